package effect

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// answeredBy is the wait for a driver that a receive is from a channel of this function,
// where nobody sends to that channel but a function that was given, before it, to one
// which leaves it for the driver to call; or nil.
func (u *Unit) answeredBy(recv *ssa.UnOp) *Event {
	ch := u.Res.Value(recv.X)
	if ch.Root == nil || ch.Root.Kind != handle.Value || ch.Path != "" {
		return nil
	}
	if _, ok := ch.Root.Value.(*ssa.MakeChan); !ok {
		return nil
	}
	for _, call := range u.leaversIn(recv.Parent()) {
		if !u.Follows(call, recv) {
			continue
		}
		if on := u.leftFor(call, ch); len(on) > 0 {
			return &Event{Op: lifecycle.Await, On: on, Mode: spawn.Here, Must: true, Spec: Spec{Conn: u.chanText(recv.Pos())}}
		}
	}
	return nil
}

// leaversIn are the calls of a function that leave a function for a driver.
func (u *Unit) leaversIn(fn *ssa.Function) []*ssa.Call {
	calls, ok := u.leavers[fn]
	if ok {
		return calls
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			c := u.Res.CallOf(call)
			s := u.pkg.summary(c)
			if s != nil && !u.Res.Model(c).Replaces() && slices.ContainsFunc(s.Handlers, func(r Runner) bool { return r.Only }) {
				calls = append(calls, call)
			}
		}
	}
	if u.leavers == nil {
		u.leavers = map[*ssa.Function][]*ssa.Call{}
	}
	u.leavers[fn] = calls
	return calls
}

// leftFor are the handles of what a driver of this package drives, if a call of leaversIn leaves a
// function for it that alone sends on a channel, or closes it.
func (u *Unit) leftFor(call *ssa.Call, ch handle.Handle) []handle.Handle {
	c := u.Res.CallOf(call)
	for _, r := range u.pkg.summary(c).Handlers {
		i, err := strconv.Atoi(strings.TrimPrefix(r.Func, "p"))
		if err != nil || !r.Only {
			continue
		}
		if _, run := u.pkg.ParamModes(c, i); run {
			continue // who is given it may call it at once
		}
		fn, _ := u.Res.FuncOf(u.Res.Subst(c, r.Func))
		if fn == nil || !u.signalsIn(fn, ch) || u.signalledBut(ch, fn, call) {
			continue
		}
		var on []handle.Handle
		for _, p := range r.On {
			if k := u.Res.Subst(c, p); k.Known() {
				on = append(on, k)
			}
		}
		return on
	}
	return nil
}

// signalledBut reports whether another function of the unit than the one given may send
// on a channel, or close it, but by a call.
func (u *Unit) signalledBut(ch handle.Handle, but *ssa.Function, call *ssa.Call) bool {
	return slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool {
		return fn != but && slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
			return (e.Op == lifecycle.Send || e.Op == lifecycle.Stop) && e.Instr != ssa.Instruction(call) && slices.Contains(e.On, ch)
		})
	})
}

// leftAt reports whether an instruction leaves a value where others find it.
func (u *Unit) leftAt(i ssa.Instruction, want handle.Handle) bool {
	switch i := i.(type) {
	case *ssa.Store, *ssa.MapUpdate, *ssa.Send:
	case *ssa.Call:
		if _, builtin := i.Call.Value.(*ssa.Builtin); !builtin {
			return false
		}
	default:
		return false
	}
	return slices.ContainsFunc(u.leakedAt(i), func(l leaked) bool { return l.h == want })
}

// calledElse reports whether the package calls functions that a field holds elsewhere
// than a driver does: a goroutine that gives up on old requests, for one.
func (p *Package) calledElse(field *types.Var, d *driver) bool {
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			if slices.Contains(d.funcs, fn) {
				continue
			}
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					call, ok := i.(ssa.CallInstruction)
					if ok && isFunc(call.Common().Value) && originOf(call.Common().Value).field == field {
						return true
					}
				}
			}
		}
	}
	return false
}
