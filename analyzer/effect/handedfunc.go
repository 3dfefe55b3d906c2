package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// handedFuncs are what the functions do that other functions have returned, where an
// instruction hands one on: a call to who runs it, if its summary does not say so
// itself; and what ends a connection, or may bring a loop the word to end, where it is
// kept for somebody unknown to run it.
func (u *Unit) handedFuncs(i ssa.Instruction, runs int) []*Event {
	var evs []*Event
	add := func(at ssa.CallInstruction, v ssa.Value, mode spawn.Mode, thread int) {
		if v == nil || !isFunc(v) {
			return
		}
		does, _ := u.resultEvents(at, u.Res.Value(v), "", nil)
		for _, e := range does {
			if mode == spawn.Unknown && e.Op != lifecycle.Stop && e.Op != lifecycle.Send && e.Op != Cancel {
				continue
			}
			e.Instr = i
			if mode == spawn.Elsewhere && e.Mode != spawn.Elsewhere {
				e.Thread = Thread{Run: thread}
			}
			e.Mode = mode.In(e.Mode)
			evs = append(evs, e)
		}
	}
	kept := func(v ssa.Value, mode spawn.Mode) {
		for _, e := range u.keptStops(v, i) {
			e.Instr, e.Mode, e.Amid = i, mode.In(e.Mode), mode == spawn.Here
			evs = append(evs, e)
		}
	}
	switch i := i.(type) {
	case ssa.CallInstruction:
		c := u.Res.CallOf(i)
		told := !u.Res.Model(c).Replaces() && u.pkg.summary(c) != nil
		for k, a := range c.Args {
			if a == nil {
				continue
			}
			if !isFunc(a) {
				if u.pkg.summary(c) != nil {
					continue
				}
				if u.Res.Model(c).Has(model.Drive) {
					kept(a, spawn.Here)
				} else {
					kept(a, spawn.Unknown)
				}
				continue
			}
			mode := spawn.ArgMode(u.Res, c, k, u.pkg)
			if fn, _ := u.Res.FuncValue(a); fn == nil && (!told || mode == spawn.Unknown) {
				add(i, a, spawn.SelfMode(i).In(mode), runs+k)
			}
		}
	case *ssa.Store:
		if isFunc(i.Val) && (outlives(u.Res.Value(i.Addr)) || isPart(i.Addr)) {
			add(nil, i.Val, spawn.Unknown, 0)
		}
		if u.givenAway(i.Addr) {
			kept(i.Val, spawn.Unknown)
		} else if joinsList(i.Addr) {
			evs = append(evs, u.asCloser(i.Val, i)...)
		}
	case *ssa.Send:
		if isFunc(i.X) {
			add(nil, i.X, spawn.Unknown, 0)
			kept(i.X, spawn.Unknown)
		}
		evs = append(evs, u.asCloser(i.X, i)...)
	case *ssa.MapUpdate:
		if isFunc(i.Value) {
			add(nil, i.Value, spawn.Unknown, 0)
			kept(i.Value, spawn.Unknown)
		}
		evs = append(evs, u.asCloser(i.Value, i)...)
	}
	return evs
}

// givenAway reports whether an address is that of a field of another package's struct, or
// of one that somebody unknown is given as an interface.
func (u *Unit) givenAway(v ssa.Value) bool {
	fa, ok := v.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	ptr, ok := fa.X.Type().Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	if named, ok := types.Unalias(ptr.Elem()).(*types.Named); ok && named.Obj().Pkg() != nil && named.Obj().Pkg() != u.pkg.Prog.Pkg.Pkg {
		return true
	}
	made, ok := fa.X.(*ssa.Alloc)
	return ok && slices.ContainsFunc(*made.Referrers(), func(ref ssa.Instruction) bool {
		_, ok := ref.(*ssa.MakeInterface)
		return ok
	})
}

// isPart reports whether an address is that of a field or an element.
func isPart(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.FieldAddr, *ssa.IndexAddr:
		return true
	}
	return false
}
