package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// privatelyStopped finds an operation that waits for the other end of what was made
// here and is known to nobody else, with nothing behind it but the stop, or one that is
// put off to the end of the function: an accept from a listener whose address nobody has
// asked for, a read from one end of a pipe. Only that stop could end it.
func privatelyStopped(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		meets := privatePartner(s, e)
		if meets == nil || e.Mode != spawn.Here || !certain(s, e) {
			continue
		}
		for _, k := range e.On {
			if !s.unit.Res.IsConnection(k) || !private(s, e, k) {
				continue
			}
			stop := stopBehind(s, e, k)
			if stop == nil && e.Op == lifecycle.Recv {
				stop = stopAtEnd(s, k)
			}
			if stop != nil && alone(s, e, k, meets) && untouched.sole(s, e, k) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: e, Later: stop, Conn: k, Private: true})
				break
			}
		}
	}
	return fs
}

// privatePartner says what would end an operation, beside the stop. A server that
// serves a listener waits for its clients as an accept does.
func privatePartner(s *scope, e *effect.Event) partnerOf {
	switch {
	case e.Op == lifecycle.Drive && e.Serves && e.Loop == nil:
		return connects
	case e.Op == lifecycle.Accept, e.Op == lifecycle.Recv && len(innermost(s.pkg, e).Via) == 0:
		return partner(s.unit, e)
	}
	return nil
}

// private reports whether nobody outside the program can know a connection: it is
// one end of a pipe, or a listener at a port that nobody has chosen or asked for.
func private(s *scope, e *effect.Event, k handle.Handle) bool {
	if e.Op == lifecycle.Recv {
		return s.unit.Synchronous(k) && s.unit.Res.Plain(k)
	}
	return s.unit.Accepts(k) && s.unit.Role(k) == lifecycle.Listener && s.unit.Nameless(k) && !s.unit.Addressed(k)
}

// stopBehind is the first stop of a connection behind an event, or of what is driven
// with it.
func stopBehind(s *scope, e *effect.Event, k handle.Handle) *effect.Event {
	for _, g := range s.later(e, []handle.Handle{k}).Events {
		if g.Op == lifecycle.Stop && (overlap(s, g.On, []handle.Handle{k}) || e.Op == lifecycle.Drive && overlap(s, g.On, e.On)) {
			return g
		}
	}
	return nil
}

// stopAtEnd is the first stop of one end of a pipe, or of the other end, that is put off to
// the end of the function, or nil.
func stopAtEnd(s *scope, k handle.Handle) *effect.Event {
	for _, g := range s.events {
		if g.Op == lifecycle.Stop && g.Mode == spawn.Later && (overlap(s, g.On, []handle.Handle{k}) || overlap(s, g.On, s.unit.Res.Names(k))) {
			return g
		}
	}
	return nil
}
