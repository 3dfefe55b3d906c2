package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
)

// outcome is a call whose results are looked at behind the stop that ends it: there
// the function waits for them.
//
//	err := srv.Serve(ln)      errc := make(chan error, 1)
//	<-ctx.Done()              go func() { errc <- srv.Serve(ln) }()
//	srv.Close()           ->  <-ctx.Done()
//	return err                srv.Close()
//	                          err := <-errc
//	                          return err
func outcome(s *site) (edits, bool) {
	as, ok := s.stmt.(*ast.AssignStmt)
	if !ok || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || s.split != nil || !s.inBody() {
		return nil, false
	}
	end, ok := s.ended(nil)
	if !ok {
		return nil, false
	}
	vars := map[types.Object]bool{}
	for _, l := range as.Lhs {
		id, ok := l.(*ast.Ident)
		if !ok {
			return nil, false
		}
		if v := s.Pass.TypesInfo.ObjectOf(id); id.Name != "_" && v != nil {
			if v.Pos() < s.body.Pos() || v.Pos() >= s.body.End() || s.uses(as.Rhs[0], v) {
				return nil, false
			}
			vars[v] = true
		}
	}
	looks := maps.Clone(vars)
	maps.Copy(looks, s.filled())
	at := s.firstUse(looks, as.End())
	if len(vars) == 0 || at <= end || at == len(s.block) || s.shared(vars, as.Pos(), as.End()) || !s.settledBut(vars, as.Pos(), as.End()) {
		return nil, false
	}
	margin := s.margin(as.Pos())
	call := s.text(s.call.Pos(), s.call.End())
	if id, ok := as.Lhs[0].(*ast.Ident); ok && len(as.Lhs) == 1 && isError(s.Pass.TypesInfo.ObjectOf(id).Type()) {
		errc := s.fresh("errc")
		start := errc + " := make(chan error, 1)\n" + margin + "go func() { " + errc + " <- " + call + " }()"
		if test, ok := s.onlyTest(at, s.Pass.TypesInfo.ObjectOf(id)); ok && as.Tok == token.DEFINE {
			return edits{{as.Pos(), as.End(), start}, {test.Cond.Pos(), test.Cond.Pos(), id.Name + " := <-" + errc + "; "}}, true
		}
		return edits{{as.Pos(), as.End(), start}, s.insert(at, id.Name+" "+as.Tok.String()+" <-"+errc+"\n"+margin)}, true
	}
	decls := ""
	for _, l := range as.Lhs {
		id := l.(*ast.Ident)
		if v := s.Pass.TypesInfo.Defs[id]; v != nil {
			name := s.typeName(v.Type())
			if name == "" {
				return nil, false
			}
			decls += "var " + id.Name + " " + name + "\n" + margin
		}
	}
	lhs := s.text(as.Lhs[0].Pos(), as.Lhs[len(as.Lhs)-1].End())
	es := s.withJoin(s.goroutine(as.Pos(), as.End(), lhs+" = "+call), at)
	es[0].text = decls + es[0].text
	return es, true
}

// filled are the variables of the function whose insides the call may write.
func (s *site) filled() map[types.Object]bool {
	vars := map[types.Object]bool{}
	for _, a := range s.call.Args {
		a = ast.Unparen(a)
		address := false
		if u, ok := a.(*ast.UnaryExpr); ok && u.Op == token.AND {
			a, address = ast.Unparen(u.X), true
		}
		if sl, ok := a.(*ast.SliceExpr); ok {
			a = ast.Unparen(sl.X)
		}
		v, ok := s.variable(a)
		if !ok {
			continue
		}
		switch v.Type().Underlying().(type) {
		case *types.Slice, *types.Array, *types.Map:
			vars[v] = true
		default:
			if address {
				vars[v] = true
			}
		}
	}
	return vars
}

// onlyTest is the statement of the block that tests a variable, if nothing behind it
// uses that.
func (s *site) onlyTest(at int, v types.Object) (*ast.IfStmt, bool) {
	test, ok := s.block[at].(*ast.IfStmt)
	if !ok || test.Init != nil {
		return nil, false
	}
	for _, st := range s.block[at+1:] {
		if s.uses(st, v) {
			return nil, false
		}
	}
	return test, true
}
