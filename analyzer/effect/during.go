package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// During are the functions of the package that an event of a call calls, or those that
// are called in the same turns of a loop as the event, with all that they refer to.
func (u *Unit) During(e *Event) []*ssa.Function {
	fns := []*ssa.Function{e.Instr.Parent()}
	for _, b := range e.Instr.Parent().Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok || i != e.Instr && !(u.Reaches(i, e.Instr) && u.Reaches(e.Instr, i)) {
				continue
			}
			if c := u.Res.CallOf(call); c.Body != nil && !slices.Contains(fns, c.Body) {
				fns = append(fns, c.Body)
			}
		}
	}
	return u.pkg.reachable(fns, nil, func(ssa.Instruction) bool { return false })[1:]
}
