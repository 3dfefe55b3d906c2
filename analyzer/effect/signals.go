package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// touches reports whether one of some signals of the package, but for those in a function,
// may be on the channel in a field, or whether that is in none.
func (p *Package) touches(all func() []signal, f *types.Var, but *ssa.Function) bool {
	if f == nil || f.Exported() && p.Prog.Pkg.Pkg.Name() != "main" {
		return true
	}
	return slices.ContainsFunc(all(), func(s signal) bool {
		if s.in == but {
			return false
		}
		if g := originOf(s.ch).field; g != nil {
			return g == f
		}
		_, made := s.ch.(*ssa.MakeChan)
		return !made && types.Identical(s.ch.Type().Underlying().(*types.Chan).Elem(), f.Type().Underlying().(*types.Chan).Elem())
	})
}

// signal is a channel that a function sends on, or closes.
type signal struct {
	ch ssa.Value
	in *ssa.Function
}

func (p *Package) sends() []signal {
	p.findSignals()
	return p.sent
}

func (p *Package) closings() []signal {
	p.findSignals()
	return p.shut
}

// findSignals looks through the package once for what it sends on, and what it closes.
func (p *Package) findSignals() {
	if p.sent != nil {
		return
	}
	p.sent = []signal{}
	var visit func(fn *ssa.Function)
	visit = func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				_, ends := i.(ssa.CallInstruction)
				for _, ch := range signalled(i) {
					if ends {
						p.shut = append(p.shut, signal{ch, fn})
					} else {
						p.sent = append(p.sent, signal{ch, fn})
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
