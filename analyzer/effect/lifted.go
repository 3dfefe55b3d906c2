package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// inOrder returns the events of a function as they happen in one run of it: what is
// deferred comes last, and what was deferred last comes first.
func inOrder(evs []*Event) []*Event {
	var first, late []*Event
	for _, e := range evs {
		if !deferred(e) {
			first = append(first, e)
			continue
		}
		k := slices.IndexFunc(late, func(x *Event) bool { return x.Instr == e.Instr })
		switch {
		case k < 0:
			late = slices.Insert(late, 0, e)
		default:
			for k < len(late) && late[k].Instr == e.Instr {
				k++
			}
			late = slices.Insert(late, k, e)
		}
	}
	return append(first, late...)
}

// deferred reports whether a function does an event when it returns.
func deferred(e *Event) bool {
	_, ok := e.Instr.(*ssa.Defer)
	return ok && e.Mode == spawn.Later
}

// seen is the mode of an event as callers of its function see it. What has been
// deferred is over for them when the call is; a wait or a send that is deferred
// they leave to the function itself.
func (e *Event) seen() spawn.Mode {
	switch {
	case e.Apart:
		return spawn.Elsewhere
	case deferred(e):
		switch e.Op {
		case lifecycle.Stop, lifecycle.HalfStop, lifecycle.Done, lifecycle.Bound, Cancel:
			return spawn.Here
		}
	}
	return e.Mode
}
