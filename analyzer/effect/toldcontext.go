package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// selfCancelled are the contexts which a literal that is called in place ends, whichever
// way it goes, and which its function returns behind that: nobody can do anything with
// them any more.
func (u *Unit) selfCancelled(call *ssa.Call, lit *ssa.Function) []SelfTold {
	ends := map[handle.Handle]*wordUses{}
	var order []handle.Handle
	for _, e := range u.Events(lit) {
		if e.Op != Cancel || e.Mode != spawn.Here && e.Mode != spawn.Later || len(e.Via) > 0 {
			continue
		}
		k := e.On[0]
		if def := k.Root.Def(); def == nil || def.Parent() != call.Parent() || !u.Follows(def, call) {
			continue
		}
		if ends[k] == nil {
			ends[k] = &wordUses{u: u, fn: call.Parent(), lit: lit, call: call}
			order = append(order, k)
		}
		ends[k].tells = append(ends[k].tells, e.Instr)
	}
	var all []SelfTold
	for _, k := range order {
		w := ends[k]
		for _, b := range w.fn.Blocks {
			ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
			if ok && u.Follows(call, ret) && slices.ContainsFunc(ret.Results, func(v ssa.Value) bool { return u.livesIn(v, k) }) {
				w.takes = append(w.takes, ret)
			}
		}
		if w.alone() {
			all = append(all, SelfTold{On: k, Takes: w.takes, Dead: true})
		}
	}
	return all
}

// livesIn reports whether a value is a context that ends with another one.
func (u *Unit) livesIn(v ssa.Value, k handle.Handle) bool {
	h := u.Res.Value(v)
	if !h.Known() || isFunc(v) {
		return false
	}
	_, in := u.Res.Within(h, []handle.Handle{k})
	return in
}
