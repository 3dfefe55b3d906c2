package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// sendAfterStop finds a send that waits for ever because this goroutine has stopped,
// on every way to it, what would take it: a send to a loop of this package that was
// told to end, a call of a library that waits for the loop that was stopped, a
// request of a patient client to a server that is gone. To have come back from the
// drive is as good as a stop. A send that fails at once behind a stop is no hang, and
// what was started again is not over.
func sendAfterStop(s *scope) []Finding {
	var fs []Finding
	add := func(e, stop *effect.Event, k handle.Handle) {
		fs = append(fs, Finding{Category: lifecycle.SendAfterStop, Unit: s.unit, Func: s.fn, Block: e, Later: stop, Conn: k})
	}
	for _, e := range slices.Concat(s.unit.Awaits(s.fn), s.unit.PoolAwaits(s.fn)) {
		if !surely(s, e) && !lateSurely(s, e) && !turnByTurn(s, e) {
			continue
		}
		ends := slices.Concat(e.EndedBy, s.unit.LoopBounds(s.events, e))
		if e.Patient {
			ends = e.On
		}
		stop := stopBefore(s, e, ends)
		if stop == nil && e.Patient {
			stop = overBefore(s, e)
		}
		if stop != nil && !begunAgain(s, stop, e, e.On) {
			add(e, stop, e.On[0])
		}
	}
	for _, e := range s.events {
		if e.Op != lifecycle.Send || !e.Patient && !e.Inherits || !surely(s, e) && !lateSurely(s, e) || !s.unit.Unbound(e) {
			continue
		}
		for _, k := range e.On {
			if !e.Patient && !s.unit.Res.Patient(k) {
				continue
			}
			if stop, at := serverStopped(s, e, k); stop != nil {
				add(e, stop, at)
				break
			}
		}
	}
	return fs
}

// surely reports whether an operation is done here, whatever way its function goes,
// and does not end by itself.
func surely(s *scope, e *effect.Event) bool { return e.Mode == spawn.Here && blocks(s, e) }

// turnByTurn reports whether an operation is done here for all that a loop goes over,
// of a function which is there for that, and does not end by itself.
func turnByTurn(s *scope, e *effect.Event) bool {
	return e.Mode == spawn.Here && e.Turns && unbounded(s, e)
}

func blocks(s *scope, e *effect.Event) bool {
	return (len(e.Via) == 0 || e.Must) && unbounded(s, e)
}

func unbounded(s *scope, e *effect.Event) bool {
	return !s.reported[s.pkg.Primitive(e)] && !s.unit.Bounded(s.events, e)
}

// stopBefore is what surely ends one of the connections before an event: it stops
// it, or sends to it where that is the word to end.
func stopBefore(s *scope, e *effect.Event, ends []handle.Handle) *effect.Event {
	for _, st := range s.events {
		if st.Op == lifecycle.Send && (e.Patient || e.Pooled) || !stopsFirst(s, st, e) {
			continue
		}
		if s.unit.Ends(st, ends) && !(e.Patient && sendsToo(s, st)) {
			return st
		}
	}
	return nil
}

// overBefore is the drive of an event's connection, or the wait for its end, that is
// surely over when the event begins: this goroutine has come back from it. One that
// blocks for ever is told by another rule, and one that ends by itself says nothing of
// the connection.
func overBefore(s *scope, e *effect.Event) *effect.Event {
	for _, d := range s.events {
		if s.unit.IsOver(s.events, d) && !s.reported[s.pkg.Primitive(d)] && stopsFirst(s, d, e) && overlap(s, d.On, e.On) {
			return d
		}
	}
	return nil
}

// sendsToo reports whether a stop is a send as well: what it brings may be the word
// to end, or anything else.
func sendsToo(s *scope, st *effect.Event) bool {
	return slices.ContainsFunc(s.events, func(g *effect.Event) bool {
		return g.Op == lifecycle.Send && g.Instr == st.Instr && overlap(s, g.On, st.On)
	})
}

// stopsFirst reports whether a stop is surely over when an event begins.
func stopsFirst(s *scope, st, e *effect.Event) bool {
	if e.AtEnd() {
		return stopsBeforeEnd(s, st, e)
	}
	return st.Mode == spawn.Here && st.Must && !st.Apart && s.unit.Follows(st.Instr, e.Instr) && (!s.unit.Reaches(e.Instr, st.Instr) || eachTurn(s, st, e))
}

// eachTurn reports whether each turn of a loop that stops something stops another one,
// which the turn takes for itself: an element of a list.
func eachTurn(s *scope, st, e *effect.Event) bool {
	return !slices.ContainsFunc(st.On, func(h handle.Handle) bool {
		if h.Root == nil {
			return true
		}
		def := h.Root.Def()
		return def == nil || def.Parent() != s.fn || !s.unit.Reaches(e.Instr, def)
	})
}

// serverStopped is the stop, surely before a request of a client, of the server that
// the client was dialled to; not that of the client itself, behind which the request
// fails at once.
func serverStopped(s *scope, e *effect.Event, client handle.Handle) (*effect.Event, handle.Handle) {
	for _, st := range s.events {
		if st.Op != lifecycle.Stop || !stopsFirst(s, st, e) || among(s, client, st.On) || e.AtEnd() && overBeforeEnd(s, e, client) {
			continue
		}
		conns := s.unit.DrivenWith(st.On)
		if k, in := s.unit.Res.Within(client, conns); in && s.unit.Role(st.On[0]) == lifecycle.Listener && !begunAgain(s, st, e, conns) && !otherServer(s, conns) {
			return st, k
		}
	}
	return nil, handle.Handle{}
}

// begunAgain reports whether somebody may drive one of the connections again behind
// a stop and before an event: a goroutine that is not surely started before the
// stop, or code of which nothing is known that is given the connection.
func begunAgain(s *scope, stop, e *effect.Event, conns []handle.Handle) bool {
	if e.AtEnd() {
		return begunAtEnd(s, stop, e, conns)
	}
	for _, fn := range s.unit.Res.Funcs {
		m := s.unit.Mode(fn)
		if fn != s.fn && fn != s.unit.Top && m != spawn.Unknown {
			continue // its events are among those of the function around it
		}
		for _, g := range s.unit.Events(fn) {
			if g.Op != lifecycle.Drive && g.Op != effect.Driver || g.Instr == stop.Instr || !overlap(s, g.On, conns) {
				continue
			}
			if fn != s.fn || g.Mode == spawn.Unknown || !s.unit.Follows(g.Instr, stop.Instr) || s.unit.Reaches(stop.Instr, g.Instr) {
				return true
			}
		}
	}
	return slices.ContainsFunc(s.unit.CallsBetween(stop.Instr, e.Instr), func(call ssa.CallInstruction) bool {
		return s.unit.Hands(call, conns) || s.unit.StartsUnseen(call)
	})
}

// otherServer reports whether the function has anything to do with another server
// than the stopped one: it may have taken over the address.
func otherServer(s *scope, conns []handle.Handle) bool {
	for _, fn := range s.unit.Res.Funcs {
		if slices.ContainsFunc(s.unit.Events(fn), func(g *effect.Event) bool {
			return g.Op == lifecycle.Drive && g.Serves && !overlap(s, g.On, conns)
		}) {
			return true
		}
	}
	return false
}
