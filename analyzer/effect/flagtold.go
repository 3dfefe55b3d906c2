package effect

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// flag is a variable that others set, and the test of it that ends something: a field of
// whatever struct of its type, a variable of the package, or one that literals share.
type flag struct {
	field *types.Var
	cell  ssa.Value // *ssa.Global or *ssa.Alloc
	when  flagTest
}

func (f flag) known() bool { return f.field != nil || f.cell != nil }

// isAt reports whether a value is the address of the flag.
func (f flag) isAt(v ssa.Value) bool {
	if fa, ok := v.(*ssa.FieldAddr); ok {
		x := handle.FieldOf(fa.X.Type(), fa.Field)
		return f.field != nil && x != nil && x.Origin() == f.field
	}
	return f.cell != nil && boundCell(v) == f.cell
}

// boundCell is the variable that an address is of, in a literal as well.
func boundCell(v ssa.Value) ssa.Value {
	for {
		free, ok := v.(*ssa.FreeVar)
		if !ok {
			return v
		}
		lit := free.Parent()
		k := slices.Index(lit.FreeVars, free)
		v = nil
		for _, b := range lit.Parent().Blocks {
			for _, i := range b.Instrs {
				if mk, ok := i.(*ssa.MakeClosure); ok && mk.Fn == ssa.Value(lit) {
					v = mk.Bindings[k]
				}
			}
		}
	}
}

// flagIn is the flag of which a condition, or what a function of the package returns that
// does nothing else, tells by one of its outcomes.
func (u *Unit) flagIn(v ssa.Value, out bool, depth int) flag {
	f := flag{when: flagTest{token.EQL, constant.MakeBool(true), out}}
	switch x := v.(type) {
	case *ssa.BinOp:
		c, isConst := x.Y.(*ssa.Const)
		if !isConst || c.Value == nil || !isCompared(x.Op) {
			return flag{}
		}
		v, f.when.op, f.when.to = x.X, x.Op, c.Value
	case *ssa.UnOp:
		if x.Op == token.NOT {
			return u.flagIn(x.X, !out, depth)
		}
	case *ssa.Call:
		if body := u.Res.CallOf(x).Body; body != nil && depth > 0 {
			return u.flagReturned(body, out, depth-1)
		}
	}
	var at ssa.Value
	switch x := v.(type) {
	case *ssa.UnOp:
		if x.Op == token.MUL && isBasic(x.Type()) {
			at = x.X
		}
	case *ssa.Call:
		if readsFlag(x) && u.Res.CallOf(x).Body == nil {
			at = x.Call.Args[0]
		}
	}
	switch at := at.(type) {
	case *ssa.FieldAddr:
		if x := handle.FieldOf(at.X.Type(), at.Field); x != nil {
			f.field = x.Origin()
		}
	case *ssa.Global:
		f.cell = at
	case *ssa.Alloc, *ssa.FreeVar:
		f.cell = boundCell(at)
	}
	return f
}

// flagReturned is the flag that is all that a function of the package tells of.
func (u *Unit) flagReturned(fn *ssa.Function, out bool, depth int) flag {
	in, rets := u.returnsOf(fn)
	if in == nil || len(rets) != 1 {
		return flag{}
	}
	v := rets[0].Results[0]
	if ld, ok := v.(*ssa.UnOp); ok && ld.Op == token.MUL {
		if a, ok := ld.X.(*ssa.Alloc); ok { // of a function that puts something off
			if v = storedOnce(a); v == nil {
				return flag{}
			}
		}
	}
	return in.flagIn(v, out, depth)
}

// returnsOf are the returns of a function of the package that tells whether something is
// so, and its unit, or nil.
func (u *Unit) returnsOf(fn *ssa.Function) (in *Unit, rets []*ssa.Return) {
	if sig := fn.Signature; sig.Results().Len() != 1 || !isBool(sig.Results().At(0).Type()) {
		return nil, nil
	}
	for _, b := range fn.Blocks {
		if r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != fn.Recover {
			rets = append(rets, r)
		}
	}
	if u.Res.Own(fn) {
		return u, rets
	}
	return u.pkg.byFunc[fn], rets
}

// storedOnce is all that is ever stored in a variable, or nil.
func storedOnce(a *ssa.Alloc) (v ssa.Value) {
	for _, ref := range *a.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if v != nil || ref.Addr != a {
				return nil
			}
			v = ref.Val
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return nil
		}
	}
	return v
}
