package effect

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// origin is the field that a value was taken from: what the field holds itself, or
// an element of the map, slice or channel in it.
type origin struct {
	base    ssa.Value // the struct, or a pointer to it
	field   *types.Var
	element bool
	path    string // of fields behind the element
}

// maxOrigin bounds the way back from a value to its field.
const maxOrigin = 16

func originOf(v ssa.Value) origin { return originIn(v, maxLists) }

// originIn is originOf through so many local lists.
func originIn(v ssa.Value, lists int) origin {
	var o, direct origin
	path := ""
	for range maxOrigin {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			o.base, o.field = x.X, handle.FieldOf(x.X.Type(), x.Field)
			if o.field != nil {
				o.field = o.field.Origin()
			}
			if o.element {
				o.path = path
				return o
			}
			if direct.field == nil {
				direct = o
			}
			path = "." + fieldName(o.field) + path
			v = x.X
		case *ssa.Field:
			path = "." + fieldName(handle.FieldOf(x.X.Type(), x.Field)) + path
			v = x.X
		case *ssa.UnOp:
			switch x.Op {
			case token.ARROW:
				o.element = true
			case token.MUL:
			default:
				return direct
			}
			v = x.X
			if a, ok := v.(*ssa.Alloc); ok {
				if v = onlyStore(a); v == nil {
					return direct
				}
			}
		case *ssa.Alloc: // a struct variable
			if v = onlyStore(x); v == nil {
				return direct
			}
		case *ssa.Extract:
			switch t := x.Tuple.(type) {
			case *ssa.Select:
				v = selected(t, x.Index)
				if v == nil {
					return direct
				}
				o.element = true
			case *ssa.Lookup, *ssa.UnOp, *ssa.TypeAssert, *ssa.Next:
				v = t
			default:
				return direct
			}
		case *ssa.Lookup:
			o.element, v = true, x.X
		case *ssa.Index:
			o.element, v = true, x.X
		case *ssa.IndexAddr:
			o.element, v = true, x.X
		case *ssa.Next:
			r, ok := x.Iter.(*ssa.Range)
			if !ok {
				return direct
			}
			o.element, v = true, r.X
		case *ssa.Slice:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Call: // append([]F(nil), c.fs...)
			b, ok := x.Call.Value.(*ssa.Builtin)
			if !ok || b.Name() != "append" {
				return direct
			}
			v = x.Call.Args[1]
		case *ssa.Phi, *ssa.MakeMap:
			if g := gatheredFrom(x, lists-1); o.element && g.field != nil {
				g.path += path
				return g
			}
			return direct
		default:
			return direct
		}
	}
	return direct
}

func fieldName(v *types.Var) string {
	if v == nil {
		return ""
	}
	return v.Name()
}

// selected is the channel that a result of a select was received from.
func selected(s *ssa.Select, index int) ssa.Value {
	n := 2
	for _, st := range s.States {
		if st.Dir == types.RecvOnly {
			if n == index {
				return st.Chan
			}
			n++
		}
	}
	return nil
}

// onlyStore is what is stored in a variable, if that is done once.
func onlyStore(a *ssa.Alloc) ssa.Value {
	var v ssa.Value
	for _, ref := range *a.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == a {
			if v != nil {
				return nil
			}
			v = st.Val
		}
	}
	return v
}
