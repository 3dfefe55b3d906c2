// Package order says what can come after what in one goroutine, while the
// connection at hand is still the same and its drive has not failed.
package order

import (
	"slices"
	"sort"

	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Later returns the events of a function that can follow a blocking one in the
// same goroutine, once it has come back normally: not on the branches of its
// error, not after a connection in conns has been made anew, and not in a later
// turn of a loop, where what follows the blocking call has already run before
// it, and not inside the loop that is an inferred drive. They are sorted by
// position.
func Later(u *effect.Unit, evs []*effect.Event, block *effect.Event, conns []handle.Handle) *Reach {
	w := walk{u: u, block: block, kills: map[ssa.Instruction]bool{}, seen: map[*ssa.BasicBlock]bool{}, at: map[ssa.Instruction][]*effect.Event{}}
	fn := block.Instr.Parent()
	for _, c := range conns {
		if def := c.Root.Def(); def != nil && def.Parent() == fn && def != block.Instr {
			w.kills[def] = true
		}
	}
	for _, e := range evs {
		if e != block && (e.Mode == spawn.Here || e.Mode == spawn.Elsewhere) && !inside(block.Loop, e.Instr) {
			w.at[e.Instr] = append(w.at[e.Instr], e)
		}
	}
	if block.Loop != nil {
		w.seen[block.Loop.Header] = true
		for _, x := range block.Loop.Exits {
			if !w.backEdge(x.From, x.To()) {
				w.enter(x.To())
			}
		}
	} else {
		b := block.Instr.Block()
		w.instrs(b, slices.Index(b.Instrs, block.Instr)+1)
	}
	r := &w.reach
	sort.SliceStable(r.Events, func(i, j int) bool { return r.Events[i].Instr.Pos() < r.Events[j].Instr.Pos() })
	sort.SliceStable(r.Started, func(i, j int) bool { return r.Started[i].Instr.Pos() < r.Started[j].Instr.Pos() })
	sort.SliceStable(r.Calls, func(i, j int) bool { return r.Calls[i].Pos() < r.Calls[j].Pos() })
	sort.SliceStable(r.Returns, func(i, j int) bool { return r.Returns[i].Pos() < r.Returns[j].Pos() })
	return r
}

// Reach is what can follow a blocking event, each kind by position.
type Reach struct {
	Events  []*effect.Event
	Started []*effect.Event // done by goroutines that are started there
	Calls   []*ssa.Call
	Returns []*ssa.Return
}

// inside reports whether an instruction stands in the source of a loop. What does
// and yet leaves the loop is the branch of the failed receive.
func inside(l *effect.Loop, i ssa.Instruction) bool {
	return l != nil && l.Stmt != nil && l.Stmt.Pos() <= i.Pos() && i.Pos() < l.Stmt.End()
}

type walk struct {
	u     *effect.Unit
	block *effect.Event
	kills map[ssa.Instruction]bool
	at    map[ssa.Instruction][]*effect.Event
	seen  map[*ssa.BasicBlock]bool
	reach Reach
}

func (w *walk) enter(b *ssa.BasicBlock) {
	// A work list: functions can be long.
	work := []*ssa.BasicBlock{b}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if w.seen[b] {
			continue
		}
		w.seen[b] = true
		work = append(work, w.scan(b, 0)...)
	}
}

func (w *walk) instrs(b *ssa.BasicBlock, from int) {
	for _, s := range w.scan(b, from) {
		w.enter(s)
	}
}

