package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// endless is the drive that a method is which loops for ever, whatever it takes
// from: nothing that needs its receiver can come after it. So is a loop that does
// something from time to time, in a function as well.
func (u *Unit) endless(l *Loop) *Event {
	fn := l.Header.Parent()
	tick := u.ticks(l)
	if tick == nil && (len(l.Exits) > 0 || fn != u.Top || fn.Signature.Recv() == nil && !u.pausesIn(l)) || u.innermost(l.Header) != l {
		return nil
	}
	for b := range l.Blocks {
		for _, i := range b.Instrs {
			if _, ok := i.(*ssa.Panic); ok {
				return nil
			}
		}
	}
	var on []handle.Handle
	if p := lasting(fn); p != nil {
		on = append(on, u.Res.Value(p))
	}
	if tick != nil {
		on = append(on, u.Res.Value(tick.X))
	}
	if len(on) == 0 {
		return nil
	}
	at := l.Header.Instrs[0]
	for _, i := range l.Header.Instrs {
		if _, phi := i.(*ssa.Phi); !phi && i.Pos().IsValid() {
			at = i
			break
		}
	}
	if tick != nil {
		at = tick
	}
	l.Stmt = u.pkg.Prog.Loop(at.Pos())
	return &Event{Op: lifecycle.Drive, On: on, Instr: at, Mode: spawn.Here, Must: true, Loop: l, Spec: Spec{Forever: true, Serves: true}}
}

// ticks is the receive by which a loop takes the time in every turn, if that is all
// that could end it: nobody but the library could close such a channel, and that never
// does. It is nil if the loop ends in another way.
func (u *Unit) ticks(l *Loop) *ssa.UnOp {
	var tick *ssa.UnOp
	for _, b := range l.order {
		for _, i := range b.Instrs {
			if recv, ok := i.(*ssa.UnOp); ok && recv.Op == token.ARROW && u.givesTime(recv.X) && u.innermost(b) == l {
				tick = recv
			}
		}
	}
	if tick == nil {
		return nil
	}
	for _, x := range l.Exits {
		if cond, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If); !ok || x.Succ != 1 || !u.tellsClosed(cond.Cond) {
			return nil
		}
	}
	return tick
}

// pausesIn reports whether a loop sleeps in every turn.
func (u *Unit) pausesIn(l *Loop) bool {
	return slices.ContainsFunc(l.order, func(b *ssa.BasicBlock) bool {
		return u.innermost(b) == l && slices.ContainsFunc(b.Instrs, func(i ssa.Instruction) bool {
			call, ok := i.(*ssa.Call)
			return ok && u.Pauses(call)
		})
	})
}

// tellsClosed reports whether a condition is false only once a channel that gives the
// time is closed.
func (u *Unit) tellsClosed(cond ssa.Value) bool {
	ok, isOK := cond.(*ssa.Extract)
	if !isOK || ok.Index != 1 {
		return false
	}
	recv, isRecv := ok.Tuple.(*ssa.UnOp)
	return isRecv && recv.Op == token.ARROW && u.givesTime(recv.X)
}

// givesTime reports whether a channel, from which the program can only receive, is one
// that a library delivers the time on.
func (u *Unit) givesTime(ch ssa.Value) bool {
	t, ok := ch.Type().Underlying().(*types.Chan)
	return ok && t.Dir() == types.RecvOnly && u.Delivers(ch)
}

// lasting is the receiver of a function, or else its first parameter that leads to
// something which others hold as well; nil if there is none.
func lasting(fn *ssa.Function) *ssa.Parameter {
	if fn.Signature.Recv() != nil && len(fn.Params) > 0 {
		return fn.Params[0]
	}
	k := slices.IndexFunc(fn.Params, func(p *ssa.Parameter) bool {
		switch p.Type().Underlying().(type) {
		case *types.Pointer, *types.Map, *types.Chan:
			return true
		}
		return false
	})
	if k < 0 {
		return nil
	}
	return fn.Params[k]
}
