package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/connlint/connlint/analyzer/model"
)

// taking keeps the results that were dropped though somebody has to receive from them,
// and gives them to the function of the library that does so.
//
//	conn, _, _, err := ssh.NewClientConn(nc, addr, cfg)      conn, chans, reqs, err := ssh.NewClientConn(nc, addr, cfg)
//	if err != nil {                                          if err != nil {
//		return err                                       ->  	return err
//	}                                                        }
//	                                                         ssh.NewClient(conn, chans, reqs)
func taking(s *site) (edits, bool) {
	fd := s.finding
	if fd.Made == nil || path.Dir(fd.Made.Made.File) != s.Pass.Pkg.Path() {
		return nil, false
	}
	call := s.Prog.CallExpr(s.Prog.Pos(path.Base(fd.Made.Made.File), fd.Made.Made.Line, fd.Made.Made.Col))
	if call == nil || s.Prog.File(call.Pos()) != s.file {
		return nil, false
	}
	around, _ := astutil.PathEnclosingInterval(s.file, call.Pos(), call.End())
	i := slices.Index(around, ast.Node(call))
	if i < 0 || i+2 >= len(around) {
		return nil, false
	}
	as, ok1 := around[i+1].(*ast.AssignStmt)
	block, ok2 := around[i+2].(*ast.BlockStmt)
	decl := around[len(around)-2] // behind it is the file
	fn, results := s.callee(call), []*types.Var(nil)
	if !ok1 || !ok2 || as.Tok != token.DEFINE || len(as.Rhs) != 1 || fn == nil {
		return nil, false
	}
	for v := range fn.Signature().Results().Variables() {
		results = append(results, v)
	}
	driver, start := s.driver(fn, fd.Made.By)
	m := s.Prog.Index.Func(fn)
	if driver == nil || m == nil || len(m.Results) != len(results) || len(as.Lhs) != len(results) {
		return nil, false
	}
	var es edits
	var args []string
	takes := fd.Made.Far == "" // what the other end waits for
	for p := range driver.Signature().Params().Variables() {
		k := slices.IndexFunc(results, func(v *types.Var) bool { return types.AssignableTo(v.Type(), p.Type()) })
		if k < 0 {
			return nil, false
		}
		id, ok := as.Lhs[k].(*ast.Ident)
		if !ok {
			return nil, false
		}
		name := id.Name
		if name == "_" {
			name = s.freshIn(decl, call.Pos(), m.Results[k].Name)
			es = append(es, edit{id.Pos(), id.End(), name})
		}
		if slices.Contains(args, name) {
			return nil, false
		}
		takes = takes || m.Results[k].Name == fd.Made.Far
		args = append(args, name)
	}
	local := s.importName(driver.Pkg().Path(), call.Pos())
	k := slices.Index(block.List, ast.Stmt(as))
	if local == "" || k < 0 || len(es) == 0 || !takes {
		return nil, false
	}
	if k+1 < len(block.List) && s.looksAt(block.List[k+1], as) {
		k++
	} else {
		return nil, false // who knows whether it was made
	}
	s.done = "Let " + driver.Name() + " take what the peer sends"
	_, pos := s.copyOut(block.List[k], block.List[k])
	return append(es, edit{pos, pos, "\n" + s.margin(as.Pos()) + start + local + driver.Name() + "(" + strings.Join(args, ", ") + ")"}), true
}

// driver is the function that is named first as what would receive from the results of
// another one of its package: one that starts goroutines that do, or does so itself
// and has to be started.
func (s *site) driver(fn *types.Func, by string) (driver *types.Func, start string) {
	pkg, name, ok := model.FirstDriver(by)
	if !ok || fn.Pkg() == nil || fn.Pkg().Name() != pkg {
		return nil, ""
	}
	driver, ok = fn.Pkg().Scope().Lookup(name).(*types.Func)
	if !ok || driver.Signature().Variadic() {
		return nil, ""
	}
	m := s.Prog.Index.Func(driver)
	params := func(v model.Verb) bool {
		return slices.ContainsFunc(m.All(v), func(d *model.Directive) bool {
			return len(d.Operands) > 0 && !slices.ContainsFunc(d.Operands, func(o model.Operand) bool { return o.Kind != model.Param })
		})
	}
	switch {
	case params(model.Go):
		return driver, ""
	case params(model.Drive):
		return driver, "go "
	}
	return nil, ""
}
