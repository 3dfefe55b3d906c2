package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

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
