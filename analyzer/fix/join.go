package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A goroutine whose end the function has to wait for: because it needs what the
// goroutine leaves behind, or would cut it off by ending its connection.

// withJoin adds to the goroutine of a fix that it tells its end, and the wait for that
// before a statement of the block, or behind the last one.
func (s *site) withJoin(e edit, before int) edits {
	done := s.fresh("done")
	margin := s.margin(s.stmt.Pos())
	const start = "go func() {\n"
	e.text = done + " := make(chan struct{})\n" + margin + start + margin + "\tdefer close(" + done + ")\n" + e.text[len(start):]
	return edits{e, s.insert(before, "<-"+done+"\n"+margin)}
}

// insert puts a text before a statement of the block, or behind the last one.
func (s *site) insert(before int, text string) edit {
	if before == len(s.block) {
		return edit{s.body.Rbrace, s.body.Rbrace, "\t" + text}
	}
	pos := s.leading(s.block[before])
	return edit{pos, pos, text}
}

// cutOff reports whether the function would end the connection of the goroutine,
// when it returns, while a peer still uses it.
func (s *site) cutOff() bool {
	b := s.finding.Block
	if s.finding.Category != lifecycle.DriveBeforeSend || b.Op != lifecycle.Drive && b.Loop == nil || b.Serves {
		return false
	}
	for _, e := range s.events() {
		if e.Op != lifecycle.Stop || e.Mode != spawn.Later || !s.concerns(e, b) {
			continue
		}
		for _, h := range b.On {
			if s.finding.Unit.Role(h) == lifecycle.Server {
				return true
			}
		}
	}
	return false
}

// joinedAtEnd lets the function wait for a goroutine before it returns.
func (s *site) joinedAtEnd(e edit) (edits, bool) {
	at, ok := s.atEnd()
	if !ok {
		return nil, false
	}
	return s.withJoin(e, at), true
}

// atEnd is the index of the last return of the function's block, or of its end.
func (s *site) atEnd() (int, bool) {
	last := len(s.block) - 1
	at := last + 1
	if _, ok := s.block[last].(*ast.ReturnStmt); ok {
		at = last
	}
	return at, s.inBody() && s.later() >= 0 && at > s.later()
}

// peerEnds reports whether what the goroutine drives comes to an end: a peer ends
// it, or the function does, between two statements.
func (s *site) peerEnds(from, to int) bool {
	b := s.finding.Block
	for _, e := range s.events() {
		if e.Op == lifecycle.Stop && e.Mode == spawn.Here && s.concerns(e, b) {
			if within(e, s.stmt) {
				return true
			}
			if i := s.after(e.Instr.Pos()); i >= from && i < to && s.always(i, e.Instr.Pos()) {
				return true
			}
		}
	}
	if b.Serves || b.Forever || b.OnlyStop || b.Loop != nil {
		return false
	}
	for _, h := range b.On {
		if r := s.finding.Unit.Role(h); r == lifecycle.Client || r == lifecycle.Server {
			return true
		}
	}
	return false
}

// firstUse is the index of the first statement of the block behind the moved code
// that uses one of some variables, the number of statements if there is none.
func (s *site) firstUse(vars map[types.Object]bool, behind token.Pos) int {
	for i := s.index; i < len(s.block); i++ {
		if s.block[i].Pos() < behind {
			continue
		}
		for v := range vars {
			if s.uses(s.block[i], v) {
				return i
			}
		}
	}
	return len(s.block)
}

// shared reports whether a literal of the function uses one of some variables,
// outside of moved code: it may run at any time.
func (s *site) shared(vars map[types.Object]bool, from, to token.Pos) bool {
	found := false
	ast.Inspect(s.body, func(n ast.Node) bool {
		lit, ok := n.(*ast.FuncLit)
		if ok && (lit.Pos() < from || lit.Pos() >= to) {
			for v := range vars {
				found = found || s.uses(lit, v)
			}
		}
		return !found
	})
	return found
}

// collecting is a loop that leaves something behind in variables of the function,
// which waits for it before it looks there.
//
//	for m := range events {       done := make(chan struct{})
//		seen[m.Name] = true       go func() {
//	}                         ->  	defer close(done)
//	...                           	for m := range events {
//	report(seen)                  		seen[m.Name] = true
//	                              	}
//	                              }()
//	                              ...
//	                              <-done
//	                              report(seen)
func collecting(s *site) (edits, bool) {
	if s.call != nil || !s.inBody() || s.finding.Category == lifecycle.Rendezvous {
		return nil, false
	}
	switch s.stmt.(type) {
	case *ast.ForStmt, *ast.RangeStmt:
	default:
		return nil, false
	}
	from, to := s.stmt.Pos(), s.stmt.End()
	m := &moved{site: s, from: from, to: to, own: s.writes(s.stmt)}
	if len(m.own) == 0 || !m.check(s.stmt) || len(m.returns) > 0 || s.shared(m.own, from, to) {
		return nil, false
	}
	at := s.firstUse(m.own, to)
	if at == len(s.block) {
		if at, _ = s.atEnd(); at < len(s.block) {
			at++ // nobody looks
		}
	}
	if at <= s.later() || !s.peerEnds(s.later(), at) || !s.settledBut(m.own, from, to) {
		return nil, false
	}
	if at > len(s.block) {
		return nil, false
	}
	return s.withJoin(s.goroutine(from, to, s.replaceIn(from, to, m.es)), at), true
}

