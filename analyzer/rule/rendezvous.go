package rule

import (
	"go/constant"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// rendezvous finds an operation that only the other end of its link can complete,
// where all that the other end ever does comes behind it in the same goroutine:
// Accept before the dial, a read of one end of a pipe before the write to the
// other one, or the reverse where nothing is buffered.
func rendezvous(s *scope) []Finding {
	fs := untaken(s)
	for _, e := range s.events {
		meets := partner(s.unit, e)
		if meets == nil || e.Mode != spawn.Here {
			continue
		}
		may := func(k handle.Handle) bool { return meetable(s, e, k, meets) } // asked first: of most nothing may
		if !slices.ContainsFunc(e.On, may) || !blocksOnce(s, e) {
			continue
		}
		for _, k := range e.On {
			if behind(s, fs, e, k) || !may(k) || k.Root.Def() == e.Instr { // that a helper has made: it is looked at itself
				continue
			}
			reach := s.later(e, []handle.Handle{k})
			later := meeting(s.unit, reach, k, meets)
			if later == nil && unnamed(s, e, k) {
				later = told(s, reach, e, k)
			}
			if later == nil && onPipe(s, e, k) {
				if later = farEnd(s, reach, k); later == nil && !heldBefore(s, e, k) {
					later = farReturned(s, reach, e, k)
				}
			}
			if m := made(k); later == nil && m != nil && !effect.Stored(m) {
				if later = returned(s, reach, k); e.Op == lifecycle.Send && later == nil {
					later = polled(s, reach, k)
				}
			}
			if later != nil && !sameMistake(s, fs, e, later) && alone(s, e, k, meets) {
				fs = append(fs, Finding{Category: lifecycle.Rendezvous, Unit: s.unit, Func: s.fn, Block: e, Later: later, Conn: k})
				break
			}
		}
	}
	return fs
}

// blocksOnce reports whether an operation surely blocks as soon as it happens at all:
// that a loop has nothing to go over is no use of a link that is made for it.
func blocksOnce(s *scope, e *effect.Event) bool {
	for d := range doubts(s, e) {
		if d.Kind != NotAlways || !e.Turns {
			return false
		}
	}
	return true
}

// meetable reports whether anything in the function, wherever it stands, may be what
// completes an operation: of most there is nothing.
func meetable(s *scope, e *effect.Event, k handle.Handle, meets partnerOf) bool {
	if unnamed(s, e, k) || onPipe(s, e, k) || made(k) != nil && (s.ordered().Selects() || s.fn.Signature.Results().Len() > 0) {
		return true
	}
	// What completes one send on a connection completes the others.
	key := meetKey{k, e.Op, e.Op == lifecycle.Send && links(s.unit, e)}
	if may, ok := s.meets[key]; ok {
		return may
	}
	if s.meets == nil {
		s.meets = map[meetKey]bool{}
	}
	does := func(x *effect.Event) bool { return completes(s.unit, x, k, meets) }
	s.meets[key] = slices.ContainsFunc(s.events, does) || slices.ContainsFunc(s.allHandedOn(), does)
	return s.meets[key]
}

// meetKey is a question to meetable, as far as it is not about the one event.
type meetKey struct {
	conn  handle.Handle
	op    lifecycle.Op
	links bool
}

// unnamed reports whether an event accepts from a listener whose address nobody
// could know before.
func unnamed(s *scope, e *effect.Event, k handle.Handle) bool {
	return e.Op == lifecycle.Accept && unknownBefore(s, e, k)
}

// unknownBefore reports whether nobody can know the address of a listener before an
// event: there is none in sight that was told outside of the program, or it is at a port
// that nobody has chosen, for which nobody has asked yet.
func unknownBefore(s *scope, e *effect.Event, k handle.Handle) bool {
	if s.unit.Role(k) != lifecycle.Listener {
		return false
	}
	return len(s.unit.Res.Names(k)) == 0 && !s.unit.AtAddress(k) && !s.unit.ToldOutside(k, e.Instr) || s.unit.Nameless(k) && !s.unit.AddressedBefore(k, e.Instr)
}

// onPipe reports whether an operation waits for what is done at the other end of a
// stream: what is sent on one that is not synchronous waits for nobody.
func onPipe(s *scope, e *effect.Event, k handle.Handle) bool {
	return e.Op != lifecycle.Accept && (e.Op != lifecycle.Send || s.unit.Synchronous(k)) && s.unit.Res.Plain(k)
}

// behind reports whether an operation on k comes behind one that was found, which
// may stand in a loop or under a condition before it.
func behind(s *scope, fs []Finding, e *effect.Event, k handle.Handle) bool {
	return slices.ContainsFunc(fs, func(f Finding) bool {
		at := f.Block.Instr
		return f.Conn == k && (at == e.Instr || s.unit.Reaches(at, e.Instr) && !s.unit.Reaches(e.Instr, at))
	})
}

// sameMistake reports whether an operation comes only behind one that was found, and
// waits for the same code: what is done at the ends of two pipes that make one link.
func sameMistake(s *scope, fs []Finding, e, later *effect.Event) bool {
	return slices.ContainsFunc(fs, func(f Finding) bool {
		return f.Later.Instr == later.Instr && (f.Block.Instr == e.Instr || s.unit.Follows(f.Block.Instr, e.Instr))
	})
}

// meeting is the first event behind the blocked one that would have completed it,
// done there or by a goroutine that is started there.
func meeting(u *effect.Unit, reach *order.Reach, k handle.Handle, meets partnerOf) *effect.Event {
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started, handedOn(u, reach.Made())} {
		for _, e := range evs {
			if completes(u, e, k, meets) {
				return e
			}
		}
	}
	return nil
}

