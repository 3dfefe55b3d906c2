package fix

import (
	"go/ast"
	"go/token"
	"go/types"
)

// handled is the blocking statement as one whose error is tested at once.
func (s *site) handled() (*handled, bool) {
	h := &handled{from: s.stmt.Pos()}
	switch st := s.stmt.(type) {
	case *ast.IfStmt:
		h.as, _ = st.Init.(*ast.AssignStmt)
		h.test = st
	case *ast.AssignStmt:
		h.as = st
		if s.index+1 < len(s.block) && s.looksAt(s.block[s.index+1], st) {
			h.test, _ = s.block[s.index+1].(*ast.IfStmt)
		}
		if s.index+2 < len(s.block) && s.looksAt(s.block[s.index+2], st) {
			return nil, false
		}
	}
	if h.as == nil || h.test == nil || len(h.as.Rhs) != 1 || !s.isBlocking(h.as.Rhs[0]) {
		return nil, false
	}
	h.to = h.test.End()
	m := &moved{site: s, from: h.from, to: h.to, own: s.results}
	var ok bool
	h.errName, ok = s.ownResults(m, h.as)
	return h, ok
}

// assigned is a call whose error is kept in a variable, and only written down by
// the statements right behind it. They move together.
func assigned(s *site) (edits, bool) {
	as, ok := s.stmt.(*ast.AssignStmt)
	if !ok || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) {
		return nil, false
	}
	last := s.index
	for last+1 < len(s.block) && s.looksAt(s.block[last+1], as) {
		last++
	}
	if last == s.index {
		return nil, false
	}
	m := &moved{site: s, from: as.Pos(), to: s.block[last].End(), own: s.results}
	if _, ok := s.ownResults(m, as); !ok || s.split != nil || s.fills(as.Rhs[0]) {
		return nil, false
	}
	if as.Tok == token.ASSIGN {
		m.es = append(m.es, edit{as.TokPos, as.TokPos + 1, ":="})
	}
	for _, st := range s.block[s.index+1 : last+1] {
		if !m.check(st) || s.endsProcess(st) || s.failsTest(st) {
			return nil, false
		}
	}
	if len(m.returns) > 0 || !s.settled(m.from, m.to) {
		return nil, false
	}
	return edits{s.goroutine(m.from, m.to, s.replaceIn(m.from, m.to, m.es))}, true
}

// looksAt reports whether a statement does nothing but test or print what an
// assignment has set.
func (s *site) looksAt(st ast.Stmt, as *ast.AssignStmt) bool {
	switch st := st.(type) {
	case *ast.IfStmt:
		if st.Init != nil {
			return false
		}
	case *ast.ExprStmt:
	default:
		return false
	}
	for _, l := range as.Lhs {
		if id, ok := l.(*ast.Ident); ok && id.Name != "_" && s.uses(st, s.Pass.TypesInfo.ObjectOf(id)) {
			return true
		}
	}
	return false
}

// endsProcess reports whether a statement can end the process.
func (s *site) endsProcess(st ast.Node) bool {
	ends := false
	ast.Inspect(st, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			if d := s.noReturn(call); d != nil && d.Mode == "process" {
				ends = true
			}
		}
		return !ends
	})
	return ends
}

// ownResults makes the variables that an assignment sets the moved code's own,
// and returns the name of the error among them. Nothing behind the moved code
// may read them.
func (s *site) ownResults(m *moved, as *ast.AssignStmt) (errName string, ok bool) {
	for _, l := range as.Lhs {
		id, ok := ast.Unparen(l).(*ast.Ident)
		if !ok {
			return "", false
		}
		if id.Name == "_" {
			continue
		}
		obj := s.Pass.TypesInfo.ObjectOf(id)
		if obj == nil || s.readLater(obj, m.to, as.Tok == token.DEFINE) {
			return "", false
		}
		if as.Tok == token.ASSIGN && !s.ownAndRead(obj, m.from, m.to) {
			return "", false
		}
		m.own[obj] = true
		if types.Identical(obj.Type(), types.Universe.Lookup("error").Type()) {
			errName = id.Name
		}
	}
	return errName, errName != ""
}

// ownAndRead reports whether a variable is one of the function that it reads outside
// of the moved code: elsewhere an assignment would be missed, or nothing be left that
// uses it.
func (s *site) ownAndRead(obj types.Object, from, to token.Pos) bool {
	if s.fn.Pos() <= obj.Pos() && obj.Pos() < s.body.Pos() {
		return true // a parameter or result
	}
	if obj.Pos() < s.body.Pos() || obj.Pos() >= s.body.End() {
		return false
	}
	read := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		if n == nil || n.Pos() >= from && n.End() <= to {
			return false
		}
		if as, ok := n.(*ast.AssignStmt); ok {
			for _, r := range as.Rhs {
				read = read || s.uses(r, obj)
			}
			for _, l := range as.Lhs {
				if _, plain := ast.Unparen(l).(*ast.Ident); !plain {
					read = read || s.uses(l, obj)
				}
			}
			return false
		}
		if id, ok := n.(*ast.Ident); ok && s.Pass.TypesInfo.Uses[id] == obj {
			read = true
		}
		return !read
	})
	return read
}

// uses reports whether code uses a variable.
func (s *site) uses(n ast.Node, obj types.Object) bool {
	used := false
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && s.Pass.TypesInfo.Uses[id] == obj {
			used = true
		}
		return !used
	})
	return used
}

// readLater reports whether a variable may be read behind a position before it
// is set anew. If the moved code declares it, what sets it anew has to declare
// it too.
func (s *site) readLater(obj types.Object, behind token.Pos, declares bool) bool {
	for _, st := range s.block[s.index+1:] {
		if st.Pos() < behind || !s.uses(st, obj) {
			continue
		}
		as, ok := st.(*ast.AssignStmt)
		if test, is := st.(*ast.IfStmt); is && test.Init != nil {
			as, ok = test.Init.(*ast.AssignStmt)
		}
		if !ok || declares && as.Tok != token.DEFINE {
			return true
		}
		for _, r := range as.Rhs {
			if s.uses(r, obj) {
				return true
			}
		}
		for _, l := range as.Lhs {
			if id, ok := l.(*ast.Ident); ok && s.Pass.TypesInfo.Uses[id] == obj {
				return false
			}
		}
		return true
	}
	// Around the block, as in the next turn of a loop.
	read := false
	end := s.block[len(s.block)-1].End()
	ast.Inspect(s.body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Pos() >= end && s.Pass.TypesInfo.Uses[id] == obj {
			read = true
		}
		return !read
	})
	return read
}
