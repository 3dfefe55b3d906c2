package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A server without a handler of its own runs what is registered with the package that it
// comes from. Which server that is one knows where there is only one.

// unsetAt is the connection of a type that this function drives, if nobody in the package
// sets a field of any: the package drives no other one, and no function of the library that
// does as well as one without the field is called.
func (u *Unit) unsetAt(c *handle.Call, op model.Operand) []handle.Handle {
	name, field, _ := strings.Cut(op.Name, ".")
	tn, ok := c.Fn.Pkg().Scope().Lookup(name).(*types.TypeName)
	if !ok {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, tn.Pkg(), field)
	f, ok := obj.(*types.Var)
	if !ok || u.pkg.setsAny(f) {
		return nil
	}
	driven, known := u.pkg.soleDriven(tn)
	if !known || driven.unit != u || !u.unsetHandle(driven.on) {
		return nil
	}
	return []handle.Handle{driven.on}
}

// setsAny reports whether the package gives a field anything but its zero value.
func (p *Package) setsAny(f *types.Var) bool {
	uses := p.fieldUses()
	return uses.escapes[f] || slices.ContainsFunc(uses.stores[f], func(st *ssa.Store) bool {
		c, zero := st.Val.(*ssa.Const)
		return !zero || !c.IsNil()
	})
}

// drivenOne is a connection and the unit that drives it.
type drivenOne struct {
	unit *Unit
	on   handle.Handle
}

// soleDriven is the only connection of a type that the package drives, at one place.
func (p *Package) soleDriven(tn *types.TypeName) (one drivenOne, ok bool) {
	if got, known := p.soles[tn]; known {
		return got, got.unit != nil
	}
	if p.soles == nil {
		p.soles = map[*types.TypeName]drivenOne{}
	}
	p.soles[tn] = drivenOne{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, e := range u.Events(fn) {
				if e.Op != lifecycle.Drive || len(e.Via) > 0 || e.Loop != nil {
					continue
				}
				k := slices.IndexFunc(e.On, func(h handle.Handle) bool {
					n := namedOf(u.Res.Type(h))
					return n != nil && n.Obj() == tn
				})
				switch {
				case k >= 0 && one.unit == nil:
					one = drivenOne{u, e.On[k]}
				case k >= 0 || u.drivesWithNothing(e, tn.Pkg()):
					return drivenOne{}, false
				}
			}
		}
	}
	p.soles[tn] = one
	return one, one.unit != nil
}

// drivesWithNothing reports whether a drive is a call of a package that is given no handler.
func (u *Unit) drivesWithNothing(e *Event, pkg *types.Package) bool {
	call, ok := e.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	return slices.ContainsFunc(spawn.Runs(u.Res, call, u.pkg), func(run spawn.Run) bool {
		return run.Call.Fn != nil && run.Call.Fn.Pkg() == pkg && slices.ContainsFunc(u.Res.Model(run.Call).All(model.Go), func(d *model.Directive) bool {
			return slices.ContainsFunc(d.Operands, func(op model.Operand) bool {
				c, ok := u.Res.Arg(run.Call, op).(*ssa.Const)
				return ok && c.IsNil()
			})
		})
	})
}

// unsetHandle reports whether nobody outside of the package can have set a field of what a
// handle is: a variable of this function that is given to nobody, or what only this program,
// or this package, has.
func (u *Unit) unsetHandle(h handle.Handle) bool {
	if h.Root == nil {
		return false
	}
	if a, ok := h.Root.Value.(*ssa.Alloc); ok && h.Path == "" {
		return a.Heap && !slices.ContainsFunc(u.leakSites(), func(s leakSite) bool { return u.holdsAny(s.h, []handle.Handle{h}, s.at) })
	}
	return u.pkg.Prog.Pkg.Pkg.Name() == "main" && (h.Root.Kind == handle.Global || h.Path != "")
}
