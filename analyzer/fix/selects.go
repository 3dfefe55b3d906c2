package fix

import (
	"go/ast"
	"go/token"
)

// selected is a server whose error is looked at beside the wait for a signal.
//
//	if err := srv.Serve(l); err != nil {      errc := make(chan error, 1)
//		return err                        ->  go func() { errc <- srv.Serve(l) }()
//	}                                         select {
//	<-sig                                     case err := <-errc:
//	srv.Close()                               	if err != nil {
//	                                          		return err
//	                                          	}
//	                                          case <-sig:
//	                                          }
//	                                          srv.Close()
func (s *site) selected(h *handled) (edits, bool) {
	if !s.stays(h) {
		return nil, false
	}
	stop := s.later()
	margin := s.margin(h.from)
	errc := s.fresh("errc")
	start := edit{h.from, h.to, s.start(h, errc, "1")}
	if s.recv != nil { // the goroutine and its channel are there
		errc = s.text(s.recv.X.Pos(), s.recv.X.End())
		start = edit{s.lineStart(h.from), s.lineEnd(h.to), ""}
	}
	comm := "case " + h.errName + " := <-" + errc + ":\n" + margin + "\tif " + s.text(h.test.Cond.Pos(), h.test.Cond.End()) + " " + indent(s.text(h.test.Body.Pos(), h.test.Body.End())) + "\n"
	s.done = "Look at the error beside the wait for the stop"
	var pause *ast.ExprStmt // the last one, if there is nothing else to wait for
	for i := s.index + 1; i < len(s.block) && (stop < 0 || i < stop); i++ {
		st := s.block[i]
		if st.Pos() < h.to {
			continue
		}
		switch st := st.(type) {
		case *ast.SelectStmt: // one more case
			return edits{start, {st.Body.Lbrace + 1, st.Body.Lbrace + 1, "\n" + margin + comm}}, !hasDefault(st)
		case *ast.ExprStmt:
			if isReceive(st.X) {
				_, to := s.copyOut(st, st)
				return edits{start, {st.Pos(), to, "select {\n" + margin + comm + margin + "case " + s.text(st.Pos(), st.End()) + ":" + s.text(st.End(), to) + "\n" + margin + "}"}}, true
			}
			if _, ok := s.timer(st); ok {
				pause = st
			}
		case *ast.AssignStmt: // sig := <-c, with what is said of it
			if len(st.Rhs) == 1 && isReceive(st.Rhs[0]) {
				last := s.lookers(st, i)
				_, to := s.copyOut(s.block[last], s.block[last])
				body := s.text(st.End(), to)
				return edits{start, {st.Pos(), to, "select {\n" + margin + comm + margin + "case " + s.text(st.Pos(), st.End()) + ":" + indent(body) + "\n" + margin + "}"}}, !s.declares(i, last)
			}
		}
	}
	if pause == nil {
		return nil, false
	}
	return s.paused(start, comm, pause)
}

// waitSelected is a wait whose error is looked at beside the wait for a signal.
func waitSelected(s *site) (edits, bool) {
	h, ok := s.handled()
	if !ok {
		return nil, false
	}
	m := &moved{site: s, from: h.from, to: h.to, own: s.results}
	if m.check(h.test.Body); len(m.returns) == 0 && !s.mustStay(h.test) {
		return nil, false
	}
	return s.selected(h)
}

// lookers is the index of the last of the statements right behind an assignment
// that use what it declares.
func (s *site) lookers(as *ast.AssignStmt, i int) int {
	last := i
	for k := i + 1; k < len(s.block); k++ {
		uses := false
		for _, l := range as.Lhs {
			if id, ok := l.(*ast.Ident); ok && as.Tok == token.DEFINE && s.uses(s.block[k], s.Pass.TypesInfo.Defs[id]) {
				uses = true
			}
		}
		if !uses {
			break
		}
		last = k
	}
	return last
}

func isReceive(e ast.Expr) bool {
	u, ok := ast.Unparen(e).(*ast.UnaryExpr)
	return ok && u.Op == token.ARROW
}

func hasDefault(st *ast.SelectStmt) bool {
	for _, c := range st.Body.List {
		if c.(*ast.CommClause).Comm == nil {
			return true
		}
	}
	return false
}