// scan goes through a block and returns the blocks to go on with.
func (w *walk) scan(b *ssa.BasicBlock, from int) []*ssa.BasicBlock {
	for _, i := range b.Instrs[from:] {
		if w.kills[i] {
			return nil
		}
		for _, e := range w.at[i] {
			if e.Mode == spawn.Here {
				w.reach.Events = append(w.reach.Events, e)
			} else {
				w.reach.Started = append(w.reach.Started, e)
			}
		}
		switch i := i.(type) {
		case *ssa.Call:
			if !inside(w.block.Loop, i) {
				w.reach.Calls = append(w.reach.Calls, i)
			}
			if w.ends(i) {
				return nil
			}
		case *ssa.Return:
			if b != b.Parent().Recover {
				w.reach.Returns = append(w.reach.Returns, i)
			}
		}
	}
	var next []*ssa.BasicBlock
	for k, s := range b.Succs {
		if !w.backEdge(b, s) && w.open(b, k) {
			next = append(next, s)
		}
	}
	return next
}

// ends reports whether a call through an interface ends the goroutine (t.Fatal
// of a testing.TB); static calls of that kind end their block.
func (w *walk) ends(call *ssa.Call) bool {
	c := w.u.Res.CallOf(call)
	return c.Invoke && w.u.Res.Model(c).Has(model.NoReturn)
}

// backEdge reports whether an edge starts another turn of a loop around the
// blocking call.
func (w *walk) backEdge(from, to *ssa.BasicBlock) bool {
	return to.Dominates(from) && to.Dominates(w.block.Instr.Block())
}

// open reports whether a branch can be taken after the blocking call came back
// normally.
func (w *walk) open(b *ssa.BasicBlock, succ int) bool {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return true
	}
	return w.normal(cond.Cond, succ)
}

// normal reports whether a side of a condition is not one of the call's failure.
func (w *walk) normal(cond ssa.Value, succ int) bool {
	if n, ok := cond.(*ssa.UnOp); ok && n.Op == token.NOT {
		return w.normal(n.X, 1-succ)
	}
	if v, nonNil, ok := handle.NilTest(cond); ok {
		return !w.isErr(v) || succ != nonNil
	}
	switch c := cond.(type) {
	case *ssa.BinOp: // err == http.ErrServerClosed
		equal := 0
		switch c.Op {
		case token.EQL:
		case token.NEQ:
			equal = 1
		default:
			return true
		}
		var sentinel ssa.Value
		switch {
		case w.ofErr(c.X):
			sentinel = c.Y
		case w.ofErr(c.Y):
			sentinel = c.X
		default:
			return true
		}
		return succ != equal || w.ended(sentinel)
	case *ssa.Call: // errors.Is(err, http.ErrServerClosed), isAddrInUse(err)
		if !w.ofErr(c) {
			return true
		}
		return succ == 1 || slices.ContainsFunc(c.Call.Args, w.ended)
	}
	return true
}

// ofErr reports whether a value is the error of the blocking call, or what a
// function says of it.
func (w *walk) ofErr(v ssa.Value) bool {
	if w.isErr(v) {
		return true
	}
	call, ok := v.(*ssa.Call)
	return ok && slices.ContainsFunc(call.Call.Args, w.isErr)
}

// ended reports whether a value is an error that tells an orderly end.
func (w *walk) ended(v ssa.Value) bool {
	ld, ok := v.(*ssa.UnOp)
	if !ok {
		return false
	}
	g, ok := ld.X.(*ssa.Global)
	return ok && w.u.EndedError(g)
}

// isErr reports whether a value is the error of the blocking call. The error of
// an inferred drive is that of its last receive, on which all its exits depend,
// so its branches tell nothing more.
func (w *walk) isErr(v ssa.Value) bool {
	if w.block.Loop != nil || !handle.IsError(v.Type()) {
		return false
	}
	call, ok := w.block.Instr.(*ssa.Call)
	if !ok {
		return false
	}
	if v == call || w.u.Res.SameValue(v, call) {
		return true
	}
	if refs := call.Referrers(); refs != nil {
		for _, ref := range *refs {
			if e, ok := ref.(*ssa.Extract); ok && handle.IsError(e.Type()) && (v == e || w.u.Res.SameValue(v, e)) {
				return true
			}
		}
	}
	return false
}
