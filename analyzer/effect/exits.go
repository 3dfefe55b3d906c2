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
// that is over or fails, or a context is over that it looks at.
func (u *Unit) Serves(l *Loop, take *Event) bool {
	for _, x := range l.Exits {
		if _, ok := u.endOnly(l, x, take); !ok && !u.calledOff(l, x) {
			return false
		}
	}
	return true
}

// calledOff reports whether an exit is taken only when a select finds a context to be over:
// as long as nobody ends it, the loop goes on, whatever the select does else.
func (u *Unit) calledOff(l *Loop, x Exit) bool {
	st := u.otherSelect(l, nil, x)
	return st != nil && u.waits(st.Chan) != nil
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

// leaves reports whether all that follows an edge is a return that tells of an error, or
// the end of the goroutine, or whether it leads to where an error is kept.
func (u *Unit) leaves(from, b *ssa.BasicBlock, tells func(*ssa.Return) bool) bool {
	type edge struct{ from, to *ssa.BasicBlock }
	seen := map[edge]bool{}
	work := []edge{{from, b}}
	for len(work) > 0 {
		e := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[e] || u.keepsError(e.from, e.to) {
			continue
		}
		if len(seen) == maxLeave {
			return false
		}
		seen[e] = true
		switch last := e.to.Instrs[len(e.to.Instrs)-1].(type) {
		case *ssa.Return:
			if !tells(last) {
				return false
			}
		case *ssa.Jump, *ssa.If:
			for _, s := range e.to.Succs {
				if s.Dominates(e.to) {
					return false // a loop, which may be endless
				}
				work = append(work, edge{e.to, s})
			}
		}
	}
	return true
}

// maxLeave bounds the way from the exit of a loop to the end.
const maxLeave = 24

// keepsError reports whether a variable holds an error, certainly, once an edge is
// taken, that it did not hold for sure on others.
func (u *Unit) keepsError(from, to *ssa.BasicBlock) bool {
	for _, i := range to.Instrs {
		switch i := i.(type) {
		case *ssa.Phi:
			if k := slices.Index(to.Preds, from); handle.IsError(i.Type()) && u.Res.NonNil(i.Edges[k], from) {
				return true
			}
		case *ssa.Store:
			if handle.IsError(i.Val.Type()) && len(to.Succs) == 1 && u.Res.NonNil(i.Val, to) {
				return true
			}
		}
	}
	return false
}

// inErrorRegion reports whether a block of the loop is reached only after the
// receive failed.
func (u *Unit) inErrorRegion(l *Loop, b *ssa.BasicBlock, recv *Event) bool {
	for ; b != nil && l.Blocks[b]; b = b.Idom() {
		d := b.Idom()
		if d == nil || !l.Blocks[d] || len(b.Preds) != 1 || b.Preds[0] != d {
			continue
		}
		cond, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for i, s := range d.Succs {
			if s == b && u.isErr(cond.Cond, i, recv) {
				return true
			}
		}
	}
	return false
}

// isErr reports whether a condition tells on one of its sides that the receive
// failed or that the connection is over.
func (u *Unit) isErr(cond ssa.Value, succ int, recv *Event) bool {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		return u.isErr(n.X, 1-succ, recv)
	}
	if v, nonNil, ok := handle.NilTest(cond); ok {
		return nonNil == succ && u.isResult(v, recv, handle.IsError)
	}
	switch c := cond.(type) {
	case *ssa.BinOp: // err == io.EOF
		if c.Op == token.EQL && succ == 0 || c.Op == token.NEQ && succ == 1 {
			return u.ofErr(c.X, recv) || u.ofErr(c.Y, recv)
		}
		return false
	case *ssa.Call: // errors.Is(err, io.EOF), or a loop on sc.Scan()
		if c == recv.Instr {
			return succ == 1
		}
		return succ == 0 && u.ofErr(c, recv)
	case *ssa.Extract:
		if is, ok := c.Tuple.(*ssa.TypeAssert); ok { // case error:
			return succ == 0 && c.Index == 1 && handle.IsError(is.AssertedType) && u.isResult(is.X, recv, types.IsInterface)
		}
		return succ == 1 && u.isResult(c, recv, isBool) // v, ok := <-ch
	}
	return false
}

// ofErr reports whether a value is the error of the receive, or what a function
// says of it: websocket.CloseStatus(err).
func (u *Unit) ofErr(v ssa.Value, recv *Event) bool {
	if u.isResult(v, recv, handle.IsError) {
		return true
	}
	call, ok := v.(*ssa.Call)
	return ok && slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { return u.isResult(a, recv, handle.IsError) })
}

func isNilConst(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool
}

// sources are the values that a phi merges. Those of loops in loops may merge each
// other: each is looked into once.
func sources(phi *ssa.Phi) []ssa.Value {
	var from []ssa.Value
	todo := []*ssa.Phi{phi}
	for i := 0; i < len(todo); i++ {
		for _, e := range todo[i].Edges {
			if p, ok := e.(*ssa.Phi); !ok {
				from = append(from, e)
			} else if !slices.Contains(todo, p) {
				todo = append(todo, p)
			}
		}
	}
	return from
}

// isResult reports whether a value is a result of the receive, of a type that is
// wanted.
func (u *Unit) isResult(v ssa.Value, recv *Event, want func(types.Type) bool) bool {
	if !want(v.Type()) {
		return false
	}
	from, ok := recv.Instr.(ssa.Value)
	if !ok {
		return false
	}
	switch v := v.(type) {
	case *ssa.Extract:
		return v.Tuple == from
	case *ssa.Call, *ssa.UnOp:
		if v == from {
			return true
		}
	case *ssa.MakeInterface:
		return u.isResult(v.X, recv, want)
	case *ssa.Phi:
		found := false
		for _, e := range sources(v) {
			switch {
			case isNilConst(e): // before the first turn
			case u.isResult(e, recv, want):
				found = true
			case u.tookBefore(e, recv):
			default:
				return false
			}
		}
		return found
	}
	// Read back from a variable.
	if refs := from.Referrers(); refs != nil {
		if u.Res.SameValue(v, from) {
			return true
		}
		for _, ref := range *refs {
			if e, ok := ref.(*ssa.Extract); ok && want(e.Type()) && u.Res.SameValue(v, e) {
				return true
			}
		}
	}
	return false
}
