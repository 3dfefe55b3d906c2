package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// TakesClients reports whether an event is one that takes connections from a listener.
func (e *Event) TakesClients() bool {
	return e.Op == lifecycle.Accept || e.Op == lifecycle.Drive && e.Serves || e.Op == Driver
}

// TakenUnseen reports whether clients may be taken by code of which it is not known when
// it runs, and for what: a function that is used as a value or through an interface, as
// one in a list of what is to be started.
func (p *Package) TakenUnseen() bool {
	if p.unseen == nil {
		unseen := p.takenUnseen()
		p.unseen = &unseen
	}
	return *p.unseen
}

func (p *Package) takenUnseen() bool {
	if p.callers == nil {
		p.findCallers()
	}
	takes := func(u *Unit, fn *ssa.Function) bool { return slices.ContainsFunc(u.Events(fn), (*Event).TakesClients) }
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			if (fn == u.Top && p.valued[fn] || fn != u.Top && u.Mode(fn) == spawn.Unknown) && takes(u, fn) {
				return true
			}
		}
	}
	return slices.ContainsFunc(p.outside, p.foreignTakes)
}

// foreignTakes reports whether a function of another package that is used as a value
// takes clients.
func (p *Package) foreignTakes(fn *types.Func) bool {
	if m := p.Prog.Index.Func(fn); m != nil {
		return m.Has(model.Drive) || m.Has(model.Go) || m.Has(model.Accept)
	}
	if p.imported == nil {
		return false
	}
	s := p.imported.Summary(fn)
	return s != nil && slices.ContainsFunc(s.Ops, func(op Op) bool {
		return (&Event{Op: op.Op, Spec: op.Spec}).TakesClients()
	})
}

// openForeign says of the methods of a type of another package that they may be called
// through an interface which the type is seen as.
func (p *Package) openForeign(mi *ssa.MakeInterface) {
	it, ok := mi.Type().Underlying().(*types.Interface)
	if n := namedOf(mi.X.Type()); !ok || n == nil || n.Obj().Pkg() == p.Prog.Pkg.Pkg {
		return
	}
	for m := range it.Methods() {
		if obj, _, _ := types.LookupFieldOrMethod(mi.X.Type(), true, m.Pkg(), m.Name()); obj != nil {
			if fn, ok := obj.(*types.Func); ok {
				p.outside = append(p.outside, fn.Origin())
			}
		}
	}
}
