package order

import (
	"go/token"
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Func is what is asked for of a function again and again, once for each of its
// blocking events: so the answers take time for its events and branches only, not
// for all its instructions.
type Func struct {
	u      *effect.Unit
	fn     *ssa.Function
	events []*effect.Event                  // by position
	last   map[*ssa.BasicBlock][]int        // the places of calls that end the goroutine
	calls  map[*ssa.BasicBlock][]call       // in their order
	made   map[*ssa.BasicBlock][]made       // function values, in their order
	polls  map[*ssa.BasicBlock][]poll       // selects, in their order
	loops  map[*ssa.BasicBlock]*effect.Loop // by their headers
	looks  []bool                           // the blocks whose branch looks at an error
	known  *known                           // what branches tell of others
}

type call struct {
	*ssa.Call
	place int
}

type made struct {
	*ssa.MakeClosure
	place int
}

type poll struct {
	*ssa.Select
	place int
}

// New prepares the questions about a function with its events.
func New(u *effect.Unit, fn *ssa.Function, evs []*effect.Event) *Func {
	f := &Func{u: u, fn: fn, last: map[*ssa.BasicBlock][]int{}, calls: map[*ssa.BasicBlock][]call{}, made: map[*ssa.BasicBlock][]made{}, polls: map[*ssa.BasicBlock][]poll{}, looks: make([]bool, len(fn.Blocks))}
	for _, e := range evs {
		if e.Mode == spawn.Here || e.Mode == spawn.Elsewhere {
			f.events = append(f.events, e)
		}
	}
	sort.SliceStable(f.events, func(i, j int) bool { return effect.Pos(f.events[i].Instr) < effect.Pos(f.events[j].Instr) })
	for _, b := range fn.Blocks {
		for k, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.Call:
				f.calls[b] = append(f.calls[b], call{i, k})
				// A call through an interface (t.Fatal of a testing.TB); static calls of
				// that kind end their block.
				if c := u.Res.CallOf(i); c.Invoke && u.Res.Model(c).Has(model.NoReturn) {
					f.last[b] = append(f.last[b], k)
				}
			case *ssa.MakeClosure:
				f.made[b] = append(f.made[b], made{i, k})
			case *ssa.Select:
				f.polls[b] = append(f.polls[b], poll{i, k})
			case *ssa.If:
				f.looks[b.Index] = looksAtError(i.Cond)
			}
		}
	}
	f.known = &known{f: f}
	return f
}

// loop is the loop of a header, or nil.
func (f *Func) loop(header *ssa.BasicBlock) *effect.Loop {
	if f.loops == nil {
		f.loops = map[*ssa.BasicBlock]*effect.Loop{}
		for _, l := range f.u.Loops(f.fn) {
			f.loops[l.Header] = l
		}
	}
	return f.loops[header]
}

// looksAtError reports whether a condition depends on an error.
func looksAtError(cond ssa.Value) bool {
	isErr := func(v ssa.Value) bool { return handle.IsError(v.Type()) }
	switch c := cond.(type) {
	case *ssa.UnOp:
		return c.Op == token.NOT && looksAtError(c.X)
	case *ssa.BinOp:
		return isErr(c.X) || isErr(c.Y) || looksAtError(c.X) || looksAtError(c.Y)
	case *ssa.Call:
		return isErr(c) || slices.ContainsFunc(c.Call.Args, isErr)
	}
	return false
}

// ends returns the place behind the last instruction of a block that is reached
// from a place in it, and whether the goroutine ends there.
func (f *Func) ends(b *ssa.BasicBlock, from int) (to int, ends bool) {
	for _, at := range f.last[b] {
		if at >= from {
			return at + 1, true
		}
	}
	return len(b.Instrs), false
}

// stretch is a part of a block.
type stretch struct {
	b        *ssa.BasicBlock
	from, to int
}

// Reach is what can follow a blocking event, each kind by position.
type Reach struct {
	Events  []*effect.Event
	Started []*effect.Event // done by goroutines that are started there

	f      *Func
	loop   *effect.Loop
	ranges []stretch
	anew   []*ssa.Function // literals that make the connection anew
}

