package effect

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// A way to where a number comes from has at most maxSources steps, and all ways together,
// where many callers give it, maxNumbers.
const (
	maxSources = 8
	maxNumbers = 256
)

// numbers looks for the numbers that an integer can be.
type numbers struct {
	p    *Package
	left int // of maxNumbers
}

// leastOf is a number than which an integer of the package is never less, or nil.
func (p *Package) leastOf(v ssa.Value) constant.Value {
	return (&numbers{p, maxNumbers}).least(v, maxSources)
}

// least is a number than which an integer is never less, as far as all is known that it
// can be, or nil. The size of a pool is a constant that a caller gives, as a rule, and its
// workers are started in a loop that counts up to it.
func (n *numbers) least(v ssa.Value, depth int) constant.Value {
	if depth == 0 || n.left == 0 {
		return nil
	}
	n.left--
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.Int {
			return v.Value
		}
	case *ssa.Convert:
		if isInteger(v.X.Type()) && isInteger(v.Type()) {
			return n.least(v.X, depth-1)
		}
	case *ssa.ChangeType:
		return n.least(v.X, depth-1)
	case *ssa.Phi:
		return least(len(v.Edges), func(k int) constant.Value {
			return higher(n.least(v.Edges[k], depth-1), atLeastAfter(v.Block().Preds[k], v.Block(), v.Edges[k]))
		})
	case *ssa.Call:
		return n.leastResult(v, depth)
	case *ssa.Parameter:
		return n.leastGiven(v, depth)
	case *ssa.UnOp:
		if a, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return n.leastKept(a, depth)
		}
	}
	return nil
}

// least is the least of some numbers, or nil if one of them is not known.
func least(n int, number func(k int) constant.Value) (low constant.Value) {
	for k := range n {
		v := number(k)
		if v == nil {
			return nil
		}
		if low == nil || constant.Compare(v, token.LSS, low) {
			low = v
		}
	}
	return low
}

// higher is the larger one of two numbers, of which one or both may not be known.
func higher(a, b constant.Value) constant.Value {
	if a == nil || b != nil && constant.Compare(b, token.GTR, a) {
		return b
	}
	return a
}

// leastResult is least for what a call returns: the length of a list in the source, the
// larger or the smaller of some, or what is said of the function.
func (n *numbers) leastResult(call *ssa.Call, depth int) constant.Value {
	if b, ok := call.Call.Value.(*ssa.Builtin); ok {
		args := call.Call.Args
		switch b.Name() {
		case "len":
			return literalLen(args[0])
		case "min":
			return least(len(args), func(k int) constant.Value { return n.least(args[k], depth-1) })
		case "max":
			var high constant.Value
			for _, a := range args {
				high = higher(high, n.least(a, depth-1))
			}
			return high
		}
		return nil
	}
	fn := call.Call.StaticCallee()
	if fn == nil {
		return nil
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		return nil
	}
	for _, d := range n.p.Prog.Index.Func(obj).All(model.Positive) {
		if d.Operands[0].Kind == model.Result && d.Operands[0].Index == 0 {
			return constant.MakeInt64(1)
		}
	}
	return nil
}

// leastGiven is least for a parameter, of which all callers are known.
func (n *numbers) leastGiven(param *ssa.Parameter, depth int) constant.Value {
	calls, ok := n.p.static().callersOf(param.Parent())
	if !ok {
		return nil
	}
	at := parameterIndex(param)
	return least(len(calls), func(k int) constant.Value {
		return n.least(calls[k].Common().Args[at], depth-1)
	})
}

func parameterIndex(p *ssa.Parameter) int {
	for k, q := range p.Parent().Params {
		if q == p {
			return k
		}
	}
	return len(p.Parent().Params)
}

