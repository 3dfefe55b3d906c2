package fix

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// piped writes into a pipe from a goroutine, up to the close of its end. What fails
// there is told to who reads, by a close that takes an error.
//
//	if err := enc.Encode(v); err != nil {      go func() {
//		return err                             	if err := enc.Encode(v); err != nil {
//	}                                          		pw.CloseWithError(err)
//	pw.Close()                             ->  		return
//	resp, err := http.Post(url, t, pr)         	}
//	                                           	pw.Close()
//	                                           }()
//	                                           resp, err := http.Post(url, t, pr)
func piped(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.Rendezvous || fd.Block.Op != lifecycle.Send || s.split != nil || !s.inBody() {
		return nil, false
	}
	last, writer := s.closes()
	if last < 0 || last >= s.later() {
		return nil, false
	}
	tell := s.stopWith(writer)
	if tell == "" {
		return nil, false
	}
	first := s.writesFirst()
	from, to := s.block[first].Pos(), s.block[last].End()
	m := &moved{site: s, from: from, to: to, own: map[types.Object]bool{}}
	for _, st := range s.block[first : last+1] {
		if !m.check(st) || s.failsTest(st) {
			return nil, false
		}
	}
	if !s.settled(from, to) || s.declares(first, last) {
		return nil, false
	}
	for _, ret := range m.returns {
		n := len(ret.Results) - 1
		if n < 0 || !isError(s.Pass.TypesInfo.TypeOf(ret.Results[n])) || slices.ContainsFunc(ret.Results[:n], func(x ast.Expr) bool { return !s.constant(x) }) {
			return nil, false
		}
		x := ret.Results[n]
		m.es = append(m.es, edit{ret.Pos(), ret.End(), s.text(writer.Pos(), writer.End()) + "." + tell + "(" + s.text(x.Pos(), x.End()) + ")\n" + s.margin(ret.Pos()) + "return"})
	}
	_, to = s.copyOut(s.block[last], s.block[last])
	s.done = "Write in a goroutine"
	return edits{s.goroutine(from, to, s.replaceIn(from, to, m.es))}, true
}

// writesFirst is the index of the first statement of the block that writes into the pipe.
// A loop around it may have no turn, so that another one is what blocks for sure.
func (s *site) writesFirst() int {
	return slices.IndexFunc(s.block[:s.index+1], func(st ast.Stmt) bool {
		return st == s.stmt || slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
			return e.Op == lifecycle.Send && e.Mode == spawn.Here && within(e, st) && s.sameEnd(e)
		})
	})
}

// closes is the index of the statement of the block that closes the end of the pipe
// which the function writes to, and what it calls that.
func (s *site) closes() (int, ast.Expr) {
	for _, e := range s.events() {
		if e.Op != lifecycle.Stop || e.Mode != spawn.Here || len(e.Via) > 0 || !s.sameEnd(e) {
			continue
		}
		i := s.after(e.Instr.Pos())
		if i < 0 {
			continue
		}
		call := s.callOf(s.block[i])
		if test, ok := s.block[i].(*ast.IfStmt); ok && test.Init != nil && within(e, test.Init) {
			if as, ok := test.Init.(*ast.AssignStmt); ok && len(as.Rhs) == 1 {
				call, _ = ast.Unparen(as.Rhs[0]).(*ast.CallExpr)
			}
		}
		if call == nil {
			continue
		}
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && isName(sel.X) {
			return i, sel.X
		}
	}
	return -1, nil
}

// sameEnd reports whether an event is on the end of the pipe that blocks, by any name.
func (s *site) sameEnd(e *effect.Event) bool {
	return slices.ContainsFunc(e.On, func(h handle.Handle) bool {
		return slices.ContainsFunc(s.finding.Block.On, func(k handle.Handle) bool { return s.finding.Unit.Res.Same(h, k) })
	})
}

// stopWith is a method that stops what an expression is, and tells the peer an error.
func (s *site) stopWith(x ast.Expr) string {
	set := types.NewMethodSet(s.Pass.TypesInfo.TypeOf(x))
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok || !fn.Exported() || fn.Signature().Params().Len() != 1 || !isError(fn.Signature().Params().At(0).Type()) {
			continue
		}
		for _, d := range s.Prog.Index.Func(fn).All(model.Stop) {
			if len(d.Operands) == 1 && d.Operands[0].Kind == model.Receiver && d.Cond == nil {
				return fn.Name()
			}
		}
	}
	return ""
}
