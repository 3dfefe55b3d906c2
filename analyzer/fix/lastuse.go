package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// waitLater moves a wait for goroutines behind the last use of their connection, where
// the function itself has no stop. What reads from a peer goes on until that has said
// all: there it waits as before. A server is stopped first, by what its catalogue says.
//
//	<-done                       _, err = fmt.Fprintln(conn, "bye")
//	_, err = fmt.Fprintln(conn)  <-done
//	return err                   return err
//
//	if err := g.Wait(); ...      resp, err := http.Get(url)
//	resp, err := http.Get(url)   ...
//	...                          if err := srv.Close(); err != nil {
//	return nil                   	return err
//	                             }
//	                             if err := g.Wait(); ...
//	                             return nil
func waitLater(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.WaitBeforeSend || !fd.Block.Joined || len(fd.Block.Via) > 0 || !s.inBody() || len(s.stops()) > 0 && !s.surelyEnds() {
		return nil, false
	}
	h, text, last, ok := s.wait()
	if !ok {
		return nil, false
	}
	drives := s.joined()
	if len(drives) == 0 { // they were started elsewhere
		drives = []*effect.Event{fd.Block}
	}
	margin := s.margin(s.stmt.Pos())
	at, end := s.lastUse(), len(s.block)-1
	stops := ""
	for _, d := range drives {
		switch {
		case d.Forever || d.OnlyStop:
			return nil, false
		case d.Serves || slices.ContainsFunc(d.On, func(k handle.Handle) bool { return fd.Unit.Role(k) == lifecycle.Listener }):
			stop, ok := s.stopOf(d, h)
			if !ok {
				return nil, false
			}
			if !strings.Contains(stops, stop) {
				stops += stop + "\n" + margin
			}
			at = end
			if _, ok := s.block[end].(*ast.ReturnStmt); ok && end > s.later() {
				at--
			}
		case s.endedOutside(d):
			return nil, false
		}
	}
	if at < max(s.later(), last) || s.exchanges(s.block[last+1:at+1]) {
		return nil, false
	}
	s.done = "Wait behind the last use"
	if stops != "" {
		s.done = "Stop behind the last use, and wait there"
	}
	text = stops + text
	from, to := s.copyOut(s.stmt, s.block[last])
	cut := edit{s.lineStart(from), s.lineEnd(to), ""}
	if ret, ok := s.block[at].(*ast.ReturnStmt); ok {
		before := s.unfold(ret, margin)
		if before == "" {
			return nil, false
		}
		return edits{cut, {ret.Pos(), ret.End(), before + text + "\n" + margin + "return nil"}}, true
	}
	at = s.tested(at)
	_, pos := s.copyOut(s.block[at], s.block[at])
	return edits{cut, {pos, pos, "\n" + margin + text}}, true
}

// lastUse is the index of the last statement of the block that does anything with the
// connection of the finding.
func (s *site) lastUse() int {
	last := s.later()
	for _, e := range s.events() {
		if i := s.after(e.Instr.Pos()); e.Mode == spawn.Here && (s.meets(e) || s.concerns(e, s.finding.Block)) {
			last = max(last, i)
		}
	}
	return last
}

// endedOutside reports whether the function ends what the connection of a drive lives
// in, as a server: the drive may be over only then.
func (s *site) endedOutside(d *effect.Event) bool {
	u := s.finding.Unit
	for _, e := range s.events() {
		if e.Op != lifecycle.Stop || e.Mode != spawn.Later && e.Mode != spawn.Here {
			continue
		}
		for _, k := range d.On {
			if _, in := u.Res.Within(k, e.On); in && !slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, k) }) {
				return true
			}
		}
	}
	return false
}

