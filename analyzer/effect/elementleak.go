package effect

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// elementsGiven are the lists of which an instruction gives any element, or something
// in one, to a function, or sends on or receives from what is in one. Events and leaks
// tell of such an element alone, since it is not known which one it is: it may be each.
func (u *Unit) elementsGiven(i ssa.Instruction) []leaked {
	var given []ssa.Value
	switch i := i.(type) {
	case ssa.CallInstruction:
		c := u.Res.CallOf(i)
		if b, ok := i.Common().Value.(*ssa.Builtin); ok && b.Name() != "close" || u.harmless(c) {
			return nil
		}
		given = c.Args
	case *ssa.Send:
		given = []ssa.Value{i.Chan}
	case *ssa.UnOp:
		if i.Op != token.ARROW {
			return nil
		}
		given = []ssa.Value{i.X}
	default:
		return nil
	}
	var lists []leaked
	for _, a := range given {
		if a == nil {
			continue
		}
		h := u.Res.Value(a)
		if h.Root == nil || h.Root.Kind != handle.Value {
			continue
		}
		if list := listOf(h.Root.Value); list != nil {
			lists = append(lists, leaked{h: u.Res.Value(list), address: isAddress(a)})
		}
	}
	return lists
}

// harmless reports whether a model says that a call is no operation.
func (u *Unit) harmless(c *handle.Call) bool { return u.Res.Model(c).Has(model.Neutral) }

// listOf is the list of which a value is any element, or the address of any, or nil.
func listOf(v ssa.Value) ssa.Value {
	var list, index ssa.Value
	switch x := v.(type) {
	case *ssa.UnOp:
		if x.Op != token.MUL {
			return nil
		}
		return listOf(x.X)
	case *ssa.Alloc: // a copy of the element
		if from := copied(x); from != nil {
			if _, again := from.(*ssa.Alloc); !again {
				return listOf(from)
			}
		}
		return nil
	case *ssa.IndexAddr:
		list, index = x.X, x.Index
	case *ssa.Index:
		list, index = x.X, x.Index
	default:
		return nil
	}
	if _, fixed := index.(*ssa.Const); fixed {
		return nil
	}
	switch x := list.(type) {
	case *ssa.UnOp:
		if _, array := x.Type().Underlying().(*types.Array); array {
			list = x.X
		}
	case *ssa.Alloc:
		if from, ok := copied(x).(*ssa.Alloc); ok {
			list = from // a range over an array takes a copy
		}
	}
	return list
}
