package effect

import (
	"go/constant"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// turns is what Spec.Turns tells callers of an event: that a call which comes back
// normally has done it, or another operation of its kind on the same connection, if
// there was anything to do it with.
func (u *Unit) turns(e *Event) bool {
	if !e.Must && !e.Turns {
		return false
	}
	if e.Only || u.each(e) {
		return true
	}
	fn := e.Instr.Parent()
	if e.Loop != nil || u.busy[fn] {
		return false
	}
	var evs []*Event
	switch e.Op {
	case lifecycle.Send, lifecycle.Recv, lifecycle.Accept, lifecycle.Drive:
		evs = u.Events(fn)
	case lifecycle.Await:
		if u.awaits == nil {
			return false // they are looked at when all other effects are known
		}
		evs = u.Awaits(fn)
	default:
		return false
	}
	w := turnWalk{u: u, does: map[*ssa.BasicBlock]bool{}, fields: e.Op == lifecycle.Drive}
	for _, x := range evs {
		if x.Op == e.Op && x.Mode == spawn.Here && (x.Must || x.Turns) && !x.Choice && u.sharesConn(x, e) {
			w.does[x.Instr.Block()] = true
		}
	}
	// Loops inside others first: what every turn does, their headers do.
	ls := u.Loops(fn)
	for _, l := range slices.Backward(ls) {
		if w.everyTurn(l) {
			w.does[l.Header] = true
			if b := guard(l); b != nil {
				w.does[b] = true
			}
		}
	}
	return !slices.ContainsFunc(u.normalReturns(fn), func(ret *ssa.BasicBlock) bool {
		return w.avoids(fn.Blocks[0], ret, nil)
	})
}

// turnWalk looks for ways through a function around the blocks that do something.
type turnWalk struct {
	u    *Unit
	does map[*ssa.BasicBlock]bool

	fields bool // that a field counts the turns is good enough, too
}

// avoids reports whether a way leads from a block to another one, or back to the
// start of a loop that it is the start of, around those that do it.
func (w *turnWalk) avoids(from, to *ssa.BasicBlock, in *Loop) bool {
	seen := map[*ssa.BasicBlock]bool{}
	for work := []*ssa.BasicBlock{from}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b] || w.does[b] {
			continue
		}
		if seen[b] = true; b == to && b != from {
			return true
		}
		for k, s := range b.Succs {
			switch {
			case in != nil && (!in.Blocks[s] || w.sorts(in, b, k)):
			case s == from && s == to:
				return true
			default:
				work = append(work, s)
			}
		}
	}
	return false
}

// everyTurn reports whether no turn of a loop that ends well goes around the blocks
// that do it, and the loop ends before only where its source does.
func (w *turnWalk) everyTurn(l *Loop) bool {
	if w.avoids(l.Header, l.Header, l) {
		return false
	}
	ends := false
	for _, x := range l.Exits {
		switch {
		case w.u.exhausted(l, x), w.fields && w.u.countsTo(l, x):
			ends = true
		case w.u.leaves(x.From, x.To(), w.u.Res.ErrorReturn):
		case x.From == l.Header || w.avoids(l.Header, x.From, l):
			return false // it may end too early
		}
	}
	return ends
}

// guard is the block that tests, before a loop over numbers, whether there are any, or
// nil.
func guard(l *Loop) *ssa.BasicBlock {
	for _, p := range l.Header.Preds {
		branch, ok := p.Instrs[len(p.Instrs)-1].(*ssa.If)
		if !ok || l.Blocks[p] {
			continue
		}
		test, ok := branch.Cond.(*ssa.BinOp)
		if !ok {
			continue
		}
		for _, x := range l.Exits {
			if c, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If); ok {
				if turn, ok := c.Cond.(*ssa.BinOp); ok && turn.Op == test.Op && turn.Y == test.Y && turn.Pos() == test.Pos() {
					return p
				}
			}
		}
	}
	return nil
}

// sorts reports whether a branch in a loop looks at nothing but what this turn is
// about, and its other side leads to where something is done with that: an element
// that is left out, of which there may be others.
func (w *turnWalk) sorts(l *Loop, b *ssa.BasicBlock, succ int) bool {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok || w.u.ofTurn(l, branch.Cond, maxTurn) != element {
		return false
	}
	seen := map[*ssa.BasicBlock]bool{}
	for work := []*ssa.BasicBlock{b.Succs[1-succ]}; len(work) > 0; {
		x := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[x] || x == l.Header || !l.Blocks[x] {
			continue
		}
		if w.does[x] {
			return true
		}
		seen[x] = true
		work = append(work, x.Succs...)
	}
	return false
}

// exhausted reports whether an exit of a loop is taken when there is nothing more to
// go over: no element, no number, nothing more to read. A loop that looks at what its
// function keeps, as a buffer that is full now and then, is no such loop.
func (u *Unit) exhausted(l *Loop, x Exit) bool {
	branch, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	for _, op := range l.ops {
		if op.Op == lifecycle.Recv && op.Must && u.failed(l, x, op) {
			return true
		}
	}
	switch c := branch.Cond.(type) {
	case *ssa.Extract:
		switch from := c.Tuple.(type) {
		case *ssa.Next:
			return true
		case *ssa.UnOp:
			return from.Op == token.ARROW
		}
	case *ssa.BinOp:
		return counts(l, c.X) && fixed(l, c.Y) || counts(l, c.Y) && fixed(l, c.X)
	}
	return false
}

// counts reports whether a value goes up or down by one in every turn of a loop.
func counts(l *Loop, v ssa.Value) bool {
	if step, ok := v.(*ssa.BinOp); ok && isOne(step.Y) {
		v = step.X // of range over a slice
	}
	phi, ok := v.(*ssa.Phi)
	if !ok || phi.Block() != l.Header {
		return false
	}
	for k, p := range phi.Block().Preds {
		if !l.Blocks[p] {
			continue
		}
		step, ok := phi.Edges[k].(*ssa.BinOp)
		if !ok || step.X != phi || !isOne(step.Y) || step.Op != token.ADD && step.Op != token.SUB {
			return false
		}
	}
	return true
}

func isOne(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.Int {
		return false
	}
	n, exact := constant.Int64Val(c.Value)
	return exact && n == 1
}

// fixed reports whether a value is the same in every turn of a loop.
func fixed(l *Loop, v ssa.Value) bool {
	if call, ok := v.(*ssa.Call); ok { // i < len(xs), which is worked out every turn
		b, ok := call.Call.Value.(*ssa.Builtin)
		return ok && b.Name() == "len" && fixed(l, call.Call.Args[0])
	}
	i, ok := v.(ssa.Instruction)
	return !ok || !l.Blocks[i.Block()]
}
