package handle

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// byGoroutine is what a variable of a function holds that only one statement ever
// assigns, in a goroutine that is started once: whoever finds something in it finds
// that.
func (r *Resolver) byGoroutine(loc Handle) Handle {
	if loc.Root == nil || loc.Root.Kind != Value || loc.Path != "" {
		return loc
	}
	cell, ok := loc.Root.Value.(*ssa.Alloc)
	if !ok || !holdsReference(elem(cell.Type())) {
		return loc
	}
	var only *ssa.Store
	for _, fn := range r.Funcs {
		for _, s := range r.stores[fn] {
			if r.Value(s.Addr) == loc && !isNil(s.Val) && !isLoadOf(s.Val, cell) {
				if only != nil || fn == cell.Parent() {
					return loc
				}
				only = s
			}
		}
	}
	if only == nil || !r.once(only, cell.Parent()) {
		return loc
	}
	if h := r.Value(only.Val); h.Known() {
		return h
	}
	return loc
}

// isLoadOf reports whether a value is what a variable held: a return stores its
// named results in themselves.
func isLoadOf(v ssa.Value, cell *ssa.Alloc) bool {
	ld, ok := v.(*ssa.UnOp)
	return ok && ld.Op == token.MUL && ld.X == cell
}

// holdsReference reports whether what a variable of a type holds is known by where
// it points to.
func holdsReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Interface, *types.Pointer:
		return !IsError(t)
	}
	return false
}

// received is what a receive takes from a channel of this function on which only one
// statement ever sends, once.
func (r *Resolver) received(v *ssa.UnOp) Handle {
	ch := r.Value(v.X)
	if ch.Root == nil || ch.Root.Kind != Value || ch.Path != "" || !holdsReference(v.Type()) {
		return Handle{}
	}
	mk, ok := ch.Root.Value.(*ssa.MakeChan)
	if !ok {
		return Handle{}
	}
	var only *ssa.Send
	for _, fn := range r.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.Send:
					if r.Value(i.Chan) != ch {
						break
					}
					if only != nil {
						return Handle{}
					}
					only = i
				case *ssa.Select:
					for _, st := range i.States {
						if st.Dir == types.SendOnly && r.Value(st.Chan) == ch {
							return Handle{}
						}
					}
				case *ssa.DebugRef, *ssa.MakeClosure:
				case *ssa.UnOp:
				case *ssa.Store:
					if i.Val.Type() == mk.Type() && r.Value(i.Val) == ch {
						if _, local := i.Addr.(*ssa.Alloc); !local {
							return Handle{}
						}
					}
				default:
					if r.uses(i, ch) {
						return Handle{}
					}
				}
			}
		}
	}
	if only == nil || !r.once(only, mk.Parent()) {
		return Handle{}
	}
	return r.Value(only.X)
}

// uses reports whether an instruction gives a channel to something else than close.
func (r *Resolver) uses(i ssa.Instruction, ch Handle) bool {
	if call, ok := i.(ssa.CallInstruction); ok {
		if b, ok := call.Common().Value.(*ssa.Builtin); ok && b.Name() == "close" {
			return false
		}
	}
	var ops [8]*ssa.Value
	for _, op := range i.Operands(ops[:0]) {
		if *op == nil {
			continue
		}
		if _, isChan := (*op).Type().Underlying().(*types.Chan); isChan && r.Value(*op) == ch {
			return true
		}
	}
	return false
}

// once reports whether an instruction runs at most once each time a function does:
// it stands in no loop, there or in literals that are only started, each once.
func (r *Resolver) once(i ssa.Instruction, in *ssa.Function) bool {
	for {
		if inCycle(i.Block()) {
			return false
		}
		fn := i.Parent()
		if fn == in {
			return true
		}
		mk := r.makers[fn]
		if mk == nil || !startedOnce(mk) {
			return false
		}
		i = mk
	}
}

// startedOnce reports whether all that a closure is there for is a go statement.
func startedOnce(mk *ssa.MakeClosure) bool {
	n := 0
	for _, ref := range *mk.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.Go:
			if ref.Call.Value != mk {
				return false
			}
			n++
		default:
			return false
		}
	}
	return n == 1
}

// inCycle reports whether a block can come after itself.
func inCycle(b *ssa.BasicBlock) bool {
	seen := make([]bool, len(b.Parent().Blocks))
	work := append([]*ssa.BasicBlock(nil), b.Succs...)
	for len(work) > 0 {
		x := work[len(work)-1]
		work = work[:len(work)-1]
		if x == b {
			return true
		}
		if !seen[x.Index] {
			seen[x.Index] = true
			work = append(work, x.Succs...)
		}
	}
	return false
}
