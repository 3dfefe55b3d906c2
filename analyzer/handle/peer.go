package handle

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// peer recognises the two ends of one connection: a listener that this function
// opened and keeps to itself, with a single dial to it and a single accept from
// it, hands out the far end of what was dialled.
func (r *Resolver) peer(c *Call, m *model.Func) Handle {
	if !c.Direct || !m.Has(model.Accept) || !m.Has(model.Open) {
		return Handle{}
	}
	ln := r.Operand(c, m.All(model.Accept)[0].Operands[0])
	if ln.Root == nil || ln.Root.Kind != Value {
		return Handle{}
	}
	lns := r.madeAs(ln)
	if lns == nil {
		return Handle{}
	}
	among := func(h Handle) bool { return slices.Contains(lns, h) }
	var dial Handle
	dials, accepts := 0, 0
	for _, fn := range r.Funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				call, ok := instr.(ssa.CallInstruction)
				if !ok {
					continue
				}
				d := r.CallOf(call)
				dm := r.Model(d)
				if dm == nil {
					for _, a := range d.Args {
						if a != nil && among(r.Value(a)) {
							return Handle{} // the listener is handed on
						}
					}
					continue
				}
				for _, x := range dm.All(model.Drive) {
					for _, op := range x.Operands {
						if among(r.Operand(d, op)) {
							return Handle{} // somebody else accepts
						}
					}
				}
				for _, x := range dm.All(model.Accept) {
					if among(r.Operand(d, x.Operands[0])) {
						accepts++
					}
				}
				for _, x := range dm.All(model.Child) {
					if x.Of.Kind == model.Param && x.Operands[0].Kind == model.Result && among(r.Operand(d, *x.Of)) {
						dials++
						if r.paired(ln, call, c.Instr) {
							dial = r.Operand(d, x.Operands[0])
						}
					}
				}
			}
		}
	}
	if dials == 1 && accepts == 1 {
		return dial
	}
	return Handle{}
}

// paired reports whether an accept surely takes what a dial to its listener made: it
// comes behind it in the function that listens, or both happen once, beside each
// other.
func (r *Resolver) paired(ln Handle, dial, accept ssa.Instruction) bool {
	in := ln.Root.Def().Parent()
	if dial.Parent() == in && accept.Parent() == in {
		return dial.Block().Dominates(accept.Block())
	}
	return r.once(dial, in) && r.once(accept, in)
}

// madeAs are the handles of what a call in this function made: the only one, or, for
// a variable that is made in one of several ways, as by a second attempt, those too.
func (r *Resolver) madeAs(h Handle) []Handle {
	switch v := h.Root.Value.(type) {
	case *ssa.Call:
		return []Handle{h}
	case *ssa.Phi:
		if h.Path != "" {
			return nil
		}
		hs := []Handle{h}
		for _, e := range v.Edges {
			k := r.Value(e)
			if k.Root == nil || k.Root.Kind != Value {
				return nil
			}
			if _, ok := k.Root.Value.(*ssa.Call); !ok {
				return nil
			}
			hs = append(hs, k)
		}
		return hs
	}
	return nil
}
