package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// toldLate finds a call that waits until it is told that something is over, by a channel
// or a context that the function has made for that and tells only behind the call, or at its
// own end: what is to be over stands behind the call as well. That the context of a caller
// may let it go on, too, is not what it is for.
func toldLate(s *scope) []Finding {
	var fs []Finding
	looked := 0
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			c := s.unit.Res.CallOf(call)
			if c.Body == nil {
				continue // it may be reported in its own package
			}
			for _, ends := range s.unit.CallLife(c) {
				if s.full(looked) {
					return fs
				}
				looked++
				own, ok := s.ownEnd(call, ends)
				if !ok {
					continue
				}
				w := worker{at: call, mode: spawn.Here, end: own}
				block := s.blockAt(w)
				if !own.Works {
					block = waiting(w)
				}
				until := *block
				until.BoundBy = nil
				for _, e := range ends {
					until.BoundBy = append(until.BoundBy, e.Of)
				}
				if s.reported[s.pkg.Primitive(block)] || s.unit.Stopped(s.fn, s.events, &until) || s.unit.Bounded(s.events, &until) {
					continue
				}
				later := usedBehind(s, s.later(block, nil), call)
				if later == nil {
					later = s.keptBehind(call, ends)
				}
				if later != nil {
					f := Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Later: later, Conn: own.Of}
					if later.Op == lifecycle.Drive {
						f.Category = lifecycle.SerialServe
					}
					fs = append(fs, f)
					break
				}
			}
		}
	}
	return fs
}

// ownEnd is one of some ends that only the function itself brings about, too late, if all
// the others are such ones or contexts of somebody else.
func (s *scope) ownEnd(call *ssa.Call, ends []effect.End) (own effect.End, ok bool) {
	others := 0
	for _, e := range ends {
		switch {
		case s.unit.Unendable(call, e):
			if !ok || own.Flag != nil {
				own = e
			}
			ok = true
		case e.Done && !e.Fails:
			others++
		default:
			return own, false
		}
	}
	return own, ok && (others == 0 || s.unit.SignalledLate(own))
}

// usedBehind is the first use of a connection behind a call on every way, there or in a
// goroutine that is started there, or nil. To end one is no use.
func usedBehind(s *scope, reach *order.Reach, call *ssa.Call) *effect.Event {
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, e := range evs {
			switch e.Op {
			case lifecycle.Drive, lifecycle.Send, lifecycle.Recv, lifecycle.Accept, lifecycle.Open:
				if (len(e.Via) == 0 || e.Must) && s.unit.Follows(call, e.Instr) && anyConnection(s, e.On) {
					return e
				}
			}
		}
	}
	return nil
}

// keptBehind is the assignment by which a function leaves a channel for others, behind a
// call that nothing but such channels of its own ends, or nil.
func (s *scope) keptBehind(call *ssa.Call, ends []effect.End) *effect.Event {
	for _, e := range ends {
		if e.Of.Root == nil || e.Flag != nil || !s.unit.Unendable(call, e) {
			return nil
		}
		if _, made := e.Of.Root.Value.(*ssa.MakeChan); !made {
			return nil
		}
	}
	var later *effect.Event
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			st, ok := i.(*ssa.Store)
			if !ok || !s.unit.Reaches(call, st) || s.unit.Reaches(st, call) || later != nil && later.Instr.Pos() < st.Pos() {
				continue
			}
			if _, local := st.Addr.(*ssa.Alloc); local {
				continue
			}
			if h := s.unit.Res.Value(st.Val); slices.ContainsFunc(ends, func(e effect.End) bool { return e.Of == h }) {
				later = &effect.Event{Op: effect.Used, On: []handle.Handle{h}, Instr: st, Mode: spawn.Here}
			}
		}
	}
	return later
}
