package fix

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// readFirst starts the read that drives a connection, in a goroutine, before what waits
// for the driver. What it brings is an answer to something that the function sends only
// behind that: until then it drives. It is waited for where it stood.
//
//	err := c.Ping(ctx)                 var m []byte
//	...                                errc := make(chan error, 1)
//	err = c.Write(ctx, text, ask)      go func() {
//	...                            ->  	var err error
//	_, m, err := c.Read(ctx)           	_, m, err = c.Read(ctx)
//	if err != nil {                    	errc <- err
//		return err                     }()
//	}                                  err := c.Ping(ctx)
//	                                   ...
//	                                   err = c.Write(ctx, text, ask)
//	                                   ...
//	                                   if err := <-errc; err != nil {
//	                                   	return err
//	                                   }
func readFirst(s *site) (edits, bool) {
	fd := s.finding
	k := s.later()
	if k < 0 || fd.Later.Op != lifecycle.Recv || fd.Later.Mode != spawn.Here || len(fd.Later.Via) > 0 || !s.inBody() || !s.asksBetween(k) {
		return nil, false
	}
	as, ok := s.block[k].(*ast.AssignStmt)
	at, isCall := fd.Later.Instr.(ssa.CallInstruction)
	if !ok || !isCall || len(as.Rhs) != 1 || len(as.Lhs) < 2 {
		return nil, false
	}
	call, ok := ast.Unparen(as.Rhs[0]).(*ast.CallExpr)
	if !ok || call != s.Prog.CallExpr(at.Common().Pos()) || s.callsInside(call) || s.failsTest(call) || s.usesWithin(call, s.stmt.Pos(), as.Pos()) {
		return nil, false
	}
	margin := s.margin(s.stmt.Pos())
	n := len(as.Lhs) - 1
	err, ok := as.Lhs[n].(*ast.Ident)
	if !ok || err.Name == "_" || !isError(s.Pass.TypesInfo.TypeOf(err)) {
		return nil, false
	}
	decls, lhs := "", ""
	for _, l := range as.Lhs[:n] {
		id, ok := l.(*ast.Ident)
		if !ok {
			return nil, false
		}
		lhs += id.Name + ", "
		if id.Name == "_" {
			continue
		}
		v := s.Pass.TypesInfo.Defs[id]
		if v == nil || s.namesBetween(id.Name, k) || s.shared(map[types.Object]bool{v: true}, 0, 0) {
			return nil, false
		}
		name := s.typeName(v.Type())
		if name == "" {
			return nil, false
		}
		decls += "var " + id.Name + " " + name + "\n" + margin
	}
	if decls == "" {
		return nil, false
	}
	s.done = "Start " + calledName(call) + " first"
	errc := s.fresh("errc")
	start := decls + errc + " := make(chan error, 1)\n" + margin + "go func() {\n" + margin + "\tvar " + err.Name + " error\n" + margin + "\t" +
		lhs + err.Name + " = " + s.text(call.Pos(), call.End()) + "\n" + margin + "\t" + errc + " <- " + err.Name + "\n" + margin + "}()\n" + margin
	pos := s.leading(s.stmt)
	es := edits{{pos, pos, start}}
	op := as.Tok.String()
	v := s.Pass.TypesInfo.ObjectOf(err)
	if s.Pass.TypesInfo.Defs[err] == nil {
		op = "="
	}
	if k+1 < len(s.block) {
		if test, ok := s.onlyTest(k+1, v); ok && s.uses(test.Cond, v) {
			return append(es, edit{as.Pos(), test.Cond.Pos(), s.keptComments(&handled{as: as, test: test}, margin) + "if " + err.Name + " := <-" + errc + "; "}), true
		}
	}
	return append(es, edit{as.Pos(), as.End(), err.Name + " " + op + " <-" + errc}), true
}

// asksBetween reports whether the function sends something on the connection between
// the blocking statement and another one, and takes nothing from it there.
func (s *site) asksBetween(k int) bool {
	asks := false
	for _, e := range s.events() {
		if i := s.after(e.Instr.Pos()); i < 0 || i >= k || e.Mode != spawn.Here || !s.meets(e) {
			continue
		}
		switch e.Op {
		case lifecycle.Send:
			asks = asks || e.Must
		case lifecycle.Recv, lifecycle.Drive, lifecycle.Stop, lifecycle.HalfStop:
			return false
		}
	}
	return asks
}

// namesBetween reports whether the blocking statement, or one between it and another
// one, has a name for something.
func (s *site) namesBetween(name string, k int) bool {
	found := false
	for _, st := range s.block[s.index:k] {
		ast.Inspect(st, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			found = found || ok && id.Name == name
			return !found
		})
	}
	return found
}
