package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Closes reports whether an event closes a channel.
func (e *Event) Closes() bool { return e.Op == lifecycle.Stop && e.Name == closes }

// SaysOver reports whether a call that closes a channel in a field of a struct so tells
// all who get the struct behind it that this is over: the channel brings nothing but its
// end, and the field keeps what it was made with. There has to be something that goes on
// with the struct until it is over: a function that may be used from outside, and that
// waits for something else or for that. What runs before the call, or because of it, is
// none. The function of the call is behind each of others, by further calls.
func (u *Unit) SaysOver(call *ssa.Call, ch handle.Handle, others []*ssa.Call) bool {
	f := u.fieldAt(ch)
	if f == nil || !u.pkg.finalField(f) || !u.OnlyCloses(ch) {
		return false
	}
	none := func(ssa.Instruction) bool { return false }
	led := []*ssa.Function{call.Parent()}
	for _, c := range append(others, call) {
		led = append(led, c.Parent())
		if v := u.pkg.unitAround(c.Parent()); v != nil {
			led = append(led, v.before(c)...)
		}
	}
	led = u.pkg.reachable(led, nil, none)
	outside := []*ssa.Function{call.Parent()}
	for _, v := range u.pkg.Units {
		obj, ok := v.Top.Object().(*types.Func)
		if ok && (token.IsExported(obj.Name()) || u.pkg.Prog.Pkg.Pkg.Name() == "main") && v != u && !slices.Contains(led, v.Top) {
			outside = append(append(outside, v.Top), v.Res.Funcs...)
		}
	}
	return slices.ContainsFunc(u.pkg.reachable(outside, nil, none)[1:], func(fn *ssa.Function) bool {
		return goesOnUntil(fn, f) && !slices.Contains(led, fn)
	})
}

// goesOnUntil reports whether a function waits in a select for what a struct does, or for
// the channel in a field of it.
func goesOnUntil(fn *ssa.Function, f *types.Var) bool {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			sel, ok := i.(*ssa.Select)
			if !ok || !sel.Blocking || len(sel.States) < 2 {
				continue
			}
			if slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool {
				return st.Dir == types.RecvOnly && originOf(st.Chan).field == f
			}) {
				return true
			}
		}
	}
	return false
}
