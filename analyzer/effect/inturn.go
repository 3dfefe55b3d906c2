package effect

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// elementCalled is the path of any element of a list that a function is given, if a
// method of the elements is called one after the other.
func (u *Unit) elementCalled(exp *handle.Exporter, e *Event) (path string, ok bool) {
	if e.Op != unknownCall || e.Name == "" || e.Instr.Parent() != u.Top || e.On[0].Path != "" || e.On[0].Root.Kind != handle.Value {
		return "", false
	}
	v := e.On[0].Root.Value
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	at, ok := v.(*ssa.IndexAddr)
	if !ok {
		return "", false
	}
	return exp.Path(handle.AnyElement(u.Res.Value(at.X)))
}

// ComesBack reports whether the next turn of a loop comes after a drive in it that
// did not fail: where it comes only after one that did, the next element is tried
// in its place.
func (u *Unit) ComesBack(d *Event, l *Loop) bool {
	seen := map[*ssa.BasicBlock]bool{}
	work := []*ssa.BasicBlock{d.Instr.Block()}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for k, to := range b.Succs {
			if to == l.Header {
				if !u.Failure(d, b, k) {
					return true
				}
				continue
			}
			if l.Blocks[to] && !seen[to] && !u.Failure(d, b, k) {
				seen[to] = true
				work = append(work, to)
			}
		}
	}
	return false
}
