package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// halfStopFirst tells the peer that nothing more comes, before what it answers is
// read to its end.
//
//	for {                              if err := stream.CloseSend(); err != nil {
//		m, err := stream.Recv()        	return nil, err
//		...                        ->  }
//	}                                  for {
//	return all, stream.CloseSend()     	...
//	                                   }
//	                                   return all, nil
func halfStopFirst(s *site) (edits, bool) {
	fd := s.finding
	if !s.halfStops() {
		return nil, false
	}
	list, i, k := s.common(fd.Later.Instr.Pos())
	if k < 0 || s.sendsBetween(list[i], list[k]) {
		return nil, false
	}
	s.done = "Say first that nothing more is sent"
	at := s.leading(list[i])
	margin := s.margin(list[i].Pos())
	from, to := s.copyOut(list[k], list[k])
	switch st := list[k].(type) {
	case *ast.ExprStmt, *ast.IfStmt:
		if s.usesOf(list[i:k], st) {
			return nil, false
		}
		return edits{{at, at, s.text(from, to) + "\n" + margin}, {s.lineStart(from), s.lineEnd(to), ""}}, true
	case *ast.ReturnStmt:
		n := len(st.Results)
		if n == 0 || s.fn.Results.NumFields() != n || len(s.fn.Results.List[0].Names) > 0 {
			return nil, false
		}
		call, ok := ast.Unparen(st.Results[n-1]).(*ast.CallExpr)
		if !ok || call.Pos() > fd.Later.Instr.Pos() || fd.Later.Instr.Pos() >= call.End() || !isError(s.Pass.TypesInfo.TypeOf(call)) || s.usesOf(list[i:k], call) {
			return nil, false
		}
		zeros := ""
		for _, x := range st.Results[:n-1] {
			z := zero(s.Pass.TypesInfo.TypeOf(x))
			if z == "" {
				return nil, false
			}
			zeros += z + ", "
		}
		first := "if err := " + s.text(call.Pos(), call.End()) + "; err != nil {\n" + margin + "\treturn " + zeros + "err\n" + margin + "}\n" + margin
		return edits{{at, at, first}, {call.Pos(), call.End(), "nil"}}, true
	}
	return nil, false
}

// halfStops reports whether what can never happen is the end of the sending
// direction, said here.
func (s *site) halfStops() bool {
	later := s.finding.Later
	for _, e := range s.events() {
		if e.Op == lifecycle.HalfStop && e.Instr == later.Instr && e.Mode == spawn.Here && len(e.Via) == 0 {
			return true
		}
	}
	return false
}

// zero is the source of the zero value of a type, "" if that needs the type's name.
func zero(t types.Type) string {
	switch u := t.Underlying().(type) {
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan, *types.Signature, *types.Interface:
		return "nil"
	case *types.Basic:
		switch {
		case u.Info()&types.IsNumeric != 0:
			return "0"
		case u.Info()&types.IsString != 0:
			return `""`
		case u.Info()&types.IsBoolean != 0:
			return "false"
		case u.Kind() == types.UntypedNil:
			return "nil"
		}
	}
	return ""
}

// common finds the statements around the blocking call among which another position
// lies behind it: that in which it blocks, and that in which the position is, -1 if
// there are none.
func (s *site) common(pos token.Pos) (list []ast.Stmt, i, k int) {
	for _, n := range s.path {
		var list []ast.Stmt
		switch n := n.(type) {
		case *ast.FuncLit:
			return nil, -1, -1
		case *ast.BlockStmt:
			list = n.List
		case *ast.CaseClause:
			list = n.Body
		case *ast.CommClause:
			list = n.Body
		}
		i, k = -1, -1
		for at, st := range list {
			if st.Pos() <= s.stmt.Pos() && s.stmt.End() <= st.End() {
				i = at
			} else if i >= 0 && st.Pos() <= pos && pos < st.End() {
				k = at
			}
		}
		if i >= 0 && k > i {
			return list, i, k
		}
	}
	return nil, -1, -1
}

// sendsBetween reports whether something is sent on the connection from the
// beginning of one statement to that of another one.
func (s *site) sendsBetween(from, to ast.Stmt) bool {
	for _, e := range s.events() {
		if e.Op == lifecycle.Send && e.Mode == spawn.Here && from.Pos() <= e.Instr.Pos() && e.Instr.Pos() < to.Pos() && s.meets(e) {
			return true
		}
	}
	return false
}

// meets reports whether an event is on the connection of the finding, or on one
// that is not known.
func (s *site) meets(e *effect.Event) bool {
	for _, h := range e.On {
		if !h.Known() || s.finding.Unit.Res.Same(h, s.finding.Conn) {
			return true
		}
	}
	return false
}

// usesOf reports whether code uses what statements before it declare or set.
func (s *site) usesOf(list []ast.Stmt, code ast.Node) bool {
	used := false
	for _, st := range list {
		ast.Inspect(st, func(n ast.Node) bool {
			if as, ok := n.(*ast.AssignStmt); ok && s.named(as, code) {
				used = true
			}
			if id, ok := n.(*ast.Ident); ok {
				if obj := s.Pass.TypesInfo.Defs[id]; obj != nil && s.uses(code, obj) {
					used = true
				}
			}
			return !used
		})
	}
	return used
}

// waitLast puts the wait behind the stop in a literal that is deferred.
//
//	defer func() {            defer func() {
//		wg.Wait()         ->  	ln.Close()
//		ln.Close()            	wg.Wait()
//	}()                       }()
func waitLast(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || !s.isBlocking(st.X) {
		return nil, false
	}
	stop := s.finding.Later
	for stop.Inner != nil {
		stop = stop.Inner
	}
	k := s.after(stop.Instr.Pos())
	if k < 0 || !s.always(k, stop.Instr.Pos()) || s.mayLeave(s.block[s.index+1:k+1]) {
		return nil, false
	}
	s.done = "Stop before the wait"
	from, to := s.copyOut(st, st)
	_, at := s.copyOut(s.block[k], s.block[k])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {at, at, "\n" + s.margin(st.Pos()) + s.text(from, to)}}, true
}
