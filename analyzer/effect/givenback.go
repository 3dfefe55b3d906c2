package effect

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A loop may run whatever function it is given, and the functions that its own package
// gives it do what its cases would do elsewhere: they keep in a table what the goroutine
// of the loop is to call, and call it.

// followGiven follows the drivers of the package into the literals that the package itself
// gives them to run, and reports whether these call functions of more fields.
func (p *Package) followGiven() bool {
	byPlace := map[string]*driver{}
	for _, d := range p.drivers {
		if d != nil && d.loop != nil {
			byPlace[d.place] = d
		}
	}
	more := false
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, h := range u.handlers[fn] {
				lit, _ := u.Res.FuncOf(h.Func)
				if d := byPlace[h.loop]; d != nil && lit != nil && lit.Parent() != nil && !slices.Contains(d.funcs, lit) {
					more = p.followInto(d, lit) || more
				}
			}
		}
	}
	return more
}

// followInto takes in what a driver calls in a function that it runs, and reports whether
// there are new fields among it.
func (p *Package) followInto(d *driver, fn *ssa.Function) bool {
	before := maps.Clone(d.calls)
	x := *d
	x.signals, x.serves = map[*types.Var]bool{}, map[*types.Var]bool{}
	x.funcs = append(slices.Clone(d.funcs), fn)
	for k := len(d.funcs); k < len(x.funcs) && k < maxDriverFuncs; k++ {
		for _, b := range x.funcs[k].Blocks {
			for _, i := range b.Instrs {
				x.note(p, i)
			}
		}
	}
	d.funcs = x.funcs
	more := false
	for f := range d.calls {
		if before[f] != nil {
			continue
		}
		if other, known := p.drivers[f]; known && other != d {
			p.drivers[f] = nil // two loops call it
			continue
		}
		p.drivers[f], more = d, true
	}
	return more
}

// givenAs reports whether a literal of the unit is one that a driver of this package runs.
func (u *Unit) givenAs(lit *ssa.Function) bool {
	return slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool {
		return slices.ContainsFunc(u.handlers[fn], func(h *Handler) bool {
			run, _ := u.Res.FuncOf(h.Func)
			return h.loop != "" && run == lit
		})
	})
}
