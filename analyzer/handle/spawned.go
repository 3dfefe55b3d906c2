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
	for _, w := range r.allWriters().stores(loc) {
		s, ok := w.instr.(*ssa.Store)
		if ok && r.Value(s.Addr) == loc && !isNil(s.Val) && !isLoadOf(s.Val, cell) {
			if only != nil || s.Parent() == cell.Parent() {
				return loc
			}
			only = s
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
	only, ok := r.onlySend[ch]
	if !ok {
		only = r.findOnlySend(ch, mk)
		r.onlySend[ch] = only
	}
	if only == nil || !r.once(only, mk.Parent()) {
		return Handle{}
	}
	return r.Value(only.X)
}

// maxChannelUses bounds the uses of channels in a function among which the only send
// on one of them is looked for.
const maxChannelUses = 1024

// findOnlySend is the only send on a channel that is known to nobody outside this
// function, or nil.
func (r *Resolver) findOnlySend(ch Handle, mk *ssa.MakeChan) *ssa.Send {
	if r.chanUses == nil {
		r.chanUses = r.findChanUses()
	}
	if !r.within(len(r.chanUses)-1, maxChannelUses, "more than 1024 uses of channels") {
		return nil
	}
	var only *ssa.Send
	for _, i := range r.chanUses {
		switch i := i.(type) {
		case *ssa.Send:
			if r.active[i.Chan] {
				return nil // which channel that is depends on what is asked for
			}
			if r.Value(i.Chan) != ch {
				break
			}
			if only != nil {
				return nil
			}
			only = i
		case *ssa.Select:
			for _, st := range i.States {
				if st.Dir == types.SendOnly && (r.active[st.Chan] || r.Value(st.Chan) == ch) {
					return nil
				}
			}
		case *ssa.Store:
			if i.Val.Type() == mk.Type() && r.Value(i.Val) == ch {
				if _, local := i.Addr.(*ssa.Alloc); !local {
					return nil
				}
			}
		default:
			if r.uses(i, ch) {
				return nil
			}
		}
	}
	return only
}

// findChanUses are the instructions of the unit that do something with a channel but
// take from it or capture it.
func (r *Resolver) findChanUses() []ssa.Instruction {
	uses := []ssa.Instruction{}
	for _, fn := range r.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				switch i.(type) {
				case *ssa.DebugRef, *ssa.MakeClosure, *ssa.UnOp:
				default:
					if hasChan(i) {
						uses = append(uses, i)
					}
				}
			}
		}
	}
	return uses
}

// hasChan reports whether an instruction has a channel among its operands.
func hasChan(i ssa.Instruction) bool {
	var ops [8]*ssa.Value
	for _, op := range i.Operands(ops[:0]) {
		if *op != nil && isChan((*op).Type()) {
			return true
		}
	}
	return false
}

func isChan(t types.Type) bool {
	_, ok := t.Underlying().(*types.Chan)
	return ok
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
		if isChan((*op).Type()) && r.Value(*op) == ch {
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
