package fix

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// What the moved code leaves behind in variables, and who looks at it.

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
	last := s.scanned()
	from, to := s.stmt.Pos(), s.block[last].End()
	m := &moved{site: s, from: from, to: to, own: s.writes(s.stmt)}
	for _, st := range s.block[s.index : last+1] {
		if !m.check(st) {
			return nil, false
		}
	}
	if len(m.own) == 0 || len(m.returns) > 0 || s.shared(m.own, from, to) || last > s.index && s.failsTest(s.block[last]) {
		return nil, false
	}
	at := s.firstUse(m.own, to)
	if at == len(s.block) {
		if at, _ = s.atEnd(); at < len(s.block) {
			at++ // nobody looks
		}
	}
	over := s.peerEnds(s.later(), at)
	if s.takesRest() {
		rest := s.restBefore()
		at, over = min(at, rest), rest >= 0
	} else if !over && at < len(s.block) {
		over = s.surelyEnds() && !s.sendsFrom(at)
	}
	if at <= s.later() || !over || !s.settledBut(m.own, from, to) {
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

// resulting is a call whose results, but for the error, are looked at later, as one
// side of a rendezvous whose other side comes before that: the
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
	meets := s.finding.Category == lifecycle.Rendezvous // it is over when the other side is
	if s.finding.Category != lifecycle.DriveBeforeSend && !meets {
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
	over := meets || s.peerEnds(s.later(), at)
	if s.takesRest() {
		rest := s.restBefore()
		at, over = min(at, rest), rest >= 0
	}
	if h.errName == "" || len(vars) == 0 || at == len(s.block) || at <= s.later() || s.later() < 0 || !over || s.shared(vars, h.from, h.to) || !s.onlyUses(test) || !s.settled(s.call.Pos(), s.call.End()) {
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
