package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"go/version"
	"strconv"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// each is a loop over servers, of a function that returns their errors. Each gets a
// goroutine, and the function waits for all of them, up to the first error.
//
//	for _, s := range all {                     errc := make(chan error, len(all))
//		if err := s.Serve(); err != nil {   ->  for _, s := range all {
//			return err                      	go func() {
//		}                                       		if err := s.Serve(); err != nil {
//	}                                           			errc <- err
//	return nil                                  			return
//	                                            		}
//	                                            		errc <- nil
//	                                            	}()
//	                                            }
//	                                            for range all {
//	                                            	if err := <-errc; err != nil {
//	                                            		return err
//	                                            	}
//	                                            }
//	                                            return nil
func each(s *site) (edits, bool) {
	h, ok := s.handled()
	if s.late() { // no client follows
		s.split, s.imports = nil, nil
	}
	if !ok || s.finding.Category != lifecycle.SerialServe || s.call == nil || s.fills(s.call) || h.test.Else != nil {
		return nil, false
	}
	if s.block[len(s.block)-1].End() != h.to || len(h.test.Body.List) != 1 {
		return nil, false
	}
	ret, ok := h.test.Body.List[0].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 || s.fn.Results.NumFields() != 1 || len(s.fn.Results.List[0].Names) > 0 || !isError(s.Pass.TypesInfo.TypeOf(s.fn.Results.List[0].Type)) {
		return nil, false
	}
	loop, last := s.around()
	if loop == nil || !s.isNil(last) {
		return nil, false
	}
	size, again := s.turns(loop.X)
	if size == "" || !s.settled(h.from, h.to) || len(s.stops()) > 0 && !s.deferred() || s.leaves(loop) {
		return nil, false
	}
	m := &moved{site: s, from: h.from, to: h.to, own: s.results}
	if !m.check(h.test.Body) || len(m.returns) != 1 {
		return nil, false
	}
	errc := s.fresh("errc")
	if h.as.Tok == token.ASSIGN {
		m.es = append(m.es, edit{h.as.TokPos, h.as.TokPos + 1, ":="})
	}
	in := s.margin(ret.Pos())
	m.es = append(m.es, edit{ret.Pos(), ret.End(), errc + " <- " + s.text(ret.Results[0].Pos(), ret.Results[0].End()) + "\n" + in + "return"})
	text := s.replaceIn(h.from, h.to, m.es) + "\n" + s.margin(h.from) + errc + " <- nil"
	if isIdent(ret.Results[0], h.errName) && len(h.as.Lhs) == 1 {
		text = ""
	}
	e := s.goroutine(h.from, h.to, text)
	if text == "" { // all that comes is handed on
		e.text = "go func() { " + errc + " <- " + s.blocking() + " }()"
	}
	margin := s.margin(loop.Pos())
	at := s.leading(loop)
	wait := "for range " + again + " {\n" + margin + "\tif err := <-" + errc + "; err != nil {\n" + margin + "\t\treturn err\n" + margin + "\t}\n" + margin + "}\n" + margin
	pos := s.leading(last)
	return edits{{at, at, errc + " := make(chan error, " + size + ")\n" + margin}, e, {pos, pos, wait}}, true
}

// around is the loop whose body the blocking statement ends, where that is followed
// by nothing but the function's last return.
func (s *site) around() (*ast.RangeStmt, *ast.ReturnStmt) {
	n := len(s.body.List)
	if n < 2 {
		return nil, nil
	}
	loop, ok1 := s.body.List[n-2].(*ast.RangeStmt)
	last, ok2 := s.body.List[n-1].(*ast.ReturnStmt)
	if !ok1 || !ok2 || len(loop.Body.List) == 0 || loop.Body.List[0] != s.block[0] {
		return nil, nil
	}
	return loop, last
}

func (s *site) isNil(ret *ast.ReturnStmt) bool {
	return len(ret.Results) == 1 && s.Pass.TypesInfo.Types[ret.Results[0]].IsNil()
}

// turns is how often a loop over some value is run, and the source of a loop that is
// run as often.
func (s *site) turns(x ast.Expr) (size, again string) {
	switch s.Pass.TypesInfo.TypeOf(x).Underlying().(type) {
	case *types.Slice, *types.Array, *types.Map:
	default:
		return "", ""
	}
	if lit, ok := ast.Unparen(x).(*ast.CompositeLit); ok {
		for _, e := range lit.Elts {
			if _, keyed := e.(*ast.KeyValueExpr); keyed {
				return "", ""
			}
		}
		if v := s.Pass.TypesInfo.FileVersions[s.file]; v != "" && version.Compare(v, "go1.22") < 0 {
			return "", ""
		}
		n := strconv.Itoa(len(lit.Elts))
		return n, n
	}
	if !isName(x) {
		return "", ""
	}
	text := s.text(x.Pos(), x.End())
	return "len(" + text + ")", text
}

// leaves reports whether a turn of a loop can be left before its last statement, or
// the loop be: then not all turns start something.
func (s *site) leaves(loop *ast.RangeStmt) bool {
	found := false
	for _, st := range loop.Body.List[:s.index] {
		ast.Inspect(st, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FuncLit:
				return false
			case *ast.BranchStmt:
				found = true
			}
			return !found
		})
	}
	return found
}
