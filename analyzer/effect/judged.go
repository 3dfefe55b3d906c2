package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Judged reports whether anybody looks at which error a call returns: it may be there
// to fail. To see whether there is one, to hand it on by a channel, or to print it is
// not to look at it.
func (u *Unit) Judged(d *Event) bool {
	for e := d; e != nil; e = e.Inner {
		call, ok := e.Instr.(*ssa.Call)
		if !ok || e.Loop != nil {
			continue
		}
		if slices.ContainsFunc(errorsOf(call), u.judged) {
			return true
		}
	}
	return false
}

func (u *Unit) judged(v ssa.Value) bool {
	return slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.Send, *ssa.Select, *ssa.DebugRef, *ssa.Return:
			return false
		case *ssa.BinOp:
			_, _, isNil := handle.NilTest(ref)
			return !isNil
		case *ssa.Phi:
			return u.judged(ref)
		case *ssa.MakeInterface:
			return u.judged(ref)
		case *ssa.ChangeInterface:
			return u.judged(ref)
		case *ssa.Store:
			ia, element := ref.Addr.(*ssa.IndexAddr) // of what t.Fatal is given
			return !element || !u.printed(ia.X)
		}
		return true
	})
}

// printed reports whether a list of arguments is given only to functions that end the
// goroutine, or of which a model tells that they do nothing.
func (u *Unit) printed(list ssa.Value) bool {
	refs := list.Referrers()
	return refs != nil && !slices.ContainsFunc(*refs, func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.IndexAddr, *ssa.DebugRef:
			return false
		case *ssa.Slice:
			return !u.printed(ref)
		case *ssa.Call:
			m := u.Res.Model(u.Res.CallOf(ref))
			return !m.Has(model.NoReturn, model.Neutral)
		}
		return true
	})
}

// ActsUnseen reports whether a goroutine or a timer that a function starts before an
// instruction calls what nothing is known of: it may send a signal to the process.
func (u *Unit) ActsUnseen(fn *ssa.Function, at ssa.Instruction) bool {
	for _, lit := range u.Res.Funcs[1:] {
		if !around(lit.Parent(), fn) || u.Mode(lit) != spawn.Elsewhere || u.MadeBehind(fn, lit, at) {
			continue
		}
		for _, b := range lit.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok {
					continue
				}
				c := u.Res.CallOf(call)
				if _, builtin := call.Common().Value.(*ssa.Builtin); !builtin && c.Body == nil && u.Res.Model(c) == nil && u.pkg.summary(c) == nil {
					return true
				}
			}
		}
	}
	return false
}

// around reports whether a function is another one, or stands around it.
func around(outer, fn *ssa.Function) bool {
	for ; fn != nil; fn = fn.Parent() {
		if fn == outer {
			return true
		}
	}
	return false
}
