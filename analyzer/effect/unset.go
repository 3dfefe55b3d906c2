package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// meetsCond reports whether the condition of an await is met at a call, with the contexts
// that end the wait besides those of the call itself. "when c.F = 0" of a pointer is, if
// nobody sets the field: of a variable of the library, or of a struct that is made here.
// What is awaited by a request ends with the context which that was made with.
func (u *Unit) meetsCond(c *handle.Call, d *model.Directive) (bounds []handle.Handle, ok bool) {
	if u.Res.Holds(c, d) {
		return nil, true
	}
	if !d.Cond.Equal || d.Cond.Value != "0" || len(d.Cond.Operand.Fields) != 1 || !u.unset(c, d.Cond.Operand) {
		return nil, false
	}
	for _, op := range d.Operands {
		v := u.Res.Arg(c, op)
		if v == nil {
			return nil, false
		}
		if p, pointer := v.Type().Underlying().(*types.Pointer); !pointer || !isStruct(p.Elem()) {
			continue
		}
		made, known := u.madeWithin(v)
		if !known {
			return nil, false
		}
		bounds = append(bounds, made...)
	}
	return bounds, true
}

func isStruct(t types.Type) bool {
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

// madeWithin are the contexts with which a request was made by a call in sight.
func (u *Unit) madeWithin(v ssa.Value) (ctxs []handle.Handle, ok bool) {
	if x, is := v.(*ssa.Extract); is {
		v = x.Tuple
	}
	call, is := v.(*ssa.Call)
	if !is {
		return nil, false
	}
	c := u.Res.CallOf(call)
	m := u.Res.Model(c)
	if !slices.ContainsFunc(m.All(model.Same), func(d *model.Directive) bool { return d.Operands[0].Kind == model.Result }) {
		return nil, false
	}
	for _, d := range m.All(model.BoundBy) {
		for _, op := range d.Operands {
			h := u.Res.Operand(c, op)
			if !h.Known() {
				return nil, false
			}
			ctxs = append(ctxs, h)
		}
	}
	return ctxs, true
}

// unset reports whether the field of what a call is given by a pointer has its zero
// value for certain.
func (u *Unit) unset(c *handle.Call, op model.Operand) bool {
	base := op
	base.Fields = nil
	v := u.Res.Arg(c, base)
	f, h := u.fieldAsked(c, op)
	if f == nil {
		return false
	}
	uses := u.pkg.fieldUses()
	if uses.escapes[f] || len(uses.stores[f]) > 0 {
		return false // perhaps of this one
	}
	if ld, ok := v.(*ssa.UnOp); ok {
		g, ok := ld.X.(*ssa.Global)
		return ok && g.Pkg != u.pkg.Prog.Pkg && !uses.globals[g]
	}
	if h.Root == nil || h.Path != "" {
		return false
	}
	made, ok := h.Root.Value.(*ssa.Alloc)
	return ok && !slices.ContainsFunc(*made.Referrers(), func(ref ssa.Instruction) bool {
		switch ref.(type) {
		case *ssa.Store, *ssa.FieldAddr: // what else it is given may end the call too
			return true
		}
		return false
	})
}

// fieldAsked is the field that a condition asks for of what a call is given by a pointer,
// and that.
func (u *Unit) fieldAsked(c *handle.Call, op model.Operand) (*types.Var, handle.Handle) {
	if len(op.Fields) != 1 {
		return nil, handle.Handle{}
	}
	base := op
	base.Fields = nil
	v := u.Res.Arg(c, base)
	if v == nil {
		return nil, handle.Handle{}
	}
	p, ok := v.Type().Underlying().(*types.Pointer)
	if !ok {
		return nil, handle.Handle{}
	}
	obj, _, _ := types.LookupFieldOrMethod(p, true, c.Fn.Pkg(), op.Fields[0])
	f, ok := obj.(*types.Var)
	if !ok {
		return nil, handle.Handle{}
	}
	return f, u.Res.Value(v)
}
