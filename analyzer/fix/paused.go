package fix

import (
	"go/ast"
	"go/types"

	"github.com/connlint/connlint/analyzer/model"
)

// paused looks at the error beside a pause, which is all that the function waits for
// before it stops the server. What comes behind the stop tells of nothing else.
//
//	if err := s.open(l); err != nil {    errc := make(chan error, 1)
//		return err                   ->  go func() { errc <- s.open(l) }()
//	}                                    select {
//	time.Sleep(d)                        case err := <-errc:
//	s.close()                            	if err != nil {
//	                                     		return err
//	                                     	}
//	                                     case <-time.After(d):
//	                                     }
//	                                     s.close()
func (s *site) paused(start edit, comm string, st *ast.ExprStmt) (edits, bool) {
	wait, ok := s.timer(st)
	if !ok || s.recv != nil {
		return nil, false
	}
	_, to := s.copyOut(st, st)
	margin := s.margin(st.Pos())
	return edits{start, {st.Pos(), to, "select {\n" + margin + comm + margin + "case <-" + wait + ":" + s.text(st.End(), to) + "\n" + margin + "}"}}, true
}

// timer is the source of the channel on which the standard library would tell the end
// of a pause that is given nothing but its length; false if a statement is none.
func (s *site) timer(st ast.Stmt) (string, bool) {
	x, ok := st.(*ast.ExprStmt)
	if !ok {
		return "", false
	}
	call, ok := ast.Unparen(x.X).(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return "", false
	}
	fn := s.callee(call)
	if fn == nil || !s.Prog.Index.Func(fn).Has(model.Pause) || fn.Signature().Recv() != nil || fn.Pkg().Path() != "time" {
		return "", false // by another clock
	}
	local := s.importName(fn.Pkg().Path(), st.Pos())
	return local + "After(" + s.text(call.Args[0].Pos(), call.Args[0].End()) + ")", local != ""
}

// beforehand is the source of the blocking call as a goroutine may run it, and of what
// has to come before that: one operand that is made by a function that may end the test,
// which only the test's own goroutine may do.
//
//	srv.Serve(listen(t))  ->  l := listen(t)
//	                          srv.Serve(l)
func (s *site) beforehand(margin string) (first, call string) {
	if s.split != nil {
		return "", s.blocking()
	}
	name, made := "", (*ast.CallExpr)(nil)
	n := 0
	ast.Inspect(s.call, func(x ast.Node) bool {
		outer, ok := x.(*ast.CallExpr)
		if !ok {
			_, literal := x.(*ast.FuncLit)
			return !literal
		}
		sig, ok := s.Pass.TypesInfo.TypeOf(outer.Fun).(*types.Signature)
		for i, a := range outer.Args {
			inner, is := ast.Unparen(a).(*ast.CallExpr)
			if !is || !s.endsTest(inner) {
				continue
			}
			n++
			if ok && i < sig.Params().Len() && !(sig.Variadic() && i == sig.Params().Len()-1) && !s.endsTest(outer) {
				name, made = sig.Params().At(i).Name(), inner
			}
		}
		return true
	})
	if n != 1 || made == nil || name == "" || name == "_" {
		return "", s.blocking()
	}
	name = s.fresh(name)
	return name + " := " + s.text(made.Pos(), made.End()) + "\n" + margin, s.replaceIn(s.call.Pos(), s.call.End(), edits{{made.Pos(), made.End(), name}})
}
