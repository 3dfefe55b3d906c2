package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// maxMayWait bounds through how many calls it is looked for what may wait.
const maxMayWait = 3

// MayWaitAt is the way to where a called function of the package may wait for a channel
// that no timer delivers on, or nil.
func (u *Unit) MayWaitAt(c *handle.Call) []Step { return u.mayWait(c, maxMayWait) }

func (u *Unit) mayWait(c *handle.Call, depth int) []Step {
	if c == nil || c.Body == nil || depth == 0 || u.Res.Model(c) != nil {
		return nil
	}
	in := u
	if !u.Res.Own(c.Body) {
		in = u.pkg.byFunc[c.Body]
	}
	if in == nil {
		return nil
	}
	for _, b := range c.Body.Blocks {
		for _, i := range b.Instrs {
			var on []Step
			if call, ok := i.(*ssa.Call); ok {
				if on = in.mayWait(in.Res.CallOf(call), depth-1); on == nil {
					continue
				}
			} else if !in.waitsUntimed(i) {
				continue
			}
			name := ""
			if c.Body.Parent() == nil {
				name = c.Body.RelString(in.pkg.Prog.Pkg.Pkg)
			}
			return append([]Step{in.pkg.step(name, i)}, on...)
		}
	}
	return nil
}

// waitsUntimed reports whether an instruction receives from a channel, alone or among
// others, and no timer lets it go on.
func (u *Unit) waitsUntimed(i ssa.Instruction) bool {
	switch i := i.(type) {
	case *ssa.UnOp:
		return i.Op == token.ARROW && !u.Delivers(i.X)
	case *ssa.Select:
		return i.Blocking && !slices.ContainsFunc(i.States, func(st *ssa.SelectState) bool { return st.Dir == types.SendOnly || u.Delivers(st.Chan) })
	}
	return false
}

// Captured are the values of which a literal that is called refers to the variables, and
// what it is given.
func (u *Unit) Captured(call *ssa.Call) (hs []handle.Handle) {
	add := func(v ssa.Value) {
		if h := u.Res.Value(v); h.Known() && !slices.Contains(hs, h) {
			hs = append(hs, h)
		}
	}
	for _, a := range call.Call.Args {
		add(a)
	}
	lit := literalCalled(call)
	if lit == nil {
		return hs
	}
	for _, b := range lit.Blocks {
		for _, i := range b.Instrs {
			if load, ok := i.(*ssa.UnOp); ok && load.Op == token.MUL {
				add(load)
			}
		}
	}
	return hs
}

// MadeTogether reports whether two handles are of values that one call made, as the two
// ends of a pair are, or that were made of such values.
func (u *Unit) MadeTogether(a, b handle.Handle) bool {
	as := makersOf(a)
	return slices.ContainsFunc(makersOf(b), func(call *ssa.Call) bool { return slices.Contains(as, call) })
}

// makersOf are the calls that made a connection, or what it was made of.
func makersOf(h handle.Handle) (calls []*ssa.Call) {
	if !h.Known() || h.Root.Kind != handle.Value {
		return nil
	}
	todo := []ssa.Value{h.Root.Value}
	for n := 0; len(todo) > 0 && n < 16; n++ {
		v := todo[0]
		todo = todo[1:]
		switch v := v.(type) {
		case *ssa.Extract:
			todo = append(todo, v.Tuple)
		case *ssa.ChangeInterface:
			todo = append(todo, v.X)
		case *ssa.ChangeType:
			todo = append(todo, v.X)
		case *ssa.MakeInterface:
			todo = append(todo, v.X)
		case *ssa.TypeAssert:
			todo = append(todo, v.X)
		case *ssa.Phi:
			todo = append(todo, v.Edges...)
		case *ssa.Call:
			if !slices.Contains(calls, v) {
				calls = append(calls, v)
			}
			if v.Call.StaticCallee() == nil && !v.Call.IsInvoke() {
				todo = append(todo, v.Call.Args...) // a function value that wraps what it is given
			}
		}
	}
	return calls
}
