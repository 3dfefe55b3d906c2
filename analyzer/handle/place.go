package handle

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// longBlock is a number of instructions from which on a block has an index of their
// places.
const longBlock = 32

// Place is the place of an instruction in its block.
func (r *Resolver) Place(i ssa.Instruction) int {
	b := i.Block()
	if len(b.Instrs) < longBlock {
		return slices.Index(b.Instrs, i)
	}
	at, ok := r.places[b]
	if !ok {
		at = make(map[ssa.Instruction]int, len(b.Instrs))
		for k, i := range b.Instrs {
			at[i] = k
		}
		r.places[b] = at
	}
	return at[i]
}

// Follows reports whether b certainly comes after a.
func (r *Resolver) Follows(a, b ssa.Instruction) bool {
	if a.Block() == b.Block() {
		return r.Place(a) < r.Place(b)
	}
	return a.Block().Dominates(b.Block())
}
