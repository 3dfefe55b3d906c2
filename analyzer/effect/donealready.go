package effect

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// leavesStopped reports whether a function surely leaves stopped what it stops on a condition:
// all its other ways are those on which it finds that it has done so before, by a flag
// that only it sets, or since the channel is closed which it would close.
func (u *Unit) leavesStopped(e *Event) bool {
	fn := e.Instr.Parent()
	if e.Op != lifecycle.Stop || e.Mode != spawn.Here || !e.Must || fn != u.Top || u.innermost(e.Instr.Block()) != nil {
		return false
	}
	cuts := []cut{{at: e.Instr}}
	for _, b := range fn.Blocks {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for succ := range 2 {
			if u.stoppedAlready(branch.Cond, succ, e) {
				cuts = append(cuts, cut{block: b, succ: succ})
			}
		}
	}
	return len(cuts) > 1 && !comesBack(fn, cuts)
}

// stoppedAlready reports whether a condition has one of its outcomes only once the function
// has done an event before.
func (u *Unit) stoppedAlready(cond ssa.Value, succ int, e *Event) bool {
	for {
		n, ok := cond.(*ssa.UnOp)
		if !ok || n.Op != token.NOT {
			break
		}
		cond, succ = n.X, 1-succ
	}
	if st := caseTaken(cond); st != nil {
		if succ != 0 {
			return false
		}
		ch := u.Res.Value(st.Chan)
		if st.Dir != types.RecvOnly || !ch.Known() || u.pkg.touches(u.pkg.sends, u.fieldAt(ch), nil) {
			return false
		}
		return e.Closes() && slices.Contains(e.On, ch) ||
			slices.ContainsFunc(e.On, func(h handle.Handle) bool { return h.Root == ch.Root }) && !u.pkg.touches(u.pkg.closings, u.fieldAt(ch), e.Instr.Parent())
	}
	fa, done := flagTaken(u, cond, succ)
	if fa == nil || done == nil {
		return false
	}
	of := u.Res.Value(fa.X)
	if !of.Known() || !slices.ContainsFunc(e.On, func(h handle.Handle) bool { return h.Root == of.Root }) {
		return false
	}
	f := handle.FieldOf(fa.X.Type(), fa.Field)
	return f != nil && u.pkg.setOnlyIn(f.Origin(), done, e.Instr.Parent())
}

// flagTaken is the field that holds a constant whenever a condition has one of its
// outcomes, or nil: it is looked at, or exchanged for the constant in one step.
func flagTaken(u *Unit, cond ssa.Value, succ int) (*ssa.FieldAddr, constant.Value) {
	if is, ok := cond.(*ssa.BinOp); ok {
		c, isConst := is.Y.(*ssa.Const)
		if !isConst || c.Value == nil || is.Op != token.EQL && is.Op != token.NEQ || (is.Op == token.EQL) != (succ == 0) {
			return nil, nil
		}
		return u.flagAt(is.X), c.Value
	}
	if call, ok := cond.(*ssa.Call); ok && u.Res.CallOf(call).Body == nil && !call.Call.IsInvoke() && isBool(call.Type()) {
		args := call.Call.Args
		switch fa, _ := args0(args).(*ssa.FieldAddr); {
		case fa == nil:
		case len(args) == 3 && succ == 1 && types.Identical(args[1].Type(), args[2].Type()):
			return fa, constOf(args[2]) // it was not the old value any more
		case len(args) == 2 && isBool(args[1].Type()):
			if c := constOf(args[1]); c != nil && constant.BoolVal(c) == (succ == 0) {
				return fa, c // it was the new value before
			}
			return nil, nil
		}
	}
	if !isBool(cond.Type()) {
		return nil, nil
	}
	return u.flagAt(cond), constant.MakeBool(succ == 0)
}

func args0(args []ssa.Value) ssa.Value {
	if len(args) == 0 {
		return nil
	}
	return args[0]
}

func constOf(v ssa.Value) constant.Value {
	if c, ok := v.(*ssa.Const); ok {
		return c.Value
	}
	return nil
}

// setOnlyIn reports whether a field comes to hold a constant only by what one function
// does: others look at it, or store other constants. A struct that is made holds another
// value at first.
func (p *Package) setOnlyIn(f *types.Var, done constant.Value, fn *ssa.Function) bool {
	if f.Pkg() != p.Prog.Pkg.Pkg || f.Exported() && p.Prog.Pkg.Pkg.Name() != "main" {
		return false
	}
	if p.flags == nil {
		p.findFlags()
	}
	filled := map[*ssa.Function]int{}
	for _, fa := range p.flags[f] {
		in := fa.Parent()
		if in == fn {
			continue
		}
		for _, ref := range *fa.Referrers() {
			switch is, other := storesIn(ref, fa); {
			case other || is != nil && (is.Kind() != done.Kind() || constant.Compare(is, token.EQL, done)):
				return false
			case is != nil:
				filled[in]++
			}
		}
	}
	zero := (flagTest{to: done}).zero()
	if zero != nil && !constant.Compare(zero, token.EQL, done) {
		return true
	}
	made := map[*ssa.Function]int{}
	for _, a := range p.structs {
		if hasField(a.Type(), f) {
			made[a.Parent()]++
		}
	}
	for in, n := range made {
		if filled[in] < n {
			return false
		}
	}
	return len(made) > 0
}

// findFlags looks through the package once for the fields to which something is stored, or
// of which the address is given to somebody, and for the structs that are made.
func (p *Package) findFlags() {
	p.flags = map[*types.Var][]*ssa.FieldAddr{}
	var visit func(fn *ssa.Function)
	visit = func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.FieldAddr:
					if f := handle.FieldOf(i.X.Type(), i.Field); f != nil && !onlyLoaded(i) {
						p.flags[f.Origin()] = append(p.flags[f.Origin()], i)
					}
				case *ssa.Alloc:
					if _, ok := i.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct); ok {
						p.structs = append(p.structs, i)
					}
				}
			}
		}
		for _, lit := range fn.AnonFuncs {
			visit(lit)
		}
	}
	for _, fn := range p.Prog.Funcs {
		visit(fn)
	}
}

// onlyLoaded reports whether the address of a field serves to load it.
func onlyLoaded(a *ssa.FieldAddr) bool {
	return !slices.ContainsFunc(*a.Referrers(), func(ref ssa.Instruction) bool {
		switch ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
			return false
		}
		return true
	})
}

// storesIn is the constant that an instruction stores at the address of a flag, or nil
// if it only looks at it; other is true if it may do anything else.
func storesIn(ref ssa.Instruction, fa *ssa.FieldAddr) (is constant.Value, other bool) {
	switch ref := ref.(type) {
	case *ssa.DebugRef:
		return nil, false
	case *ssa.UnOp:
		return nil, false
	case *ssa.Store:
		is = constOf(ref.Val)
		return is, is == nil || ref.Addr != ssa.Value(fa)
	case *ssa.Call:
		if readsFlag(ref) {
			return nil, false
		}
		if args := ref.Call.Args; len(args) == 2 && args[0] == ssa.Value(fa) && ref.Call.Signature().Results().Len() == 0 {
			is = constOf(args[1])
			return is, is == nil
		}
	}
	return nil, true
}

// hasField reports whether a type is a pointer to a struct that has a field.
func hasField(t types.Type, f *types.Var) bool {
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	s, ok := p.Elem().Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for v := range s.Fields() {
		if v.Origin() == f {
			return true
		}
	}
	return false
}
