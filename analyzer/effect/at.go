package effect

import "golang.org/x/tools/go/ssa"

// EventsAt are the events of an instruction's function that happen at the instruction.
func (u *Unit) EventsAt(i ssa.Instruction) []*Event {
	fn := i.Parent()
	at, ok := u.at[fn]
	if !ok {
		at = map[ssa.Instruction][]*Event{}
		for _, e := range u.Events(fn) {
			at[e.Instr] = append(at[e.Instr], e)
		}
		if u.at == nil {
			u.at = map[*ssa.Function]map[ssa.Instruction][]*Event{}
		}
		if !u.busy[fn] {
			u.at[fn] = at
		}
	}
	return at[i]
}
