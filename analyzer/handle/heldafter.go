package handle

import "golang.org/x/tools/go/ssa"

// Arriving is what a location held, where a handle is what paths meet with, on all paths
// by way of a block that lead to that place; unknown if they differ. Other handles are
// returned as they are.
func (r *Resolver) Arriving(h Handle, by *ssa.BasicBlock) Handle {
	for range maxMeets {
		if h.Root == nil || h.Root.Kind != Merge || h.Path != "" || h.Root.Block.Parent() != by.Parent() {
			return h
		}
		m := r.memory[memKey{by.Parent(), h.Root.Loc}]
		if m == nil {
			return Handle{}
		}
		var held Handle
		for _, p := range h.Root.Block.Preds {
			out := m.out(p)
			if !by.Dominates(p) || out == nil {
				continue
			}
			x := out.handle(r, h.Root.Loc)
			if held.Known() && x != held {
				return Handle{}
			}
			held = x
		}
		h = held
	}
	return Handle{}
}

// maxMeets bounds the places, one behind the other, in which paths meet.
const maxMeets = 4

// HeldAt is what the location of a loaded value holds at another instruction.
func (r *Resolver) HeldAt(v ssa.Value, at ssa.Instruction) Handle {
	ld, ok := v.(*ssa.UnOp)
	if !ok {
		return Handle{}
	}
	if fa, ok := ld.X.(*ssa.FieldAddr); ok {
		return r.version(r.Value(fa), FieldOf(fa.X.Type(), fa.Field), at)
	}
	return r.version(r.Value(ld.X), nil, at)
}

// ResultStored is what was stored last in the variable of a result that a return reads,
// or else the value itself.
func ResultStored(v ssa.Value) ssa.Value {
	if ld, ok := v.(*ssa.UnOp); ok {
		if s := resultStored(ld); s != nil {
			return s
		}
	}
	return v
}
