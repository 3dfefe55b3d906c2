package effect

import (
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Over is a call that comes back only when a connection is over, and does so in normal
// use: it stops it and then waits for its end, or waits for an end that somebody else
// has been told to bring about. It keeps nobody from anything, but who comes behind it
// comes too late.
const Over lifecycle.Op = "over"

// comeBack is what callers are to know of a drive or wait that comes back in normal use.
func (u *Unit) comeBack(e *Event) *Event {
	if e.Mode != spawn.Here || !e.Must || len(e.BoundBy) > 0 || u.bounded(e) {
		return nil
	}
	x := *e
	x.Op, x.Joins = Over, nil
	return &x
}

// IsOver reports whether an event that has come back says that its connection is over.
func (u *Unit) IsOver(evs []*Event, e *Event) bool {
	switch e.Op {
	case Over, lifecycle.Drive:
		return true
	case lifecycle.Wait:
		return len(e.BoundBy) == 0 && !u.Bounded(evs, e)
	}
	return false
}
