// Package order says what can come after what in one goroutine, while the
// connection at hand is still the same and its drive has not failed.
package order

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Later returns the events of a function that can follow a blocking one in the
// same goroutine, once it has come back normally: not on the branches of its
// error, not after a connection in conns has been made anew, and not in a later
// turn of a loop, where what follows the blocking call has already run before
// it, but behind that loop; and not inside the loop that is an inferred drive. They are sorted by
// position.
func (f *Func) Later(block *effect.Event, conns []handle.Handle) *Reach {
	w := walk{f: f, block: block, reach: &Reach{f: f, loop: block.Loop}}
	w.seen, w.turned = make([]bool, len(f.fn.Blocks)), make([]bool, len(f.fn.Blocks))
	w.reach.anew = madeInLiterals(f.fn, conns)
	for _, c := range conns {
		if def := c.Root.Def(); def != nil && def.Parent() == f.fn && def != block.Instr {
			w.kills = append(w.kills, def)
		}
	}
	w.errs = w.errors()
	if block.Loop != nil {
		w.seen[block.Loop.Header.Index] = true
		for _, x := range block.Loop.Exits {
			for _, s := range w.follow(x.From, x.To()) {
				w.enter(s)
			}
		}
	} else {
		for _, s := range w.scan(block.Instr.Block(), f.u.Res.Place(block.Instr)+1) {
			w.enter(s)
		}
	}
	w.reach.take(f, block)
	return w.reach
}

// madeInLiterals are the function literals that make one of some connections: whoever
// calls such a literal again gets another one.
func madeInLiterals(fn *ssa.Function, conns []handle.Handle) []*ssa.Function {
	var lits []*ssa.Function
	for _, c := range conns {
		if def := c.Root.Def(); def != nil && def.Parent() != fn && !slices.Contains(lits, def.Parent()) {
			lits = append(lits, def.Parent())
		}
	}
	return lits
}

// again reports whether an event is done by another call of a literal that makes the
// connection at hand.
func (r *Reach) again(e, block *effect.Event) bool {
	if len(r.anew) == 0 || e.Instr == block.Instr {
		return false
	}
	for in := e.Inner; in != nil; in = in.Inner {
		if slices.Contains(r.anew, in.Instr.Parent()) {
			return true
		}
	}
	return false
}

// inside reports whether an instruction stands in the source of a loop. What does
// and yet leaves the loop is the branch of the failed receive.
func inside(l *effect.Loop, i ssa.Instruction) bool {
	return l != nil && l.Stmt != nil && l.Stmt.Pos() <= i.Pos() && i.Pos() < l.Stmt.End()
}

type walk struct {
	f     *Func
	block *effect.Event
	kills []ssa.Instruction
	errs  []failure
	seen  []bool
	reach *Reach

	turned []bool // blocks that were passed in another turn of a loop
}

func (w *walk) enter(b *ssa.BasicBlock) {
	// A work list: functions can be long.
	work := []*ssa.BasicBlock{b}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if w.seen[b.Index] {
			continue
		}
		w.seen[b.Index] = true
		work = append(work, w.scan(b, 0)...)
	}
}

// scan goes through a block and returns the blocks to go on with.
func (w *walk) scan(b *ssa.BasicBlock, from int) []*ssa.BasicBlock {
	to, ends := w.f.ends(b, from)
	for _, k := range w.kills {
		if k.Block() == b {
			if at := w.f.u.Res.Place(k); at >= from && at < to {
				to, ends = at, true
			}
		}
	}
	w.reach.ranges = append(w.reach.ranges, stretch{b, from, to})
	if ends {
		return nil
	}
	var next []*ssa.BasicBlock
	for k, s := range b.Succs {
		if w.open(b, k) && !w.turnsOver(b, s) {
			next = append(next, w.follow(b, s)...)
		}
	}
	return next
}

// turnsOver reports whether an edge leaves a loop around a drive where the next turn
// would begin: the last turn is over, and no turn ends but by a failure.
func (w *walk) turnsOver(from, to *ssa.BasicBlock) bool {
	if w.block.Op != lifecycle.Drive || w.leaves() {
		return false
	}
	return slices.ContainsFunc(from.Succs, func(s *ssa.BasicBlock) bool {
		if !w.backEdge(from, s) {
			return false
		}
		l := w.f.loop(s)
		return l != nil && !l.Blocks[to]
	})
}

// follow returns the blocks to go on with behind an edge: its end, or behind the loop
// around the blocking call if the edge starts another turn of that.
func (w *walk) follow(from, to *ssa.BasicBlock) []*ssa.BasicBlock {
	if !w.backEdge(from, to) {
		return []*ssa.BasicBlock{to}
	}
	l := w.f.loop(to)
	if l == nil || !w.leaves() {
		return nil
	}
	var out []*ssa.BasicBlock
	for todo := []*ssa.BasicBlock{to}; len(todo) > 0; {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if w.turned[b.Index] || b == w.block.Instr.Block() || w.stops(b) {
			continue
		}
		w.turned[b.Index] = true
		for _, s := range b.Succs {
			switch {
			case l.Blocks[s]:
				todo = append(todo, s)
			case !failing(b):
				out = append(out, w.follow(b, s)...)
			}
		}
	}
	return out
}

// leaves reports whether a loop around the blocking event may end in normal use once
// that has come back: one that takes so and so many connections, or runs a drive
// until its context is done. A loop around another drive begins it again when it has
// failed, so that what stands behind the loop is for the failure; and what stands
// behind a loop of reads is the matter of the drive that this loop may be, but for one
// that reads what nobody has asked for.
func (w *walk) leaves() bool {
	switch w.block.Op {
	case lifecycle.Accept, lifecycle.Send, effect.Unasked:
		return true
	case lifecycle.Drive:
		return len(w.block.BoundBy) > 0
	case lifecycle.Recv:
		return slices.ContainsFunc(w.block.On, func(h handle.Handle) bool {
			t := w.f.u.Res.Type(h)
			if t == nil {
				return false
			}
			_, ok := t.Underlying().(*types.Chan)
			return ok
		})
	}
	return false
}

// stops reports whether the walk ends in a block, since a connection is made anew
// there, or the goroutine ends.
func (w *walk) stops(b *ssa.BasicBlock) bool {
	if _, ends := w.f.ends(b, 0); ends {
		return true
	}
	return slices.ContainsFunc(w.kills, func(k ssa.Instruction) bool { return k.Block() == b })
}

// backEdge reports whether an edge starts another turn of a loop around the
// blocking call.
func (w *walk) backEdge(from, to *ssa.BasicBlock) bool {
	return to.Dominates(from) && to.Dominates(w.block.Instr.Block())
}

// open reports whether a branch can be taken after the blocking call came back
// normally.
func (w *walk) open(b *ssa.BasicBlock, succ int) bool {
	if !w.f.known.open(w.block.Instr.Block(), b, succ) {
		return false
	}
	if len(w.errs) == 0 || !w.f.looks[b.Index] {
		return true
	}
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	return !ok || w.normal(cond.Cond, succ)
}
