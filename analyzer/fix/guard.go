package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// guard adds to the test of a moved error that it is not the one which tells the
// orderly end: the goroutine outlives the stop. It returns false if the error
// cannot be named in this file.
func (s *site) guard(cond ast.Expr, err string) (edits, bool) {
	if s.finding.Block.Ends == "" {
		return nil, true
	}
	return s.guardOf(s.finding.Block.Ends, cond, err)
}

// guardOf adds the test for one such error, "net/http.ErrServerClosed".
func (s *site) guardOf(ends string, cond ast.Expr, err string) (edits, bool) {
	i := strings.LastIndex(ends, ".")
	path, name := ends[:i], ends[i+1:]
	if strings.Contains(s.text(cond.Pos(), cond.End()), name) {
		return nil, true // the source knows
	}
	b, ok := ast.Unparen(cond).(*ast.BinaryExpr)
	if !ok || b.Op != token.NEQ || !isIdent(b.X, err) && !isIdent(b.Y, err) {
		return nil, false
	}
	local := s.importName(path, cond.Pos())
	if local == "" {
		return nil, false
	}
	return edits{{cond.End(), cond.End(), " && " + err + " != " + local + name}}, true
}

// unlessOver is a test that the error of the blocking call is not the one which tells of
// the function's own stop, if it has one: the program would end before the stop is
// complete. ok is false if there is nothing to test, or the error can't be named here.
func (s *site) unlessOver() (cond string, ok bool) {
	if len(s.stops()) == 0 || !s.orderly() || !isError(s.Pass.TypesInfo.TypeOf(s.call)) {
		return "", false
	}
	ends := s.finding.Block.Ends
	i := strings.LastIndex(ends, ".")
	local := s.importName(ends[:i], s.stmt.Pos())
	if local == "" {
		return "", false
	}
	return "err != nil && err != " + local + ends[i+1:], true
}

// importName is the qualifier of a package at a position, with its dot, or "".
func (s *site) importName(path string, at token.Pos) string {
	if s.Pass.Pkg.Path() == path {
		return ""
	}
	for _, imp := range s.file.Imports {
		if p, _ := strconv.Unquote(imp.Path.Value); p != path {
			continue
		}
		name := path[strings.LastIndex(path, "/")+1:]
		if imp.Name != nil {
			name = imp.Name.Name
		} else if pn, ok := s.Pass.TypesInfo.Implicits[imp].(*types.PkgName); ok {
			name = pn.Name()
		}
		if name == "_" || name == "." {
			return ""
		}
		// It must not be shadowed here.
		if scope := s.Pass.Pkg.Scope().Innermost(at); scope != nil {
			if _, obj := scope.LookupParent(name, at); obj != nil {
				if _, ok := obj.(*types.PkgName); !ok {
					return ""
				}
			}
		}
		return name + "."
	}
	return ""
}

func isIdent(e ast.Expr, name string) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && id.Name == name
}

// unsafe reports whether the call that leads to the drive also sets up what the code
// behind it reads: it cannot run beside that. What serves an accepted connection
// runs beside others of its kind on any server.
func (s *site) unsafe() bool {
	fd := s.finding
	return fd.Block.Op == lifecycle.Drive && fd.Category != lifecycle.SerialAccept && fd.Unit.SetsUp(fd.Block)
}
