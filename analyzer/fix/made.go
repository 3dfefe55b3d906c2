package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// startWhereMade starts the loop where the struct that it serves is made, if the
// function that sends was given that: it may be called more than once, and two loops
// would be one too many. The function that makes it is main, or it also ends the loop.
//
//	h := newHall()           h := newHall()
//	defer h.Close()      ->  go h.Run()
//	h.enter("ann")           defer h.Close()
//	                         h.enter("ann")
func startWhereMade(s *site) (edits, bool) {
	fd := s.finding
	if fd.Made != nil || fd.Block.Never == "" || fd.Later != fd.Block && fd.Later != fd.Outer || !given(fd.Conn) {
		return nil, false
	}
	m := madeAt(fd.Unit, fd.Func, fd.Conn, 0)
	if m == nil || s.Prog.File(m.at.Pos()) != s.file || !m.ends() {
		return nil, false
	}
	as, v := s.definition(m.at)
	if v == nil {
		return nil, false
	}
	owner := fd.Unit.Res.Type(fd.Conn)
	name := v.Name()
	run := s.starts(v.Type(), fd.Block.By, owner)
	if run == nil {
		path := m.conn.Path[max(0, strings.IndexByte(m.conn.Path, '.')):]
		if !fields(path) {
			return nil, false
		}
		name += path
		if run = s.starts(owner, fd.Block.By, owner); run == nil {
			return nil, false
		}
	}
	block, i := s.blockOf(as)
	if i < 0 {
		return nil, false
	}
	last := ast.Stmt(as)
	if len(as.Lhs) > 1 {
		if i+1 == len(block) || !s.testsOf(block[i+1], as) {
			return nil, false // who knows whether it was made
		}
		last = block[i+1]
	}
	s.done = "Start " + run.Name() + " where " + v.Name() + " is made"
	_, pos := s.copyOut(last, last)
	start, ok := s.launch(run, name, last.End())
	return edits{{pos, pos, "\n" + s.margin(as.Pos()) + start}}, ok
}

// testsOf reports whether a statement tests what an assignment has set.
func (s *site) testsOf(st ast.Stmt, as *ast.AssignStmt) bool {
	_, ok := st.(*ast.IfStmt)
	return ok && s.looksAt(st, as)
}

// given reports whether a function got a connection from its callers.
func given(k handle.Handle) bool {
	if !k.Known() || k.Root.Kind != handle.Value {
		return false
	}
	_, ok := k.Root.Value.(*ssa.Parameter)
	return ok
}

// made is where a connection is made that a function is given.
type made struct {
	unit *effect.Unit
	conn handle.Handle
	at   ssa.Instruction
}

// madeAt is the only place where a connection is made that a function is given, or nil:
// all of its callers are known, and so are theirs.
func madeAt(u *effect.Unit, fn *ssa.Function, k handle.Handle, depth int) *made {
	const deepest = 4
	if !given(k) {
		if def := k.Root.Def(); def != nil && def.Parent() == fn {
			return &made{u, k, def}
		}
		return nil
	}
	if fn != u.Top || depth >= deepest {
		return nil
	}
	var found *made
	if !u.AtCallers([]handle.Handle{k}, func(cu *effect.Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
		m := madeAt(cu, call.Parent(), hs[0], depth+1)
		if m == nil || found != nil && found.at != m.at {
			return false
		}
		found = m
		return true
	}) {
		return nil
	}
	return found
}

// ends reports whether the function that makes the connection also ends what is in it,
// or is the end of the program.
func (m *made) ends() bool {
	fn := m.at.Parent()
	if fn.Name() == "main" && fn.Pkg != nil && fn.Pkg.Pkg.Name() == "main" && fn.Signature.Recv() == nil && fn.Parent() == nil {
		return true
	}
	return slices.ContainsFunc(m.unit.Events(fn), func(e *effect.Event) bool {
		return e.Op == lifecycle.Stop && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return h.Root == m.conn.Root })
	})
}

// definition is the statement that declares the only variable of what an instruction
// makes, which keeps it.
func (s *site) definition(at ssa.Instruction) (*ast.AssignStmt, *types.Var) {
	path, _ := astutil.PathEnclosingInterval(s.file, at.Pos(), at.Pos())
	for i, n := range path {
		switch n := n.(type) {
		case *ast.FuncLit, *ast.FuncDecl:
			return nil, nil
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE || len(n.Rhs) != 1 {
				return nil, nil
			}
			var v *types.Var
			for _, l := range n.Lhs {
				id, ok := l.(*ast.Ident)
				if !ok || id.Name == "_" || s.isErr(l) {
					continue
				}
				def, ok := s.Pass.TypesInfo.Defs[id].(*types.Var)
				if !ok || v != nil {
					return nil, nil
				}
				v = def
			}
			if v != nil && i+1 < len(path) {
				if b, ok := path[i+1].(*ast.BlockStmt); ok && !s.assigned(b, v) {
					return n, v
				}
			}
			return nil, nil
		}
	}
	return nil, nil
}

// starts is the method of a type, or of what is embedded in it, of that name, if it is
// one of the connection and can be started with nothing but that, or a context as well.
func (s *site) starts(t types.Type, name string, owner types.Type) *types.Func {
	if t == nil || owner == nil {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, s.Pass.Pkg, name)
	run, ok := obj.(*types.Func)
	if !ok || run.Signature().Recv() == nil || run.Signature().Params().Len() > 1 || run.Signature().Results().Len() > 1 {
		return nil
	}
	if !types.Identical(deref(run.Signature().Recv().Type()), deref(owner)) {
		return nil
	}
	return run
}

// fields reports whether a path is one of fields alone.
func fields(path string) bool {
	return path != "" && !strings.ContainsAny(path, "[#")
}

// blockOf is the list of statements in which one stands, and where.
func (s *site) blockOf(st ast.Stmt) ([]ast.Stmt, int) {
	path, _ := astutil.PathEnclosingInterval(s.file, st.Pos(), st.End())
	for _, n := range path {
		if b, ok := n.(*ast.BlockStmt); ok {
			return b.List, slices.Index(b.List, st)
		}
	}
	return nil, -1
}
