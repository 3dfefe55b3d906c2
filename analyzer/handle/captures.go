package handle

import (
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// capturedPath leads from a function literal to what one of the variables holds that it
// captures, as if that were a field.
const capturedPath = ".~"

// captures says that callers who get a literal reach, by way of it, what was made here
// and only literals hold: channels that several results of one call share have no other
// name there. It comes after all that callers can get at otherwise.
func (e *Exporter) captures(rets []*ssa.Return) {
	if len(rets) == 0 {
		return
	}
	for _, f := range e.ResultFuncs() {
		_, closure := funcOf(f.Func)
		if f.Lit == nil || closure == nil || !e.r.own[f.Lit] {
			continue
		}
		for k, b := range closure.Bindings {
			cell := e.r.Value(b)
			if !cell.Known() || cell.Root.Kind != Value {
				continue
			}
			held := e.held(cell, nil, rets)
			if _, known := e.Path(held); known || !madeHere(held) {
				continue
			}
			if t := e.r.Type(held); t != nil && !holds(t) {
				continue
			}
			path := f.Path + capturedPath + strconv.Itoa(k)
			e.claim(held, path)
			e.inner(held, path, rets, 0)
		}
	}
}

// madeHere reports whether a handle is what an instruction of the function has made: a
// channel, a variable, the result of a call.
func madeHere(h Handle) bool {
	if h.Root == nil || h.Root.Kind != Value || strings.Contains(h.Path, ".") {
		return false
	}
	switch h.Root.Value.(type) {
	case *ssa.MakeChan, *ssa.Alloc, *ssa.Call:
		return true
	}
	return false
}

// Captured reports whether a handle is one that callers reach only by way of a literal
// among the results of a call: all results of that call may hold it.
func (h Handle) Captured() bool { return strings.Contains(h.Path, capturedPath) }
