package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// What is put off runs in reverse: a defer statement, and the cleanup of a test. Of two
// in the wrong order, the one that has to come first is moved behind the other one.

// sendFirst puts a send that is put off behind the stop that is, so that it comes first.
//
//	defer func() { r.leave <- me }()      defer r.close()
//	defer r.close()                   ->  defer func() { r.leave <- me }()
func sendFirst(s *site) (edits, bool) {
	fd, k := s.finding, s.later()
	if fd.Block.Op != lifecycle.Send && fd.Block.Op != lifecycle.Await || k < 0 || !s.onlySends(s.stmt) || s.exchange(s.stmt, s.block[k]) {
		return nil, false
	}
	for _, e := range s.events() {
		stops := e.Op == lifecycle.Stop || e.Op == fd.Later.Op
		if stops && e.Instr.Pos() > s.stmt.End() && !within(e, s.block[k]) && (s.concerns(e, fd.Block) || sharesOne(e, fd.Later)) {
			return nil, false // there is another stop that would come first
		}
	}
	s.done = "Send before the stop"
	return s.putBehind(s.index, k)
}

// stopFirst puts a stop that is put off behind the wait that is, so that it comes first.
//
//	defer conn.Close()      var wg sync.WaitGroup
//	var wg sync.WaitGroup   wg.Add(1)
//	wg.Add(1)           ->  defer wg.Wait()
//	defer wg.Wait()         defer conn.Close()
func stopFirst(s *site) (edits, bool) {
	fd := s.finding
	if !fd.Late {
		return nil, false
	}
	k := -1
	for i, st := range s.block[:s.index] {
		if within(fd.Later, st) {
			k = i
		}
	}
	if k < 0 {
		return nil, false
	}
	s.done = "Stop before the wait"
	return s.putBehind(k, s.index)
}

// putBehind moves a statement of the block that puts something off behind a later one
// that does. In between nothing else is put off, and the function is not left: what is
// put off now is so in every run that it was in before.
func (s *site) putBehind(i, k int) (edits, bool) {
	call, owner := s.putsOff(s.block[i])
	other, second := s.putsOff(s.block[k])
	between := s.block[i+1 : k]
	if call == nil || other == nil || owner != second || owner != nil && !s.inBody() || s.mayLeave(between) || s.shadows(between, s.block[i]) {
		return nil, false
	}
	for _, st := range between {
		found := false
		ast.Inspect(st, func(n ast.Node) bool {
			c, ok := n.(*ast.CallExpr)
			found = found || ok && s.runsLater(c)
			return !found
		})
		if found {
			return nil, false
		}
	}
	// What it takes is known where it is put off, but for the insides of a literal.
	now := slices.Clone(call.Args)
	if isDefer(s.block[i]) {
		now = append(now, call.Fun)
	}
	for _, x := range now {
		if _, literal := ast.Unparen(x).(*ast.FuncLit); !literal && s.usesOf(between, x) {
			return nil, false
		}
	}
	from, to := s.copyOut(s.block[i], s.block[i])
	_, at := s.copyOut(s.block[k], s.block[k])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {at, at, "\n" + s.margin(s.block[k].Pos()) + s.text(from, to)}}, true
}

// putsOff is the call of a statement that puts something off: that which a defer
// statement names, or which is given a function to run later. That belongs to the
// variable whose method it is.
func (s *site) putsOff(st ast.Stmt) (call *ast.CallExpr, owner types.Object) {
	switch st := st.(type) {
	case *ast.DeferStmt:
		return st.Call, nil
	case *ast.ExprStmt:
		call, ok := ast.Unparen(st.X).(*ast.CallExpr)
		if !ok || !s.runsLater(call) || len(call.Args) != 1 {
			return nil, nil
		}
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return nil, nil
		}
		if v, ok := s.variable(sel.X); ok && !s.setBehind(v) {
			return call, v
		}
	}
	return nil, nil
}

func (s *site) isPutOff(st ast.Stmt) bool {
	call, _ := s.putsOff(st)
	return call != nil
}

// runsLater reports whether a call is given a function that runs when the caller is
// over.
func (s *site) runsLater(call *ast.CallExpr) bool {
	fn := s.callee(call)
	return fn != nil && s.Prog.Index.Func(fn).Has(model.Later)
}

// shadows reports whether statements declare something by a name that a statement in
// front of them uses for something else.
func (s *site) shadows(list []ast.Stmt, st ast.Stmt) bool {
	declared := map[string]bool{}
	for _, d := range list {
		switch d.(type) {
		case *ast.AssignStmt, *ast.DeclStmt:
			ast.Inspect(d, func(n ast.Node) bool {
				id, ok := n.(*ast.Ident)
				if ok && s.Pass.TypesInfo.Defs[id] != nil {
					declared[id.Name] = true
				}
				_, literal := n.(*ast.FuncLit)
				return !literal
			})
		}
	}
	found := false
	ast.Inspect(st, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && declared[id.Name] {
			obj := s.Pass.TypesInfo.Uses[id]
			found = found || obj != nil && obj.Parent() != nil && (obj.Pos() < st.Pos() || obj.Pos() >= st.End())
		}
		return !found
	})
	return found
}

// onlySends reports whether what a statement puts off is one call, or a literal of one
// statement, that waits for nothing but for what is sent to be taken, and ends nothing.
func (s *site) onlySends(st ast.Stmt) bool {
	call, owner := s.putsOff(st)
	if call == nil {
		return false
	}
	fun := call.Fun
	if owner != nil {
		fun = call.Args[0]
	}
	if lit, ok := ast.Unparen(fun).(*ast.FuncLit); ok && len(lit.Body.List) != 1 {
		return false
	}
	for _, e := range s.events() {
		if within(e, st) && e.Op != lifecycle.Send && e.Op != lifecycle.Await {
			return false
		}
	}
	only := true
	ast.Inspect(st, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			only = only && n.Op != token.ARROW
		case *ast.SelectStmt, *ast.RangeStmt, *ast.ForStmt:
			only = false
		}
		return only
	})
	return only
}

// exchange reports whether one of two statements assigns what the other one uses.
func (s *site) exchange(a, b ast.Stmt) bool {
	found := false
	sets := func(x, y ast.Stmt) {
		ast.Inspect(x, func(n ast.Node) bool {
			as, ok := n.(*ast.AssignStmt)
			found = found || ok && s.named(as, y)
			return !found
		})
	}
	sets(a, b)
	sets(b, a)
	return found
}
