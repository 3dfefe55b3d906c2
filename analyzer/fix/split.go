package fix

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// split is a blocking call that binds its address itself, taken apart: a client
// that starts right after the goroutine must not come before the listener.
type split struct {
	listen string // net.Listen("tcp", addr)
	serve  string // http.Serve(ln, mux)
	ln     string // the listener's variable
	given  string // what gives it to the server before that serves, or ""

	setUp string // instead: the call that only sets up what serve drives
	fails bool   // which may fail
}

// splits finds how to take the blocking call apart. It returns false if that is
// not known, or what it needs cannot be named here.
func (s *site) splits() bool {
	if len(s.finding.Block.Via) > 0 || s.call == nil {
		return false
	}
	fn := s.callee(s.call)
	m := s.Prog.Index.Func(fn)
	ds := m.All(model.Split)
	if len(ds) == 0 || s.leftOut(ds[0], fn, m) {
		return false
	}
	ln := s.fresh("ln")
	listen, ok1 := s.fill(ds[0].Listen, m, ln)
	serve, ok2 := s.fill(ds[0].Serve, m, ln)
	if !ok1 || !ok2 {
		return false
	}
	s.split = &split{listen: listen, serve: serve, ln: ln}
	if given := ds[0].Given; given != "" {
		if s.split.given, ok1 = s.fill(given, m, ln); !ok1 {
			return false
		}
		s.split.given += " = " + ln
	}
	return true
}

// startsItself are the two calls that a wait is made of which starts itself what it waits
// for: that has to be running before anything is sent to it.
func (s *site) startsItself() (start, wait string, ok bool) {
	if s.finding.Block.Op != lifecycle.Wait || len(s.finding.Block.Via) > 0 || s.call == nil {
		return "", "", false
	}
	m := s.Prog.Index.Func(s.callee(s.call))
	ds := m.All(model.Split)
	if len(ds) == 0 {
		return "", "", false
	}
	start, ok = s.fill(ds[0].Listen, m, "")
	if ok {
		wait, ok = s.fill(ds[0].Serve, m, "")
	}
	return start, wait, ok
}

// late reports whether a server may bind its address a little later than the code
// behind it runs: no client is there.
func (s *site) late() bool {
	return s.finding.Category == lifecycle.UnreachableStop || s.finding.Category == lifecycle.SerialServe
}

func (s *site) callee(call *ast.CallExpr) *types.Func {
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	default:
		return nil
	}
	fn, _ := s.Pass.TypesInfo.Uses[id].(*types.Func)
	return fn
}

// fill puts the source of the operands into one half of a split, and qualifies
// its package as this file does.
func (s *site) fill(text string, m *model.Func, ln string) (string, bool) {
	var out strings.Builder
	for {
		before, after, ok := strings.Cut(text, "{")
		out.WriteString(before)
		if !ok {
			break
		}
		name, rest, _ := strings.Cut(after, "}")
		switch e := s.operand(name, m); {
		case name == "":
			out.WriteString(ln)
		case strings.HasSuffix(name, "..."):
			out.WriteString(s.allOf(strings.TrimSuffix(name, "..."), m))
		case e == nil:
			return "", false
		default:
			out.WriteString(s.text(e.Pos(), e.End()))
		}
		text = rest
	}
	x, err := parser.ParseExpr(out.String())
	if err != nil {
		return "", false
	}
	// net.Listen, http.Serve: a package of the standard library, or the stub's.
	call, ok := x.(*ast.CallExpr)
	if !ok {
		return out.String(), true
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	pkg, ok := sel.X.(*ast.Ident)
	if !ok || strings.HasPrefix(text, "{") || !strings.HasPrefix(out.String(), pkg.Name+".") || s.isOperand(pkg.Name, m) {
		return out.String(), true
	}
	path := pkg.Name
	if m.Pkg[strings.LastIndex(m.Pkg, "/")+1:] == pkg.Name {
		path = m.Pkg
	}
	local := s.importName(path, s.stmt.Pos())
	if local == "" {
		if !s.addImport(path) {
			return "", false
		}
		local = pkg.Name + "."
	}
	return local + strings.TrimPrefix(out.String(), pkg.Name+"."), true
}

// isOperand reports whether a name that starts a filled-in call is the source of
// the receiver, not a package.
func (s *site) isOperand(name string, m *model.Func) bool {
	if sel, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr); ok && m.Recv != "" {
		return s.text(sel.X.Pos(), sel.X.End()) == name || strings.HasPrefix(s.text(sel.X.Pos(), sel.X.End()), name+".")
	}
	return false
}

