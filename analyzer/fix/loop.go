package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// climb takes the loop around the blocking call for what blocks, if it is over before
// what comes later: in a goroutine of its own the call alone would be made in turn
// after turn.
func (s *site) climb() {
	switch s.finding.Category {
	case lifecycle.SendFromHandler, lifecycle.Undriven, lifecycle.SendAfterStop:
		return
	}
	for i, n := range s.path {
		if n == s.body {
			return
		}
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
		default:
			continue
		}
		if n.Pos() > s.stmt.Pos() || n == ast.Node(s.stmt) || i+1 >= len(s.path) || within(s.finding.Later, n) {
			continue
		}
		var list []ast.Stmt
		switch p := s.path[i+1].(type) {
		case *ast.BlockStmt:
			list = p.List
		case *ast.CaseClause:
			list = p.Body
		case *ast.CommClause:
			list = p.Body
		}
		if k := slices.Index(list, n.(ast.Stmt)); k >= 0 {
			s.stmt, s.block, s.index = list[k], list, k
			s.call, s.recv = nil, nil
		}
	}
}

// loop is a loop that drives a connection. It moves as a whole if it does not write
// what is read behind it. What it returns is put into a channel, where the function
// looks for it, or is logged if the function has nothing more to do.
//
//	for {                                  errc := make(chan error, 1)
//		m, err := c.Read()                 go func() {
//		if err != nil {                    	for {
//			return err                 ->  		m, err := c.Read()
//		}                                  		if err != nil {
//		handle(m)                          			errc <- err
//	}                                      			return
//	...                                    		}
//	return nil                             		handle(m)
//	                                       	}
//	                                       }()
//	                                       ...
//	                                       select {
//	                                       case err := <-errc:
//	                                       	return err
//	                                       default:
//	                                       }
//	                                       return nil
func loop(s *site) (edits, bool) {
	switch s.stmt.(type) {
	case *ast.ForStmt, *ast.RangeStmt:
	default:
		return nil, false
	}
	if s.call != nil {
		return nil, false
	}
	last := s.scanned()
	from, to := s.stmt.Pos(), s.block[last].End()
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{}}
	for _, st := range s.block[s.index : last+1] {
		if !m.check(st) {
			return nil, false
		}
	}
	if !s.settled(from, to) || last > s.index && (s.mustStay(s.block[last]) || s.failsTest(s.block[last])) {
		return nil, false
	}
	if len(m.returns) == 0 {
		return edits{s.goroutine(from, to, s.replaceIn(from, to, m.es))}, true
	}
	if es, ok := m.awaited(); ok && last == s.index {
		return es, true
	}
	if es, ok := m.sent(); ok {
		return es, true
	}
	// Under a deferred stop it would be cut off, and log just that.
	if s.finding.Category == lifecycle.Rendezvous || len(s.stops()) > 0 || !m.told() {
		return nil, false
	}
	return edits{s.goroutine(from, to, s.replaceIn(from, to, m.es))}, true
}

// sent puts the error that moved code returns into a channel, and lets the function
// return it where it looks for it.
func (m *moved) sent() (edits, bool) {
	s := m.site
	if !s.inBody() || s.fn.Results == nil || len(s.fn.Results.List[0].Names) > 0 {
		return nil, false
	}
	at, ok := s.lookAt()
	if !ok || at == s.later() {
		return nil, false
	}
	errc := s.fresh("errc")
	others, known := "", false
	var es edits
	for _, ret := range m.returns {
		n := len(ret.Results)
		if n == 0 {
			return nil, false
		}
		x := ret.Results[n-1]
		if s.Pass.TypesInfo.Types[x].IsNil() {
			es = append(es, edit{ret.Pos(), ret.End(), "return"})
			continue
		}
		if !isError(s.Pass.TypesInfo.TypeOf(s.lastResult())) {
			return nil, false
		}
		text := s.text(ret.Results[0].Pos(), x.Pos())
		for _, r := range ret.Results[:n-1] {
			if !s.constant(r) {
				return nil, false
			}
		}
		if known && text != others {
			return nil, false
		}
		others, known = text, true
		es = append(es, edit{ret.Pos(), ret.End(), errc + " <- " + s.text(x.Pos(), x.End()) + "\n" + s.margin(ret.Pos()) + "return"})
	}
	from, to := m.from, m.to
	e := s.goroutine(from, to, s.replaceIn(from, to, append(es, m.es...)))
	if !known {
		return edits{e}, true
	}
	margin := s.margin(from)
	e.text = errc + " := make(chan error, 1)\n" + margin + e.text
	look := "select {\n" + margin + "case err := <-" + errc + ":\n" + margin + "\treturn " + others + "err\n" + margin + "default:\n" + margin + "}\n" + margin
	pos := token.NoPos
	if at == len(s.block) {
		pos = s.body.Rbrace
	} else {
		pos = s.leading(s.block[at])
	}
	return edits{e, {pos, pos, look}}, true
}