// take takes in the events that stand where the walk came.
func (r *Reach) take(f *Func, block *effect.Event) {
	at := make([]stretch, len(f.fn.Blocks))
	for _, s := range r.ranges {
		if old := at[s.b.Index]; old.b != nil {
			s.from, s.to = min(s.from, old.from), max(s.to, old.to)
		}
		at[s.b.Index] = s
	}
	for _, e := range f.events {
		s := at[e.Instr.Block().Index]
		if s.b == nil || e == block || inside(block.Loop, e.Instr) || r.again(e, block) {
			continue
		}
		if s.from > 0 || s.to < len(s.b.Instrs) {
			if k := f.u.Res.Place(e.Instr); k < s.from || k >= s.to {
				continue
			}
		}
		if e.Mode == spawn.Here {
			r.Events = append(r.Events, e)
		} else {
			r.Started = append(r.Started, e)
		}
	}
}

// Calls are the calls that can follow.
func (r *Reach) Calls() []*ssa.Call {
	var calls []*ssa.Call
	for _, s := range r.ranges {
		for _, c := range r.f.calls[s.b] {
			if c.place >= s.from && c.place < s.to && !inside(r.loop, c) {
				calls = append(calls, c.Call)
			}
		}
	}
	sort.SliceStable(calls, func(i, j int) bool { return calls[i].Pos() < calls[j].Pos() })
	return calls
}

// Made are the function values that are made there.
func (r *Reach) Made() []*ssa.MakeClosure {
	var mks []*ssa.MakeClosure
	for _, s := range r.ranges {
		for _, m := range r.f.made[s.b] {
			if m.place >= s.from && m.place < s.to && !inside(r.loop, m) {
				mks = append(mks, m.MakeClosure)
			}
		}
	}
	sort.SliceStable(mks, func(i, j int) bool { return mks[i].Pos() < mks[j].Pos() })
	return mks
}

// Selects are the select statements that can follow.
func (r *Reach) Selects() []*ssa.Select {
	var sels []*ssa.Select
	for _, s := range r.ranges {
		for _, p := range r.f.polls[s.b] {
			if p.place >= s.from && p.place < s.to && !inside(r.loop, p) {
				sels = append(sels, p.Select)
			}
		}
	}
	sort.SliceStable(sels, func(i, j int) bool { return sels[i].Pos() < sels[j].Pos() })
	return sels
}

// Receives are the receives, outside of selects, that can follow.
func (r *Reach) Receives() []*ssa.UnOp {
	var at []*ssa.UnOp
	for _, s := range r.ranges {
		for _, i := range s.b.Instrs[s.from:s.to] {
			if x, ok := i.(*ssa.UnOp); ok && x.Op == token.ARROW && !inside(r.loop, x) {
				at = append(at, x)
			}
		}
	}
	sort.SliceStable(at, func(i, j int) bool { return at[i].Pos() < at[j].Pos() })
	return at
}

// Selects reports whether the function has a select statement.
func (f *Func) Selects() bool { return len(f.polls) > 0 }

// Made are all the function values that the function makes.
func (f *Func) Made() []*ssa.MakeClosure {
	var mks []*ssa.MakeClosure
	for _, b := range f.fn.Blocks {
		for _, m := range f.made[b] {
			mks = append(mks, m.MakeClosure)
		}
	}
	return mks
}

// Returns are the returns that can follow.
func (r *Reach) Returns() []*ssa.Return {
	var rets []*ssa.Return
	for _, s := range r.ranges {
		if ret, ok := s.b.Instrs[len(s.b.Instrs)-1].(*ssa.Return); ok && s.to == len(s.b.Instrs) && s.b != s.b.Parent().Recover {
			rets = append(rets, ret)
		}
	}
	sort.SliceStable(rets, func(i, j int) bool { return rets[i].Pos() < rets[j].Pos() })
	return rets
}
