package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// waitBehind moves a wait behind the last operation that ends what it waits for.
// In a goroutine of its own it would join nothing.
//
//	wg.Wait()              resp, err := http.Get(url)
//	resp, err := ...   ->  ...
//	...                    srv.Close()
//	srv.Close()            wg.Wait()
func waitBehind(s *site) (edits, bool) {
	h, text, last, ok := s.wait()
	if !ok {
		return nil, false
	}
	end, ok := s.ended(h)
	if !ok || end < s.later() || s.startsFirst() {
		return nil, false
	}
	end = max(end, s.tested(end))
	s.done = "Wait behind the stop"
	from, to := s.copyOut(s.stmt, s.block[last])
	cut := edit{s.lineStart(from), s.lineEnd(to), ""}
	margin := s.margin(s.stmt.Pos())
	if start, wait, ok := s.startsItself(); ok {
		cut = edit{s.call.Pos(), s.call.End(), start}
		text = strings.Replace(text, s.text(s.call.Pos(), s.call.End()), wait, 1)
	}
	target := s.block[end]
	if ret, ok := target.(*ast.ReturnStmt); ok {
		before := s.unfold(ret, margin)
		if before == "" {
			return nil, false
		}
		return edits{cut, {ret.Pos(), ret.End(), before + text + "\n" + margin + "return nil"}}, true
	}
	_, at := s.copyOut(target, target)
	return edits{cut, {at, at, "\n" + margin + text}}, true
}

// endsLater reports whether the function ends, behind the wait, what is waited for.
func (s *site) endsLater() bool {
	h, _, _, ok := s.wait()
	if !ok {
		return false
	}
	end, ok := s.ended(h)
	return ok && end >= s.later()
}

// startsFirst reports whether the function that the blocking call names does something
// before it waits, as to start what it waits for: that would come too late behind a stop.
func (s *site) startsFirst() bool {
	via := s.finding.Block.Via
	if len(via) == 0 || s.call == nil {
		return false
	}
	decl := s.declaration(s.call)
	if decl == nil || decl.Body == nil {
		return true
	}
	for _, st := range decl.Body.List {
		from, to := s.Prog.Fset.Position(st.Pos()).Line, s.Prog.Fset.Position(st.End()).Line
		if from <= via[0].Line && via[0].Line <= to {
			return false
		}
		if callsAny(st) {
			return true
		}
	}
	return true
}

// wait is the statement that waits, with the test of its error: as it reads behind
// the stop, and the index of its last statement.
func (s *site) wait() (h *handled, text string, last int, ok bool) { return s.waitTelling(s.guards) }

// waitTelling is wait with what is added to the test of its error.
func (s *site) waitTelling(guards func(*handled) (edits, bool)) (h *handled, text string, last int, ok bool) {
	last = s.index
	switch st := s.stmt.(type) {
	case *ast.ExprStmt:
		if !s.isBlocking(st.X) {
			return nil, "", 0, false
		}
		from, to := s.copyOut(st, st)
		return nil, s.text(from, to), last, true
	case *ast.IfStmt, *ast.AssignStmt:
		h, ok := s.handled()
		if !ok || !s.onlyUses(h.as, h.test) || h.test.Else != nil {
			return nil, "", 0, false
		}
		if h.test != st {
			last++
		}
		guard, ok := guards(h)
		if !ok {
			return nil, "", 0, false
		}
		op := h.as.TokPos
		init := s.text(h.as.Pos(), op) + ":=" + s.text(op+token.Pos(len(h.as.Tok.String())), h.as.End())
		text = s.keptComments(h, s.margin(h.from)) + "if " + init + "; " + s.replaceIn(h.test.Cond.Pos(), h.test.Cond.End(), guard) + " " + s.text(h.test.Body.Pos(), h.test.Body.End())
		if from, _ := s.copyOut(s.stmt, s.stmt); from < s.stmt.Pos() {
			text = s.text(from, s.stmt.Pos()) + text
		}
		return h, text, last, true
	}
	return nil, "", 0, false
}

// ended is the index of the statement behind which all that the wait waits for has
// been told to end: each of its drives by a stop that is certain to come.
func (s *site) ended(h *handled) (int, bool) {
	end := -1
	drives := s.joined()
	if len(drives) == 0 {
		drives = []*effect.Event{s.finding.Block}
	}
	for _, d := range drives {
		at := -1
		for _, e := range s.events() {
			if e.Mode != spawn.Here || !e.Must {
				continue
			}
			switch {
			case !s.finding.Block.Joined && s.endsInput(e):
			case e == s.finding.Later && s.after(e.Instr.Pos()) >= 0 && s.closesEach(s.after(e.Instr.Pos()), e):
				return s.unlocked(s.after(e.Instr.Pos()))
			case e.Op != lifecycle.Stop || !s.concerns(e, d):
				continue
			case h != nil && !s.finding.Block.Joined && !s.finding.Block.OnlyStop:
				return 0, false // which makes the wait report an error
			}
			if i := s.after(e.Instr.Pos()); i >= 0 && s.always(i, e.Instr.Pos()) {
				at = max(at, i)
			}
		}
		if at < 0 {
			return 0, false
		}
		end = max(end, at)
	}
	return end, end >= 0
}

