package effect

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// Bounds on the way from what a handler returns to constants, and from a struct of
// functions to where those are stored.
const (
	maxReturned = 6
	maxStructs  = 4
)

// untold reports whether it is certain that no handler ends a drive by what it returns
// ("unless F returns CONST"), nor the program meanwhile: the functions of the handler are
// in sight, and so is where the connection goes that they are given.
func (u *Unit) untold(c *handle.Call, d *model.Directive) bool {
	if d.Returned == nil {
		return true
	}
	k, ok := c.Fn.Pkg().Scope().Lookup(d.Returned.Value).(*types.Const)
	v := u.Res.Arg(c, d.Returned.Operand)
	if !ok || v == nil || !c.Direct {
		return false
	}
	fns, ok := u.pkg.handlerFuncs(v, k.Type())
	if !ok {
		return false
	}
	r := returner{k}
	for _, fn := range fns {
		if !r.never(fn, maxReturned) {
			return false
		}
	}
	return u.pkg.keptApart(c, fns)
}

// handlerFuncs are the functions that a handler has: the methods of an interface, but for
// those of a library that do nothing, or the functions in the fields of a struct.
func (p *Package) handlerFuncs(v ssa.Value, result types.Type) (fns []*ssa.Function, ok bool) {
	if mi, is := v.(*ssa.MakeInterface); is {
		it := mi.Type().Underlying().(*types.Interface)
		for m := range it.Methods() {
			obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name())
			fn, _ := obj.(*types.Func)
			if fn == nil {
				return nil, false
			}
			switch body := p.Prog.Pkg.Prog.FuncValue(fn.Origin()); {
			case body != nil && len(body.Blocks) > 0:
				fns = append(fns, body)
			case !p.Prog.Index.Func(fn).Has(model.Neutral):
				return nil, false
			}
		}
		return fns, true
	}
	if st, is := v.Type().Underlying().(*types.Struct); is && p.structFuncs(v, st, result, &fns, maxStructs) {
		return fns, true
	}
	return nil, false
}

// structFuncs finds the functions that are stored in a struct, if it is a variable of
// which all uses are in sight, or a copy of one.
func (p *Package) structFuncs(v ssa.Value, st *types.Struct, result types.Type, fns *[]*ssa.Function, depth int) bool {
	ld, ok := v.(*ssa.UnOp)
	if !ok || ld.Op != token.MUL || depth == 0 {
		return false
	}
	made, ok := ld.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, ref := range *made.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.Store:
			if k, zero := ref.Val.(*ssa.Const); ref.Val == made || !(zero && k.Value == nil) && !p.structFuncs(ref.Val, st, result, fns, depth-1) {
				return false
			}
		case *ssa.FieldAddr:
			if !p.fieldFuncs(ref, result, fns) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// fieldFuncs finds the functions that are stored in a field, if they return what a drive
// may end by.
func (p *Package) fieldFuncs(fa *ssa.FieldAddr, result types.Type, fns *[]*ssa.Function) bool {
	f := handle.FieldOf(fa.X.Type(), fa.Field)
	if f == nil {
		return false
	}
	sig, isFunc := f.Type().Underlying().(*types.Signature)
	for _, ref := range *fa.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.Store:
			if !isFunc || !hasResult(sig, result) {
				continue
			}
			fn := p.bodyOf(ref.Val)
			if fn == nil {
				return false
			}
			*fns = append(*fns, fn)
		default:
			return false
		}
	}
	return true
}

// bodyOf is the body of a function value of this package: of a literal, a function, or a
// method that is bound to its receiver.
func (p *Package) bodyOf(v ssa.Value) *ssa.Function {
	if ct, ok := v.(*ssa.ChangeType); ok {
		v = ct.X
	}
	fn, _ := v.(*ssa.Function)
	if mk, ok := v.(*ssa.MakeClosure); ok {
		fn, _ = mk.Fn.(*ssa.Function)
	}
	if fn == nil {
		return nil
	}
	if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" && !strings.HasPrefix(fn.Synthetic, "instance") {
		fn = p.Prog.Pkg.Prog.FuncValue(obj.Origin())
	}
	if fn == nil || len(fn.Blocks) == 0 {
		return nil
	}
	return fn
}

func hasResult(sig *types.Signature, t types.Type) bool {
	for r := range sig.Results().Variables() {
		if types.Identical(r.Type(), t) {
			return true
		}
	}
	return false
}

// returner finds out whether a function can return a constant.
type returner struct{ k *types.Const }

// never reports whether a function certainly does not return the constant.
func (r returner) never(fn *ssa.Function, depth int) bool {
	sig := fn.Signature
	for i := range sig.Results().Len() {
		if types.Identical(sig.Results().At(i).Type(), r.k.Type()) && !r.neverAt(fn, i, depth) {
			return false
		}
	}
	return true
}

func (r returner) neverAt(fn *ssa.Function, i, depth int) bool {
	if depth == 0 || len(fn.Blocks) == 0 {
		return false
	}
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !r.other(ret.Results[i], depth-1) {
			return false
		}
	}
	return true
}

// other reports whether a value is certainly another one than the constant.
func (r returner) other(v ssa.Value, depth int) bool {
	if depth == 0 {
		return false
	}
	switch v := v.(type) {
	case *ssa.Const:
		return v.Value != nil && !constant.Compare(v.Value, token.EQL, r.k.Val())
	case *ssa.Phi:
		for _, e := range v.Edges {
			if !r.other(e, depth-1) {
				return false
			}
		}
		return true
	case *ssa.Call:
		return r.otherResult(v, 0, depth)
	case *ssa.Extract:
		call, ok := v.Tuple.(*ssa.Call)
		return ok && r.otherResult(call, v.Index, depth)
	case *ssa.UnOp: // a result that has a name, of a function that defers something
		cell, ok := v.X.(*ssa.Alloc)
		if !ok || v.Op != token.MUL {
			return false
		}
		for _, ref := range *cell.Referrers() {
			switch ref := ref.(type) {
			case *ssa.UnOp, *ssa.DebugRef:
			case *ssa.Store:
				if !r.other(ref.Val, depth-1) {
					return false
				}
			default:
				return false
			}
		}
		return constant.Sign(r.k.Val()) != 0 // it begins as the zero value
	}
	return false
}

func (r returner) otherResult(call *ssa.Call, i, depth int) bool {
	fn := call.Call.StaticCallee()
	return fn != nil && r.neverAt(fn, i, depth-1)
}
