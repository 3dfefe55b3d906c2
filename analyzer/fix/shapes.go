package fix

import (
	"go/ast"
	"go/token"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
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
	return s.whole(g, g.Call)
}

// whole moves a statement that is a call around the one that blocks.
func (s *site) whole(g ast.Stmt, end *ast.CallExpr) (edits, bool) {
	if !s.settled(g.Pos(), g.End()) {
		return nil, false
	}
	if d := s.noReturn(end); d != nil && d.Mode == "goroutine" && d.Use != "" {
		return nil, false // t.Fatal does not belong into a goroutine
	}
	whole := func(with string) string {
		return s.replaceIn(end.Pos(), end.End(), edits{{s.call.Pos(), s.call.End(), with}})
	}
	text, margin := whole(s.blocking()), s.margin(g.Pos())
	if told, ok := s.unlessOver(); ok && s.endsProcess(g) {
		text = "if err := " + s.blocking() + "; " + told + " {\n" + margin + "\t" + whole("err") + "\n" + margin + "}"
	}
	e := s.goroutine(g.Pos(), g.End(), text)
	e.text = s.bind("err", "{\n"+margin+"\t"+whole("err")+"\n"+margin+"}", margin) + e.text
	return edits{e}, true
}

// plain is a call that stands alone.
//
//	srv.ServeConn(c)  ->  go srv.ServeConn(c)
func plain(s *site) (edits, bool) {
	switch st := s.stmt.(type) {
	case *ast.ExprStmt:
		if s.isCall(st.X) && !s.givenTest(s.call) && !s.fills(st.X) {
			if s.cutOff() && s.split == nil {
				_, to := s.copyOut(st, st)
				return s.joinedAtEnd(s.goroutine(st.Pos(), to, s.text(st.Pos(), to)))
			}
			if at, ok := s.counted(); ok {
				_, to := s.copyOut(st, st)
				return s.withJoin(s.goroutine(st.Pos(), to, s.text(st.Pos(), to)), at), true
			}
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
		return s.alone(st), !s.givenTest(s.call) && !s.fills(s.call)
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
	if s.split.setUp != "" && !s.split.fails {
		return edits{{st.Pos(), st.End(), s.split.setUp + "\n" + m + "go " + s.split.serve}}
	} else if s.split.setUp != "" {
		return edits{{st.Pos(), st.End(), "if err := " + s.split.setUp + "; err == nil {\n" + m + "\tgo " + s.split.serve + "\n" + m + "}"}}
	}
	given := ""
	if s.split.given != "" {
		given = "\n" + m + "\t" + s.split.given
	}
	return edits{{st.Pos(), st.End(), "if " + s.split.ln + ", err := " + s.split.listen + "; err == nil {" + given + "\n" + m + "\tgo " + s.split.serve + "\n" + m + "}"}}
}

// handling is a call whose error is tested at once, in the same statement or in the
// one behind it. They move together, or only the call moves and the function looks
// at its error later.
//
//	if err := srv.Serve(l); err != nil {    go func() {
//		log.Fatal(err)                  ->  	if err := srv.Serve(l); err != nil {
//	}                                       		log.Fatal(err)
//	                                        	}
//	                                        }()
func handling(s *site) (edits, bool) {
	h, ok := s.handled()
	if !ok || s.call == nil || s.fills(h.as.Rhs[0]) {
		return nil, false
	}
	m := &moved{site: s, from: h.from, to: h.to, own: s.results}
	if h.as.Tok == token.ASSIGN {
		// The outer variable must not be written from another goroutine.
		m.es = append(m.es, edit{h.as.TokPos, h.as.TokPos + 1, ":="})
	}
	able := m.check(h.test.Body) && (h.test.Else == nil || m.check(h.test.Else))
	if returns := len(m.returns) > 0; returns || s.mustStay(h.test) && !s.setUpKnows(h) {
		switch s.finding.Category {
		case lifecycle.UnreachableStop:
			return s.selected(h)
		case lifecycle.SerialServe:
			return s.both(h)
		}
		return s.deliver(h)
	}
	guard, ok := s.guard(h.test.Cond, h.errName)
	own := s.results
	if h.as.Tok != token.ASSIGN || s.readsOwn(h.as) {
		own = nil
	}
	if !able || !ok || !s.settledBut(own, h.from, h.to) {
		return nil, false
	}
	m.es = append(m.es, guard...)
	unbound := s.split != nil && s.split.setUp == "" && s.goesOnBehind(h.test.Body)
	if unbound && s.late() {
		s.split, s.imports, unbound = nil, nil, false
	}
	if s.split != nil {
		m.es = append(m.es, edit{s.call.Pos(), s.call.End(), s.split.serve})
	}
	e := s.goroutine(h.from, h.to, s.replaceIn(h.from, h.to, m.es))
	if s.cutOff() && s.split == nil {
		return s.joinedAtEnd(e)
	}
	if unbound {
		margin := s.margin(h.from)
		e.text = "if " + s.split.ln + " != nil {\n" + margin + "\t" + strings.ReplaceAll(e.text, "\n"+margin, "\n"+margin+"\t") + "\n" + margin + "}"
	}
	e.text = s.bind(h.errName, s.text(h.test.Body.Pos(), h.test.Body.End()), s.margin(h.from)) + e.text
	return edits{e}, true
}

// goesOnBehind reports whether what is done about an error lets the function go on: what
// could not be bound must not be served then.
func (s *site) goesOnBehind(body *ast.BlockStmt) bool {
	if len(body.List) == 0 {
		return true
	}
	switch last := body.List[len(body.List)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return false
	case *ast.ExprStmt:
		call, ok := last.X.(*ast.CallExpr)
		return !ok || s.noReturn(call) == nil && !isIdent(call.Fun, "panic") && !s.endsTest(call)
	}
	return true
}

// readsOwn reports whether an assignment takes what it sets.
func (s *site) readsOwn(as *ast.AssignStmt) bool {
	for v := range s.results {
		for _, r := range as.Rhs {
			if s.uses(r, v) {
				return true
			}
		}
	}
	return false
}
