package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// gathering is a call that leaves something behind, in fields or variables, at which the
// function looks behind what it sends. It is over by then, as it would have been without
// the goroutine: the function waits for it there, and looks at its error.
//
//	d.pump()                        done := make(chan struct{})
//	if err := d.ask(); err ...      go func() {
//	fmt.Println(d.seen)         ->  	defer close(done)
//	                                	d.pump()
//	                                }()
//	                                if err := d.ask(); err ...
//	                                <-done
//	                                fmt.Println(d.seen)
func gathering(s *site) (edits, bool) {
	fd := s.finding
	if fd.Category != lifecycle.DriveBeforeSend || fd.Block.Op != lifecycle.Drive || s.call == nil || s.split != nil || !s.inBody() || s.later() < 0 {
		return nil, false
	}
	at, ok := s.looksFrom()
	over := false
	if s.takesRest() {
		rest := s.restBefore()
		at, over = min(at, rest), rest >= 0
	}
	if !ok || at == len(s.block) || at <= s.later() || !over && !s.overBy(at) || s.sendsFrom(at) {
		return nil, false
	}
	if st, ok := s.stmt.(*ast.ExprStmt); ok {
		if !s.isCall(st.X) || s.givenTest(s.call) || !s.settled(st.Pos(), st.End()) {
			return nil, false
		}
		_, to := s.copyOut(st, st)
		return s.withJoin(s.goroutine(st.Pos(), to, s.text(st.Pos(), to)), at), true
	}
	h, ok := s.handled()
	if !ok || !s.stays(h) || at <= s.index+1 && h.to > s.stmt.End() {
		return nil, false
	}
	errc := s.fresh("errc")
	look := "if " + h.errName + " := <-" + errc + "; " + s.text(h.test.Cond.Pos(), h.test.Cond.End()) + " " + s.text(h.test.Body.Pos(), h.test.Body.End()) + "\n" + s.margin(h.from)
	return edits{{h.from, h.to, s.start(h, errc, "1")}, s.insert(at, look)}, true
}

// looksFrom is the index of the first statement of the block, behind the blocking one,
// that uses what the call leaves behind, or the number of statements; ok is false if
// something else may use it at any time.
func (s *site) looksFrom() (at int, ok bool) {
	call, is := s.finding.Block.Instr.(ssa.CallInstruction)
	if !is {
		return 0, false
	}
	at = len(s.block)
	if vars := s.leftIn(); len(vars) > 0 {
		if s.shared(vars, s.stmt.Pos(), s.stmt.End()) {
			return 0, false
		}
		at = s.firstUse(vars, s.behindTest())
	}
	fn, _ := target(call.Common())
	if fn == nil {
		return at, true
	}
	w := written(fn)
	if slices.Contains(w.of(fn, 0), global) {
		return 0, false
	}
	over := closedAtEnd(fn)
	parent := call.Parent()
	if slices.ContainsFunc(parent.AnonFuncs, func(g *ssa.Function) bool { return w.usedIn(g, over, 0) }) {
		return 0, false
	}
	for _, b := range parent.Blocks {
		for _, i := range b.Instrs {
			if i == call.(ssa.Instruction) || !s.finding.Unit.Reaches(call, i) || !w.usedBy(i, over, 0) {
				continue
			}
			k := s.after(i.Pos())
			if _, now := i.(ssa.Value); !now || k < 0 {
				return 0, false // it is put off, or stands elsewhere
			}
			at = min(at, k)
		}
	}
	return at, true
}

// sendsFrom reports whether something is sent on the connection from a statement of the
// block on.
func (s *site) sendsFrom(at int) bool {
	return slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Op == lifecycle.Send && s.after(e.Instr.Pos()) >= at && s.meets(e)
	})
}

// behindTest is the end of the blocking statement, with the test of its error.
func (s *site) behindTest() token.Pos {
	if h, ok := s.handled(); ok {
		return h.to
	}
	return s.stmt.End()
}

