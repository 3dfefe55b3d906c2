package effect

import "strings"

// each reports whether a call of the functions of a slice is surely made for every
// one of them: no normal run of the function leads around the loop, and no turn of
// the loop around the call but with an error. Where a caller lists the functions,
// each of them is run then.
func (u *Unit) each(e *Event) bool {
	if e.Op != unknownCall || len(e.On) == 0 || !strings.HasSuffix(e.On[0].Path, "[*]") {
		return false
	}
	b := e.Instr.Block()
	l := u.innermost(b)
	if l == nil || u.avoidable(b.Parent(), l.Header) {
		return false
	}
	for _, p := range l.Header.Preds {
		if l.Blocks[p] && !b.Dominates(p) {
			return false
		}
	}
	for _, x := range l.Exits {
		if x.From != l.Header && !u.leaves(x.From, x.To()) {
			return false
		}
	}
	return true
}
