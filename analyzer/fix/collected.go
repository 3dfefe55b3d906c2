package fix

import (
	"go/ast"
	"go/token"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// collected is a loop that gathers all that a peer says, and leaves the function with an
// error if that fails. The function waits for it, and for its error, before it looks at
// what came, behind the half-close which lets the peer come to its end.
//
//	for {                              errc := make(chan error, 1)
//		m, err := stream.Recv()        go func() {
//		if err == io.EOF {             	for {
//			break                      		m, err := stream.Recv()
//		}                              		if err == io.EOF {
//		if err != nil {                			break
//			return nil, err        ->  		}
//		}                              		if err != nil {
//		all = append(all, m)           			errc <- err
//	}                                  			return
//	...                                		}
//	stream.CloseSend()                 		all = append(all, m)
//	return all, nil                    	}
//	                                   	errc <- nil
//	                                   }()
//	                                   ...
//	                                   stream.CloseSend()
//	                                   if err := <-errc; err != nil {
//	                                   	return nil, err
//	                                   }
//	                                   return all, nil
func collected(s *site) (edits, bool) {
	b := s.finding.Block
	if s.finding.Category != lifecycle.DriveBeforeSend || s.call != nil || s.recv != nil || b.Serves || b.Forever || b.OnlyStop || !s.inBody() || s.later() < 0 || !goesOn(s.stmt) {
		return nil, false
	}
	if s.fn.Results == nil || len(s.fn.Results.List[0].Names) > 0 || !isError(s.Pass.TypesInfo.TypeOf(s.lastResult())) {
		return nil, false
	}
	from, to := s.stmt.Pos(), s.stmt.End()
	m := &moved{site: s, from: from, to: to, own: s.writes(s.stmt)}
	if !m.check(s.stmt) || len(m.own) == 0 || len(m.returns) == 0 || s.shared(m.own, from, to) || !s.settledBut(m.own, from, to) {
		return nil, false
	}
	at := s.firstUse(m.own, to)
	if at == len(s.block) || at <= s.later() || !s.halfClosed(s.later(), at) || s.sendsFrom(at) || s.deferredUse(m) {
		return nil, false
	}
	errc := s.fresh("errc")
	others, ok := m.tellErrors(errc)
	if !ok {
		return nil, false
	}
	margin := s.margin(from)
	_, to = s.copyOut(s.stmt, s.stmt)
	e := s.goroutine(from, to, s.replaceIn(from, to, m.es)+"\n"+margin+errc+" <- nil")
	e.text = errc + " := make(chan error, 1)\n" + margin + e.text
	look := "if err := <-" + errc + "; err != nil {\n" + margin + "\treturn " + others + "err\n" + margin + "}\n" + margin
	return edits{e, s.insert(at, look)}, true
}

// tellErrors puts the error of each return of moved code into a channel. What is returned
// besides is the same everywhere, and constant.
func (m *moved) tellErrors(errc string) (others string, ok bool) {
	s := m.site
	for i, ret := range m.returns {
		n := len(ret.Results)
		if n == 0 || n != s.fn.Results.NumFields() || s.Pass.TypesInfo.Types[ret.Results[n-1]].IsNil() {
			return "", false
		}
		for _, r := range ret.Results[:n-1] {
			if !s.constant(r) {
				return "", false
			}
		}
		x := ret.Results[n-1]
		text := s.text(ret.Results[0].Pos(), x.Pos())
		if i > 0 && text != others {
			return "", false
		}
		others = text
		m.es = append(m.es, edit{ret.Pos(), ret.End(), errc + " <- " + s.text(x.Pos(), x.End()) + "\n" + s.margin(ret.Pos()) + "return"})
	}
	return others, true
}

// halfClosed reports whether the function surely tells the peer, in a statement of the
// block behind one and before another, that nothing more comes: it ends by itself then.
func (s *site) halfClosed(from, to int) bool {
	for _, e := range s.events() {
		if e.Op != lifecycle.HalfStop || e.Mode != spawn.Here || !e.Must || !s.concerns(e, s.finding.Block) {
			continue
		}
		if i := s.after(e.Instr.Pos()); i >= from && i < to && s.always(i, e.Instr.Pos()) {
			return true
		}
	}
	return false
}

// deferredUse reports whether the function has put off something that uses what moved code
// writes: it may run before that is over.
func (s *site) deferredUse(m *moved) bool {
	found := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		if n, ok := n.(*ast.DeferStmt); ok && (n.Pos() < m.from || n.Pos() >= m.to) {
			found = found || s.usesAny(n, m.own)
		}
		if n, ok := n.(*ast.UnaryExpr); ok && n.Op == token.AND && (n.Pos() < m.from || n.Pos() >= m.to) {
			found = found || s.usesAny(n.X, m.own) // somebody else may have it
		}
		return !found
	})
	return found
}
