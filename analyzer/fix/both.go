package fix

import (
	"go/ast"
	"go/token"
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
func (s *site) both(h *handled) (edits, bool) {
	if !s.stays(h) || s.split != nil {
		return nil, false
	}
	last := len(s.block) - 1
	ret, ok := s.block[last].(*ast.ReturnStmt)
	if !ok || s.later() != last || s.unfold(ret, "") == "" || len(s.stops()) > 0 && !s.deferred() {
		return nil, false
	}
	// What the first returns as its error goes into the channel instead.
	if len(h.test.Body.List) == 0 {
		return nil, false
	}
	own, ok := h.test.Body.List[len(h.test.Body.List)-1].(*ast.ReturnStmt)
	if !ok || len(own.Results) != 1 {
		return nil, false
	}
	m := &moved{site: s, from: h.from, to: h.to, own: s.results}
	if !m.check(h.test.Body) || len(m.returns) != 1 || m.returns[0] != own {
		return nil, false
	}
	second := ret.Results[0]
	errc := s.fresh("errc")
	margin := s.margin(h.from)
	if h.as.Tok == token.ASSIGN {
		m.es = append(m.es, edit{h.as.TokPos, h.as.TokPos + 1, ":="})
	}
	m.es = append(m.es, edit{own.Pos(), own.End(), errc + " <- " + s.text(own.Results[0].Pos(), own.Results[0].End())})
	first := s.goroutine(h.from, h.to, s.replaceIn(h.from, h.to, m.es))
	first.text = errc + " := make(chan error, 2)\n" + margin + first.text
	return edits{first, {ret.Pos(), ret.End(), "go func() { " + errc + " <- " + s.text(second.Pos(), second.End()) + " }()\n" + margin + "return <-" + errc}}, true
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
