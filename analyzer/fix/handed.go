package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// What the error of a drive is given to, or sorted by, moves along with it.

// handed is a call that is given what the drive comes back with.
//
//	must(srv.Serve(l))  ->  go func() {
//	                        	must(srv.Serve(l))
//	                        }()
func handed(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || s.call == nil || s.isCall(st.X) || s.finding.Category == lifecycle.Rendezvous {
		return nil, false
	}
	given, ok := ast.Unparen(st.X).(*ast.CallExpr)
	if !ok || s.callee(given) == nil || s.noReturn(given) != nil || s.failsTest(given) || !slices.ContainsFunc(given.Args, s.isCall) || s.fills(s.call) {
		return nil, false
	}
	// It may end the program for an error that tells of nothing but the function's own stop.
	if decl := s.declaration(given); len(s.stops()) > 0 && s.callee(given).Pkg() == s.Pass.Pkg && (decl == nil || s.endsProcess(decl) || s.panics(decl)) {
		return nil, false
	}
	return s.whole(st, given)
}

// panics reports whether code calls panic.
func (s *site) panics(code ast.Node) bool {
	found := false
	ast.Inspect(code, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		found = found || ok && s.isBuiltin(call, "panic")
		return !found
	})
	return found
}

// switching is a switch that sorts the error of the drive, and does not leave the
// function.
//
//	switch err := srv.Serve(l); {            go func() {
//	case errors.Is(err, http.ErrServerClosed):   	switch err := srv.Serve(l); {
//	case err != nil:                     ->      	...
//		log.Fatal(err)                           	}
//	}                                        }()
func switching(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.SwitchStmt)
	if !ok || s.call == nil || s.split != nil || s.failsTest(st) {
		return nil, false
	}
	as, ok := st.Init.(*ast.AssignStmt)
	if !ok || as.Tok != token.DEFINE || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || s.fills(s.call) || s.mustStay(st.Body) {
		return nil, false
	}
	m := &moved{site: s, from: st.Pos(), to: st.End(), own: map[types.Object]bool{}}
	if !m.check(st) || len(m.returns) > 0 || !s.settled(st.Pos(), st.End()) {
		return nil, false
	}
	if ends := s.finding.Block.Ends; ends != "" && s.endsProcess(st.Body) && len(s.stops()) > 0 && !strings.Contains(s.text(st.Pos(), st.End()), ends[strings.LastIndex(ends, ".")+1:]) {
		return nil, false
	}
	_, to := s.copyOut(st, st)
	return edits{s.goroutine(st.Pos(), to, s.replaceIn(st.Pos(), to, m.es))}, true
}