// endsBehind is a call that nothing ends but the stop behind it. It runs beside that,
// and its end is waited for behind the stop.
//
//	err := c.Idle(stop)      errc := make(chan error, 1)
//	if err != nil {          go func() { errc <- c.Idle(stop) }()
//		return err       ->  ...
//	}                        close(stop)
//	...                      if err := <-errc; err != nil {
//	close(stop)              	return err
//	                         }
func endsBehind(s *site) (edits, bool) {
	h, ok := s.handled()
	if !ok || s.call == nil || s.split != nil || !s.stays(h) {
		return nil, false
	}
	end, ok := s.ended(nil)
	if !ok || end < s.later() {
		return nil, false
	}
	if _, ok := s.block[end].(*ast.ReturnStmt); ok {
		return nil, false
	}
	errc := s.fresh("errc")
	margin := s.margin(h.from)
	_, at := s.copyOut(s.block[end], s.block[end])
	look := "\n" + margin + "if " + h.errName + " := <-" + errc + "; " + s.text(h.test.Cond.Pos(), h.test.Cond.End()) + " " + s.text(h.test.Body.Pos(), h.test.Body.End())
	return edits{{h.from, h.to, s.start(h, errc, "1")}, {at, at, look}}, true
}

// givenStop reports whether the call takes a channel that tells it to end: it does
// more than to wait.
func (s *site) givenStop() bool {
	if s.call == nil {
		return false
	}
	return slices.ContainsFunc(s.call.Args, func(a ast.Expr) bool {
		t := s.Pass.TypesInfo.TypeOf(a)
		return t != nil && isChannel(t)
	})
}

// endsInput reports whether an event ends what the connection that is waited for
// gets to read, as the close of a command's standard input does: then it ends by
// itself.
func (s *site) endsInput(e *effect.Event) bool {
	if e.Op == lifecycle.HalfStop {
		return s.concerns(e, s.finding.Block)
	}
	for _, h := range e.On {
		t := s.finding.Unit.Res.Type(h)
		if _, ok := s.finding.Unit.Res.Within(h, s.finding.Block.On); e.Op != lifecycle.Stop || !ok || t == nil {
			continue
		}
		has := func(name string) bool {
			obj, _, _ := types.LookupFieldOrMethod(t, false, nil, name)
			return obj != nil
		}
		if has("Write") && !has("Read") {
			return true
		}
	}
	return false
}

// joined are the drives, in goroutines of the function, that the wait waits for.
func (s *site) joined() []*effect.Event {
	var found []*effect.Event
	if !s.finding.Block.Joined {
		return nil
	}
	for _, d := range s.events() {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Elsewhere || len(d.On) == 0 {
			continue
		}
		all := true
		for _, k := range d.On {
			all = all && slices.Contains(s.finding.Block.On, k)
		}
		if all {
			found = append(found, d)
		}
	}
	return found
}

// always reports whether a position in a statement of the block is passed in every
// run that comes to the statement's end.
func (s *site) always(i int, pos token.Pos) bool {
	in := func(n ast.Node) bool { return n != nil && n.Pos() <= pos && pos < n.End() }
	switch st := s.block[i].(type) {
	case *ast.ExprStmt, *ast.AssignStmt, *ast.ReturnStmt:
		return true
	case *ast.IfStmt:
		return st.Init != nil && in(st.Init) || in(st.Cond)
	}
	return false
}

// guards adds to the test of a wait's error that it is none of those which tell
// the orderly end of what the wait waits for.
func (s *site) guards(h *handled) (edits, bool) {
	var all edits
	seen := map[string]bool{}
	for _, d := range s.joined() {
		if seen[d.Ends] {
			continue
		}
		seen[d.Ends] = true
		if d.Ends == "" {
			return nil, false // it could tell the orderly end from a failure by nothing
		}
		es, ok := s.guardOf(d.Ends, h.test.Cond, h.errName)
		if !ok {
			return nil, false
		}
		all = append(all, es...)
	}
	return all, true
}

// lineEnd is the beginning of the next line.
func (s *site) lineEnd(pos token.Pos) token.Pos {
	f := s.Pass.Fset.File(pos)
	if line := f.Line(pos); line < f.LineCount() {
		return f.LineStart(line + 1)
	}
	return pos
}
