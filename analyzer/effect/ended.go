package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// nested reports whether a loop stands in another one, which may begin it again.
func (u *Unit) nested(l *Loop) bool {
	return slices.ContainsFunc(u.Loops(l.Header.Parent()), func(o *Loop) bool { return o != l && o.Blocks[l.Header] })
}

// endsOf are what ends the driver that serves the channel in the field of a struct,
// if nobody takes from the channel any more then.
func (u *Unit) endsOf(o origin, d *driver, at ssa.Instruction) []handle.Handle {
	x := u.Res.Value(o.base)
	if d.owner == nil || !x.Known() || !sameNamed(o.base.Type(), d.owner) || !u.pkg.deaf(o, d) {
		return nil
	}
	var ends []handle.Handle
	for _, p := range d.ends {
		if h := u.Res.Part(x, p, at); h.Known() && p != "."+o.field.Name() {
			ends = append(ends, h)
		}
	}
	return ends
}

// deaf reports whether nobody takes from a channel any more once its driver has ended.
func (p *Package) deaf(o origin, d *driver) bool {
	return d.takesInside(o.field) && !slices.ContainsFunc(p.channels[o.field].recvs, func(fn *ssa.Function) bool { return fn != d.funcs[0] })
}

// takesInside reports whether the function of a driver takes from a field only in
// the loop itself: what is left when the loop has ended is not taken.
func (d *driver) takesInside(f *types.Var) bool {
	of := func(ch ssa.Value) bool { return originOf(ch).field == f }
	for _, b := range d.funcs[0].Blocks {
		if d.loop.Blocks[b] {
			continue
		}
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.UnOp:
				if i.Op == token.ARROW && of(i.X) {
					return false
				}
			case *ssa.Select:
				if slices.ContainsFunc(i.States, func(s *ssa.SelectState) bool { return s.Dir == types.RecvOnly && of(s.Chan) }) {
					return false
				}
			}
		}
	}
	return true
}

// DrivenWith adds to connections those that one drive of the unit drives together
// with them: the listeners of a server.
func (u *Unit) DrivenWith(hs []handle.Handle) []handle.Handle { return u.allNames(hs) }

// StartsUnseen reports whether a call may start what no event tells of: the called
// function of this package, or one that it calls, starts a goroutine.
func (u *Unit) StartsUnseen(call ssa.CallInstruction) bool {
	c := u.Res.CallOf(call)
	if u.Res.Model(c) != nil {
		return false // that says what it starts
	}
	if s := u.pkg.summary(c); c.Body == nil && s != nil {
		return s.Starts
	}
	return c.Body != nil && u.pkg.starts(c.Body, map[*ssa.Function]bool{})
}

func (p *Package) starts(fn *ssa.Function, seen map[*ssa.Function]bool) bool {
	seen[fn] = true
	u := p.byFunc[fn]
	fns := []*ssa.Function{fn}
	if u != nil {
		fns = u.Res.Funcs
	}
	for _, g := range fns {
		for _, b := range g.Blocks {
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.Go:
					return true
				case ssa.CallInstruction:
					if u == nil {
						continue
					}
					if c := u.Res.CallOf(i); c.Body != nil && !seen[c.Body] && p.byFunc[c.Body] != nil && u.Res.Model(c) == nil && p.starts(c.Body, seen) {
						return true
					}
				}
			}
		}
	}
	return false
}
