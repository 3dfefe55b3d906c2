package effect

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// calledOff reports whether an exit of a loop is taken only once somebody else has called
// the loop off: a select finds a context to be over, or takes the word from a channel, or
// a flag is set by what ends what the loop takes from. As long as nobody does so, the loop
// goes on, whatever it does else.
func (u *Unit) calledOff(l *Loop, x Exit, take *Event) bool {
	if st := u.otherSelect(l, nil, x); st != nil {
		return u.waits(st.Chan) != nil || u.quits(l, st.Chan)
	}
	branch, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	if f := u.flagIn(branch.Cond, x.Succ == 0, maxHelpers); f.known() {
		return u.setByStop(f, l, take)
	}
	return u.saysQuit(branch.Cond, x.Succ == 0)
}

// quits reports whether a channel that a loop takes from brings it nothing but the word to
// end, and brings that from elsewhere: it is only closed, or nothing that the loop runs
// sends on it.
func (u *Unit) quits(l *Loop, ch ssa.Value) bool {
	h := u.Res.Value(ch)
	if u.Delivers(ch) || !h.Known() {
		return false
	}
	if def := h.Root.Def(); def != nil && l.Blocks[def.Block()] {
		return false
	}
	if u.OnlyCloses(h) {
		return true
	}
	elem := ch.Type().Underlying().(*types.Chan).Elem()
	for _, i := range u.pkg.runs(l) {
		if slices.ContainsFunc(signalled(i), func(x ssa.Value) bool {
			of, ok := x.Type().Underlying().(*types.Chan)
			return ok && types.Identical(of.Elem(), elem)
		}) {
			return false
		}
	}
	return true
}

// runs are the instructions of a loop, and of all functions of the package that it refers
// to, as far as that can be followed.
func (p *Package) runs(l *Loop) []ssa.Instruction {
	fns := []*ssa.Function{l.Header.Parent()}
	var is []ssa.Instruction
	for _, b := range l.order {
		for _, i := range b.Instrs {
			fns = p.refersTo(i, fns)
			is = append(is, i)
		}
	}
	fns = p.reachable(fns, nil, nil)
	for _, fn := range fns[1:] {
		for _, b := range fn.Blocks {
			is = append(is, b.Instrs...)
		}
	}
	return is
}

// setByStop reports whether a flag is set, to what ends a loop, by what also ends what the
// loop takes from, and never by what the loop itself runs: a setting that is there from
// the start, or what a client says, is something else.
func (u *Unit) setByStop(f flag, l *Loop, take *Event) bool {
	if !u.pkg.alone(f) {
		return false
	}
	is := f.isAt
	for _, i := range u.pkg.runs(l) {
		if setsAt(i, is, f.when) {
			return false
		}
	}
	stopped := false
	for _, v := range u.pkg.Units {
		for _, fn := range v.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					if setsAt(i, is, f.when) {
						if !v.stopsLike(fn, u, take) {
							return false
						}
						stopped = true
					}
				}
			}
		}
	}
	return stopped
}

// alone reports whether no other package can set a flag.
func (p *Package) alone(f flag) bool {
	if p.Prog.Pkg.Pkg.Name() == "main" {
		return true
	}
	if f.field != nil {
		return f.field.Pkg() == p.Prog.Pkg.Pkg && !f.field.Exported()
	}
	g, global := f.cell.(*ssa.Global)
	return !global || g.Pkg == p.Prog.Pkg && !token.IsExported(g.Name())
}

// stopsLike reports whether a function stops what is of the type that something is taken
// from in another one.
func (u *Unit) stopsLike(fn *ssa.Function, in *Unit, take *Event) bool {
	return slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
		return e.Op == lifecycle.Stop && slices.ContainsFunc(e.On, func(h handle.Handle) bool {
			return slices.ContainsFunc(take.On, func(k handle.Handle) bool {
				s, t := u.Res.Type(h), in.Res.Type(k)
				return s != nil && t != nil && types.Identical(s, t)
			})
		})
	})
}

// saysQuit reports whether a condition has an outcome only once a function of the package
// has found a context to be over, or a channel to be closed that brings nothing else.
func (u *Unit) saysQuit(cond ssa.Value, out bool) bool {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		return u.saysQuit(n.X, !out)
	}
	call, ok := cond.(*ssa.Call)
	if !ok {
		return false
	}
	body := u.Res.CallOf(call).Body
	if body == nil {
		return false
	}
	in, rets := u.returnsOf(body)
	if in == nil {
		return false
	}
	says := false
	for _, ret := range rets {
		c, ok := ret.Results[0].(*ssa.Const)
		switch {
		case !ok:
			return false
		case constant.BoolVal(c.Value) != out:
			continue
		case !in.quitsTo(ret.Block()):
			return false
		}
		says = true
	}
	return says
}

// quitsTo reports whether nothing leads to a block but a case of a select by which a
// channel tells that something is over.
func (u *Unit) quitsTo(b *ssa.BasicBlock) bool {
	if len(b.Preds) != 1 {
		return false
	}
	from := b.Preds[0]
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	sel := selectOf(branch.Cond)
	if sel == nil {
		return false
	}
	k, closed, ok := u.caseOf(sel, Exit{from, slices.Index(from.Succs, b)})
	if !ok || closed || sel.States[k].Dir != types.RecvOnly {
		return false
	}
	ch := sel.States[k].Chan
	return u.waits(ch) != nil || u.OnlyCloses(u.Res.Value(ch))
}
