package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// alongside moves further servers that stand behind the one of the finding, if the
// function waits for something behind them: it would now hang in the next one.
//
//	if err := web.Serve(a); err != nil {     go func() {
//		log.Print(err)                       	if err := web.Serve(a); err != nil {
//	}                                        		log.Print(err)
//	if err := api.Serve(b); err != nil { ->  	}
//		log.Print(err)                       }()
//	}                                        go func() {
//	<-done                                   	if err := api.Serve(b); err != nil {
//	                                         		log.Print(err)
//	                                         	}
//	                                         }()
//	                                         <-done
func (s *site) alongside(es edits) edits {
	fd := s.finding
	if fd.Block.Op != lifecycle.Drive || !fd.Block.Serves || !s.inBody() || fd.Category != lifecycle.DriveBeforeSend && fd.Category != lifecycle.SerialServe {
		return es
	}
	for _, e := range s.events() {
		k := s.after(e.Instr.Pos())
		if e.Op != lifecycle.Drive || !e.Serves || e.Binds || e.Mode != spawn.Here || k < 0 || !slices.ContainsFunc(s.block[k+1:], s.waitsForWord) {
			continue
		}
		move, ok := s.besides(e, s.block[k])
		if !ok || slices.ContainsFunc(es, func(was edit) bool { return was.to > move.from && was.from < move.to }) {
			continue
		}
		es = append(es, move)
	}
	return es
}

// waitsForWord reports whether a statement receives something, and perhaps tests it.
func (s *site) waitsForWord(st ast.Stmt) bool {
	if test, ok := st.(*ast.IfStmt); ok && test.Init != nil {
		st = test.Init
	}
	return receives(st)
}

// besides puts a server, whose error is at most told, into a goroutine.
func (s *site) besides(e *effect.Event, st ast.Stmt) (edit, bool) {
	at, ok := e.Instr.(ssa.CallInstruction)
	if !ok {
		return edit{}, false
	}
	call := s.Prog.CallExpr(at.Common().Pos())
	if fn, _ := target(at.Common()); call == nil || fn != nil && s.writesElse(fn, nil) || s.failsTest(st) {
		return edit{}, false
	}
	if s.endsProcess(st) && slices.ContainsFunc(s.events(), func(g *effect.Event) bool { return g.Op == lifecycle.Stop && s.concerns(g, e) }) {
		return edit{}, false
	}
	m := &moved{site: s, from: st.Pos(), to: st.End(), own: map[types.Object]bool{}}
	switch st := st.(type) {
	case *ast.ExprStmt:
		if ast.Unparen(st.X) != call {
			return edit{}, false
		}
	case *ast.IfStmt:
		as, ok := st.Init.(*ast.AssignStmt)
		if !ok || as.Tok != token.DEFINE || len(as.Rhs) != 1 || ast.Unparen(as.Rhs[0]) != call || st.Else != nil {
			return edit{}, false
		}
	default:
		return edit{}, false
	}
	if !m.check(st) || len(m.returns) > 0 || !s.settled(st.Pos(), st.End()) {
		return edit{}, false
	}
	return s.goroutine(st.Pos(), st.End(), s.replaceIn(st.Pos(), st.End(), m.es)), true
}
