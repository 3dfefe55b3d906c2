package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// both is two servers, one behind the other, of a function that returns their
// errors. Both go into goroutines, and the first error that comes is returned.
//
//	if err := a.Serve(la); err != nil {      errc := make(chan error, 2)
//		return err                       ->  go func() {
//	}                                        	if err := a.Serve(la); err != nil {
//	return b.Serve(lb)                       		errc <- err
//	                                         	}
//	                                         }()
//	                                         go func() { errc <- b.Serve(lb) }()
//	                                         return <-errc
//
// If the second error is looked at before it is returned, that moves along, and that
// there was none is told as well.
func (s *site) both(h *handled) (edits, bool) {
	if !s.stays(h) || s.split != nil {
		return nil, false
	}
	if len(s.stops()) > 0 && !s.deferred() {
		return nil, false
	}
	errc := s.fresh("errc")
	margin := s.margin(h.from)
	second, ok := s.second(errc, margin)
	if !ok {
		return nil, false
	}
	// What the first returns as its error goes into the channel instead.
	m := &moved{site: s, from: h.from, to: h.to, own: s.results}
	own, ok := m.returnsOne(h.test)
	if !ok {
		return nil, false
	}
	if h.as.Tok == token.ASSIGN {
		m.es = append(m.es, edit{h.as.TokPos, h.as.TokPos + 1, ":="})
	}
	m.es = append(m.es, edit{own.Pos(), own.End(), errc + " <- " + s.text(own.Results[0].Pos(), own.Results[0].End())})
	first := s.goroutine(h.from, h.to, s.replaceIn(h.from, h.to, m.es))
	first.text = errc + " := make(chan error, 2)\n" + margin + first.text
	return edits{first, second}, true
}

// second puts the error of the second server into the channel, and returns the first
// error that comes.
func (s *site) second(errc, margin string) (edit, bool) {
	last := len(s.block) - 1
	ret, ok := s.block[last].(*ast.ReturnStmt)
	if !ok {
		return edit{}, false
	}
	if s.later() == last {
		if s.unfold(ret, "") == "" {
			return edit{}, false
		}
		call := ret.Results[0]
		return edit{ret.Pos(), ret.End(), "go func() { " + errc + " <- " + s.text(call.Pos(), call.End()) + " }()\n" + margin + "return <-" + errc}, true
	}
	if e, ok := s.lastAssigned(ret, errc, margin); ok {
		return e, true
	}
	// The test of its error, and that there was none.
	test, ok := s.block[last-1].(*ast.IfStmt)
	if !ok || s.later() != last-1 || test.Else != nil || len(ret.Results) != 1 || !isIdent(ret.Results[0], "nil") {
		return edit{}, false
	}
	as, ok := test.Init.(*ast.AssignStmt)
	if !ok || as.Tok != token.DEFINE || strings.TrimSpace(s.text(test.End(), ret.Pos())) != "" || !s.settled(test.Pos(), test.End()) {
		return edit{}, false
	}
	m := &moved{site: s, from: test.Pos(), to: test.End(), own: map[types.Object]bool{}}
	own, ok := m.returnsOne(test)
	if !ok || !m.check(as.Rhs[0]) {
		return edit{}, false
	}
	value := s.text(own.Results[0].Pos(), own.Results[0].End())
	m.es = append(m.es, edit{own.Pos(), own.End(), errc + " <- " + value + "\n" + s.margin(own.Pos()) + "return"})
	text := s.replaceIn(test.Pos(), test.End(), m.es) + "\n" + margin + errc + " <- nil"
	e := s.goroutine(test.Pos(), ret.End(), text)
	e.text += "\n" + margin + "return <-" + errc
	return e, true
}

// lastAssigned is second where the error of the server, and what nobody wants, is assigned
// right before it is returned.
//
//	_, err := io.Copy(b, a)      go func() {
//	return err               ->  	_, err := io.Copy(b, a)
//	                             	errc <- err
//	                             }()
//	                             return <-errc
func (s *site) lastAssigned(ret *ast.ReturnStmt, errc, margin string) (edit, bool) {
	last := len(s.block) - 1
	as, ok := s.block[last-1].(*ast.AssignStmt)
	if !ok || s.later() != last-1 || len(as.Rhs) != 1 || len(ret.Results) != 1 || s.fn.Results.NumFields() != 1 || len(s.fn.Results.List[0].Names) > 0 {
		return edit{}, false
	}
	n := len(as.Lhs) - 1
	id, ok := as.Lhs[n].(*ast.Ident)
	if !ok || !s.isErr(id) || !isIdent(ret.Results[0], id.Name) || slices.ContainsFunc(as.Lhs[:n], func(l ast.Expr) bool { return !isIdent(l, "_") }) {
		return edit{}, false
	}
	if !s.settled(as.Rhs[0].Pos(), as.Rhs[0].End()) || strings.TrimSpace(s.text(as.End(), ret.Pos())) != "" {
		return edit{}, false
	}
	text := s.text(as.Pos(), as.TokPos) + ":= " + s.text(as.Rhs[0].Pos(), as.Rhs[0].End()) + "\n" + margin + errc + " <- " + id.Name
	e := s.goroutine(as.Pos(), ret.End(), text)
	e.text += "\n" + margin + "return <-" + errc
	return e, true
}

// returnsOne is the return of one error with which a test ends, if the rest of what it
// does can move.
func (m *moved) returnsOne(test *ast.IfStmt) (*ast.ReturnStmt, bool) {
	if len(test.Body.List) == 0 {
		return nil, false
	}
	own, ok := test.Body.List[len(test.Body.List)-1].(*ast.ReturnStmt)
	if !ok || len(own.Results) != 1 || m.fn.Results.NumFields() != 1 || len(m.fn.Results.List[0].Names) > 0 || !isError(m.Pass.TypesInfo.TypeOf(m.fn.Results.List[0].Type)) {
		return nil, false
	}
	return own, m.check(test.Body) && len(m.returns) == 1 && m.returns[0] == own
}

// deferred reports whether all stops come when the function returns.
func (s *site) deferred() bool {
	for _, e := range s.stops() {
		if i := s.after(e.Instr.Pos()); i >= 0 && !isDefer(s.block[i]) {
			return false
		}
	}
	return true
}
