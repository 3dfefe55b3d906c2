package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// brought moves a wait that brings something behind the end of the input, for which the
// far end waits with its answer: nobody looks at that before the function returns it.
//
//	data, err := cmd.Wait()                 if _, err := cmd.Write(msg); err != nil {
//	if err != nil {                         	return 0, err
//		return 0, err                       }
//	}                                       if err := cmd.Close(); err != nil {
//	if _, err := cmd.Write(msg); err ... -> 	return 0, err
//		return 0, err                       }
//	}                                       data, err := cmd.Wait()
//	return data.ID, cmd.Close()             if err != nil {
//	                                        	return 0, err
//	                                        }
//	                                        return data.ID, nil
func brought(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.WaitBeforeSend || fd.Block.Joined || len(fd.Block.Via) > 0 || s.call == nil || !s.inBody() || s.index+1 >= len(s.block) {
		return nil, false
	}
	as, ok := s.stmt.(*ast.AssignStmt)
	test, tested := s.block[s.index+1].(*ast.IfStmt)
	if !ok || !tested || as.Tok != token.DEFINE || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || test.Init != nil || test.Else != nil || !s.testsFailure(test, as) {
		return nil, false
	}
	vars := map[types.Object]bool{}
	n := len(as.Lhs) - 1
	for i, l := range as.Lhs {
		id, ok := l.(*ast.Ident)
		if !ok || i < n && s.Pass.TypesInfo.Defs[id] == nil && id.Name != "_" {
			return nil, false
		}
		v := s.Pass.TypesInfo.ObjectOf(id)
		switch {
		case v == nil || id.Name == "_":
		case i == n && (!isError(v.Type()) || s.readLater(v, test.End(), true)):
			return nil, false
		case i < n && s.uses(test, v):
			return nil, false
		case i < n:
			vars[v] = true
		}
	}
	last := len(s.block) - 1
	ret, ok := s.block[last].(*ast.ReturnStmt)
	end, ended := s.inputEnds()
	passed := s.block[s.index+2 : last]
	if !ok || !ended || len(vars) == 0 || s.firstUse(vars, test.End()) != last || s.shared(vars, as.Pos(), test.End()) || s.receives(passed) || s.exchanges(passed) {
		return nil, false
	}
	before, after := "", s.text(ret.Pos(), ret.End())
	margin := s.margin(as.Pos())
	switch {
	case end == last:
		if before, after, ok = s.takenApart(ret, test, margin); !ok {
			return nil, false
		}
	case s.tested(end) >= last || end < s.later():
		return nil, false
	}
	s.done = "Wait behind the end of the input"
	from, to := s.copyOut(as, test)
	text := before + s.text(from, to) + "\n" + margin + after
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {ret.Pos(), ret.End(), text}}, true
}

// inputEnds is the index of the statement that surely ends what the far end reads, behind
// the blocking one. Nothing else ends what is waited for. It is a method of the same
// connection: where the input is one part of that, the wait may be what starts it.
func (s *site) inputEnds() (end int, ok bool) {
	end = -1
	for _, e := range s.events() {
		if e.Op != lifecycle.Stop && e.Op != lifecycle.HalfStop || !s.concerns(e, s.finding.Block) {
			continue
		}
		i := s.after(e.Instr.Pos())
		if e.Mode != spawn.Here || !e.Must || !s.same(e) || !s.endsInput(e) || i < 0 || !s.always(i, e.Instr.Pos()) {
			return 0, false
		}
		end = max(end, i)
	}
	return end, end >= 0
}

// takenApart is a return whose last result is the error of a call, so that something may
// come between. If there is an error, what is returned besides is as in a test before.
//
//	return data.ID, cmd.Close()  ->  if err := cmd.Close(); err != nil {
//	                                 	return 0, err
//	                                 }
//	                                 return data.ID, nil
func (s *site) takenApart(ret *ast.ReturnStmt, test *ast.IfStmt, margin string) (before, after string, ok bool) {
	n := len(ret.Results) - 1
	if n < 1 || s.fn.Results.NumFields() != n+1 || len(s.fn.Results.List[0].Names) > 0 || len(test.Body.List) == 0 {
		return "", "", false
	}
	failed, ok := test.Body.List[len(test.Body.List)-1].(*ast.ReturnStmt)
	call, called := ast.Unparen(ret.Results[n]).(*ast.CallExpr)
	if !ok || !called || len(failed.Results) != n+1 || !s.isErr(call) || !isError(s.Pass.TypesInfo.TypeOf(s.lastResult())) {
		return "", "", false
	}
	for i := range n {
		if !s.constant(failed.Results[i]) || callsAny(ret.Results[i]) {
			return "", "", false
		}
	}
	before = "if err := " + s.text(call.Pos(), call.End()) + "; err != nil {\n" + margin + "\treturn " + s.text(failed.Results[0].Pos(), failed.Results[n].Pos()) + "err\n" + margin + "}\n" + margin
	return before, s.text(ret.Pos(), call.Pos()) + "nil", true
}
