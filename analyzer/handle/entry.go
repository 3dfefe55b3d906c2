package handle

import (
	"strings"

	"golang.org/x/tools/go/ssa"
)

// atStart is what a captured variable holds when a literal starts, as the function
// that makes the literal knows it: where a call in place is all that the literal is
// there for, what it holds there; and else what it holds where the literal is made, if
// nobody assigns it from there on. It is unknown if neither is certain.
func (r *Resolver) atStart(loc Handle, fn *ssa.Function, stores []*ssa.Store) Handle {
	mk := r.makers[fn]
	if mk == nil || loc.Path != "" {
		return Handle{}
	}
	if call := calledInPlace(mk); call != nil {
		return r.version(loc, nil, call)
	}
	if cell, ok := loc.Root.Value.(*ssa.Alloc); ok && !r.assignedFrom(cell, mk, stores) {
		return r.version(loc, nil, mk)
	}
	return Handle{}
}

// calledInPlace is the call that is all that a closure is there for, or nil.
func calledInPlace(mk *ssa.MakeClosure) *ssa.Call {
	var only *ssa.Call
	for _, ref := range *mk.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.Call:
			if only != nil || ref.Call.Value != mk {
				return nil
			}
			only = ref
		default:
			return nil
		}
	}
	return only
}

// assignedFrom reports whether a variable may be assigned once a closure is made: by
// a literal, whenever that runs, by a statement that can come behind it, or through
// its address.
func (r *Resolver) assignedFrom(cell *ssa.Alloc, mk *ssa.MakeClosure, stores []*ssa.Store) bool {
	if addressTaken(cell) {
		return true
	}
	for _, s := range stores {
		at := r.makerIn(s.Parent(), mk)
		if at == nil || r.comesBehind(at, s, cell) {
			return true
		}
	}
	return false
}

// makerIn is the instruction of a function that makes a closure, or the literal in
// which it is made; nil if it is made elsewhere.
func (r *Resolver) makerIn(fn *ssa.Function, mk *ssa.MakeClosure) *ssa.MakeClosure {
	for mk != nil && mk.Parent() != fn {
		mk = r.makers[mk.Parent()]
	}
	return mk
}

// addressTaken reports whether anybody has the address of a variable but the literals
// that capture it.
func addressTaken(v ssa.Value) bool {
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.Store:
			if ref.Val == v {
				return true
			}
		case *ssa.MakeClosure:
			lit, ok := ref.Fn.(*ssa.Function)
			if !ok {
				return true
			}
			for k, b := range ref.Bindings {
				if b == v && addressTaken(lit.FreeVars[k]) {
					return true
				}
			}
		default:
			return true
		}
	}
	return false
}

// comesBehind reports whether an instruction may run behind another one of its
// function, before the variable that it assigns is made anew.
func (r *Resolver) comesBehind(first, then ssa.Instruction, cell *ssa.Alloc) bool {
	if then.Block() == first.Block() && r.Place(then) > r.Place(first) {
		return true
	}
	made := func(b *ssa.BasicBlock) bool { return b == cell.Block() }
	seen := make([]bool, len(first.Parent().Blocks))
	work := append([]*ssa.BasicBlock(nil), first.Block().Succs...)
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] {
			continue
		}
		seen[b.Index] = true
		switch {
		case b == then.Block() && (!made(b) || r.Place(then) < r.Place(cell)):
			return true
		case !made(b):
			work = append(work, b.Succs...)
		}
	}
	return false
}

// maxAgreed bounds how deep it is asked what paths agree in, one such place behind the
// other: a list that is walked by copies of its nodes would have no end.
const maxAgreed = 4

// agreed is what a location holds where paths meet that all leave the same thing in
// it, as a variable that is put into a wrapper on some of them; else it is unknown.
func (m *memory) agreed(r *Resolver, b *ssa.BasicBlock, loc Handle) Handle {
	if r.agreeing >= maxAgreed || strings.Count(loc.Path, ".") > maxPathFields {
		return Handle{}
	}
	r.agreeing++
	defer func() { r.agreeing-- }()
	var all Handle
	for _, p := range b.Preds {
		out := m.out(p)
		if out == nil || out.meet == b {
			continue // a path that cannot be taken, or a turn that changes nothing
		}
		h := out.handle(r, loc)
		if !h.Known() || all.Known() && h != all {
			return Handle{}
		}
		all = h
	}
	return all
}
