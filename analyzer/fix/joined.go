package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinedBy is the index of the last of the statements, right behind a stop, that wait
// until what it stops is over, as a channel is closed then; that of the stop if there
// are none. Nobody is held up by such a wait but who waits: it may come later.
func (s *site) joinedBy(k int, byOrder bool) int {
	for k+1 < s.index {
		if s.joinsTakers(s.block[k+1]) {
			k++
			continue
		}
		if call := s.callOf(s.block[k+1]); call != nil && s.finding.Block.Op == lifecycle.Await && s.waitsOnly(call) {
			k++
			continue
		}
		st, ok := s.block[k+1].(*ast.ExprStmt)
		if !ok {
			break
		}
		recv, ok := ast.Unparen(st.X).(*ast.UnaryExpr)
		if !ok || recv.Op != token.ARROW || !isName(recv.X) || !s.onlyClosed(s.lastName(recv.X), byOrder) {
			break
		}
		k++
	}
	return k
}

// joinsTakers reports whether a statement waits for all goroutines that take what the
// blocking one sends on a channel which was made here.
func (s *site) joinsTakers(st ast.Stmt) bool {
	k := s.finding.Conn
	if k.Root == nil || k.Path != "" {
		return false
	}
	if _, made := k.Root.Value.(*ssa.MakeChan); !made {
		return false
	}
	switch st := st.(type) {
	case *ast.ExprStmt:
	case *ast.IfStmt:
		if st.Else != nil {
			return false
		}
	default:
		return false
	}
	return s.finding.Category == lifecycle.SendAfterStop && slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Joined && e.Op == lifecycle.Wait && e.Mode == spawn.Here && within(e, st) && sharesOne(e, s.finding.Block)
	})
}

// lastName is the variable, or the field, that a name ends in; nil if there is none.
func (s *site) lastName(e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	v, _ := s.Pass.TypesInfo.Uses[id].(*types.Var)
	return v
}

// onlyClosed reports whether all that the package does with a channel is to make it, to
// close it and to wait for that. It may be made in a literal that gives fields by their
// order only if byOrder is set.
func (s *site) onlyClosed(v *types.Var, byOrder bool) bool { return s.onlyEnds(v, byOrder, nil) }

// onlyEnds is onlyClosed where a channel may be sent on as well, or instead, if tells says
// so.
func (s *site) onlyEnds(v *types.Var, byOrder bool, tells func(*ast.SendStmt) bool) bool {
	if v == nil || v.Exported() && s.Pass.Pkg.Name() != "main" || v.Pkg() != s.Pass.Pkg {
		return false
	}
	closed, other := false, false
	for _, f := range s.Pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.CompositeLit); ok && s.fillsByOrder(lit, v) {
				other = other || !byOrder || !s.makesByOrder(lit, v)
			}
			id, ok := n.(*ast.Ident)
			if !ok || s.Pass.TypesInfo.Uses[id] != v && s.Pass.TypesInfo.Defs[id] != v {
				return !other
			}
			path, _ := astutil.PathEnclosingInterval(f, id.Pos(), id.End())
			i := slices.IndexFunc(path, func(n ast.Node) bool { return n == id })
			i++
			if sel, ok := path[i].(*ast.SelectorExpr); ok && sel.Sel == id {
				i++
			}
			switch p := path[i].(type) {
			case *ast.UnaryExpr:
				other = other || p.Op != token.ARROW
			case *ast.CallExpr:
				closes := s.isBuiltin(p, "close")
				closed, other = closed || closes, other || !closes
			case *ast.SendStmt:
				told := tells != nil && s.lastName(p.Chan) == v && tells(p)
				closed, other = closed || told, other || !told
			case *ast.KeyValueExpr:
				other = other || p.Key != id || !s.isBuiltin(p.Value, "make")
			case *ast.AssignStmt:
				at := slices.IndexFunc(p.Lhs, func(l ast.Expr) bool { return s.lastName(l) == v || l == id })
				other = other || at < 0 || len(p.Lhs) != len(p.Rhs) || !s.isBuiltin(p.Rhs[at], "make")
			case *ast.Field: // where its type says that it is there
				_, field := path[min(i+2, len(path)-1)].(*ast.StructType)
				other = other || !field || s.Pass.TypesInfo.Defs[id] != v
			default:
				other = true
			}
			return !other
		})
	}
	return closed && !other
}

// fillsByOrder reports whether a literal sets a field without naming it.
func (s *site) fillsByOrder(lit *ast.CompositeLit, v *types.Var) bool {
	t, ok := s.Pass.TypesInfo.TypeOf(lit).Underlying().(*types.Struct)
	if !ok || len(lit.Elts) == 0 {
		return false
	}
	_, named := lit.Elts[0].(*ast.KeyValueExpr)
	for f := range t.Fields() {
		if f == v && !named {
			return true
		}
	}
	return false
}

// makesByOrder reports whether a literal that does not name its fields makes a channel
// for one.
func (s *site) makesByOrder(lit *ast.CompositeLit, v *types.Var) bool {
	t, ok := s.Pass.TypesInfo.TypeOf(lit).Underlying().(*types.Struct)
	for i := range lit.Elts {
		if ok && i < t.NumFields() && t.Field(i) == v {
			return s.isBuiltin(lit.Elts[i], "make")
		}
	}
	return false
}

// isBuiltin reports whether an expression is a call of a function of the language.
func (s *site) isBuiltin(e ast.Expr, name string) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	if !ok {
		return false
	}
	b, ok := s.Pass.TypesInfo.Uses[id].(*types.Builtin)
	return ok && b.Name() == name
}

// plainSends reports whether statements do nothing but to send, by names that nobody
// sets, what no goroutine may write meanwhile.
func (s *site) plainSends(list []ast.Stmt) bool {
	named := map[types.Object]bool{}
	for _, st := range list {
		send, ok := st.(*ast.SendStmt)
		if !ok || !isName(send.Chan) || s.exchanges([]ast.Stmt{&ast.ExprStmt{X: send.Value}}) {
			return false
		}
		calls := false
		ast.Inspect(send.Value, func(n ast.Node) bool {
			_, call := n.(*ast.CallExpr)
			_, literal := n.(*ast.FuncLit)
			calls = calls || call || literal
			return !calls
		})
		if calls {
			return false
		}
		ast.Inspect(send.Chan, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok {
					named[v] = true
				}
			}
			return true
		})
	}
	for v := range named {
		if v, ok := v.(*types.Var); ok && !v.IsField() && s.setBehind(v) {
			return false
		}
	}
	return !s.setAnywhere(named)
}
