package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// flow is one direction of a proxy: a copy, or a loop, from some connections to
// others.
type flow struct {
	drive *effect.Event // of what it takes from
	to    []handle.Handle
}

// bothWays finds the two directions of a proxy, one after the other: from K1 to K2,
// and then from K2 to K1. The first ends when K1's peer has nothing more to say, and
// that waits for what the second would bring.
func bothWays(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Mode != spawn.Here {
			continue
		}
		there := flowOf(s, d)
		if there == nil || !anyConnection(s, d.On) || !lasts(s, d, there) {
			continue
		}
		if back := flowBack(s, there); back != nil {
			fs = append(fs, Finding{Category: lifecycle.SerialServe, Unit: s.unit, Func: s.fn, Block: there.drive, Later: back, Conn: d.On[0]})
		}
	}
	return fs
}

// flowOf is the direction that an event is, or nil.
func flowOf(s *scope, d *effect.Event) *flow {
	f := &flow{drive: d}
	switch {
	case d.Op == lifecycle.Drive && d.AtEOF:
		f.to = sentAt(s, d)
	case d.Op == effect.Pumped:
		f.drive, _ = d.AsDrives()
		f.to = d.EndedBy
	}
	if len(f.to) == 0 {
		return nil
	}
	return f
}

// lasts reports whether a direction surely goes on until one of its ends is over, and
// does not tell the far one then that there is no more.
func lasts(s *scope, d *effect.Event, f *flow) bool {
	if !certain(s, f.drive) {
		return false
	}
	if d.Op != effect.Pumped {
		return true
	}
	_, far := d.AsDrives()
	if !certain(s, far) {
		return false
	}
	for _, e := range s.events {
		if e.Op == lifecycle.HalfStop && e.Instr == d.Instr && overlap(s, e.On, f.to) {
			return false
		}
	}
	return true
}

// flowBack is the first event behind one direction, here or in a goroutine that is
// started there, that is the other direction.
func flowBack(s *scope, f *flow) *effect.Event {
	reach := s.later(f.drive, f.drive.On)
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, e := range evs {
			if e.Op == lifecycle.HalfStop && overlap(s, e.On, f.to) {
				return nil // the far end is told that there is no more
			}
			if back := flowOf(s, e); back != nil && overlap(s, e.On, f.to) && anyConnection(s, e.On) && overlap(s, back.to, f.drive.On) {
				return e
			}
		}
	}
	return nil
}

// sentAt are the connections that a copy sends to.
func sentAt(s *scope, copy *effect.Event) []handle.Handle {
	var to []handle.Handle
	for _, e := range s.unit.EventsAt(copy.Instr) {
		if e.Op == lifecycle.Send && e.Mode == copy.Mode && !overlap(s, e.On, copy.On) {
			to = append(to, e.On...)
		}
	}
	return to
}
