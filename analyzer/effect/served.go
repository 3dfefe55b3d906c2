package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// byServer reports whether an event is on connections that were accepted here, or on what
// lives inside such: who is told of it as something that happens to the listener should
// know that it is no client who does it.
func (u *Unit) byServer(e *Event) bool {
	for _, h := range e.On {
		if !u.acceptedHere(h) {
			return false
		}
	}
	return len(e.On) > 0
}

// acceptedHere reports whether a connection, or one that it lives in, is what an accept of
// this function returned. Callers are not asked: they are not known yet where it matters.
func (u *Unit) acceptedHere(h handle.Handle) bool {
	for n := 0; h.Known() && h.Root != nil && n < maxUp; n++ {
		if call, ok := h.Root.Def().(ssa.CallInstruction); ok && u.Res.Model(u.Res.CallOf(call)).Has(model.Accept) {
			return true
		}
		h = u.Res.Parent(h)
	}
	return false
}

// maxUp bounds how far up one looks for what a connection lives in.
const maxUp = 8
