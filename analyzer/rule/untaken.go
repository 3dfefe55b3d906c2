package rule

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// untaken finds a producer that is called in place: it sends on a channel without
// a buffer which this function has made and nobody else has yet, since the channel
// is handed out, or received from, only behind it. The first send never ends.
func untaken(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		if e.Op != lifecycle.Send || e.Mode != spawn.Here || len(e.Via) == 0 {
			continue // what stands in this function itself is a plain rendezvous
		}
		for _, k := range e.On {
			if m := made(k); m == nil || !unbuffered(m) || m.Parent() != s.fn || behind(s, fs, e, k) || !produces(s, e, k) || !unshared(s, e, k, receives) {
				continue
			}
			reach := s.later(e, []handle.Handle{k})
			if later := taken(s, reach, e, k); later != nil {
				fs = append(fs, Finding{Category: lifecycle.Rendezvous, Unit: s.unit, Func: s.fn, Block: e, Later: later, Conn: k})
				break
			}
		}
	}
	return fs
}

// produces reports whether what is called is there to send on a channel: it always
// does, or it closes the channel when it has sent all. A select may not have another
// case that anybody could let go on.
func produces(s *scope, e *effect.Event, k handle.Handle) bool {
	closes := false
	for _, g := range s.events {
		if g.Instr == e.Instr && g.Op == lifecycle.Stop && g.Mode != spawn.Elsewhere && g.Mode != spawn.Unknown && overlap(s, g.On, []handle.Handle{k}) {
			closes = true
		}
	}
	if s.reported[s.pkg.Primitive(e)] {
		return false
	}
	if !e.Choice {
		return e.Must || e.Turns || closes
	}
	in := innermost(s.pkg, e)
	sel, ok := in.Instr.(*ssa.Select)
	if !ok {
		return false
	}
	if !sel.Blocking || !in.Only && !closes {
		return false
	}
	for _, st := range sel.States {
		h := s.unit.Res.Value(st.Chan)
		m := made(h)
		if m == nil || m.Parent() != s.fn || st.Dir == types.SendOnly && !unbuffered(m) {
			return false
		}
		meets := receives
		if st.Dir == types.RecvOnly {
			meets = fills
		}
		if !unshared(s, e, h, meets) {
			return false
		}
	}
	return true
}

// unshared reports whether nobody but this goroutine can have a channel, up to a
// call that uses it, or use it beside that.
func unshared(s *scope, e *effect.Event, k handle.Handle, meets partnerOf) bool {
	in := innermost(s.pkg, e)
	if (proof{does: meets, before: true}).done(s.unit, s.fn, e, k, false) || s.unit.Shared([]handle.Handle{k}) {
		return false
	}
	if in == e && s.unit.Hands(e.Instr, []handle.Handle{k}) {
		return false
	}
	return !s.unit.LeaksBut([]handle.Handle{k}, e.Instr, in.Instr)
}

// receives reports whether an event takes from a channel.
func receives(_ *effect.Unit, e *effect.Event, k handle.Handle) bool {
	return (e.Op == lifecycle.Recv || e.Op == lifecycle.Drive) && slices.Contains(e.On, k)
}

// fills reports whether an event lets a receive from a channel come back.
func fills(_ *effect.Unit, e *effect.Event, k handle.Handle) bool {
	return (e.Op == lifecycle.Send || e.Op == lifecycle.Stop) && slices.Contains(e.On, k)
}

// taken is what, behind a producer, would have received from its channel: it is
// received from, be it in a select, or handed out.
func taken(s *scope, reach *order.Reach, e *effect.Event, k handle.Handle) *effect.Event {
	if later := meeting(s.unit, reach, k, takes); later != nil {
		return later
	}
	if later := polled(s, reach, k); later != nil {
		return later
	}
	return returned(s, reach, k)
}

// returned is the return by which a channel is handed out.
func returned(s *scope, reach *order.Reach, k handle.Handle) *effect.Event {
	for _, ret := range reach.Returns() {
		if s.unit.Res.ErrorReturn(ret) {
			continue
		}
		for i := range ret.Results {
			if _, ok := s.unit.HandsOut(ret, i, k); ok {
				return &effect.Event{Op: effect.Returned, On: []handle.Handle{k}, Instr: ret, Mode: spawn.Here}
			}
		}
	}
	return nil
}
