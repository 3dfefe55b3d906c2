package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Unendable reports whether nobody can bring about an end that a call waits for: its
// channel, or the struct with its flag, was made in this function and is known to nobody
// else yet, and nothing that runs before the call, beside it or in it does.
func (u *Unit) Unendable(call *ssa.Call, e End) bool {
	if e.Done && !e.Fails {
		return u.cancelledLate(call, e.Of)
	}
	if e.Fails || e.Of.Path != "" || e.Of.Root == nil {
		return false
	}
	switch v := e.Of.Root.Value.(type) {
	case *ssa.Alloc:
		if e.Flag == nil || v.Parent() != call.Parent() || !u.begins(call, e) {
			return false
		}
	case *ssa.MakeChan:
		if e.Flag != nil || v.Parent() != call.Parent() {
			return false
		}
	default:
		return false
	}
	ks := []handle.Handle{e.Of}
	sites := slices.DeleteFunc(slices.Clone(u.leakSites()), takesOnly)
	if u.leakAmong(sites, ks, call, call) || u.Shared(ks) {
		return false
	}
	body := u.Res.CallOf(call).Body
	over := u.pkg.pastLoops(body)
	for _, fn := range u.pkg.reachable(u.before(call), body, over) {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				if fn == call.Parent() && (u.Follows(call, i) || isDefer(i)) || fn == body && over(i) {
					continue
				}
				if mi, ok := i.(*ssa.MakeInterface); ok && fn == call.Parent() && u.holdsAny(u.Res.Value(mi.X), ks, call) {
					return false // who calls its methods is not followed
				}
				if e.Flag != nil && sets(i, e) || e.Flag == nil && u.pkg.signals(fn, i, e) {
					return false
				}
			}
		}
	}
	return true
}

// takesOnly reports whether all that somebody gets at an instruction is a channel that is
// looked at there.
func takesOnly(s leakSite) bool {
	sel, ok := s.at.(*ssa.Select)
	return ok && !slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool { return st.Send != nil && canHold(st.Send.Type()) })
}

// cancelledLate reports whether nothing ends a context but its own function, which is
// called only behind a call, or put off to the end of the function that makes it.
func (u *Unit) cancelledLate(call *ssa.Call, ctx handle.Handle) bool {
	if ctx.Root == nil || !u.OnlyCancelled(ctx) {
		return false
	}
	for _, fn := range u.Res.Funcs {
		for _, e := range u.Events(fn) {
			if u.Ends(e, []handle.Handle{ctx}) && (fn != call.Parent() || !isDefer(e.Instr) && !u.Follows(call, e.Instr)) {
				return false
			}
		}
	}
	return true
}

// putOff reports whether an instruction only puts something off to the end of its
// function, or makes the literal for it.
func (u *Unit) putOff(i ssa.Instruction) bool {
	mk, ok := i.(*ssa.MakeClosure)
	return isDefer(i) || ok && u.Mode(mk.Fn.(*ssa.Function)) == spawn.Later
}

// SignalledLate reports whether anything in the unit signals an end of which nobody else
// can: it is there for what a call waits for.
func (u *Unit) SignalledLate(e End) bool {
	if e.Done || e.Flag != nil {
		return e.Done
	}
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				if u.pkg.signals(fn, i, e) {
					return true
				}
			}
		}
	}
	return false
}

// before is the function of a call, and what it refers to but for behind the call, and for
// what is put off.
func (u *Unit) before(call *ssa.Call) []*ssa.Function {
	fns := []*ssa.Function{call.Parent()}
	for _, b := range call.Parent().Blocks {
		for _, i := range b.Instrs {
			if !u.Follows(call, i) && !u.putOff(i) {
				fns = u.pkg.refersTo(i, fns)
			}
		}
	}
	return fns
}

// reachable are functions with all functions of the package that those but the first one
// refer to, as far as that can be followed; but for what one of them does at its end.
func (p *Package) reachable(fns []*ssa.Function, body *ssa.Function, over func(ssa.Instruction) bool) []*ssa.Function {
	for k := 1; k < len(fns); k++ {
		for _, b := range fns[k].Blocks {
			for _, i := range b.Instrs {
				if fns[k] != body || !over(i) {
					fns = p.refersTo(i, fns)
				}
			}
		}
	}
	return fns
}

// pastLoops reports whether an instruction of a function runs only when its loops are
// over: it is deferred, or no loop can be reached from it.
func (p *Package) pastLoops(fn *ssa.Function) func(ssa.Instruction) bool {
	top := fn
	for top != nil && top.Parent() != nil {
		top = top.Parent()
	}
	u := p.byFunc[top]
	if u == nil {
		return func(ssa.Instruction) bool { return false }
	}
	before := map[*ssa.BasicBlock]bool{}
	var work []*ssa.BasicBlock
	for _, l := range u.Loops(fn) {
		work = append(work, l.order...)
	}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if !before[b] {
			before[b] = true
			work = append(work, b.Preds...)
		}
	}
	return func(i ssa.Instruction) bool {
		_, late := i.(*ssa.Defer)
		return late || !before[i.Block()]
	}
}

// refersTo adds the functions of the package that an instruction refers to.
func (p *Package) refersTo(i ssa.Instruction, fns []*ssa.Function) []*ssa.Function {
	var ops [8]*ssa.Value
	for _, op := range i.Operands(ops[:0]) {
		fn, ok := (*op).(*ssa.Function)
		if !ok {
			continue
		}
		if fn.Origin() != nil {
			fn = fn.Origin()
		}
		if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" {
			if m := fn.Prog.FuncValue(obj.Origin()); m != nil {
				fn = m // of a method value
			}
		}
		if fn.Pkg == p.Prog.Pkg && len(fn.Blocks) > 0 && !slices.Contains(fns, fn) {
			fns = append(fns, fn)
		}
	}
	return fns
}

// signals reports whether an instruction of a function may signal an end: it closes or
// sends on its channel, or on one that is not known to be another one.
func (p *Package) signals(fn *ssa.Function, i ssa.Instruction, e End) bool {
	made, _ := e.Of.Root.Value.(*ssa.MakeChan)
	elem := made.Type().Underlying().(*types.Chan).Elem()
	top := fn
	for top.Parent() != nil {
		top = top.Parent()
	}
	u := p.byFunc[top]
	return slices.ContainsFunc(signalled(i), func(ch ssa.Value) bool {
		of, ok := ch.Type().Underlying().(*types.Chan)
		if !ok || !types.Identical(of.Elem(), elem) {
			return false
		}
		if u == nil {
			return true
		}
		is, known := u.isChannel(ch, madeFor(made), made)
		return is || !known
	})
}
