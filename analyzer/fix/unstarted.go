package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// startFirst starts the loop that takes what is sent before the send: it moves the go
// statement that stands behind, or adds it where nobody starts the loop.
//
//	h.join <- c      ->  go h.run()
//	go h.run()           h.join <- c
func startFirst(s *site) (edits, bool) {
	fd := s.finding
	if fd.Made != nil {
		return nil, false
	}
	if fd.Later != fd.Block && fd.Later != fd.Outer {
		return s.startEarlier()
	}
	x := s.sentTo()
	if fd.Block.Never == "" || x == nil || !isName(x) || given(fd.Conn) {
		return nil, false
	}
	owner, name := fd.Unit.Res.Type(fd.Conn), s.text(x.Pos(), x.End())
	if t := s.Pass.TypesInfo.TypeOf(x); owner == nil {
		return nil, false
	} else if deref(owner) != deref(t) {
		path, ok := s.inside(x)
		if !ok {
			return nil, false
		}
		name += path
	}
	run := s.starts(owner, fd.Block.By, owner)
	if run == nil {
		return nil, false
	}
	at, ok := s.outside(x)
	if !ok {
		return nil, false
	}
	start, ok := s.launch(run, name, at.Pos())
	if !ok {
		return nil, false
	}
	s.done = "Start " + run.Name() + " first"
	pos := s.leading(at)
	return edits{{pos, pos, start + "\n" + s.margin(at.Pos())}}, true
}

// inside is the path of fields that leads from what an expression, of which the blocking
// call is a method, stands for to the connection of the finding.
func (s *site) inside(x ast.Expr) (path string, ok bool) {
	call, is := s.finding.Block.Instr.(ssa.CallInstruction)
	if !is || s.call == nil || call.Common().Signature().Recv() == nil || len(call.Common().Args) == 0 {
		return "", false
	}
	h, k := s.finding.Unit.Res.Value(call.Common().Args[0]), s.finding.Conn
	path, ok = strings.CutPrefix(k.Path, h.Path)
	return path, ok && h.Known() && h.Root == k.Root && fields(path)
}

// startEarlier moves what starts the goroutine from behind the send to before it.
func (s *site) startEarlier() (edits, bool) {
	k := s.later()
	if k < 0 {
		return nil, false
	}
	g := s.block[k]
	call := s.startedBy(g)
	if call == nil || s.usesWithin(g, s.stmt.Pos(), g.Pos()) {
		return nil, false
	}
	fun, method := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	_, starts := g.(*ast.GoStmt)
	switch {
	case !starts:
		s.done = "Call " + calledName(call) + " first"
	case method:
		s.done = "Start " + fun.Sel.Name + " first"
	default:
		s.done = "Start the goroutine first"
	}
	from, to := s.copyOut(g, g)
	pos := s.leading(s.stmt)
	return edits{{pos, pos, s.text(from, to) + "\n" + s.margin(s.stmt.Pos())}, {s.lineStart(from), s.lineEnd(to), ""}}, true
}

// startedBy is the call that a statement starts a goroutine with: by go, or because it is of
// a library that has a goroutine of its own; or nil.
func (s *site) startedBy(stmt ast.Stmt) *ast.CallExpr {
	switch stmt := stmt.(type) {
	case *ast.GoStmt:
		return stmt.Call
	case *ast.ExprStmt:
		if l := s.finding.Later; l.Op == effect.Driver && len(l.Via) == 0 {
			call, _ := ast.Unparen(stmt.X).(*ast.CallExpr)
			return call
		}
	}
	return nil
}

// taker starts the goroutine that receives before the send that it is to receive.
func taker(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.Rendezvous || fd.Block.Op != lifecycle.Send || fd.Later.Mode != spawn.Elsewhere {
		return nil, false
	}
	return s.startEarlier()
}

// usesWithin reports whether code uses a variable that is declared, or set, between
// two positions.
func (s *site) usesWithin(code ast.Node, from, to token.Pos) bool {
	used := map[types.Object]bool{}
	ast.Inspect(code, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok && !v.IsField() {
				used[v] = true
			}
		}
		return true
	})
	for v := range used {
		if v.Pos() >= from && v.Pos() < to {
			return true
		}
	}
	found := false
	for _, st := range s.block {
		if st.Pos() < from || st.Pos() >= to {
			continue
		}
		ast.Inspect(st, func(n ast.Node) bool {
			if as, ok := n.(*ast.AssignStmt); ok {
				for _, l := range as.Lhs {
					id, ok := ast.Unparen(l).(*ast.Ident)
					found = found || ok && used[s.Pass.TypesInfo.ObjectOf(id)]
				}
			}
			return !found
		})
	}
	return found
}

// sentTo is what the blocking call is a method of, or in what the channel is that a
// send blocks on; nil if it is neither.
func (s *site) sentTo() ast.Expr {
	if s.call != nil {
		if sel, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr); ok {
			return sel.X
		}
		return nil
	}
	send, ok := s.stmt.(*ast.SendStmt)
	if !ok {
		return nil
	}
	if sel, ok := ast.Unparen(send.Chan).(*ast.SelectorExpr); ok {
		return sel.X
	}
	return nil
}

// deref is what a pointer points to, or the type itself.
func deref(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	return types.Unalias(t)
}
