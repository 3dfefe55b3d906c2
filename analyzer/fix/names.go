package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// onlyUses reports whether what some code of the block names is still the same at
// its end: nothing is declared anew under one of its names in between.
func (s *site) onlyUses(code ...ast.Node) bool {
	names := map[string]bool{}
	for _, c := range code {
		ast.Inspect(c, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
				if ok && !v.IsField() && !s.results[v] {
					names[id.Name] = true
				}
			}
			return true
		})
	}
	same := true
	for _, st := range s.block[s.index+1:] {
		if as, ok := st.(*ast.AssignStmt); ok && as.Tok == token.DEFINE {
			for _, l := range as.Lhs {
				if id, ok := l.(*ast.Ident); ok && names[id.Name] && s.Pass.TypesInfo.Defs[id] != nil {
					same = false
				}
			}
		}
	}
	return same
}

// fresh is a name that nothing in the function uses yet.
func (s *site) fresh(name string) string { return s.freshIn(s.body, s.stmt.Pos(), name) }

// freshIn is a name that nothing in a piece of source uses yet, nor is known there at
// a place.
func (s *site) freshIn(body ast.Node, at token.Pos, name string) string {
	used := map[string]bool{}
	ast.Inspect(body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			used[id.Name] = true
		}
		return true
	})
	for scope := s.Pass.Pkg.Scope().Innermost(at); scope != nil; scope = scope.Parent() {
		for _, n := range scope.Names() {
			used[n] = true
		}
	}
	try := name
	for i := 2; used[try]; i++ {
		try = strings.TrimRight(name, "0123456789") + strconv.Itoa(i)
	}
	return try
}