// stopOf is the source that stops what a goroutine of the function drives: a method of
// it without parameters, which the catalogue calls a stop and names as the end of the
// drive. Its error is handled as that of the wait.
func (s *site) stopOf(d *effect.Event, h *handled) (string, bool) {
	for d.Inner != nil {
		d = d.Inner
	}
	at, ok := d.Instr.(ssa.CallInstruction)
	if !ok || len(d.Via) > 0 {
		return "", false
	}
	call := s.Prog.CallExpr(at.Common().Pos())
	if call == nil {
		return "", false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	v, ok := s.variable(sel.X)
	if !ok || v.Parent() == nil || v.Parent() != s.Pass.TypesInfo.Scopes[s.fn] || v.Pos() > s.stmt.Pos() || !s.onlyUses(sel.X) || s.setBehind(v) {
		return "", false
	}
	fn := s.stopper(v.Type(), d.Until, v.Name())
	if fn == nil {
		return "", false
	}
	stop := v.Name() + "." + fn.Name() + "()"
	switch res := fn.Signature().Results(); {
	case res.Len() == 0:
		return stop, true
	case h == nil || !isError(res.At(0).Type()) || !isNotNil(h.test.Cond, h.errName):
		return "", false
	}
	margin, list := s.margin(h.from), h.test.Body.List
	if len(list) == 0 {
		return "", false
	}
	body := "{\n" + margin + "\t" + s.text(list[0].Pos(), list[len(list)-1].End()) + "\n" + margin + "}"
	return "if " + h.errName + " := " + stop + "; " + s.text(h.test.Cond.Pos(), h.test.Cond.End()) + " " + body, true
}

// stopper is the first method that the end of a drive is said to be, and that needs
// nothing to be called.
func (s *site) stopper(t types.Type, until, name string) *types.Func {
	var best *types.Func
	first := len(until)
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok || !fn.Exported() || fn.Signature().Params().Len() > 0 || fn.Signature().Results().Len() > 1 {
			continue
		}
		named := slices.Index(strings.FieldsFunc(until, func(r rune) bool { return r == ' ' || r == ',' }), name+"."+fn.Name())
		if named < 0 || named >= first {
			continue
		}
		for _, d := range s.Prog.Index.Func(fn).All(model.Stop) {
			if len(d.Operands) == 1 && d.Operands[0].Kind == model.Receiver && len(d.Operands[0].Fields) == 0 && d.Cond == nil {
				best, first = fn, named
			}
		}
	}
	return best
}

// setBehind reports whether the function assigns a variable behind the blocking
// statement, or in a literal.
func (s *site) setBehind(v *types.Var) bool {
	found := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		if as, ok := n.(*ast.AssignStmt); ok && as.Pos() > v.Pos() {
			for _, l := range as.Lhs {
				id, ok := ast.Unparen(l).(*ast.Ident)
				found = found || ok && s.Pass.TypesInfo.Uses[id] == v
			}
		}
		return !found
	})
	return found
}

// setAnywhere reports whether any function of the package assigns one of some fields or
// package variables.
func (s *site) setAnywhere(used map[types.Object]bool) bool {
	found := false
	for _, f := range s.Pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			var lhs []ast.Expr
			switch n := n.(type) {
			case *ast.AssignStmt:
				lhs = n.Lhs
			case *ast.IncDecStmt:
				lhs = []ast.Expr{n.X}
			}
			for _, l := range lhs {
				ast.Inspect(l, func(n ast.Node) bool {
					if id, ok := n.(*ast.Ident); ok {
						v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var)
						found = found || ok && used[v] && (v.IsField() || v.Parent() == s.Pass.Pkg.Scope())
					}
					return !found
				})
			}
			return !found
		})
	}
	return found
}

// harmless reports whether goroutines may share a variable that nobody assigns: a
// connection, a channel, a plain value.
func (s *site) harmless(v *types.Var) bool {
	if s.setBehind(v) {
		return false
	}
	switch v.Type().Underlying().(type) {
	case *types.Chan:
		return true
	case *types.Basic:
		return !s.addressed(v)
	}
	return s.Prog.Index.Connection(v.Type()) != nil || s.pointsToConnection(v.Type())
}

func (s *site) pointsToConnection(t types.Type) bool {
	p, ok := types.Unalias(t).(*types.Pointer)
	return ok && s.Prog.Index.Connection(p.Elem()) != nil
}

// addressed reports whether the address of a variable is taken.
func (s *site) addressed(v *types.Var) bool {
	found := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		if u, ok := n.(*ast.UnaryExpr); ok && u.Op == token.AND && s.uses(u.X, v) {
			found = true
		}
		return !found
	})
	return found
}
