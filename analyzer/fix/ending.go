package fix

import (
	"go/ast"
	"go/token"
	"go/types"
)

// ending is the end of the process with what the call comes back with: what stands behind
// it would never run either.
//
//	log.Fatal(srv.Serve(l))  ->  go func() {
//	                                	log.Fatal(srv.Serve(l))
//	                                }()
func ending(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || s.isCall(st.X) {
		return nil, false
	}
	end, ok := ast.Unparen(st.X).(*ast.CallExpr)
	if !ok || s.noReturn(end) == nil || len(end.Args) == 0 || !s.isCall(end.Args[len(end.Args)-1]) {
		return nil, false
	}
	return s.whole(st, end)
}

// endingNext is ending where the statement behind the call ends the process.
//
//	err = srv.Serve(l)    go func() {
//	log.Fatal(err)    ->  	log.Fatal(srv.Serve(l))
//	                      }()
func endingNext(s *site) (edits, bool) {
	as, ok := s.stmt.(*ast.AssignStmt)
	if !ok || len(as.Lhs) != 1 || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || s.index+1 >= len(s.block) || s.split != nil {
		return nil, false
	}
	st, ok := s.block[s.index+1].(*ast.ExprStmt)
	if !ok {
		return nil, false
	}
	end, ok := ast.Unparen(st.X).(*ast.CallExpr)
	if !ok || s.noReturn(end) == nil || len(end.Args) != 1 {
		return nil, false
	}
	err, ok := as.Lhs[0].(*ast.Ident)
	if !ok || !isIdent(end.Args[0], err.Name) || !s.settledBut(s.results, as.Pos(), st.End()) {
		return nil, false
	}
	if as.Tok == token.DEFINE && s.readTimes(s.Pass.TypesInfo.Defs[err]) != 1 {
		return nil, false // it is set anew behind
	}
	text := s.replaceIn(end.Pos(), end.End(), edits{{end.Args[0].Pos(), end.Args[0].End(), s.blocking()}})
	return edits{s.goroutine(as.Pos(), st.End(), text)}, true
}

// readTimes counts the uses of a variable.
func (s *site) readTimes(obj types.Object) int {
	n := 0
	for _, used := range s.Pass.TypesInfo.Uses {
		if used == obj {
			n++
		}
	}
	return n
}