// lastResult is the type of the function's last result.
func (s *site) lastResult() ast.Expr {
	list := s.fn.Results.List
	return list[len(list)-1].Type
}

// awaited is a loop over what a peer says that the function goes on behind when the
// peer has said all. The last thing that the function does is to wait for it.
//
//	for {                              errc := make(chan error, 1)
//		m, err := c.Read()             go func() {
//		if err == io.EOF {             	for {
//			break                      		m, err := c.Read()
//		}                              		if err == io.EOF {
//		if err != nil {            ->  			break
//			return err                 		}
//		}                              		if err != nil {
//		handle(m)                      			errc <- err
//	}                                  			return
//	return c.Write(done)               		}
//	                                   		handle(m)
//	                                   	}
//	                                   	errc <- nil
//	                                   }()
//	                                   if err := c.Write(done); err != nil {
//	                                   	return err
//	                                   }
//	                                   return <-errc
func (m *moved) awaited() (edits, bool) {
	s := m.site
	b := s.finding.Block
	if s.finding.Category != lifecycle.DriveBeforeSend || b.Serves || b.Forever || b.OnlyStop || !s.inBody() || s.later() < 0 || !goesOn(s.stmt) {
		return nil, false
	}
	if s.fn.Results.NumFields() != 1 || len(s.fn.Results.List[0].Names) > 0 || !isError(s.Pass.TypesInfo.TypeOf(s.fn.Results.List[0].Type)) || s.endedOutside(b) {
		return nil, false
	}
	for _, e := range s.stops() {
		if e.Mode == spawn.Here && !within(e, s.stmt) {
			return nil, false // the loop would end with the error of the function's own close
		}
	}
	last := len(s.block) - 1
	ret, ok := s.block[last].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 {
		return nil, false
	}
	margin := s.margin(m.from)
	before := ""
	if !s.Pass.TypesInfo.Types[ret.Results[0]].IsNil() {
		if before = s.unfold(ret, margin); before == "" {
			return nil, false
		}
	}
	errc := s.fresh("errc")
	es := m.es
	for _, r := range m.returns {
		es = append(es, edit{r.Pos(), r.End(), errc + " <- " + s.text(r.Results[0].Pos(), r.Results[0].End()) + "\n" + s.margin(r.Pos()) + "return"})
	}
	_, to := s.copyOut(s.stmt, s.stmt)
	e := s.goroutine(m.from, to, s.replaceIn(m.from, to, es)+"\n"+margin+errc+" <- nil")
	e.text = errc + " := make(chan error, 1)\n" + margin + e.text
	return edits{e, {ret.Pos(), ret.End(), before + "return <-" + errc}}, true
}

// goesOn reports whether a loop may be left for what stands behind it by a break that
// it takes by itself.
func goesOn(loop ast.Stmt) bool {
	f, ok := loop.(*ast.ForStmt)
	if !ok || f.Cond != nil {
		return false
	}
	found := false
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
			return false
		case *ast.BranchStmt:
			found = found || n.Tok == token.BREAK && n.Label == nil
		}
		return !found
	})
	return found
}
