package order

import (
	"sort"

	"golang.org/x/tools/go/ssa"
)

// Given is a value that an instruction leaves where others take it from.
type Given struct {
	At    ssa.Instruction
	Value ssa.Value
}

// Given are the values that are sent on a channel, or put into a map, there: whoever
// looks there has them from then on.
func (r *Reach) Given() []Given {
	var gs []Given
	for _, s := range r.ranges {
		for _, i := range s.b.Instrs[s.from:s.to] {
			switch x := i.(type) {
			case *ssa.Send:
				gs = append(gs, Given{x, x.X})
			case *ssa.MapUpdate:
				gs = append(gs, Given{x, x.Value})
			}
		}
	}
	sort.SliceStable(gs, func(i, j int) bool { return gs[i].At.Pos() < gs[j].At.Pos() })
	return gs
}
