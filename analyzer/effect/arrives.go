package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// HeldAfter is what a value is that a return gives, on the way there from an event of
// the function: of a field that only one branch fills, or a literal that is called in
// place and once, what that has put there.
func (u *Unit) HeldAfter(d *Event, v ssa.Value) handle.Handle {
	v = handle.ResultStored(v)
	h := u.Res.Value(v)
	if h.Root != nil && h.Root.Kind == handle.Version && h.Path == "" && h.Root.At == d.Instr && d.Inner != nil {
		return u.leftBy(d.Inner, v)
	}
	return u.Res.Arriving(h, d.Instr.Block())
}

// leftBy is what the location of a value holds whenever a literal comes back from an
// event in it; unknown if its returns do not agree.
func (u *Unit) leftBy(in *Event, v ssa.Value) handle.Handle {
	var held handle.Handle
	for _, b := range reachedFrom(in.Instr.Block()) {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		x := u.Res.Arriving(u.Res.HeldAt(v, ret), in.Instr.Block())
		if held.Known() && x != held {
			return handle.Handle{}
		}
		held = x
	}
	return held
}

// reachedFrom are the blocks that can be reached from one, and that itself.
func reachedFrom(b *ssa.BasicBlock) []*ssa.BasicBlock {
	seen := []*ssa.BasicBlock{b}
	in := make([]bool, len(b.Parent().Blocks))
	in[b.Index] = true
	for k := 0; k < len(seen); k++ {
		for _, s := range seen[k].Succs {
			if !in[s.Index] {
				in[s.Index] = true
				seen = append(seen, s)
			}
		}
	}
	return slices.DeleteFunc(seen, func(x *ssa.BasicBlock) bool { return x == b.Parent().Recover })
}

// HandsOutHeld reports whether result i of a return is a connection on the way there
// from an event, though it may be another one on other ways.
func (u *Unit) HandsOutHeld(d *Event, ret *ssa.Return, i int, k handle.Handle) (Owner, bool) {
	v := ret.Results[i]
	h := u.HeldAfter(d, v)
	if !h.Known() || h != k || !u.Res.Opened(k) && !u.isNew(k) {
		return Owner{}, false
	}
	t := u.Res.Type(h)
	if t == nil {
		t = v.Type()
	}
	return Owner{Type: t}, true
}

// SettledBefore reports whether a value that a return gives was found before an event on
// the way there, so that it tells nothing of that.
func (u *Unit) SettledBefore(d *Event, v ssa.Value) bool {
	h := u.HeldAfter(d, v)
	if h.Root == nil || h.Root.Kind != handle.Value {
		return false
	}
	def := h.Root.Def()
	for ; d != nil; d = d.Inner {
		if def != nil && def.Parent() == d.Instr.Parent() {
			return def != d.Instr && u.Follows(def, d.Instr)
		}
	}
	return false
}
