package effect

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// WorksAt is the way to a loop of a called function of the package in which that waits
// for something in every turn, or nil: it is not over at once.
func (u *Unit) WorksAt(c *handle.Call) []Step { return u.worksAt(c, maxHelpers) }

// worksKey is a function that is looked into, and through how many calls more.
type worksKey struct {
	fn    *ssa.Function
	depth int
}

func (u *Unit) worksAt(c *handle.Call, depth int) []Step {
	if c == nil || c.Body == nil || depth == 0 || u.Res.Model(c) != nil {
		return nil
	}
	in := u
	if !u.Res.Own(c.Body) {
		in = u.pkg.byFunc[c.Body]
	}
	if in == nil {
		return nil
	}
	key := worksKey{c.Body, depth}
	via, ok := u.pkg.works[key]
	if !ok {
		via = in.worksIn(c, depth)
		if u.pkg.works == nil {
			u.pkg.works = map[worksKey][]Step{}
		}
		u.pkg.works[key] = via
	}
	return via
}

// worksIn is worksAt for the unit of the called function.
func (in *Unit) worksIn(c *handle.Call, depth int) []Step {
	way := func(i ssa.Instruction, on []Step) []Step {
		return append([]Step{in.pkg.step(c.Body.RelString(in.pkg.Prog.Pkg.Pkg), i)}, on...)
	}
	for _, b := range c.Body.Blocks {
		for _, i := range b.Instrs {
			if in.innermost(b) != nil && in.waitsIn(i) {
				return way(i, nil)
			}
			if call, ok := i.(*ssa.Call); ok {
				if on := in.worksAt(in.Res.CallOf(call), depth-1); on != nil {
					return way(i, on)
				}
			}
		}
	}
	return nil
}

// waitsIn reports whether an instruction waits for what others do.
func (u *Unit) waitsIn(i ssa.Instruction) bool {
	switch i := i.(type) {
	case *ssa.UnOp:
		return i.Op == token.ARROW
	case *ssa.Select:
		return i.Blocking
	case *ssa.Call:
		for _, e := range u.EventsAt(i) {
			if e.Mode == spawn.Here && e.Must && (e.Op == lifecycle.Recv || e.Op == lifecycle.Accept || e.Op == lifecycle.Wait) {
				return true
			}
		}
	}
	return false
}

// WaitsAt is the way to where a called function of the package waits for something,
// whatever way it goes, or nil.
func (u *Unit) WaitsAt(c *handle.Call) []Step {
	if c == nil || c.Body == nil || len(c.Body.Blocks) == 0 || u.Res.Model(c) != nil {
		return nil
	}
	in := u
	if !u.Res.Own(c.Body) {
		in = u.pkg.byFunc[c.Body]
	}
	if in == nil {
		return nil
	}
	via, ok := u.pkg.waits[c.Body]
	if !ok {
		via = in.waitsOnce(c.Body)
		if u.pkg.waits == nil {
			u.pkg.waits = map[*ssa.Function][]Step{}
		}
		u.pkg.waits[c.Body] = via
	}
	return via
}

// waitsOnce is WaitsAt for the unit of the called function.
func (u *Unit) waitsOnce(fn *ssa.Function) []Step {
	for _, b := range fn.Blocks {
		if comesBack(fn, []cut{{at: b.Instrs[0]}}) {
			continue // there is a way around it
		}
		for _, i := range b.Instrs {
			if u.waitsIn(i) {
				return []Step{u.pkg.step(fn.RelString(u.pkg.Prog.Pkg.Pkg), i)}
			}
		}
	}
	return nil
}
