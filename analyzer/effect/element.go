package effect

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// maxTurn bounds the way back from a condition to what a turn is about.
const maxTurn = 8

// basis is what a value is worked out from.
type basis int

const (
	other   basis = iota // what may change, or is not known
	literal              // constants
	element              // what a turn of a loop is about
)

// ofTurn says whether a value is worked out from the element that a turn of a loop
// takes, or from what it reads, and from nothing else that could change.
func (u *Unit) ofTurn(l *Loop, v ssa.Value, depth int) basis {
	if depth == 0 {
		return other
	}
	all := func(vs ...ssa.Value) basis {
		b := literal
		for _, x := range vs {
			switch u.ofTurn(l, x, depth-1) {
			case other:
				return other
			case element:
				b = element
			}
		}
		return b
	}
	is := func(yes bool) basis {
		if yes {
			return element
		}
		return other
	}
	switch v := v.(type) {
	case *ssa.Const:
		return literal
	case *ssa.BinOp:
		return all(v.X, v.Y)
	case *ssa.UnOp:
		if _, ok := v.X.(*ssa.Global); ok && handle.IsError(v.Type()) {
			return literal // io.EOF
		}
		if v.Op != token.ARROW {
			return all(v.X)
		}
	case *ssa.Convert:
		return all(v.X)
	case *ssa.ChangeType:
		return all(v.X)
	case *ssa.MakeInterface:
		return all(v.X)
	case *ssa.TypeAssert:
		return all(v.X)
	case *ssa.Field:
		return all(v.X)
	case *ssa.FieldAddr:
		return all(v.X)
	case *ssa.IndexAddr:
		return is(l.Blocks[v.Block()] && counts(l, v.Index))
	case *ssa.Index:
		return is(l.Blocks[v.Block()] && counts(l, v.Index))
	case *ssa.Alloc:
		return is(l.Blocks[v.Block()] && u.filledInTurn(l, v, depth))
	case *ssa.Extract:
		switch from := v.Tuple.(type) {
		case *ssa.Next:
			return is(l.Blocks[from.Block()])
		case *ssa.Call:
			return is(u.taken(l, from))
		case *ssa.TypeAssert:
			return all(from.X)
		}
	case *ssa.Call:
		if u.taken(l, v) {
			return element
		}
		switch v.Call.Value.(type) {
		case *ssa.Function, *ssa.Builtin:
			return is(u.tellsTaken(l, v) || all(v.Call.Args...) == element)
		}
	}
	return other
}

// filledInTurn reports whether a variable that a turn makes holds what it is about.
func (u *Unit) filledInTurn(l *Loop, a *ssa.Alloc, depth int) bool {
	found := false
	for _, ref := range *a.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == a {
			if found || u.ofTurn(l, st.Val, depth-1) != element {
				return false
			}
			found = true
		}
	}
	return found
}

// taken reports whether a call in a loop takes what the turn is about from something.
func (u *Unit) taken(l *Loop, call *ssa.Call) bool {
	return slices.ContainsFunc(l.ops, func(op *Event) bool { return op.Op == lifecycle.Recv && op.Instr == call })
}

// tellsTaken reports whether a call asks for what another one has taken in this turn
// from the same reader: sc.Text() behind sc.Scan().
func (u *Unit) tellsTaken(l *Loop, call *ssa.Call) bool {
	return len(call.Call.Args) == 1 && u.Res.CallOf(call).Body == nil && slices.ContainsFunc(l.ops, func(op *Event) bool {
		from, ok := op.Instr.(*ssa.Call)
		return ok && op.Op == lifecycle.Recv && len(from.Call.Args) > 0 && from.Call.Args[0] == call.Call.Args[0]
	})
}
