package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// asksFirst reports whether an event is what a goroutine does only behind a receive
// from what an event drives, which gets nothing before that is over: a server that
// takes a request, answers it and closes.
func (u *Unit) asksFirst(evs []*Event, k int, d *Event) bool {
	asks := slices.ContainsFunc(evs[:k], func(x *Event) bool {
		return sameThread(x, evs[k]) && x.Op == lifecycle.Recv && u.goesThrough(x, evs[k]) && u.opposes(x, d) && !u.impatient(evs, x)
	})
	if !asks {
		return false
	}
	gives := func(e *Event) bool {
		switch e.Op {
		case lifecycle.Send, lifecycle.HalfStop, lifecycle.Stop:
			return u.sharesConn(e, d)
		}
		return false
	}
	told := map[*Event]bool{}
	for _, e := range evs {
		if sameThread(e, evs[k]) || e.Mode == spawn.Later || e.Mode == spawn.Here && u.Follows(d.Instr, e.Instr) {
			for in := e; in != nil; in = in.Inner {
				told[in] = true
			}
		} else if gives(e) {
			return false
		}
	}
	for _, lit := range u.Res.Funcs[1:] {
		if m := u.Mode(lit); m == spawn.Here || m == spawn.Later {
			continue
		}
		if slices.ContainsFunc(u.Events(lit), func(e *Event) bool { return gives(e) && !told[e] }) {
			return false
		}
	}
	return !u.LeaksItself(d.On, d.Instr, d.Instr)
}

// impatient reports whether anybody sets a bound to what an event waits for.
func (u *Unit) impatient(evs []*Event, x *Event) bool {
	return len(x.BoundBy) > 0 || slices.ContainsFunc(evs, func(b *Event) bool { return b.Op == lifecycle.Bound && u.sharesConn(b, x) })
}

// opposes reports whether two events are at the two ends of one link that was made
// in this unit: callers are not asked, since summaries are still being written.
func (u *Unit) opposes(a, b *Event) bool {
	return slices.ContainsFunc(a.On, func(h handle.Handle) bool {
		switch u.Res.Role(h) {
		case lifecycle.Pipe, lifecycle.Peer:
			return slices.ContainsFunc(b.On, func(k handle.Handle) bool { return h != k && slices.Contains(u.Res.Names(h), k) })
		}
		return false
	})
}

// goesThrough reports whether a goroutine surely comes to an event before another
// one, which may be deferred.
func (u *Unit) goesThrough(x, e *Event) bool {
	if x.Must {
		return true
	}
	for x.Inner != nil && e.Inner != nil {
		x, e = x.Inner, e.Inner
	}
	if x.Instr.Parent() != e.Instr.Parent() {
		return false
	}
	if x.Instr == e.Instr {
		return x.Must // one call leads to both, to this one whenever it comes back
	}
	if u.Follows(x.Instr, e.Instr) {
		return true
	}
	if e.Mode != spawn.Later || !u.Follows(e.Instr, x.Instr) {
		return false
	}
	if e.Instr.Block() == x.Instr.Block() {
		return true
	}
	around := walk(e.Instr.Block(), func(b *ssa.BasicBlock) []*ssa.BasicBlock {
		return slices.DeleteFunc(slices.Clone(b.Succs), func(s *ssa.BasicBlock) bool { return s == x.Instr.Block() })
	}, nil)
	return !slices.ContainsFunc(e.Instr.Parent().Blocks, func(b *ssa.BasicBlock) bool {
		_, ret := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		return ret && around[b.Index]
	})
}
