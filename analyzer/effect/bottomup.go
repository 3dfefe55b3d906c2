package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// bottomUp orders functions so that callees come before callers (Tarjan's
// strongly connected components), in source order where nothing else decides.
func bottomUp(funcs []*ssa.Function, sole func(types.Type) types.Type) []*ssa.Function {
	index := make(map[*ssa.Function]int, len(funcs))
	callees := make(map[*ssa.Function][]*ssa.Function, len(funcs))
	known := make(map[*ssa.Function]bool, len(funcs))
	for _, f := range funcs {
		known[f] = true
	}
	for _, f := range funcs {
		callees[f] = staticCallees(f, known, sole)
	}
	var order []*ssa.Function
	low := map[*ssa.Function]int{}
	on := map[*ssa.Function]bool{}
	var stack []*ssa.Function

	// An explicit stack of frames: a call chain can be as deep as the package
	// has functions.
	type frame struct {
		f    *ssa.Function
		next int
	}
	for _, start := range funcs {
		if index[start] != 0 {
			continue
		}
		frames := []frame{{f: start}}
		for len(frames) > 0 {
			fr := &frames[len(frames)-1]
			f := fr.f
			if fr.next == 0 {
				index[f] = len(index) + 1
				low[f] = index[f]
				stack, on[f] = append(stack, f), true
			}
			if fr.next < len(callees[f]) {
				g := callees[f][fr.next]
				fr.next++
				if index[g] == 0 {
					frames = append(frames, frame{f: g})
				} else if on[g] {
					low[f] = min(low[f], index[g])
				}
				continue
			}
			if fr.next == 0 {
				fr.next = 1
			}
			frames = frames[:len(frames)-1]
			if len(frames) > 0 {
				p := frames[len(frames)-1].f
				low[p] = min(low[p], low[f])
			}
			if low[f] == index[f] {
				for {
					g := stack[len(stack)-1]
					stack, on[g] = stack[:len(stack)-1], false
					order = append(order, g)
					if g == f {
						break
					}
				}
			}
		}
	}
	return order
}

// staticCallees returns the functions of the package that a function and its
// literals refer to, called or handed on, as the methods by which a value serves as
// an interface are, and those of an interface that only one type implements.
func staticCallees(f *ssa.Function, known map[*ssa.Function]bool, sole func(types.Type) types.Type) []*ssa.Function {
	var found []*ssa.Function
	seen := map[*ssa.Function]bool{f: true}
	add := func(obj *types.Func) {
		if m := f.Prog.FuncValue(obj.Origin()); m != nil && known[m] && !seen[m] {
			seen[m] = true
			found = append(found, m)
		}
	}
	var visit func(g *ssa.Function)
	visit = func(g *ssa.Function) {
		var ops [8]*ssa.Value
		for _, b := range g.Blocks {
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.MakeInterface:
					asInterface(i, add)
				case ssa.CallInstruction:
					if c := i.Common(); c.IsInvoke() {
						if t := sole(c.Value.Type()); t != nil {
							obj, _, _ := types.LookupFieldOrMethod(t, true, c.Method.Pkg(), c.Method.Name())
							if fn, ok := obj.(*types.Func); ok {
								add(fn)
							}
						}
					}
				}
				for _, op := range i.Operands(ops[:0]) {
					fn, ok := (*op).(*ssa.Function)
					if !ok {
						continue
					}
					if o := fn.Origin(); o != nil {
						fn = o
					}
					if !known[fn] && fn.Synthetic != "" {
						if obj, ok := fn.Object().(*types.Func); ok {
							if m := f.Prog.FuncValue(obj.Origin()); m != nil {
								fn = m
							}
						}
					}
					if known[fn] && !seen[fn] {
						seen[fn] = true
						found = append(found, fn)
					}
				}
			}
		}
		for _, a := range g.AnonFuncs {
			visit(a)
		}
	}
	visit(f)
	return found
}

// asInterface calls a function with the methods of a value that an interface has.
func asInterface(mi *ssa.MakeInterface, do func(*types.Func)) {
	it, ok := mi.Type().Underlying().(*types.Interface)
	if !ok {
		return
	}
	for m := range it.Methods() {
		obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
		if fn, ok := obj.(*types.Func); ok {
			do(fn)
		}
	}
}
