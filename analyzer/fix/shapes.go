package fix

import (
	"go/ast"
	"go/token"
	"go/types"
)

// goStmt is "go log.Fatal(call)": the argument is evaluated before the goroutine
// starts, so the whole call moves into a function.
//
//	go log.Fatal(srv.Serve(l))  ->  go func() {
//	                                	log.Fatal(srv.Serve(l))
//	                                }()
func goStmt(s *site) (edits, bool) {
	g, ok := s.stmt.(*ast.GoStmt)
	if !ok || s.isCall(g.Call) {
		return nil, false
	}
	if d := s.noReturn(g.Call); d != nil && d.Mode == "goroutine" && d.Use != "" {
		return nil, false // t.Fatal does not belong into a goroutine
	}
	whole := func(with string) string {
		return s.replaceIn(g.Call.Pos(), g.Call.End(), edits{{s.call.Pos(), s.call.End(), with}})
	}
	e := s.goroutine(g.Pos(), g.End(), whole(s.blocking()))
	margin := s.margin(g.Pos())
	e.text = s.bind("err", "err != nil", "{\n"+margin+"\t"+whole("err")+"\n"+margin+"}", margin) + e.text
	return edits{e}, true
}

// plain is a call that stands alone.
//
//	srv.ServeConn(c)  ->  go srv.ServeConn(c)
func plain(s *site) (edits, bool) {
	switch st := s.stmt.(type) {
	case *ast.ExprStmt:
		if s.isCall(st.X) {
			return s.alone(st), true
		}
	case *ast.AssignStmt: // _ = srv.Serve(l)
		if len(st.Rhs) != 1 || !s.isCall(st.Rhs[0]) {
			return nil, false
		}
		for _, l := range st.Lhs {
			if !isIdent(l, "_") {
				return nil, false
			}
		}
		return s.alone(st), true
	}
	return nil, false
}

// alone is a statement whose results nobody looks at. A failure to bind is
// passed over as before, and there is nothing to serve then.
func (s *site) alone(st ast.Stmt) edits {
	if s.split == nil {
		return edits{{st.Pos(), s.call.Pos(), "go "}}
	}
	m := s.margin(st.Pos())
	return edits{{st.Pos(), st.End(), "if " + s.split.ln + ", err := " + s.split.listen + "; err == nil {\n" + m + "\tgo " + s.split.serve + "\n" + m + "}"}}
}

// ifInit is a call whose error is handled at once. The whole statement moves.
//
//	if err := srv.Serve(l); err != nil {    go func() {
//		log.Fatal(err)                  ->  	if err := srv.Serve(l); err != nil {
//	}                                       		log.Fatal(err)
//	                                        	}
//	                                        }()
func ifInit(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.IfStmt)
	if !ok {
		return nil, false
	}
	if st.Init == nil { // if srv.Serve(l) != nil { ... }
		return nil, false
	}
	as, ok := st.Init.(*ast.AssignStmt)
	if !ok || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) {
		return nil, false
	}
	return s.moveHandled(as, st, st.Pos(), st.End())
}

// assigned is a call whose error is kept in a variable and handled in the next
// statement. Both move.
func assigned(s *site) (edits, bool) {
	as, ok := s.stmt.(*ast.AssignStmt)
	if !ok || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || s.index+1 >= len(s.block) {
		return nil, false
	}
	st, ok := s.block[s.index+1].(*ast.IfStmt)
	if !ok || st.Init != nil {
		return nil, false
	}
	return s.moveHandled(as, st, as.Pos(), st.End())
}

// moveHandled moves a call and the test of its error.
func (s *site) moveHandled(as *ast.AssignStmt, st *ast.IfStmt, from, to token.Pos) (edits, bool) {
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{}}
	errName := ""
	for _, l := range as.Lhs {
		id, ok := ast.Unparen(l).(*ast.Ident)
		if !ok {
			return nil, false
		}
		if id.Name == "_" {
			continue
		}
		obj := s.Pass.TypesInfo.ObjectOf(id)
		if obj == nil || s.usedLater(obj, to) {
			return nil, false
		}
		m.own[obj] = true
		if types.Identical(obj.Type(), types.Universe.Lookup("error").Type()) {
			errName = id.Name
		}
	}
	if errName == "" {
		return nil, false
	}
	if as.Tok == token.ASSIGN {
		// The outer variable must not be written from another goroutine.
		m.es = append(m.es, edit{as.TokPos, as.TokPos + 1, ":="})
	}
	for _, n := range []ast.Node{st.Body, st.Else} {
		if b, ok := n.(*ast.BlockStmt); ok && b == nil || n == nil {
			continue
		}
		if !m.check(n) {
			return nil, false
		}
	}
	guard, ok := s.guard(st.Cond, errName)
	if !ok {
		return nil, false
	}
	m.es = append(m.es, guard...)
	if len(m.returns) > 0 {
		return s.throughChannel(m, as, st, errName)
	}
	if s.split != nil {
		m.es = append(m.es, edit{s.call.Pos(), s.call.End(), s.split.serve})
	}
	e := s.goroutine(from, to, s.replaceIn(from, to, m.es))
	e.text = s.bind(errName, s.text(st.Cond.Pos(), st.Cond.End()), s.text(st.Body.Pos(), st.Body.End()), s.margin(from)) + e.text
	return edits{e}, true
}

// usedLater reports whether a variable is used behind a position in the function.
func (s *site) usedLater(obj types.Object, behind token.Pos) bool {
	used := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id.Pos() >= behind && s.Pass.TypesInfo.Uses[id] == obj {
			used = true
		}
		return !used
	})
	return used
}

// loop is a loop that drives a connection. It moves as a whole if nothing in it
// leaves the function or writes variables from outside.
func loop(s *site) (edits, bool) {
	switch st := s.stmt.(type) {
	case *ast.ForStmt, *ast.RangeStmt:
		if s.call != nil {
			return nil, false
		}
		m, ok := s.move(st.Pos(), st.End(), st)
		if !ok || len(m.returns) > 0 {
			return nil, false
		}
		return edits{s.goroutine(st.Pos(), st.End(), s.replaceIn(st.Pos(), st.End(), m.es))}, true
	}
	return nil, false
}
