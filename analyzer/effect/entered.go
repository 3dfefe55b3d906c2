package effect

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// Surely reports whether no normal run of a function leads around an event: there is none,
// or it is done in the first turn of a loop that surely has one.
func (u *Unit) Surely(e *Event) bool { return e.Only || u.entered(e.Instr.Block()) }

// entered reports whether a block stands in a loop that surely begins, and comes to it in
// its first turn.
func (u *Unit) entered(b *ssa.BasicBlock) bool {
	l := u.innermost(b)
	if l == nil {
		return false
	}
	from := u.beginsAt(l)
	if from == nil {
		return false
	}
	for _, p := range l.Header.Preds {
		if l.Blocks[p] && !b.Dominates(p) {
			return false
		}
	}
	for _, x := range l.Exits {
		if (x.From != l.Header || from != l.Header) && !b.Dominates(x.From) && !u.leaves(x.From, x.To(), u.Res.ErrorReturn) {
			return false
		}
	}
	return !u.avoidable(b.Parent(), from)
}

// beginsAt is the block of which the test, over numbers that are known, lets a loop begin:
// its header, or the test before it; nil if it is not known to.
func (u *Unit) beginsAt(l *Loop) *ssa.BasicBlock {
	var entry *ssa.BasicBlock
	for _, p := range l.Header.Preds {
		if l.Blocks[p] {
			continue
		}
		if entry != nil {
			return nil
		}
		entry = p
	}
	if entry == nil {
		return nil
	}
	if u.holdsAtFirst(entry, l.Header, entry, l) {
		return entry
	}
	if u.holdsAtFirst(l.Header, nil, entry, l) {
		return l.Header
	}
	return nil
}

// holdsAtFirst reports whether the test at the end of a block leads into a loop, or to one
// of its blocks, before its first turn.
func (u *Unit) holdsAtFirst(b, to, entry *ssa.BasicBlock, l *Loop) bool {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	in := b.Succs[0]
	if in != to && (to != nil || !l.Blocks[in]) {
		return false
	}
	test, ok := branch.Cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	x, y := firstValue(test.X, entry, l), firstValue(test.Y, entry, l)
	switch test.Op {
	case token.NEQ:
	case token.LSS, token.LEQ:
		if x != nil && y == nil {
			y = u.pkg.leastOf(test.Y)
		}
	case token.GTR, token.GEQ:
		if v := atFirst(test.X, entry, l); y != nil && x == nil && v != nil {
			x = u.pkg.leastOf(v)
		}
	default:
		return false
	}
	return x != nil && y != nil && constant.Compare(x, test.Op, y)
}

// atFirst is what a variable of a loop is when the loop begins, or nil.
func atFirst(v ssa.Value, entry *ssa.BasicBlock, l *Loop) ssa.Value {
	phi, ok := v.(*ssa.Phi)
	if !ok || phi.Block() != l.Header {
		return nil
	}
	for k, p := range l.Header.Preds {
		if p == entry {
			return phi.Edges[k]
		}
	}
	return nil
}

// firstValue is the number that a value is when a loop begins, or nil.
func firstValue(v ssa.Value, entry *ssa.BasicBlock, l *Loop) constant.Value {
	switch v := v.(type) {
	case *ssa.Const:
		if v.Value != nil && v.Value.Kind() == constant.Int {
			return v.Value
		}
	case *ssa.Phi:
		if c, ok := atFirst(v, entry, l).(*ssa.Const); ok {
			return firstValue(c, entry, l)
		}
	case *ssa.BinOp: // of range over a slice
		if phi, ok := v.X.(*ssa.Phi); ok && v.Op == token.ADD && isOne(v.Y) {
			if x := firstValue(phi, entry, l); x != nil {
				return constant.BinaryOp(x, token.ADD, constant.MakeInt64(1))
			}
		}
	case *ssa.Call:
		if b, ok := v.Call.Value.(*ssa.Builtin); ok && b.Name() == "len" {
			return literalLen(v.Call.Args[0])
		}
	}
	return nil
}

// literalLen is the number of elements of a slice that is listed in the source, or nil.
func literalLen(v ssa.Value) constant.Value {
	s, ok := v.(*ssa.Slice)
	if !ok || s.Low != nil || s.High != nil {
		return nil
	}
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	p, ok := array.Type().Underlying().(*types.Pointer)
	if !ok {
		return nil
	}
	t, ok := p.Elem().Underlying().(*types.Array)
	if !ok {
		return nil
	}
	return constant.MakeInt64(t.Len())
}

// countsTo reports whether an exit of a loop is taken when it has counted up to what a
// field holds that is never assigned once its struct is in use: the size of a pool.
func (u *Unit) countsTo(l *Loop, x Exit) bool {
	branch, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	test, ok := branch.Cond.(*ssa.BinOp)
	if !ok || !counts(l, test.X) {
		return false
	}
	ld, ok := test.Y.(*ssa.UnOp)
	if !ok || ld.Op != token.MUL {
		return false
	}
	fa, ok := ld.X.(*ssa.FieldAddr)
	return ok && fixed(l, fa.X) && u.pkg.finalField(handle.FieldOf(fa.X.Type(), fa.Field))
}
