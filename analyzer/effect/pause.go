package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// Pauses reports whether a call blocks for a time and for nothing else: who makes it
// wants something to go on meanwhile.
func (u *Unit) Pauses(call *ssa.Call) bool { return u.Res.Model(u.Res.CallOf(call)).Has(model.Pause) }

// Timer is the call that began the time of a channel which delivers when time is up, or
// nil if that is not known.
func (u *Unit) Timer(ch ssa.Value) ssa.Instruction {
	if !u.Delivers(ch) {
		return nil
	}
	if call, ok := ch.(*ssa.Call); ok {
		return call
	}
	if h := u.Res.Value(ch); h.Known() {
		if call, ok := h.Root.Def().(*ssa.Call); ok {
			return call
		}
	}
	return nil
}

// FailsInto reports whether an instruction may come behind a blocking call for the
// reason that this has failed: a branch of its error leads there that does not say that
// the end was orderly, or nobody looks at the error that is kept.
func (u *Unit) FailsInto(d *Event, at ssa.Instruction) bool {
	call, ok := d.Instr.(*ssa.Call)
	if !ok {
		return true
	}
	seen := make([]bool, len(call.Parent().Blocks))
	looks := false
	var work []*ssa.BasicBlock
	for _, b := range call.Parent().Blocks {
		for k, s := range b.Succs {
			if u.Failure(d, b, k) {
				looks = true
				work = append(work, s)
			}
		}
	}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] {
			continue
		}
		seen[b.Index] = true
		if b == at.Block() {
			return true
		}
		for k, s := range b.Succs {
			if !u.tellsEnd(d, b, k) {
				work = append(work, s)
			}
		}
	}
	return !looks && slices.ContainsFunc(errorsOf(call), func(v ssa.Value) bool {
		return slices.ContainsFunc(*v.Referrers(), func(r ssa.Instruction) bool { _, debug := r.(*ssa.DebugRef); return !debug })
	})
}

// tellsEnd reports whether an edge is taken only after an orderly end of a blocking
// call: its error says so, or the context is over that ends it.
func (u *Unit) tellsEnd(d *Event, b *ssa.BasicBlock, succ int) bool {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	if k := u.over(cond.Cond, succ); k.Known() {
		return u.among(k, d.BoundBy)
	}
	var told []ssa.Value
	switch c := cond.Cond.(type) {
	case *ssa.BinOp:
		told = []ssa.Value{c.X, c.Y}
	case *ssa.Call:
		told = c.Call.Args
	}
	return slices.ContainsFunc(told, u.orderly) && u.Failure(d, b, 1-succ) && !u.Failure(d, b, succ)
}

// Canceller is the function that alone ends a context, beside a parent that has no
// end: it was made with the context in a function, which does nothing with it but call
// it. Calls are those of it, deferred ones left out.
func (u *Unit) Canceller(ctx handle.Handle) (calls []*ssa.Call, alone bool) {
	made, ok := ctx.Root.Def().(*ssa.Call)
	if !ok {
		return nil, false
	}
	c := u.Res.CallOf(made)
	m := u.Res.Model(c)
	if !m.Has(model.Stops) || m.Has(model.Bound) {
		return nil, false
	}
	for _, d := range m.All(model.Child) {
		if parent := u.Res.Operand(c, *d.Of); !parent.Known() || !u.neverEnds(parent) {
			return nil, false
		}
	}
	for _, ref := range *made.Referrers() {
		ex, ok := ref.(*ssa.Extract)
		if !ok {
			if _, debug := ref.(*ssa.DebugRef); !debug {
				return nil, false
			}
			continue
		}
		if _, fn := ex.Type().Underlying().(*types.Signature); !fn {
			continue
		}
		for _, use := range *ex.Referrers() {
			switch use := use.(type) {
			case *ssa.DebugRef:
			case *ssa.Call:
				if use.Call.Value != ex {
					return nil, false
				}
				calls = append(calls, use)
			case *ssa.Defer:
				if use.Call.Value != ex {
					return nil, false
				}
			default:
				return nil, false
			}
		}
	}
	return calls, true
}

// InLoop reports whether an instruction stands in a loop.
func (u *Unit) InLoop(i ssa.Instruction) bool { return u.innermost(i.Block()) != nil }
