package effect

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// flagTest is a comparison of a flag with a constant, of which the outcome ends something.
type flagTest struct {
	op  token.Token
	to  constant.Value
	out bool
}

func (t flagTest) is(o flagTest) bool {
	return t.op == o.op && t.out == o.out && (t.to == nil) == (o.to == nil) && (t.to == nil || t.to.ExactString() == o.to.ExactString())
}

// ends reports whether a flag of some value ends what the test is for.
func (t flagTest) ends(v constant.Value) bool {
	return v == nil || v.Kind() != t.to.Kind() || constant.Compare(v, t.op, t.to) == t.out
}

// zero is the value that a flag has if nothing is stored there.
func (t flagTest) zero() constant.Value {
	switch t.to.Kind() {
	case constant.Bool:
		return constant.MakeBool(false)
	case constant.Int:
		return constant.MakeInt64(0)
	case constant.String:
		return constant.MakeString("")
	}
	return nil
}

// flagTold is the flag of a struct that a condition, on one of its sides, tells to have been
// set: a field, or what its own method is asked for, as an atomic.Bool is, or a function
// that is given its address. The side that leaves a loop tells so whatever is asked;
// another one if it is whether the flag is set.
func (u *Unit) flagTold(cond ssa.Value, succ int, leaves bool) End {
	for {
		n, ok := cond.(*ssa.UnOp)
		if !ok || n.Op != token.NOT {
			break
		}
		cond, succ = n.X, 1-succ
	}
	test := flagTest{token.EQL, constant.MakeBool(true), succ == 0}
	if is, ok := cond.(*ssa.BinOp); ok {
		c, isConst := is.Y.(*ssa.Const)
		if !leaves || !isConst || c.Value == nil || !isCompared(is.Op) {
			return End{}
		}
		cond, test.op, test.to = is.X, is.Op, c.Value
	} else if !isBool(cond.Type()) || succ != 0 && !leaves {
		return End{}
	}
	fa := u.flagAt(cond)
	if fa == nil {
		return End{}
	}
	f := handle.FieldOf(fa.X.Type(), fa.Field)
	if f == nil {
		return End{}
	}
	return End{Of: u.Res.Value(fa.X), Flag: f.Origin(), When: test, Text: f.Name(), at: fa}
}

func isCompared(op token.Token) bool {
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		return true
	}
	return false
}

// flagAt is the field that a value was read from, or nil.
func (u *Unit) flagAt(v ssa.Value) *ssa.FieldAddr {
	switch v := v.(type) {
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL && isBasic(v.Type()) {
			return fa
		}
	case *ssa.Call:
		if readsFlag(v) && u.Res.CallOf(v).Body == nil {
			fa, _ := v.Call.Args[0].(*ssa.FieldAddr)
			return fa
		}
	}
	return nil
}

// readsFlag reports whether a call is one that tells what is at the address which is all
// that it is given: whether it is set, or a value of the type that is stored there.
func readsFlag(call *ssa.Call) bool {
	if len(call.Call.Args) != 1 || call.Call.IsInvoke() {
		return false
	}
	if isBool(call.Type()) {
		return true
	}
	p, ok := call.Call.Args[0].Type().Underlying().(*types.Pointer)
	if !ok || !isBasic(call.Type()) {
		return false
	}
	return types.Identical(p.Elem(), call.Type()) || isCell(p, call.Type())
}

// isCell reports whether a method of a type stores a value of another type, and nothing else:
// it is there to hold one.
func isCell(t types.Type, holds types.Type) bool {
	for m := range types.NewMethodSet(t).Methods() {
		sig := m.Type().(*types.Signature)
		if sig.Params().Len() == 1 && sig.Results().Len() == 0 && types.Identical(sig.Params().At(0).Type(), holds) {
			return true
		}
	}
	return false
}

// sets reports whether an instruction may set a flag to what ends something: it stores
// there, or gives its address to a method that is given something else, or to another
// function.
func sets(i ssa.Instruction, e End) bool {
	return setsAt(i, flag{field: e.Flag}.isAt, e.When)
}

// setsAt is sets for the flag at an address.
func setsAt(i ssa.Instruction, is func(ssa.Value) bool, when flagTest) bool {
	switch i := i.(type) {
	case *ssa.Store:
		if is(i.Addr) {
			c, ok := i.Val.(*ssa.Const)
			return !ok || when.ends(c.Value)
		}
		return is(i.Val)
	case *ssa.UnOp, *ssa.DebugRef, *ssa.MakeClosure: // who runs the literal sets it
		return false
	case *ssa.Call:
		if len(i.Call.Args) == 1 && is(i.Call.Args[0]) && readsFlag(i) {
			return false
		}
		if c := storedBy(i); c != nil && is(i.Call.Args[0]) {
			return when.ends(c.Value)
		}
	}
	var ops [8]*ssa.Value
	return slices.ContainsFunc(i.Operands(ops[:0]), func(op *ssa.Value) bool { return *op != nil && is(*op) })
}

// storedBy is the constant that a call of a library stores at the address which it is
// given besides, or nil.
func storedBy(call *ssa.Call) *ssa.Const {
	fn := call.Call.StaticCallee()
	if fn == nil || len(fn.Blocks) > 0 || len(call.Call.Args) != 2 || call.Call.Signature().Results().Len() > 0 {
		return nil
	}
	p, ok := call.Call.Args[0].Type().Underlying().(*types.Pointer)
	c, isConst := call.Call.Args[1].(*ssa.Const)
	if !ok || !isConst || !types.Identical(p.Elem(), c.Type()) && !isCell(p, c.Type()) {
		return nil
	}
	return c
}

// begins reports whether a flag surely has a value, when a call is made, that does not end
// what the call does: it has none yet, or is given one before.
func (u *Unit) begins(call *ssa.Call, e End) bool {
	if !e.When.ends(e.When.zero()) {
		return true
	}
	for _, b := range call.Parent().Blocks {
		for _, i := range b.Instrs {
			var at ssa.Value
			switch i := i.(type) {
			case *ssa.Store:
				at = i.Addr
			case *ssa.Call:
				if storedBy(i) != nil {
					at = i.Call.Args[0]
				}
			}
			fa, ok := at.(*ssa.FieldAddr)
			if !ok || sets(i, e) || u.Res.Value(fa.X) != e.Of || !u.Follows(i, call) {
				continue
			}
			if f := handle.FieldOf(fa.X.Type(), fa.Field); f != nil && f.Origin() == e.Flag {
				return true
			}
		}
	}
	return false
}
