package effect

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// elementCalled is the path of any element of a list that a function is given, if a
// method of the elements is called one after the other.
func (u *Unit) elementCalled(exp *handle.Exporter, e *Event) (path string, ok bool) {
	if e.Op != unknownCall || e.Instr.Parent() != u.Top {
		return "", false
	}
	if call, ok := e.Instr.(*ssa.Call); ok && e.Name == "" {
		return u.elementField(exp, call.Call.Value)
	}
	if e.Name == "" || e.On[0].Path != "" || e.On[0].Root.Kind != handle.Value {
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

// elementField is the path of a function in a field of any element of a list.
func (u *Unit) elementField(exp *handle.Exporter, v ssa.Value) (path string, ok bool) {
	addr, field, name := fieldRead(v)
	at, ok := addr.(*ssa.IndexAddr)
	if !ok || field < 0 {
		return "", false
	}
	if _, fixed := at.Index.(*ssa.Const); fixed {
		return "", false
	}
	path, ok = exp.Path(handle.AnyElement(u.Res.Value(at.X)))
	return path + "." + name, ok
}

// fieldRead is the address of a struct of which a value is a field, or the address that
// the struct was copied from.
func fieldRead(v ssa.Value) (addr ssa.Value, field int, name string) {
	var t types.Type
	switch x := v.(type) {
	case *ssa.Field:
		ld, ok := x.X.(*ssa.UnOp)
		if !ok || ld.Op != token.MUL {
			return nil, -1, ""
		}
		addr, field, t = ld.X, x.Field, x.X.Type()
	case *ssa.UnOp:
		fa, ok := x.X.(*ssa.FieldAddr)
		if !ok || x.Op != token.MUL {
			return nil, -1, ""
		}
		addr, field, t = fa.X, fa.Field, fa.X.Type()
		if a, ok := addr.(*ssa.Alloc); ok { // a copy of the element
			addr = copied(a)
		}
	default:
		return nil, -1, ""
	}
	f := handle.FieldOf(t, field)
	if f == nil {
		return nil, -1, ""
	}
	return addr, field, f.Name()
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
