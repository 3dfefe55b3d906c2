package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// driveBeforeSend finds a drive of K that is followed by a send on K, or on what
// lives inside K.
func driveBeforeSend(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here || !certain(s, d) {
			continue
		}
		conns := driven(s, d)
		if len(conns) == 0 {
			continue
		}
		for _, e := range order.Later(s.unit, s.events, d, conns) {
			if e.Op != lifecycle.Send {
				continue
			}
			if k, ok := sendsOn(s, e, conns); ok {
				fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: k})
				break
			}
		}
	}
	return fs
}

func sendsOn(s *scope, e *effect.Event, conns []handle.Handle) (handle.Handle, bool) {
	for _, h := range e.On {
		if k, ok := s.unit.Res.Within(h, conns); ok {
			return k, true
		}
	}
	return handle.Handle{}, false
}

// certain reports whether a drive surely blocks for the life of its connection:
// what it is called through always reaches it, nothing bounds it, and nobody
// else has been told to stop the connection.
func certain(s *scope, d *effect.Event) bool {
	if len(d.Via) > 0 && !d.Must || s.reported[s.pkg.Primitive(d)] {
		return false
	}
	return !s.unit.Bounded(s.events, d) && !stoppedElsewhere(s, d)
}

// driven returns the connections that a drive certainly drives to their end. A
// drive that ends at EOF does so only for a client, or an end of a pipe, which
// has not closed its own sending direction before.
func driven(s *scope, d *effect.Event) []handle.Handle {
	var conns []handle.Handle
	for _, h := range d.On {
		if d.AtEOF {
			if !s.unit.Res.IsConnection(h) {
				continue
			}
			role := s.unit.Role(h)
			if role != lifecycle.Client && role != lifecycle.Pipe && s.unit.Res.HalfCloses(h) || halfStopped(s, d, h) {
				continue
			}
		}
		conns = append(conns, h)
	}
	return conns
}

// halfStopped reports whether the sending direction of a connection may be
// closed before an event.
func halfStopped(s *scope, d *effect.Event, h handle.Handle) bool {
	for _, e := range s.events {
		if e.Op != lifecycle.HalfStop || e == d {
			continue
		}
		for _, k := range e.On {
			if s.unit.Res.Same(h, k) && (e.Mode != spawn.Here || e.Instr.Pos() < d.Instr.Pos()) {
				return true
			}
		}
	}
	return false
}

// stoppedElsewhere reports whether another goroutine, or a handler, has been
// given the stop of a connection: the code after its drive is live then. What is
// given only behind the drive does not count.
func stoppedElsewhere(s *scope, d *effect.Event) bool {
	targets := append(append([]handle.Handle{}, d.On...), d.BoundBy...)
	stops := func(evs []*effect.Event, all bool) bool {
		for _, e := range evs {
			if e.Op != lifecycle.Stop || !all && (e.Mode != spawn.Elsewhere && e.Mode != spawn.Unknown || effect.Follows(d.Instr, e.Instr)) {
				continue
			}
			for _, h := range e.On {
				for _, k := range targets {
					if s.unit.Res.Same(h, k) {
						return true
					}
				}
			}
		}
		return false
	}
	if stops(s.events, false) {
		return true
	}
	for _, lit := range s.unit.Res.Funcs[1:] {
		if mk := s.unit.Res.Maker(lit); mk != nil && mk.Parent() == s.fn && effect.Follows(d.Instr, mk) {
			continue
		}
		if lit != s.fn && s.unit.Mode(lit) != spawn.Here && s.unit.Mode(lit) != spawn.Later && stops(s.unit.Events(lit), true) {
			return true
		}
	}
	return false
}
