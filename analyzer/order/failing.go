package order

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// failing reports whether a branch leads out of a loop on an error that is kept from
// turn to turn: that of the blocking event, or another one.
func failing(b *ssa.BasicBlock) bool {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	v, _, ok := handle.NilTest(branch.Cond)
	if !ok || !handle.IsError(v.Type()) {
		return false
	}
	_, asked := v.(*ssa.Call) // ctx.Err()
	return !asked
}

// normal reports whether a side of a condition is not one of the call's failure.
func (w *walk) normal(cond ssa.Value, succ int) bool {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		return w.normal(n.X, 1-succ)
	}
	if v, nonNil, ok := handle.NilTest(cond); ok {
		return !w.isErr(v) || succ != nonNil
	}
	switch c := cond.(type) {
	case *ssa.BinOp: // err == http.ErrServerClosed
		equal := 0
		switch c.Op {
		case token.EQL:
		case token.NEQ:
			equal = 1
		default:
			return true
		}
		var sentinel ssa.Value
		switch {
		case w.ofErr(c.X):
			sentinel = c.Y
		case w.ofErr(c.Y):
			sentinel = c.X
		default:
			return true
		}
		return succ != equal || w.ended(sentinel)
	case *ssa.Call: // errors.Is(err, http.ErrServerClosed), isAddrInUse(err)
		if !w.ofErr(c) {
			return true
		}
		return succ == 1 || w.f.u.TellsEnd(c) || slices.ContainsFunc(c.Call.Args, w.ended)
	}
	return true
}

// ofErr reports whether a value is the error of the blocking call, or what a
// function says of it.
func (w *walk) ofErr(v ssa.Value) bool {
	if w.isErr(v) {
		return true
	}
	call, ok := v.(*ssa.Call)
	return ok && slices.ContainsFunc(call.Call.Args, w.isErr)
}

// ended reports whether a value is an error that tells an orderly end, or the code of one.
func (w *walk) ended(v ssa.Value) bool {
	if c, ok := v.(*ssa.Const); ok {
		return w.f.u.EndedCode(c)
	}
	ld, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	g, ok := ld.X.(*ssa.Global)
	return ok && w.f.u.EndedError(g)
}

// failure is a value that is the error of the blocking call.
type failure struct {
	value ssa.Value
	is    handle.Handle
}

// errors are the values that are the error of the blocking call. The error of an
// inferred drive is that of its last receive, on which all its exits depend, so its
// branches tell nothing more.
func (w *walk) errors() []failure {
	call, ok := w.block.Instr.(*ssa.Call)
	if w.block.Loop != nil || !ok {
		return nil
	}
	errs := []failure{{call, w.f.u.Res.Value(call)}}
	if refs := call.Referrers(); refs != nil {
		for _, ref := range *refs {
			if e, ok := ref.(*ssa.Extract); ok && handle.IsError(e.Type()) {
				errs = append(errs, failure{e, w.f.u.Res.Value(e)})
			}
		}
	}
	return errs
}

// isErr reports whether a value is the error of the blocking call, perhaps read back
// from a variable.
func (w *walk) isErr(v ssa.Value) bool {
	if len(w.errs) == 0 || !handle.IsError(v.Type()) {
		return false
	}
	h := w.f.u.Res.Value(v)
	return slices.ContainsFunc(w.errs, func(f failure) bool { return v == f.value || h.Known() && h == f.is })
}
