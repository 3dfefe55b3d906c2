package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// SetsUp reports whether the call that leads to an operation stores something,
// before it comes there, that the code behind the call may read: in a goroutine of
// its own the whole call would race with that.
func (u *Unit) SetsUp(e *Event) bool { return u.setsUp(e, maxHelpers) }

func (u *Unit) setsUp(e *Event, depth int) bool {
	call, ok := e.Instr.(ssa.CallInstruction)
	if !ok || len(e.Via) == 0 || depth == 0 {
		return false
	}
	c := u.Res.CallOf(call)
	if c.Body != nil {
		return u.setsUpIn(c, e, depth)
	}
	b := u.pkg.Bindings(c) // the order is not known
	return b != nil && len(b.Stores) > 0 || slices.ContainsFunc(u.Res.RunsGiven(c), func(t *handle.Call) bool { return u.setsUpIn(t, e, depth) })
}

// setsUpIn is setsUp of what a function of this package does.
func (u *Unit) setsUpIn(c *handle.Call, e *Event, depth int) bool {
	in := u.pkg.byFunc[c.Body]
	if in == nil {
		return false
	}
	for _, d := range in.Events(c.Body) {
		if d.Op != e.Op || d.Mode != spawn.Here || u.pkg.Primitive(d) != u.pkg.Primitive(e) {
			continue
		}
		if in.setsUp(d, depth-1) || in.storesBefore(d) {
			return true
		}
	}
	return false
}

// storesBefore reports whether a function stores, itself or by a call, into what its
// callers have, before an operation.
func (u *Unit) storesBefore(d *Event) bool {
	for _, b := range d.Instr.Parent().Blocks {
		for _, i := range b.Instrs {
			if i == d.Instr || d.Loop != nil && d.Loop.Blocks[b] || !u.Follows(i, d.Instr) {
				continue
			}
			switch i := i.(type) {
			case *ssa.Store:
				if h := u.Res.Value(i.Addr); h.Path != "" && ofCallers(h) {
					return true
				}
			case *ssa.Call:
				if b := u.pkg.Bindings(u.Res.CallOf(i)); b != nil && len(b.Stores) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// ofCallers reports whether callers have what a handle is part of.
func ofCallers(h handle.Handle) bool {
	if h.Root == nil || h.Root.Kind != handle.Value {
		return h.Root != nil && h.Root.Kind == handle.Global
	}
	_, ok := h.Root.Value.(*ssa.Parameter)
	return ok
}