// usedBy reports whether an instruction uses a field that is written, by itself or by what
// it calls, without a lock.
func (w *writes) usedBy(i ssa.Instruction, over *types.Var, depth int) bool {
	switch i := i.(type) {
	case *ssa.FieldAddr:
		f := handle.FieldOf(i.X.Type(), i.Field)
		return f != nil && w.fields[f] && !comesAfter(i, over)
	case ssa.CallInstruction:
		fn, _ := target(i.Common())
		return fn != nil && fn.Pkg == w.pkg && w.usedIn(fn, over, depth+1)
	}
	return false
}

// usedIn is usedBy for the body of a function.
func (w *writes) usedIn(g *ssa.Function, over *types.Var, depth int) bool {
	if depth > maxWrites || locks(g) {
		return false
	}
	for _, b := range g.Blocks {
		if slices.ContainsFunc(b.Instrs, func(i ssa.Instruction) bool { return w.usedBy(i, over, depth) }) {
			return true
		}
	}
	return slices.ContainsFunc(g.AnonFuncs, func(lit *ssa.Function) bool { return w.usedIn(lit, over, depth+1) })
}

// leftIn are the variables of the function in which the blocking call leaves something:
// whose address it is given, or maps, slices and buffers into which it writes.
func (s *site) leftIn() map[types.Object]bool {
	vars := s.setInside(s.call)
	maps.Copy(vars, s.readers(s.stmt.Pos(), s.behindTest()))
	add := func(x ast.Expr) {
		x = ast.Unparen(x)
		address := false
		if u, ok := x.(*ast.UnaryExpr); ok && u.Op == token.AND {
			x, address = u.X, true
		}
		v, ok := s.variable(x)
		if !ok || v.Pos() < s.body.Pos() || isBasic(v.Type()) && !address {
			return
		}
		switch v.Type().Underlying().(type) {
		case *types.Map, *types.Slice:
			vars[v] = true
		default:
			if address && s.Prog.Index.Connection(v.Type()) == nil {
				vars[v] = true
			}
		}
	}
	call, ok := s.finding.Block.Instr.(ssa.CallInstruction)
	if !ok {
		return nil
	}
	fn, _ := target(call.Common())
	if fn == nil { // of a library: what it is given an address of
		for _, a := range s.call.Args {
			if u, ok := ast.Unparen(a).(*ast.UnaryExpr); ok && u.Op == token.AND {
				add(a)
			}
		}
		if sel, ok := ast.Unparen(s.call.Fun).(*ast.SelectorExpr); ok {
			v, ok := s.variable(sel.X)
			sig, method := s.Pass.TypesInfo.TypeOf(sel).(*types.Signature)
			if ok && method && sig != nil && !isPointer(v.Type()) && !types.IsInterface(v.Type()) && s.Prog.Index.Connection(v.Type()) == nil && v.Pos() >= s.body.Pos() {
				vars[v] = true // buf.ReadFrom(conn)
			}
		}
		return vars
	}
	maps.Copy(vars, s.putInto(fn))
	method := fn.Signature.Recv() != nil
	for _, r := range written(fn).of(fn, 0) {
		if method {
			r--
		}
		if r >= 0 && r < len(s.call.Args) {
			add(s.call.Args[r])
		}
	}
	return vars
}

// leftBeside reports whether the code behind the blocking call uses what that leaves in a
// variable: a goroutine would write it at any time.
func (s *site) leftBeside() bool {
	return s.call != nil && s.firstUse(s.leftIn(), s.behindTest()) < len(s.block)
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

// overBy reports whether the drive comes to its end before a statement of the block: it
// stops its connection itself, the function does, or the far end hangs up.
func (s *site) overBy(at int) bool {
	b := s.finding.Block
	if b.Forever || b.OnlyStop {
		return false
	}
	for _, e := range s.stops() {
		if e.Mode != spawn.Here {
			continue
		}
		if within(e, s.stmt) {
			return true
		}
		if i := s.after(e.Instr.Pos()); i > s.index && i < at && e.Must && s.always(i, e.Instr.Pos()) {
			return true
		}
	}
	return s.surelyEnds()
}