// writes are the variables of the function, from outside of a piece of code, that it
// assigns, or into which it does.
func (s *site) writes(code ast.Node) map[types.Object]bool {
	vars := map[types.Object]bool{}
	add := func(e ast.Expr) {
		for {
			switch x := ast.Unparen(e).(type) {
			case *ast.IndexExpr:
				e = x.X
				continue
			case *ast.SelectorExpr:
				e = x.X
				continue
			}
			break
		}
		if v, ok := s.variable(e); ok && v.Pos() >= s.body.Pos() && (v.Pos() < code.Pos() || v.Pos() >= code.End()) {
			vars[v] = true
		}
	}
	ast.Inspect(code, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, l := range n.Lhs {
				add(l)
			}
		case *ast.IncDecStmt:
			add(n.X)
		}
		return true
	})
	return vars
}

// resulting is a call whose results, but for the error, are looked at later: the
// function waits for them there.
//
//	n, err := receive(c)     var n int64
//	if err != nil {          errc := make(chan error, 1)
//		return err       ->  go func() {
//	}                        	var err error
//	...                      	n, err = receive(c)
//	report(n)                	errc <- err
//	                         }()
//	                         ...
//	                         if err := <-errc; err != nil {
//	                         	return err
//	                         }
//	                         report(n)
func resulting(s *site) (edits, bool) {
	as, ok := s.stmt.(*ast.AssignStmt)
	if !ok || as.Tok != token.DEFINE || len(as.Lhs) < 2 || len(as.Rhs) != 1 || !s.isCall(as.Rhs[0]) || s.index+1 >= len(s.block) || !s.inBody() || s.split != nil {
		return nil, false
	}
	if s.finding.Category != lifecycle.DriveBeforeSend {
		return nil, false
	}
	test, ok := s.block[s.index+1].(*ast.IfStmt)
	if !ok || test.Init != nil || test.Else != nil {
		return nil, false
	}
	h := &handled{as: as, test: test, from: as.Pos(), to: test.End()}
	margin := s.margin(h.from)
	decls := ""
	vars := map[types.Object]bool{}
	for i, l := range as.Lhs {
		id, ok := l.(*ast.Ident)
		if !ok {
			return nil, false
		}
		if id.Name == "_" {
			continue
		}
		v := s.Pass.TypesInfo.ObjectOf(id)
		if v == nil {
			return nil, false
		}
		if i == len(as.Lhs)-1 && isError(v.Type()) {
			h.errName = id.Name
			s.results[v] = true
			if s.readLater(v, h.to, true) {
				return nil, false
			}
			continue
		}
		name := s.typeName(v.Type())
		if name == "" || s.uses(test, v) || s.Pass.TypesInfo.Defs[id] == nil {
			return nil, false
		}
		vars[v] = true
		decls += "var " + id.Name + " " + name + "\n" + margin
	}
	at := s.firstUse(vars, h.to)
	if h.errName == "" || len(vars) == 0 || at == len(s.block) || at <= s.later() || s.later() < 0 || !s.peerEnds(s.later(), at) || s.shared(vars, h.from, h.to) || !s.onlyUses(test) || !s.settled(s.call.Pos(), s.call.End()) {
		return nil, false
	}
	errc := s.fresh("errc")
	lhs := s.text(as.Lhs[0].Pos(), as.Lhs[len(as.Lhs)-1].End())
	start := s.keptComments(h, margin) + decls + errc + " := make(chan error, 1)\n" + margin + "go func() {\n" + margin + "\tvar " + h.errName + " error\n" +
		margin + "\t" + lhs + " = " + s.blocking() + "\n" + margin + "\t" + errc + " <- " + h.errName + "\n" + margin + "}()"
	look := "if " + h.errName + " := <-" + errc + "; " + s.text(test.Cond.Pos(), test.Cond.End()) + " " + s.text(test.Body.Pos(), test.Body.End()) + "\n" + margin
	return edits{{h.from, h.to, start}, s.insert(at, look)}, true
}

// typeName is the source of a type in this file, or "".
func (s *site) typeName(t types.Type) string {
	ok := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == s.Pass.Pkg {
			return ""
		}
		local := s.importName(p.Path(), s.stmt.Pos())
		if local == "" {
			ok = false
			return ""
		}
		return local[:len(local)-1]
	})
	if !ok {
		return ""
	}
	return name
}

// meeting is one side of a rendezvous in a function that is given the test, which it
// may fail but does not end: it is over when the other side is.
//
//	finish(t, server)      done := make(chan struct{})
//	finish(t, client)      go func() {
//	                   ->  	defer close(done)
//	                       	finish(t, server)
//	                       }()
//	                       finish(t, client)
//	                       <-done
func meeting(s *site) (edits, bool) {
	st, ok := s.stmt.(*ast.ExprStmt)
	if !ok || s.finding.Category != lifecycle.Rendezvous || !s.isCall(st.X) || !s.givenTest(s.call) || s.endsTest(s.call) {
		return nil, false
	}
	k := s.later()
	if k < 0 || !s.inBody() || !s.settled(st.Pos(), st.End()) || !s.always(k, s.finding.Later.Instr.Pos()) {
		return nil, false
	}
	if _, ok := s.block[k].(*ast.ReturnStmt); ok {
		return nil, false
	}
	k = s.tested(k)
	from := st.Pos()
	_, to := s.copyOut(st, st)
	_, at := s.copyOut(s.block[k], s.block[k])
	es := s.withJoin(s.goroutine(from, to, s.text(from, to)), k+1)
	wait := strings.TrimSpace(es[1].text)
	return edits{es[0], {at, at, "\n" + s.margin(from) + wait}}, true
}