// operand is the source of an operand that can be written twice: a name or a
// selection, or an argument that moves with the call.
func (s *site) operand(name string, m *model.Func) ast.Expr {
	if name == m.RecvName || name == model.RecvName {
		sel, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr)
		if !ok || !isName(sel.X) {
			return nil
		}
		return sel.X
	}
	for i, p := range m.Params {
		if p.Name == name && i < len(s.call.Args) {
			return s.call.Args[i]
		}
	}
	return nil
}

func isName(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return isName(e.X)
	}
	return false
}

// addImport adds an import to the file; false if its name is taken at the call.
func (s *site) addImport(path string) bool {
	name := path[strings.LastIndex(path, "/")+1:]
	if scope := s.Pass.Pkg.Scope().Innermost(s.stmt.Pos()); scope != nil {
		if _, obj := scope.LookupParent(name, token.NoPos); obj != nil {
			return false
		}
	}
	line := strconv.Quote(path)
	for _, d := range s.file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.IMPORT {
			continue
		}
		if !g.Lparen.IsValid() {
			s.imports = append(s.imports, edit{g.Pos(), g.Pos(), "import " + line + "\n"})
			return true
		}
		// Into the group of the standard library, which formatting sorts.
		for _, spec := range g.Specs {
			p, _ := strconv.Unquote(spec.(*ast.ImportSpec).Path.Value)
			if first, _, _ := strings.Cut(p, "/"); !strings.Contains(first, ".") {
				s.imports = append(s.imports, edit{spec.Pos(), spec.Pos(), line + "\n\t"})
				return true
			}
		}
		s.imports = append(s.imports, edit{g.Lparen + 1, g.Lparen + 1, "\n\t" + line + "\n"})
		return true
	}
	s.imports = append(s.imports, edit{s.file.Name.End(), s.file.Name.End(), "\n\nimport " + line})
	return true
}

// blocking is the source of the call that moves.
func (s *site) blocking() string {
	if s.split != nil {
		return s.split.serve
	}
	return s.text(s.call.Pos(), s.call.End())
}

// bind is the source that binds first and handles the failure as the original
// does: body is that of the blocking call's error. Whatever the original asks of its
// error, which may never be nil, listening fails only if there is one.
func (s *site) bind(errName, body, margin string) string {
	if s.split == nil {
		return ""
	}
	if s.split.setUp != "" {
		return s.prepared(errName, body, margin)
	}
	given := ""
	if s.split.given != "" {
		given = s.split.given + "\n" + margin
	}
	name := errName
	start := s.split.ln + ", " + name + " := " + s.split.listen + "\n" + margin
	if s.declaredLater(errName) {
		// A later err := would declare nothing new: keep this one out of the way.
		name = s.fresh("listenErr")
		start = s.split.ln + ", " + name + " := " + s.split.listen + "\n" + margin
		return start + "if " + errName + " := " + name + "; " + errName + " != nil " + body + "\n" + margin + given
	}
	return start + "if " + errName + " != nil " + body + "\n" + margin + given
}

// declaredLater reports whether a statement behind the call declares a variable
// of that name, and it alone, in the same block.
func (s *site) declaredLater(name string) bool {
	if as, ok := s.stmt.(*ast.AssignStmt); ok && as.Tok == token.DEFINE {
		return false // it was declared here before
	}
	if s.scopeHas(name) {
		return false
	}
	for _, st := range s.block[s.index+1:] {
		as, ok := st.(*ast.AssignStmt)
		if !ok || as.Tok != token.DEFINE {
			continue
		}
		others, found := false, false
		for _, l := range as.Lhs {
			if isIdent(l, name) {
				found = true
			} else if id, ok := l.(*ast.Ident); ok && s.Pass.TypesInfo.Defs[id] != nil {
				others = true
			}
		}
		if found && !others {
			return true
		}
	}
	return false
}

// scopeHas reports whether the block of the call already declares a name before
// it.
func (s *site) scopeHas(name string) bool {
	for _, st := range s.block[:s.index] {
		if as, ok := st.(*ast.AssignStmt); ok && as.Tok == token.DEFINE {
			for _, l := range as.Lhs {
				if isIdent(l, name) {
					return true
				}
			}
		}
	}
	return false
}
