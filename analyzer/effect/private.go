package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// Addressed reports whether the unit asks for the address of a connection: whoever
// is told may connect then, also another program. So may those who are given it by a
// call of which nothing is known.
func (u *Unit) Addressed(k handle.Handle) bool { return u.addressed(k, nil) }

// AddressedBefore is Addressed but for what stands behind an instruction.
func (u *Unit) AddressedBefore(k handle.Handle, at ssa.Instruction) bool { return u.addressed(k, at) }

func (u *Unit) addressed(k handle.Handle, before ssa.Instruction) bool {
	behind := func(i ssa.Instruction) bool {
		return before != nil && (i == before || i.Parent() == before.Parent() && u.Follows(before, i) || i.Parent() != before.Parent() && u.MadeBehind(before.Parent(), i.Parent(), before))
	}
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok || behind(i) {
					continue
				}
				c := u.Res.CallOf(call)
				if u.Res.Model(c) == nil && c.Body == nil && u.takes(c, k) || u.asksAddress(c, k) {
					return true
				}
			}
		}
	}
	return false
}

func (u *Unit) asksAddress(c *handle.Call, k handle.Handle) bool {
	return slices.ContainsFunc(u.Res.Model(c).All(model.Address), func(d *model.Directive) bool {
		return d.Operands[0].Kind == model.Result && u.Res.Same(u.Res.Operand(c, *d.Of), k)
	})
}

// AddressedIn is the first call of a literal that asks for the address of a connection, or
// nil.
func (u *Unit) AddressedIn(lit *ssa.Function, k handle.Handle) *ssa.Call {
	for _, b := range lit.Blocks {
		for _, i := range b.Instrs {
			if call, ok := i.(*ssa.Call); ok && u.asksAddress(u.Res.CallOf(call), k) {
				return call
			}
		}
	}
	return nil
}

// takes reports whether a connection is among the arguments of a call.
func (u *Unit) takes(c *handle.Call, k handle.Handle) bool {
	return slices.ContainsFunc(c.Args, func(a ssa.Value) bool { return a != nil && u.Res.Same(u.Res.Value(a), k) })
}

// AtAddress reports whether the call that made a connection was given a text that may
// be an address: whoever knows that may connect. Nobody knows a port that is left to the
// system, whatever the host is.
func (u *Unit) AtAddress(k handle.Handle) bool {
	if k.Root == nil {
		return false
	}
	call, ok := k.Root.Def().(*ssa.Call)
	if !ok {
		return false
	}
	return slices.ContainsFunc(u.Res.CallOf(call).Args, func(a ssa.Value) bool {
		if a == nil || !isString(a.Type()) {
			return false
		}
		_, constant := a.(*ssa.Const)
		return (!constant || u.Res.Value(a).Known()) && !u.Res.NoPort(a)
	})
}

// Nameless reports whether a connection is a listener that was made at a constant
// address without a port, in this function or in one of the package that returns it.
func (u *Unit) Nameless(k handle.Handle) bool { return u.nameless(k, maxHelpers) }

// maxHelpers bounds the way down to where a listener was made.
const maxHelpers = 3

func (u *Unit) nameless(k handle.Handle, depth int) bool {
	if depth == 0 || k.Root == nil {
		return false
	}
	call, ok := k.Root.Def().(*ssa.Call)
	if !ok || u.Res.Top != call.Parent() && !u.Res.Own(call.Parent()) {
		return false
	}
	c := u.Res.CallOf(call)
	for _, d := range u.Res.Model(c).All(model.Address) {
		if d.Of == nil || u.Res.Operand(c, *d.Of) != k {
			continue
		}
		a := u.Res.Arg(c, d.Operands[0])
		return a != nil && u.Res.NoPort(a)
	}
	cu := u.pkg.byFunc[c.Body]
	if cu == nil {
		return false
	}
	rets := cu.normalReturns(c.Body)
	for _, b := range rets {
		ret := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !slices.ContainsFunc(ret.Results, func(v ssa.Value) bool { return cu.nameless(cu.Res.Value(v), depth-1) }) {
			return false
		}
	}
	return len(rets) > 0
}

// Accepts reports whether a connection is a listener that is accepted from: its type
// has a method that a model tells to do so.
func (u *Unit) Accepts(k handle.Handle) bool {
	t := u.Res.Type(k)
	return t != nil && u.pkg.hasMethod(t, model.Accept, true)
}
