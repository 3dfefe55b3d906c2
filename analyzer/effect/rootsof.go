package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// maxRoots bounds the values that others are made of which are gathered.
const maxRoots = 64

// MadeOf are the things that a call is given, and that the literals in it refer to, with
// what they are parts of and what they were made of, as long as that may be more than data:
// the variables, calls and parameters that stand for them.
func MadeOf(call ssa.CallInstruction) []ssa.Value {
	var r roots
	c := call.Common()
	if c.Method != nil {
		r.add(c.Value, 2)
	}
	for _, a := range c.Args {
		r.add(a, 2)
	}
	if mk, ok := c.Value.(*ssa.MakeClosure); ok {
		r.add(mk, 2)
	}
	return r.all
}

// roots gathers what values are made of.
type roots struct {
	all  []ssa.Value
	seen []ssa.Value
}

// add goes from a value through so many calls to what it is made of.
func (r *roots) add(v ssa.Value, calls int) {
	if slices.Contains(r.seen, v) || len(r.seen) >= maxRoots {
		return
	}
	r.seen = append(r.seen, v)
	switch x := v.(type) {
	case *ssa.UnOp:
		r.add(x.X, calls)
	case *ssa.FieldAddr:
		r.add(x.X, calls)
	case *ssa.Field:
		r.add(x.X, calls)
	case *ssa.IndexAddr:
		r.add(x.X, calls)
	case *ssa.Lookup:
		r.add(x.X, calls)
	case *ssa.Extract:
		r.add(x.Tuple, calls)
	case *ssa.TypeAssert:
		r.add(x.X, calls)
	case *ssa.MakeInterface:
		r.add(x.X, calls)
	case *ssa.ChangeInterface:
		r.add(x.X, calls)
	case *ssa.ChangeType:
		r.add(x.X, calls)
	case *ssa.Slice:
		r.add(x.X, calls)
	case *ssa.Phi:
		for _, e := range x.Edges {
			r.add(e, calls)
		}
	case *ssa.MakeClosure:
		for _, b := range x.Bindings {
			r.add(b, calls)
		}
	case *ssa.Alloc:
		r.variable(x, calls)
	case *ssa.Parameter, *ssa.MakeChan:
		if holdsMore(v.Type()) {
			r.all = append(r.all, v)
		}
	case *ssa.Call:
		if holdsMore(v.Type()) {
			r.all = append(r.all, v)
		}
		if calls == 0 {
			return
		}
		if x.Call.Method != nil {
			r.add(x.Call.Value, calls-1)
		}
		for _, a := range x.Call.Args {
			r.add(a, calls-1)
		}
	}
}

// variable is add for a variable, or a struct that was made: what was stored there.
func (r *roots) variable(a *ssa.Alloc, calls int) {
	t := a.Type().Underlying().(*types.Pointer).Elem()
	if _, ok := t.Underlying().(*types.Struct); ok {
		r.all = append(r.all, a)
	}
	for _, ref := range *a.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == ssa.Value(a) {
			r.add(st.Val, calls)
		}
	}
}

// holdsMore reports whether a value of a type may stand for more than data.
func holdsMore(t types.Type) bool {
	if handle.IsError(t) {
		return false
	}
	switch t := t.Underlying().(type) {
	case *types.Pointer, *types.Interface, *types.Chan, *types.Struct:
		return true
	case *types.Tuple:
		for v := range t.Variables() {
			if holdsMore(v.Type()) {
				return true
			}
		}
	}
	return false
}

// StartedBefore reports whether the function of a call may have started something before
// that has one of some things, itself or by a function that was given or made one.
func (u *Unit) StartedBefore(call *ssa.Call, has []ssa.Value) bool {
	for _, b := range call.Parent().Blocks {
		for _, i := range b.Instrs {
			at, ok := i.(ssa.CallInstruction)
			if !ok || at == ssa.CallInstruction(call) || !u.Reaches(at, call) {
				continue
			}
			if !slices.ContainsFunc(u.handled(at), func(v ssa.Value) bool { return slices.Contains(has, v) }) {
				continue
			}
			if u.mayStart(at) || slices.ContainsFunc(spawn.Runs(u.Res, at, u.pkg), func(r spawn.Run) bool { return r.Mode == spawn.Elsewhere }) {
				return true
			}
		}
	}
	return false
}

// handled are the things that a call is given, and what it returns.
func (u *Unit) handled(at ssa.CallInstruction) []ssa.Value {
	vs := MadeOf(at)
	if v := at.Value(); v != nil {
		vs = append(vs, v)
	}
	return vs
}

// mayStart reports whether what is called may start a goroutine: it does, or it is in a
// package of somebody else of which no model tells what it does.
func (u *Unit) mayStart(at ssa.CallInstruction) bool {
	c := u.Res.CallOf(at)
	if u.StartsUnseen(at) {
		return true
	}
	if c.Body != nil || c.Fn == nil || c.Fn.Pkg() == nil || u.Res.Model(c) != nil {
		return false
	}
	first, _, _ := strings.Cut(c.Fn.Pkg().Path(), "/")
	return strings.Contains(first, ".") // not of the standard library
}

// MetBefore adds to some things those that a call before another one was given together
// with one of them, as two players are who are introduced to each other; but for those of
// types that are left out.
func (u *Unit) MetBefore(call *ssa.Call, has []ssa.Value, but func(types.Type) bool) []ssa.Value {
	all := slices.Clone(has)
	for _, b := range call.Parent().Blocks {
		for _, i := range b.Instrs {
			at, ok := i.(*ssa.Call)
			if !ok || at == call || len(has) == 0 || !u.Reaches(at, call) {
				continue
			}
			given := MadeOf(at)
			if !slices.ContainsFunc(given, func(v ssa.Value) bool { return slices.Contains(has, v) }) {
				continue
			}
			for _, v := range given {
				if !but(v.Type()) && !slices.Contains(all, v) {
					all = append(all, v)
				}
			}
		}
	}
	return all
}
