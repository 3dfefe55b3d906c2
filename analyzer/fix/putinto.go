package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// putInto are the variables of the function to which the blocking call may write because
// the struct that it is given has them in a field, as a conversation has what it is written
// down in.
//
//	notes := new(minutes)
//	t := &talk{conn, notes}
//	t.listen()
//	fmt.Println(*notes)
func (s *site) putInto(fn *ssa.Function) map[types.Object]bool {
	vars := map[types.Object]bool{}
	given := slices.Clone(s.call.Args)
	if sel, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr); ok {
		given = append(given, sel.X)
	}
	for _, x := range given {
		v, ok := s.variable(addressed(x))
		if !ok || v.Pos() < s.body.Pos() {
			continue
		}
		lit, ok := s.setTo(v).(*ast.CompositeLit)
		if !ok {
			continue
		}
		for k, elt := range lit.Elts {
			f := s.fieldSet(lit, k)
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
			}
			in, ok := s.variable(addressed(elt))
			if ok && f != nil && in.Pos() >= s.body.Pos() && s.madeEmpty(in, elt) && s.isWritten(fn, in.Type()) && readsField(fn, f, map[*ssa.Function]bool{}) {
				vars[in] = true
			}
		}
	}
	return vars
}

// addressed is an expression without the & before it.
func addressed(x ast.Expr) ast.Expr {
	if u, ok := ast.Unparen(x).(*ast.UnaryExpr); ok && u.Op == token.AND {
		return u.X
	}
	return x
}

// setTo is what a variable is defined with, without the & before it, or nil.
func (s *site) setTo(v *types.Var) (x ast.Expr) {
	ast.Inspect(s.body, func(n ast.Node) bool {
		as, ok := n.(*ast.AssignStmt)
		if !ok || as.Tok != token.DEFINE || len(as.Lhs) != len(as.Rhs) {
			return true
		}
		for k, l := range as.Lhs {
			if id, ok := l.(*ast.Ident); ok && s.Pass.TypesInfo.Defs[id] == v {
				x = ast.Unparen(addressed(as.Rhs[k]))
			}
		}
		return true
	})
	return x
}

// fieldSet is the field that an element of a literal of a struct sets, or nil.
func (s *site) fieldSet(lit *ast.CompositeLit, k int) *types.Var {
	if kv, ok := lit.Elts[k].(*ast.KeyValueExpr); ok {
		id, ok := kv.Key.(*ast.Ident)
		if !ok {
			return nil
		}
		f, _ := s.Pass.TypesInfo.Uses[id].(*types.Var)
		return f
	}
	t := s.Pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return nil
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok || k >= st.NumFields() {
		return nil
	}
	return st.Field(k)
}

// madeEmpty reports whether a variable is, or points to, something that the function has
// made itself with nothing in it; what a call has made, as a log, may well be for all.
func (s *site) madeEmpty(v *types.Var, as ast.Expr) bool {
	if addressed(as) != as {
		return true
	}
	switch x := s.setTo(v).(type) {
	case *ast.CompositeLit:
		return true
	case *ast.CallExpr:
		id, ok := ast.Unparen(x.Fun).(*ast.Ident)
		b, builtin := s.Pass.TypesInfo.Uses[id].(*types.Builtin)
		return ok && builtin && b.Name() == "new"
	}
	return false
}

// isWritten reports whether the methods of a type write to it without a lock: all but
// connections and locks of other packages are taken to do so.
func (s *site) isWritten(fn *ssa.Function, t types.Type) bool {
	named, ok := deref(t).(*types.Named)
	if !ok || named.TypeParams().Len() > 0 {
		return false
	}
	if named.Obj().Pkg() != s.Pass.Pkg {
		return s.Prog.Index.Connection(named) == nil && !types.Implements(types.NewPointer(named), locker)
	}
	for m := range named.Methods() {
		if g := fn.Prog.FuncValue(m); g != nil && len(g.Blocks) > 0 && slices.Contains(written(g).of(g, 0), 0) {
			return true
		}
	}
	return false
}

// readsField reports whether a function reads a field, by itself or by what it calls of its
// package.
func readsField(fn *ssa.Function, f *types.Var, seen map[*ssa.Function]bool) bool {
	if seen[fn] || len(seen) > maxReads {
		return false
	}
	seen[fn] = true
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.FieldAddr:
				if g := handle.FieldOf(i.X.Type(), i.Field); g != nil && g.Origin() == f.Origin() {
					return true
				}
			case ssa.CallInstruction:
				if callee, _ := target(i.Common()); callee != nil && callee.Pkg == fn.Pkg && readsField(callee, f, seen) {
					return true
				}
			}
		}
	}
	return false
}

// maxReads bounds the functions in which a read is looked for.
const maxReads = 64
