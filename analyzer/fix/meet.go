package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Both sides of a connection in one function.

// meeting is one side of a rendezvous in a function that is given the test, which it
// may fail but does not end: it is over when the other side is.
//
//	finish(t, server)      done := make(chan struct{})
//	finish(t, client)      go func() {
//	                   ->  	defer close(done)
//	                       	finish(t, server)
//	                       }()
//	                       finish(t, client)
//	                       <-done
func meeting(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || s.finding.Category != lifecycle.Rendezvous || !s.isCall(st.X) || !s.givenTest(s.call) || s.endsTest(s.call) {
		return nil, false
	}
	k := s.later()
	if k < 0 || !s.inBody() || !s.settled(st.Pos(), st.End()) || !s.always(k, s.finding.Later.Instr.Pos()) {
		return nil, false
	}
	if _, ok := s.block[k].(*ast.ReturnStmt); ok {
		return nil, false
	}
	k = s.tested(k)
	from := st.Pos()
	_, to := s.copyOut(st, st)
	_, at := s.copyOut(s.block[k], s.block[k])
	es := s.withJoin(s.goroutine(from, to, s.text(from, to)), k+1)
	wait := strings.TrimSpace(es[1].text)
	return edits{es[0], {at, at, "\n" + s.margin(from) + wait}}, true
}

// hearing is a call that hears from the other side, with what looks at its results.
// They move together, and the function waits for them when it has played that side.
//
//	line, err := greeting(addr)     errc := make(chan error, 1)
//	if err != nil {                 go func() {
//		return err                  	line, err := greeting(addr)
//	}                           ->  	if err != nil {
//	log.Print(line)                 		errc <- err
//	...                             		return
//	                                	}
//	                                	log.Print(line)
//	                                	errc <- nil
//	                                }()
//	                                ...
//	                                if err := <-errc; err != nil {
//	                                	return err
//	                                }
func hearing(s *site) (edits, bool) {
	as, ok := s.stmt.(*ast.AssignStmt)
	if !ok || s.finding.Category != lifecycle.Rendezvous || as.Tok != token.DEFINE || len(as.Lhs) < 2 || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || !s.inBody() || s.split != nil {
		return nil, false
	}
	k := s.later()
	if k <= s.index+1 || s.fills(s.call) || s.failsTest(as) {
		return nil, false
	}
	test, ok := s.block[s.index+1].(*ast.IfStmt)
	id, isID := as.Lhs[len(as.Lhs)-1].(*ast.Ident)
	if !ok || !isID || test.Init != nil || test.Else != nil || !isNotNil(test.Cond, id.Name) {
		return nil, false
	}
	err := s.Pass.TypesInfo.ObjectOf(id)
	if err == nil || !isError(err.Type()) {
		return nil, false
	}
	s.results[err] = true
	heard := map[types.Object]bool{}
	for _, l := range as.Lhs[:len(as.Lhs)-1] {
		id, ok := l.(*ast.Ident)
		if !ok || id.Name == "_" {
			continue
		}
		v := s.Pass.TypesInfo.Defs[id]
		if v == nil || s.uses(test, v) {
			return nil, false
		}
		heard[v] = true
	}
	last := s.index + 1
	for last+1 < k && s.usesAny(s.block[last+1], heard) {
		last++
	}
	from, to := as.Pos(), s.block[last].End()
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{err: true}}
	for _, st := range s.block[s.index+2 : last+1] {
		if _, ok := st.(*ast.ExprStmt); !ok || !m.check(st) || s.failsTest(st) {
			return nil, false
		}
	}
	at := len(s.block)
	if _, ok := s.block[at-1].(*ast.ReturnStmt); ok {
		at--
	}
	if last == s.index+1 || at <= k || s.firstUse(heard, to) < len(s.block) || s.readLater(err, to, true) || s.declaredLater(id.Name) || !s.onlyUses(test) || !s.settledBut(map[types.Object]bool{err: true}, from, to) {
		return nil, false
	}
	for _, e := range s.stops() {
		if e.Mode == spawn.Here && s.same(e) && !within(e, s.stmt) {
			return nil, false // the side that hears is ended by the function itself
		}
	}
	errc := s.fresh("errc")
	margin := s.margin(from)
	_, to = s.copyOut(s.block[last], s.block[last])
	body := edit{test.Body.Lbrace + 1, test.Body.Rbrace, "\n" + margin + "\t" + errc + " <- " + id.Name + "\n" + margin + "\treturn\n" + margin}
	e := s.goroutine(from, to, s.replaceIn(from, to, append(m.es, body))+"\n"+margin+errc+" <- nil")
	e.text = errc + " := make(chan error, 1)\n" + margin + e.text
	look := "if " + id.Name + " := <-" + errc + "; " + s.text(test.Cond.Pos(), test.End()) + "\n" + margin
	return edits{e, s.insert(at, look)}, true
}

// isNotNil reports whether a condition is that a variable is not nil.
func isNotNil(cond ast.Expr, name string) bool {
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	return ok && b.Op == token.NEQ && isIdent(b.X, name) && isIdent(b.Y, "nil")
}

// usesAny reports whether code uses one of some variables.
func (s *site) usesAny(n ast.Node, vars map[types.Object]bool) bool {
	for v := range vars {
		if s.uses(n, v) {
			return true
		}
	}
	return false
}

// serveFirst starts the server before the request to it; the function waits for it
// where it stood.
//
//	resp, err := http.Get(url)       errc := make(chan error, 1)
//	...                          ->  go func() { errc <- http.Serve(ln, nil) }()
//	log.Fatal(http.Serve(ln, nil))   resp, err := http.Get(url)
//	                                 ...
//	                                 log.Fatal(<-errc)
func serveFirst(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.Rendezvous || fd.Later.Op != lifecycle.Drive || !fd.Later.Serves || fd.Later.Binds || fd.Later.Mode != spawn.Here || fd.Unit.SetsUp(fd.Later) || fd.Block.Op == lifecycle.Accept {
		return nil, false
	}
	k := s.later()
	at, ok := fd.Later.Instr.(ssa.CallInstruction)
	if k < 0 || !ok || !s.inBody() {
		return nil, false
	}
	call := s.Prog.CallExpr(at.Common().Pos())
	if call == nil || !isError(s.Pass.TypesInfo.TypeOf(call)) || !s.always(k, call.Pos()) || s.failsTest(call) {
		return nil, false
	}
	for i := s.index; i < k; i++ {
		if s.usesOf(s.block[i:i+1], call) {
			return nil, false
		}
	}
	// What the function sets up before it serves, and what it stops, keeps its order.
	for _, e := range s.events() {
		if e.Mode == spawn.Here && e.Op == lifecycle.Stop && e.Instr.Pos() > s.stmt.Pos() && e.Instr.Pos() < call.Pos() && s.concerns(e, fd.Later) {
			return nil, false
		}
	}
	if !s.settled(call.Pos(), call.End()) || s.callsInside(call) {
		return nil, false
	}
	s.done = "Serve in a goroutine before the request"
	errc := s.fresh("errc")
	margin := s.margin(s.stmt.Pos())
	start := errc + " := make(chan error, 1)\n" + margin + "go func() { " + errc + " <- " + s.text(call.Pos(), call.End()) + " }()\n" + margin
	pos := s.leading(s.stmt)
	return edits{{pos, pos, start}, {call.Pos(), call.End(), "<-" + errc}}, true
}