// handedOn are what functions do, but for stops, that are only made there, for
// somebody to call, as a client's dial function is.
func handedOn(u *effect.Unit, made []*ssa.MakeClosure) []*effect.Event {
	var evs []*effect.Event
	for _, mk := range made {
		lit, ok := mk.Fn.(*ssa.Function)
		if !ok || lit.Parent() == nil || u.Mode(lit) != spawn.Unknown {
			continue
		}
		for _, e := range u.Events(lit) {
			if e.Op != lifecycle.Stop {
				evs = append(evs, e)
			}
		}
	}
	return evs
}

// completes reports whether an event does what an operation on k waits for. To end
// the connection of another stream than a channel is only cleaning up.
func completes(u *effect.Unit, e *effect.Event, k handle.Handle, meets partnerOf) bool {
	return e.Op != effect.Driver && (e.Op != lifecycle.Stop || made(k) != nil) && meets(u, e, k)
}

// told is the first use behind an accept that tells somebody of a listener whose
// address nobody could know before: no constant names it.
func told(s *scope, reach *order.Reach, e *effect.Event, k handle.Handle) *effect.Event {
	for _, call := range reach.Calls() {
		if s.unit.Tells(call, k) && !stops(s, call) {
			return &effect.Event{Op: effect.Used, On: []handle.Handle{k}, Instr: call, Mode: spawn.Here}
		}
	}
	if later := toldByMade(s, reach, k); later != nil {
		return later
	}
	later, _ := handedOut(s, reach, e, []handle.Handle{k})
	return later
}

// farEnd is the first call behind an operation on one end of a stream that is given
// the other end, which nobody has used before, or the first place where that is left for
// others to take.
func farEnd(s *scope, reach *order.Reach, k handle.Handle) *effect.Event {
	left := farLeft(s, reach, k)
	for _, call := range reach.Calls() {
		if stops(s, call) {
			continue
		}
		if left != nil && left.Instr.Pos() < call.Pos() {
			break
		}
		for _, a := range s.unit.Res.CallOf(call).Args {
			if a == nil {
				continue
			}
			h := s.unit.Res.Value(a)
			if h != k && s.unit.Opposite(h, k) && s.unit.Res.PlainAt(h, call) {
				return &effect.Event{Op: effect.Used, On: []handle.Handle{h}, Instr: call, Mode: spawn.Here}
			}
			for _, far := range s.unit.Res.Names(k) { // in a struct around it
				if s.unit.Opposite(far, k) && s.unit.Res.PlainAt(far, call) && (s.unit.Holds(h, far, call) || s.unit.MadeHere(far) && (s.unit.BuiltOn(h, far) || s.unit.Carries(h, far, call))) {
					return &effect.Event{Op: effect.Used, On: []handle.Handle{far}, Instr: call, Mode: spawn.Here}
				}
			}
		}
	}
	return left
}

// farLeft is the first place behind an operation on one end of a stream where the other
// end is sent on a channel, or put into a map.
func farLeft(s *scope, reach *order.Reach, k handle.Handle) *effect.Event {
	for _, g := range reach.Given() {
		if h := s.unit.Res.Value(g.Value); h != k && s.unit.Opposite(h, k) && s.unit.Res.PlainAt(h, g.At) {
			return &effect.Event{Op: effect.Used, On: []handle.Handle{h}, Instr: g.At, Mode: spawn.Here}
		}
	}
	return nil
}

// polled is the first select behind a send on a channel that would receive from it.
func polled(s *scope, reach *order.Reach, k handle.Handle) *effect.Event {
	for _, sel := range reach.Selects() {
		for _, st := range sel.States {
			if st.Dir == types.RecvOnly && s.unit.Res.Value(st.Chan) == k {
				return &effect.Event{Op: lifecycle.Recv, On: []handle.Handle{k}, Instr: sel, Mode: spawn.Here, Must: true, Spec: effect.Spec{Choice: true}}
			}
		}
	}
	return nil
}

// stops reports whether a call ends something, and not only if something fails in it.
func stops(s *scope, call *ssa.Call) bool {
	if s.stopping == nil {
		s.stopping = map[ssa.Instruction]bool{}
		for _, e := range s.events {
			if e.Op == lifecycle.Accept || (e.Op == lifecycle.Stop || e.Op == lifecycle.HalfStop) && (len(e.Via) == 0 || e.Must && e.Mode == spawn.Here) {
				s.stopping[e.Instr] = true
			}
		}
	}
	return s.stopping[call]
}

func unbuffered(m *ssa.MakeChan) bool {
	c, ok := m.Size.(*ssa.Const)
	return ok && c.Value != nil && constant.Sign(c.Value) == 0
}
