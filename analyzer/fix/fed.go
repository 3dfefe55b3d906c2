package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// fed moves the stop of a loop, that goes into a goroutine, behind what the function
// takes from the loop: once it was stopped it may never bring anything. Before, the
// loop would have brought all that came. ok is false if the stop can't move.
//
//	                           go s.forward()
//	s.forward()                <-done
//	<-done                 ->  fmt.Println(<-s.sent)
//	s.tail.Stop()              s.tail.Stop()
//	fmt.Println(<-s.sent)
func (s *site) fed(es edits) (_ edits, ok bool) {
	fd := s.finding
	k := s.later()
	if fd.Category != lifecycle.UnreachableStop || fd.Block.Op != lifecycle.Drive || k < 0 {
		return es, true
	}
	last := -1
	for v := range s.brings() {
		if slices.ContainsFunc(s.block[s.index+1:k], func(st ast.Stmt) bool { return s.takes(st, v) }) {
			continue // it has brought something
		}
		for i := k; i < len(s.block); i++ {
			if s.takes(s.block[i], v) {
				last = max(last, i)
			}
		}
	}
	if last < 0 {
		return es, true
	}
	end := s.tested(k)
	passed := s.block[end+1 : last+1]
	if last <= end || s.mayLeave(passed) {
		return nil, false
	}
	for _, st := range s.block[k : end+1] {
		if s.usesOf(passed, st) || s.usesOf([]ast.Stmt{st}, s.block[last]) || s.shadows(passed, st) {
			return nil, false
		}
	}
	from, to := s.copyOut(s.block[k], s.block[end])
	_, at := s.copyOut(s.block[last], s.block[last])
	for _, e := range es {
		if e.to > from && e.from < at {
			return nil, false
		}
	}
	if s.done == "" {
		s.done = s.title() + ", and stop it behind what it brings"
	}
	return append(es, edit{s.lineStart(from), s.lineEnd(to), ""}, edit{at, at, "\n" + s.margin(s.block[k].Pos()) + s.text(from, to)}), true
}

// brings are the channels, as the variables or fields that name them here, on which the
// code that moves sends and which it does not close.
func (s *site) brings() map[*types.Var]bool {
	var body ast.Node = s.stmt
	names := map[*types.Var]*types.Var{} // of its parameters
	if lit, ok := s.literal(); ok {
		body = lit.Body
	} else if s.call != nil {
		decl := s.declaration(s.call)
		if decl == nil || decl.Body == nil {
			return nil
		}
		body = decl.Body
		i := 0
		for _, f := range decl.Type.Params.List {
			for _, id := range f.Names {
				if p, ok := s.Pass.TypesInfo.Defs[id].(*types.Var); ok && i < len(s.call.Args) {
					names[p] = s.lastName(s.call.Args[i])
				}
				i++
			}
		}
	}
	found := map[*types.Var]bool{}
	note := func(x ast.Expr, sends bool) {
		v := s.lastName(x)
		if arg, param := names[v]; param {
			v = arg
		}
		if v == nil {
			return
		}
		if was, known := found[v]; !known || was {
			found[v] = sends
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SendStmt:
			note(n.Chan, true)
		case *ast.CallExpr:
			if s.isBuiltin(n, "close") {
				note(n.Args[0], false)
			}
		}
		return true
	})
	for v, sends := range found {
		if !sends {
			delete(found, v)
		}
	}
	return found
}

// closesBehind reports whether the function closes a channel behind the blocking
// statement, or when it returns, on which the code that moves sends: that might come
// later.
func (s *site) closesBehind() bool {
	if _, send := s.stmt.(*ast.SendStmt); send {
		return false // that stays, or is looked at elsewhere
	}
	for v := range s.brings() {
		closes := false
		ast.Inspect(s.body, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncLit:
				return n.Pos() > s.stmt.End() || n.Body == s.body
			case *ast.CallExpr:
				closes = closes || s.isBuiltin(n, "close") && s.lastName(n.Args[0]) == v && (n.Pos() > s.stmt.End() || n.End() < s.stmt.Pos())
			}
			return !closes
		})
		if closes {
			return true
		}
	}
	return false
}

// takes reports whether a statement surely receives from a channel.
func (s *site) takes(st ast.Stmt, v *types.Var) bool {
	found := false
	ast.Inspect(st, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.SelectStmt:
			return false
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW && s.lastName(n.X) == v
		}
		return !found
	})
	return found
}
