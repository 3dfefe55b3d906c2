package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// serversJoined finds a wait for the goroutine, started by another method, that accepts from
// the listener of the same struct, by the group in which it is counted or by the channel that
// it closes, where the package closes the listener only behind the wait, in the same function. That this is there to come
// to an end, and not to serve for as long as the program lives, is seen by what it tells
// others before, or by what its callers have done before: they have waited for something, or
// have been a client.
func serversJoined(s *scope) []Finding {
	if s.fn != s.unit.Top {
		return nil
	}
	var fs []Finding
	for _, w := range s.events {
		if w.Op != lifecycle.Wait || w.Mode != spawn.Here || len(w.Via) > 0 || len(w.BoundBy) > 0 {
			continue
		}
		j, k := s.unit.ServersJoined(w)
		if j == nil || !certain(s, j) || knocksBefore(s, w) {
			continue
		}
		if stop := stopBehind(s, j, k); stop != nil && (tellsBefore(s, w) || s.unit.AtCallers(nil, comesToStop)) {
			fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: j, Later: stop, Conn: k})
		}
	}
	return fs
}

// knocksBefore reports whether the function may be a client itself before a wait: one more
// lets the loop look at what it was told.
func knocksBefore(s *scope, w *effect.Event) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return (e.Op == lifecycle.Open || e.Op == lifecycle.Send) && !s.unit.Follows(w.Instr, e.Instr) && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return s.unit.Role(h) == lifecycle.Client })
	})
}

// tellsBefore reports whether the function surely tells somebody something before a wait:
// closes a channel, or ends a context.
func tellsBefore(s *scope, w *effect.Event) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		switch e.Op {
		case lifecycle.Stop, lifecycle.Send, effect.Cancel:
			return e.Mode == spawn.Here && s.unit.Follows(e.Instr, w.Instr)
		}
		return false
	})
}

// comesToStop reports whether a call comes behind something that its function has
// waited for, or asked a server for, or is put off to the end of a function that does.
func comesToStop(u *effect.Unit, call ssa.CallInstruction, _ []handle.Handle) bool {
	fn := call.Parent()
	_, late := call.(*ssa.Defer)
	before := func(i ssa.Instruction) bool { return i != call && (late || u.Reaches(i, call) && !u.Reaches(call, i)) }
	if slices.ContainsFunc(u.Events(fn), func(e *effect.Event) bool {
		switch {
		case e.Mode != spawn.Here || !before(e.Instr):
			return false
		case e.Op == lifecycle.Recv || e.Op == lifecycle.Wait && !e.Joined || e.Op == lifecycle.Send:
			return true
		}
		return e.Op == lifecycle.Open && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Role(h) == lifecycle.Client })
	}) {
		return true
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.Select:
				if i.Blocking && before(i) {
					return true
				}
			case *ssa.Call:
				if u.Pauses(i) && before(i) {
					return true
				}
			}
		}
	}
	return false
}
