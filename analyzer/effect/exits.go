package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// failed reports whether an exit is taken only after an operation of the loop
// failed.
func (u *Unit) failed(l *Loop, x Exit, op *Event) bool {
	if u.inErrorRegion(l, x.From, op) {
		return true
	}
	cond, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	return ok && u.isErr(cond.Cond, x.Succ, op)
}

// Failure reports whether an edge is one that is taken only after a call failed.
func (u *Unit) Failure(call *Event, b *ssa.BasicBlock, succ int) bool {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	if v, nonNil, ok := handle.NilTest(cond.Cond); ok {
		return nonNil == succ && u.isResult(v, call, handle.IsError)
	}
	var told []ssa.Value
	same := 0
	switch c := cond.Cond.(type) {
	case *ssa.BinOp: // err == http.ErrServerClosed
		if told = []ssa.Value{c.X, c.Y}; c.Op == token.NEQ {
			same = 1
		}
	case *ssa.Call: // errors.Is(err, http.ErrServerClosed)
		told = c.Call.Args
	}
	if !slices.ContainsFunc(told, func(v ssa.Value) bool { return u.isResult(v, call, handle.IsError) }) {
		return false
	}
	// The orderly end is no failure, and any other error that is meant is one.
	return slices.ContainsFunc(told, u.orderly) == (succ != same)
}

// orderly reports whether a value is an error variable that tells an orderly end.
func (u *Unit) orderly(v ssa.Value) bool {
	ld, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	g, ok := ld.X.(*ssa.Global)
	return ok && u.EndedError(g)
}

// sharesConn reports whether two events are on one connection.
func (u *Unit) sharesConn(a, b *Event) bool {
	return slices.ContainsFunc(a.On, func(h handle.Handle) bool { return u.among(h, b.On) })
}

// opensIn reports whether an operation opens what lives inside the connection of
// another one, as the taking of an offered channel does: that fails with it.
func (u *Unit) opensIn(open, on *Event) bool {
	return open.Op == lifecycle.Open && slices.ContainsFunc(open.On, func(h handle.Handle) bool {
		_, in := u.Res.Within(h, on.On)
		return in
	})
}

// endOnly reports whether an exit is taken only when the receive, or another
// operation on the same connection, failed or the connection ended, or when a
// context did, which is returned then.
func (u *Unit) endOnly(l *Loop, x Exit, recv *Event) (ctx handle.Handle, ok bool) {
	if u.failed(l, x, recv) {
		return ctx, true
	}
	for _, op := range l.ops {
		if op != recv && (u.sharesConn(op, recv) || u.opensIn(op, recv)) && u.failed(l, x, op) {
			return ctx, true
		}
	}
	cond, isIf := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !isIf {
		return ctx, false
	}
	if k := u.over(cond.Cond, x.Succ); k.Known() {
		if _, of := u.Res.Within(k, recv.On); of {
			return ctx, true
		}
		return k, true
	}
	return ctx, u.leaves(x.From, x.To(), u.tells(l, x, recv))
}

// tells says what a return tells that an exit of a loop leads to: a function without
// results that returns since something in the loop failed has no other way to tell.
// Where what failed is another connection, that is over, and not what the loop takes
// from.
func (u *Unit) tells(l *Loop, x Exit, recv *Event) func(*ssa.Return) bool {
	if slices.ContainsFunc(l.ops, func(op *Event) bool { return op != recv && !u.sharesConn(op, recv) && u.failed(l, x, op) }) {
		return u.Res.ErrorReturn
	}
	return func(ret *ssa.Return) bool { return u.Res.ErrorReturn(ret) || u.Res.FailedIn(ret, l.Header, l.Blocks) }
}

// Serves reports whether a loop takes from something, as an event in it does, until
// that is over or fails, or somebody else calls it off.
func (u *Unit) Serves(l *Loop, take *Event) bool {
	for _, x := range l.Exits {
		if _, ok := u.endOnly(l, x, take); !ok && !u.calledOff(l, x, take) {
			return false
		}
	}
	return true
}

// over returns the connection or context that a condition, on one of its sides,
// tells to be over.
func (u *Unit) over(cond ssa.Value, succ int) handle.Handle {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		return u.over(n.X, 1-succ)
	}
	v, yes := cond, 0
	if t, nonNil, ok := handle.NilTest(cond); ok {
		v, yes = t, nonNil
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return handle.Handle{}
	}
	verb := model.Over
	if yes != succ {
		verb = model.Alive
	}
	c := u.Res.CallOf(call)
	for _, d := range u.Res.Model(c).All(verb) {
		return u.Res.Operand(c, *d.Of)
	}
	if v == cond && succ == 0 && isErrorTest(c.Fn) { // errors.Is(ctx.Err(), context.Canceled)
		if of, ok := call.Call.Args[0].(*ssa.Call); ok {
			c := u.Res.CallOf(of)
			for _, d := range u.Res.Model(c).All(model.Over) {
				return u.Res.Operand(c, *d.Of)
			}
		}
	}
	return handle.Handle{}
}

// isErrorTest reports whether a function says of an error whether it is another one.
func isErrorTest(fn *types.Func) bool {
	if fn == nil {
		return false
	}
	sig := fn.Signature()
	return sig.Recv() == nil && sig.Params().Len() == 2 && handle.IsError(sig.Params().At(0).Type()) && handle.IsError(sig.Params().At(1).Type()) &&
		sig.Results().Len() == 1 && isBool(sig.Results().At(0).Type())
}
