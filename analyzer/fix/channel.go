package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"
)

// throughChannel is a handled error that the function returns. The goroutine
// puts the error into a channel with room for it, and the function looks there
// before it comes to its own end, without waiting: a wait would hang again.
//
//	if err := srv.Serve(l); err != nil {      errc := make(chan error, 1)
//		return err                        ->  go func() { errc <- srv.Serve(l) }()
//	}                                         ...
//	...                                       select {
//	return nil                                case err := <-errc:
//	                                          	if err != nil {
//	                                          		return err
//	                                          	}
//	                                          default:
//	                                          }
//	                                          return nil
func (s *site) throughChannel(m *moved, as *ast.AssignStmt, st *ast.IfStmt, errName string) (edits, bool) {
	if st.Else != nil || len(s.body.List) == 0 {
		return nil, false
	}
	for _, l := range as.Lhs { // one error, and what nobody wants
		if !isIdent(l, errName) && !isIdent(l, "_") {
			return nil, false
		}
	}
	// The look belongs before the last return of the function, in whose block
	// the call has to stand for the channel to be known there.
	last := s.body.List[len(s.body.List)-1]
	ret, ok := last.(*ast.ReturnStmt)
	if !ok || s.block[len(s.block)-1] != last || !s.onlyUses(st.Body, m) || !s.settled(s.call.Pos(), s.call.End()) {
		return nil, false
	}
	for _, e := range m.es {
		if e.text == ":=" {
			continue
		}
		if e.from < st.Cond.Pos() || e.from > st.Cond.End() {
			return nil, false // a rewritten ending inside what stays here
		}
	}
	name := s.fresh("errc")
	margin := s.margin(as.Pos())
	start := name + " := make(chan error, 1)\n" + margin
	if len(as.Lhs) == 1 {
		start += "go func() { " + name + " <- " + s.blocking() + " }()"
	} else {
		lhs := s.text(as.Lhs[0].Pos(), as.Lhs[len(as.Lhs)-1].End())
		start += "go func() {\n" + margin + "\t" + lhs + " := " + s.blocking() + "\n" + margin + "\t" + name + " <- " + errName + "\n" + margin + "}()"
	}
	start = s.bind(errName, s.text(st.Cond.Pos(), st.Cond.End()), s.text(st.Body.Pos(), st.Body.End()), margin) + start
	cond := s.replaceIn(st.Cond.Pos(), st.Cond.End(), condEdits(m.es, st.Cond))
	body := s.text(st.Body.Pos(), st.Body.End())
	look := "select {\n" + margin + "case " + errName + " := <-" + name + ":\n" + margin + "\tif " + cond + " " + indent(body) + "\n" + margin + "default:\n" + margin + "}\n" + margin
	return edits{{m.from, m.to, start}, {ret.Pos(), ret.Pos(), look}}, true
}

func condEdits(es edits, cond ast.Expr) edits {
	var in edits
	for _, e := range es {
		if e.from >= cond.Pos() && e.from <= cond.End() {
			in = append(in, e)
		}
	}
	return in
}

// onlyUses reports whether what a body names is still the same at the end of the
// function: nothing is declared anew under one of its names in between.
func (s *site) onlyUses(body ast.Node, m *moved) bool {
	names := map[string]bool{}
	ast.Inspect(body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := s.Pass.TypesInfo.Uses[id].(*types.Var); ok && !m.own[v] && !v.IsField() {
				names[id.Name] = true
			}
		}
		return true
	})
	same := true
	for _, st := range s.block[s.index+1:] {
		if as, ok := st.(*ast.AssignStmt); ok && as.Tok == token.DEFINE {
			for _, l := range as.Lhs {
				if id, ok := l.(*ast.Ident); ok && names[id.Name] && s.Pass.TypesInfo.Defs[id] != nil {
					same = false
				}
			}
		}
	}
	return same
}

// fresh is a name that nothing in the function uses yet.
func (s *site) fresh(name string) string {
	used := map[string]bool{}
	ast.Inspect(s.body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			used[id.Name] = true
		}
		return true
	})
	for scope := s.Pass.Pkg.Scope().Innermost(s.stmt.Pos()); scope != nil; scope = scope.Parent() {
		for _, n := range scope.Names() {
			used[n] = true
		}
	}
	try := name
	for i := 2; used[try]; i++ {
		try = strings.TrimRight(name, "0123456789") + strconv.Itoa(i)
	}
	return try
}
