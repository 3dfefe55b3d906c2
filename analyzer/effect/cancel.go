package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Cancel is a call of the function that was opened along with a context: it ends the
// context, and what that bounds.
const Cancel lifecycle.Op = "cancel"

// orCancel is the call of a function of which nothing is known, or the end of the
// context that the function was opened with.
func (u *Unit) orCancel(e *Event) *Event {
	if e.Op != unknownCall || e.Name != "" || !u.Res.Opened(e.On[0]) {
		return e
	}
	e.Op, e.Args, e.Name = Cancel, nil, ""
	return e
}

// cancels are the ends of contexts whose functions a call hands on: whoever gets them
// ends the context in his time.
func (u *Unit) cancels(i ssa.CallInstruction) []*Event {
	var evs []*Event
	c := u.Res.CallOf(i)
	for k, a := range c.Args {
		if a == nil || !isFunc(a) {
			continue
		}
		if h := u.Res.Value(a); h.Known() && u.Res.Opened(h) {
			m := spawn.SelfMode(i).In(spawn.ArgMode(u.Res, c, k, u.pkg))
			evs = append(evs, &Event{Op: Cancel, On: []handle.Handle{h}, Mode: m, Must: m != spawn.Unknown})
		}
	}
	return evs
}

// Ends reports whether an event stops one of the connections, or ends one of the
// contexts: itself, or one that it lives in.
func (u *Unit) Ends(e *Event, ks []handle.Handle) bool {
	switch e.Op {
	case lifecycle.Stop, lifecycle.Send:
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.among(h, ks) })
	case Cancel:
		return slices.ContainsFunc(ks, func(k handle.Handle) bool { _, in := u.Res.Within(k, e.On); return in })
	}
	return false
}

// ancestors are the contexts that one lives in: it ends with each of them.
func (u *Unit) ancestors(ctx handle.Handle) []handle.Handle {
	var hs []handle.Handle
	for p := u.Res.Parent(ctx); p.Known() && len(hs) < maxCallers; p = u.Res.Parent(p) {
		hs = append(hs, p)
	}
	return hs
}

// LoopBounds are the contexts and channels that end the loop which an await waits for,
// where it is started in sight.
func (u *Unit) LoopBounds(evs []*Event, await *Event) []handle.Handle {
	var bounds []handle.Handle
	for _, d := range evs {
		if await.Deaf && d.Op == lifecycle.Drive && d.Mode == spawn.Elsewhere && u.sharesConn(d, await) {
			bounds = append(bounds, d.BoundBy...)
		}
	}
	return bounds
}

// cancelPaths are the fields of a driver's owner that hold a context which the driver
// was started with, or the function that ends it: wherever the driver is started, it
// is of the struct that it works for, and the struct keeps it.
func (u *Unit) cancelPaths(fn *ssa.Function, ctx handle.Handle, owner types.Type) []string {
	p, ok := ctx.Root.Value.(*ssa.Parameter)
	if ctx.Path != "" || !ok || fn != u.Top || p.Parent() != fn || fn.Signature.Recv() == nil || !sameNamed(fn.Params[0].Type(), owner) {
		return nil
	}
	k := slices.Index(fn.Params, p)
	callers, closed := u.pkg.callersOf(fn)
	if !closed {
		return nil
	}
	var paths []string
	for n, c := range callers {
		var here []string
		if k < len(c.call.Args) && c.call.Args[0] != nil && c.call.Args[k] != nil {
			here = c.unit.keptIn(c.unit.Res.Value(c.call.Args[0]), c.unit.Res.Value(c.call.Args[k]), lastReturn(c.call.Instr.Parent()))
		}
		if n == 0 {
			paths = here
		}
		paths = slices.DeleteFunc(paths, func(x string) bool { return !slices.Contains(here, x) })
	}
	return paths
}

// keptIn are the fields of a struct made here that hold a context, or what ends it,
// for good.
func (u *Unit) keptIn(x, ctx handle.Handle, at ssa.Instruction) []string {
	if !x.Known() || !ctx.Known() || at == nil || !u.isNew(x) {
		return nil
	}
	t := u.Res.Type(x)
	var paths []string
	for _, f := range u.Res.FieldsAt(x, at) {
		if !oneField(f.Path) || !u.Res.Same(f.Holds, ctx) || t == nil {
			continue
		}
		obj, _, _ := types.LookupFieldOrMethod(t, true, u.pkg.Prog.Pkg.Pkg, f.Path[1:])
		if v, ok := obj.(*types.Var); ok && u.pkg.finalField(v) {
			paths = append(paths, f.Path)
		}
	}
	return paths
}

// OnlyCancelled reports whether nothing ends a context but the function that was
// opened with it: it was opened here and with nothing else than a parent that never
// ends, and its function is called, or put off, and given to nobody.
func (u *Unit) OnlyCancelled(ctx handle.Handle) bool {
	call, ok := ctx.Root.Def().(*ssa.Call)
	if !ok || len(call.Call.Args) != 1 || !u.Res.Model(u.Res.CallOf(call)).Has(model.Open) || !u.neverEnds(u.Res.Value(call.Call.Args[0])) {
		return false
	}
	for _, ref := range *call.Referrers() {
		f, ok := ref.(*ssa.Extract)
		if !ok || !isFunc(f) {
			continue
		}
		for _, use := range *f.Referrers() {
			switch use := use.(type) {
			case *ssa.Call, *ssa.Defer:
				if use.(ssa.CallInstruction).Common().Value != ssa.Value(f) {
					return false
				}
			case *ssa.DebugRef:
			default:
				return false
			}
		}
	}
	return true
}
