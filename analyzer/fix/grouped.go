package fix

import (
	"go/ast"
	"go/version"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// grouped is a loop over servers that the program ends with: it would be over at once
// if they were only started, so that it waits for all of them.
//
//	for _, s := range all {      var wg sync.WaitGroup
//		s.Run(stop)          ->  for _, s := range all {
//	}                            	wg.Go(func() {
//	                             		s.Run(stop)
//	                             	})
//	                             }
//	                             wg.Wait()
func grouped(s *site) (edits, bool) {
	if s.finding.Category != lifecycle.SerialServe {
		return nil, false
	}
	loop := s.endsMain()
	if loop == nil || !s.since("go1.25") {
		return nil, false
	}
	wg := s.fresh("wg")
	inner := *s
	inner.group, inner.split, inner.imports = wg, nil, nil // no client is there yet
	es, ok := handling(&inner)
	if !ok {
		st, call := s.stmt.(*ast.ExprStmt)
		if !call || !s.isCall(st.X) || s.givenTest(s.call) || s.fills(st.X) || !s.settled(st.Pos(), st.End()) {
			return nil, false
		}
		es = edits{inner.goroutine(st.Pos(), st.End(), s.text(st.Pos(), st.End()))}
	}
	pkg := s.importName("sync", s.stmt.Pos())
	if pkg == "" {
		s.split, s.imports = nil, nil
		if !s.addImport("sync") {
			return nil, false
		}
		pkg = "sync."
	}
	s.imports = append(s.imports, inner.imports...)
	s.done = "Run each " + s.name() + " in its own goroutine, and wait for all"
	margin := s.margin(loop.Pos())
	at := s.leading(loop)
	_, end := s.copyOut(loop, loop)
	return append(es, edit{at, at, "var " + wg + " " + pkg + "WaitGroup\n" + margin}, edit{end, end, "\n" + margin + wg + ".Wait()"}), true
}

// endsMain is the loop with whose body's last statement the blocking one ends, if it is
// the last thing that the program does; nil if it is not.
func (s *site) endsMain() ast.Stmt {
	if s.finding.Func.Name() != "main" || s.Pass.Pkg.Name() != "main" || s.finding.Func.Parent() != nil || s.finding.Func.Signature.Recv() != nil || !s.isFunc() {
		return nil
	}
	last := s.body.List[len(s.body.List)-1]
	var body *ast.BlockStmt
	switch l := last.(type) {
	case *ast.ForStmt:
		body = l.Body
	case *ast.RangeStmt:
		body = l.Body
	}
	if body == nil || len(body.List) == 0 || body.List[0] != s.block[0] {
		return nil
	}
	return last
}

// since reports whether the file is of a version of the language, or a later one.
func (s *site) since(lang string) bool {
	v := s.Pass.TypesInfo.FileVersions[s.file]
	if v == "" {
		v = s.Pass.Pkg.GoVersion()
	}
	return v == "" || version.Compare(v, lang) >= 0
}