// leastKept is least for a field that keeps what it is given when its struct is made, by
// the package alone, which gives it something each time.
func (n *numbers) leastKept(a *ssa.FieldAddr, depth int) constant.Value {
	f := handle.FieldOf(a.X.Type(), a.Field)
	if f == nil || len(n.p.Prog.TooBig) > 0 || !n.p.finalField(f) || !n.p.makesAlone(a.X.Type()) {
		return nil
	}
	given := n.p.givenTo(f.Origin())
	return least(len(given), func(k int) constant.Value {
		if given[k] == nil {
			return nil
		}
		return n.least(given[k], depth-1)
	})
}

// makesAlone reports whether no other package makes structs of the type that a pointer
// points to.
func (p *Package) makesAlone(t types.Type) bool {
	ptr, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(ptr.Elem()).(*types.Named)
	if !ok || named.Obj().Pkg() != p.Prog.Pkg.Pkg || named.TypeArgs().Len() > 0 {
		return false
	}
	return !named.Obj().Exported() || p.Prog.Pkg.Pkg.Name() == "main"
}

// givenTo is what a field is given in all structs that the package makes, or nil for one
// in which it is given nothing.
func (p *Package) givenTo(f *types.Var) (given []ssa.Value) {
	if known, ok := p.gifts[f]; ok {
		return known
	}
	var visit func(fn *ssa.Function)
	visit = func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				if a, ok := i.(*ssa.Alloc); ok && holdsField(a.Type(), f) && !isCopy(a) {
					given = append(given, givenIn(a, f))
				}
			}
		}
		for _, lit := range fn.AnonFuncs {
			visit(lit)
		}
	}
	for _, fn := range p.Prog.Funcs {
		visit(fn)
	}
	if p.gifts == nil {
		p.gifts = map[*types.Var][]ssa.Value{}
	}
	p.gifts[f] = given
	return given
}

// holdsField reports whether what a pointer points to, or something in it, is a struct
// with a field.
func holdsField(t types.Type, f *types.Var) bool {
	return inside(t.Underlying().(*types.Pointer).Elem(), f)
}

func inside(t types.Type, f *types.Var) bool {
	switch t := t.Underlying().(type) {
	case *types.Array:
		return inside(t.Elem(), f)
	case *types.Struct:
		for g := range t.Fields() {
			if g.Origin() == f || inside(g.Type(), f) {
				return true
			}
		}
	}
	return false
}

// isCopy reports whether a variable is given a struct that was there before.
func isCopy(a *ssa.Alloc) bool {
	for _, ref := range *a.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == a {
			_, zero := st.Val.(*ssa.Const)
			return !zero
		}
	}
	return false
}

// givenIn is what is stored, once, in a field of a new struct, or nil.
func givenIn(a *ssa.Alloc, f *types.Var) (val ssa.Value) {
	for _, ref := range *a.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok || handle.FieldOf(fa.X.Type(), fa.Field).Origin() != f {
			continue
		}
		for _, ref := range *fa.Referrers() {
			if st, ok := ref.(*ssa.Store); ok {
				if val != nil {
					return nil
				}
				val = st.Val
			}
		}
	}
	return val
}

// atLeastAfter is a number than which a value is not less where one block leads to
// another, by the test at the end of the first one: what is less was replaced.
func atLeastAfter(from, to *ssa.BasicBlock, v ssa.Value) constant.Value {
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return nil
	}
	test, ok := branch.Cond.(*ssa.BinOp)
	if !ok || test.X != v {
		return nil
	}
	c, ok := test.Y.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return nil
	}
	op := test.Op
	if from.Succs[1] == to {
		op = negated[op]
	}
	switch op {
	case token.GEQ:
		return c.Value
	case token.GTR:
		return constant.BinaryOp(c.Value, token.ADD, constant.MakeInt64(1))
	}
	return nil
}

var negated = map[token.Token]token.Token{token.LSS: token.GEQ, token.LEQ: token.GTR, token.GTR: token.LEQ, token.GEQ: token.LSS}

func isInteger(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}
