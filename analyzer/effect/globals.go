package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// IdleVariable reports whether a handle is a variable of this package that others
// cannot name, which is made where it is declared, by a call that a model knows to
// open a connection, and never set anew or given to anybody of whom nothing is known;
// and whether no event in the package does with it what is asked for.
func (p *Package) IdleVariable(h handle.Handle, does func(*Unit, *Event, handle.Handle) bool) bool {
	if h.Root == nil || h.Root.Kind != handle.Global || h.Path != "" {
		return false
	}
	g := p.global(h.Root.Text)
	if g == nil || g.Object() == nil || g.Object().Exported() && p.Prog.Pkg.Pkg.Name() != "main" || !p.openedAtStart(g) {
		return false
	}
	same := func(x handle.Handle) bool {
		return x.Root != nil && x.Root.Kind == handle.Global && x.Root.Text == h.Root.Text
	}
	for _, u := range p.Units {
		for _, s := range u.leakSites() {
			if same(s.h) {
				return false
			}
		}
		for _, fn := range u.Res.Funcs {
			if setsVariable(fn, g) {
				return false
			}
			for _, e := range u.Events(fn) {
				if k := slices.IndexFunc(e.On, same); k >= 0 && does(u, e, e.On[k]) {
					return false
				}
			}
		}
	}
	return true
}

// global is the variable of this package with a name, or nil.
func (p *Package) global(name string) *ssa.Global {
	short, ok := strings.CutPrefix(name, p.Prog.Pkg.Pkg.Path()+".")
	if !ok {
		return nil
	}
	g, _ := p.Prog.Pkg.Members[short].(*ssa.Global)
	return g
}

// openedAtStart reports whether the initializer of the package sets a variable, once,
// to what a call opens.
func (p *Package) openedAtStart(g *ssa.Global) bool {
	start := p.Prog.Pkg.Func("init")
	if start == nil {
		return false
	}
	opened := 0
	for _, b := range start.Blocks {
		for _, i := range b.Instrs {
			s, ok := i.(*ssa.Store)
			if !ok || s.Addr != g {
				continue
			}
			call, ok := s.Val.(*ssa.Call)
			if !ok || call.Call.StaticCallee() == nil {
				return false
			}
			fn, ok := call.Call.StaticCallee().Object().(*types.Func)
			if !ok || !p.Prog.Index.Func(fn.Origin()).Has(model.Open) {
				return false
			}
			opened++
		}
	}
	return opened == 1
}

// setsVariable reports whether a function sets a variable, or takes its address.
func setsVariable(fn *ssa.Function, g *ssa.Global) bool {
	var ops [8]*ssa.Value
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if ld, ok := i.(*ssa.UnOp); ok && ld.X == g {
				continue
			}
			if slices.ContainsFunc(i.Operands(ops[:0]), func(v *ssa.Value) bool { return *v == g }) {
				return true
			}
		}
	}
	return false
}
