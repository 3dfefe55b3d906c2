package handle

import (
	"slices"

	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// IsError reports whether a type is error.
func IsError(t types.Type) bool {
	return types.Identical(t, types.Universe.Lookup("error").Type())
}

// NilTest reports whether a condition compares a value with nil, and on which
// successor of the If (0: true, 1: false) the value is not nil.
func NilTest(cond ssa.Value) (v ssa.Value, nonNil int, ok bool) {
	if n, isNot := cond.(*ssa.UnOp); isNot && n.Op == token.NOT {
		v, nonNil, ok = NilTest(n.X)
		return v, 1 - nonNil, ok
	}
	b, isBin := cond.(*ssa.BinOp)
	if !isBin || b.Op != token.EQL && b.Op != token.NEQ {
		return nil, 0, false
	}
	switch {
	case isNil(b.Y):
		v = b.X
	case isNil(b.X):
		v = b.Y
	default:
		return nil, 0, false
	}
	if b.Op == token.EQL {
		nonNil = 1
	}
	return v, nonNil, true
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// ErrorReturn reports whether a return certainly gives an error: its author left
// the normal path.
func (r *Resolver) ErrorReturn(ret *ssa.Return) bool {
	if len(ret.Results) == 0 {
		return false
	}
	v := ret.Results[len(ret.Results)-1]
	return IsError(v.Type()) && r.nonNil(v, ret.Block(), 0)
}

// FailedReturn reports whether a return is one after a failure: it certainly gives
// an error, or stands under a test that found one, in a function that has no
// error to give.
func (r *Resolver) FailedReturn(ret *ssa.Return) bool {
	if r.ErrorReturn(ret) {
		return true
	}
	for i := range ret.Parent().Signature.Results().Len() {
		if IsError(ret.Parent().Signature.Results().At(i).Type()) {
			return false
		}
	}
	return underError(ret.Block(), nil, func(ssa.Value) bool { return true })
}

// FailedIn reports whether a return of a function without results stands under a
// test, made behind the header of a loop, that found an error of a call in the loop.
func (r *Resolver) FailedIn(ret *ssa.Return, header *ssa.BasicBlock, loop map[*ssa.BasicBlock]bool) bool {
	return ret.Parent().Signature.Results().Len() == 0 && underError(ret.Block(), header, func(err ssa.Value) bool { return madeIn(err, loop, 0) })
}

// madeIn reports whether an error may be one that was found in a loop: it is no result
// of a call that stands elsewhere.
func madeIn(err ssa.Value, loop map[*ssa.BasicBlock]bool, depth int) bool {
	switch v := err.(type) {
	case *ssa.Extract:
		return madeIn(v.Tuple, loop, depth)
	case *ssa.Call:
		return loop[v.Block()]
	case *ssa.UnOp:
		if val := resultStored(v); val != nil && depth < maxMade {
			return madeIn(val, loop, depth+1)
		}
	case *ssa.Phi:
		return loop[v.Block()] || depth < maxMade && slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return madeIn(e, loop, depth+1) })
	}
	return true
}

// maxMade bounds the values that are looked through for where an error comes from.
const maxMade = 4

// underError reports whether a block stands under a test that found an error, of those
// that count, and that was made behind the beginning of another block, if one is given.
func underError(at, from *ssa.BasicBlock, counts func(ssa.Value) bool) bool {
	for b := at; b != nil && b != from; b = b.Idom() {
		d := b.Idom()
		if d == nil || len(b.Preds) != 1 || b.Preds[0] != d || len(d.Instrs) == 0 {
			continue
		}
		cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		if t, nonNil, ok := NilTest(cond.Cond); ok && IsError(t.Type()) && d.Succs[nonNil] == b && counts(t) {
			return true
		}
	}
	return false
}

// NonNil reports whether an error is certainly not nil at the end of a block.
func (r *Resolver) NonNil(v ssa.Value, in *ssa.BasicBlock) bool { return r.nonNil(v, in, 0) }

// nonNil reports whether an error is certainly not nil in a block.
func (r *Resolver) nonNil(v ssa.Value, in *ssa.BasicBlock, depth int) bool {
	if depth > 5 {
		return false
	}
	switch x := v.(type) {
	case *ssa.Const:
		return false
	case *ssa.MakeInterface:
		return true
	case *ssa.ChangeInterface:
		return r.nonNil(x.X, in, depth+1)
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok && x.Op == token.MUL && g != nil {
			return true // a sentinel
		}
		if val := resultStored(x); val != nil && r.nonNil(val, in, depth+1) {
			return true
		}
	case *ssa.Call:
		if r.neverNil(r.CallOf(x), 0) {
			return true
		}
	case *ssa.Extract:
		if c, ok := x.Tuple.(*ssa.Call); ok && r.neverNil(r.CallOf(c), x.Index) {
			return true
		}
	case *ssa.Phi:
		for i, e := range x.Edges {
			if e == v || !r.nonNil(e, x.Block().Preds[i], depth+1) {
				return false
			}
		}
		return true
	}
	return r.tested(v, in, true)
}

// Nil reports whether an error is certainly nil in a block: a test has told so.
func (r *Resolver) Nil(v ssa.Value, in *ssa.BasicBlock) bool { return r.tested(v, in, false) }

// tested reports whether a block stands under a test that found a value to be not
// nil, or to be nil.
func (r *Resolver) tested(v ssa.Value, in *ssa.BasicBlock, notNil bool) bool {
	for b := in; b != nil; b = b.Idom() {
		d := b.Idom()
		if d == nil || len(b.Preds) != 1 || b.Preds[0] != d || len(d.Instrs) == 0 {
			continue
		}
		cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		if t, side, ok := NilTest(cond.Cond); ok && r.sameValue(t, v) {
			if !notNil {
				side = 1 - side
			}
			if d.Succs[side] == b {
				return true
			}
		}
	}
	return false
}

// resultStored is what was stored last in the variable of a result that a return
// reads: functions that defer calls keep their results in variables.
func resultStored(ld *ssa.UnOp) ssa.Value {
	v, ok := ld.X.(*ssa.Alloc)
	if !ok || ld.Op != token.MUL {
		return nil
	}
	b := ld.Block()
	end := slices.Index(b.Instrs, ssa.Instruction(ld))
	for range 8 {
		for i := end - 1; i >= 0; i-- {
			if st, ok := b.Instrs[i].(*ssa.Store); ok && st.Addr == v {
				return st.Val
			}
		}
		if len(b.Preds) != 1 {
			return nil
		}
		b = b.Preds[0]
		end = len(b.Instrs)
	}
	return nil
}

func (r *Resolver) neverNil(c *Call, i int) bool {
	for _, d := range r.Model(c).All(model.NonNil) {
		for _, op := range d.Operands {
			if op.Kind == model.Result && op.Index == i {
				return true
			}
		}
	}
	return false
}

// sameValue reports whether two values are equal: one register, or two loads of
// one version of a variable.
func (r *Resolver) sameValue(a, b ssa.Value) bool {
	if a == b {
		return true
	}
	ha, hb := r.Value(a), r.Value(b)
	return ha.Known() && ha == hb
}

// SameValue reports whether a value is one of a call's results, perhaps read
// back from a variable.
func (r *Resolver) SameValue(a, b ssa.Value) bool { return r.sameValue(a, b) }
