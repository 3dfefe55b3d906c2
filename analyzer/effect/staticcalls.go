package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// staticCalls are the calls in a package whose target stands in the source. Other than
// Package.callersOf they are known before any function has been looked at.
type staticCalls struct {
	p       *Package
	callers map[*ssa.Function][]ssa.CallInstruction
	open    map[*ssa.Function]bool // others may call it

	operands []*ssa.Value // room for those of one instruction
}

// static is what is called in the package, or nil if part of it was not looked at.
func (p *Package) static() *staticCalls {
	if p.calls == nil && len(p.Prog.TooBig) == 0 {
		p.calls = &staticCalls{p, map[*ssa.Function][]ssa.CallInstruction{}, map[*ssa.Function]bool{}, nil}
		for _, fn := range p.Prog.Funcs {
			p.calls.scan(fn)
		}
		p.calls.scan(p.Prog.Pkg.Func("init"))
	}
	return p.calls
}

// scan looks through a function with its literals.
func (s *staticCalls) scan(fn *ssa.Function) {
	if fn == nil {
		return
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			s.note(i)
		}
	}
	for _, lit := range fn.AnonFuncs {
		s.scan(lit)
	}
}

func (s *staticCalls) note(i ssa.Instruction) {
	var called *ssa.Value
	if call, ok := i.(ssa.CallInstruction); ok {
		called = &call.Common().Value
		if fn := call.Common().StaticCallee(); fn != nil {
			if o := fn.Origin(); o != nil {
				fn = o
			}
			s.callers[fn] = append(s.callers[fn], call)
		}
	}
	if mi, ok := i.(*ssa.MakeInterface); ok {
		s.opened(mi)
	}
	s.operands = i.Operands(s.operands[:0])
	for _, op := range s.operands {
		if fn, ok := (*op).(*ssa.Function); ok && op != called {
			s.open[fn] = true
			if obj, ok := fn.Object().(*types.Func); ok {
				s.open[fn.Prog.FuncValue(obj.Origin())] = true // a method value
			}
		}
	}
}

// opened notes that methods of a type may be called through an interface.
func (s *staticCalls) opened(mi *ssa.MakeInterface) {
	it := mi.Type().Underlying().(*types.Interface)
	set := s.p.methods(mi.X.Type())
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok {
			continue
		}
		if obj, _, _ := types.LookupFieldOrMethod(mi.Type(), false, fn.Pkg(), fn.Name()); obj != nil || it.NumMethods() == 0 && fn.Exported() {
			s.open[s.p.Prog.Pkg.Prog.FuncValue(fn.Origin())] = true
		}
	}
}

// callersOf are all calls of a function; ok is false if there may be others.
func (s *staticCalls) callersOf(fn *ssa.Function) (calls []ssa.CallInstruction, ok bool) {
	obj, _ := fn.Object().(*types.Func)
	if s == nil || obj == nil || s.open[fn] || obj.Exported() && s.p.Prog.Pkg.Pkg.Name() != "main" {
		return nil, false
	}
	return s.callers[fn], true
}
