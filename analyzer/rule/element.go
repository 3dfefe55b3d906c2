package rule

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
)

// elementOf reports whether a handle leads through the element of a slice, array
// or map that a loop takes anew in every turn.
func elementOf(h handle.Handle, l *effect.Loop) bool {
	if h.Root == nil || h.Root.Kind != handle.Value {
		return false
	}
	return isElement(h.Root.Value, l)
}

// isElement reports whether a value is such an element.
func isElement(v ssa.Value, l *effect.Loop) bool {
	i, ok := v.(ssa.Instruction)
	if !ok || !l.Blocks[i.Block()] {
		return false
	}
	switch v := v.(type) {
	case *ssa.IndexAddr:
		return !atMostOne(v.X)
	case *ssa.Index:
		return !atMostOne(v.X)
	case *ssa.Lookup:
		return true
	case *ssa.UnOp:
		return v.Op == token.MUL && isElement(v.X, l)
	case *ssa.Extract:
		_, ok := v.Tuple.(*ssa.Next)
		return ok
	}
	return false
}

// atMostOne reports whether a list surely has no second element: a table of tests that
// is still to be filled in, for one.
func atMostOne(list ssa.Value) bool {
	if sl, ok := list.(*ssa.Slice); ok && sl.Low == nil && sl.High == nil {
		list = sl.X
	}
	t := list.Type().Underlying()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying()
	}
	a, ok := t.(*types.Array)
	return ok && a.Len() < 2
}
