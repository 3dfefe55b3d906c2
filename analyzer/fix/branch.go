package fix

import (
	"go/ast"
	"go/token"
	"go/types"
)

// The rest of a branch of a handler, and what the handler has put off by then.

// endsBranch reports whether a function without results ends behind the block of the
// blocking statement. A wait for the end of what calls the handler is none of those: the
// handler may be called again before.
func (s *site) endsBranch() bool {
	return s.fn.Results == nil && !s.finding.Block.ForEnd && s.endsBehind(true)
}

// defersFor reports whether something before moved code is to be done when the function
// returns that the code may need undone: that would come too early. It needs nothing of
// what it does not name, if all that it takes from the function is numbers and texts; a
// lock it may need without a name.
func (s *site) defersFor(from, to token.Pos) bool {
	put := map[types.Object]bool{}
	defers := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		if n == nil || n.Pos() >= from {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.DeferStmt:
			defers = true
			s.variables(n, func(v *types.Var) { put[v] = true })
			return false
		}
		return true
	})
	if !defers {
		return false
	}
	needs := locks(s.finding.Block.Instr.Parent())
	for _, st := range s.block {
		if st.Pos() < from || st.End() > to {
			continue
		}
		s.variables(st, func(v *types.Var) {
			own := s.body.Pos() <= v.Pos() && v.Pos() < from
			needs = needs || put[v] || own && !isBasic(v.Type())
		})
	}
	return needs
}

// variables calls a function for the variables that code names, but for fields.
func (s *site) variables(code ast.Node, each func(*types.Var)) {
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok && !v.IsField() {
				each(v)
			}
		}
		return true
	})
}
