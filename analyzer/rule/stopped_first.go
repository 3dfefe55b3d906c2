package rule

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// stoppedFirst finds a call that waits for something, as the word to end, and then surely
// stops a connection, with what serves or uses the same connection behind it: that is over
// before it has begun.
func stoppedFirst(s *scope) []Finding {
	var fs []Finding
	for _, stop := range s.events {
		call, ok := stop.Instr.(*ssa.Call)
		if !ok || stop.Op != lifecycle.Stop || stop.Mode != spawn.Here || !stop.Must || len(stop.Via) == 0 {
			continue
		}
		if slices.ContainsFunc(fs, func(f Finding) bool { return f.Block.Instr == stop.Instr }) || inTest(s) && !inPlace(call) {
			continue
		}
		for _, k := range stop.On {
			m := made(k)
			if !s.unit.Res.IsConnection(k) && (m == nil || !unbuffered(m)) {
				continue // what waits in a channel can be taken out of it
			}
			via := s.unit.WaitsAt(s.unit.Res.CallOf(call))
			if via == nil || s.toldBefore(call) {
				break
			}
			if later := s.uselessBehind(call, k); later != nil {
				block := waiting(worker{at: call, mode: spawn.Here, end: effect.End{Of: k, Done: true, Via: via, Text: s.waitsFor(call)}})
				if !s.reported[s.pkg.Primitive(block)] {
					f := Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Later: later, Conn: k}
					if later.Op == lifecycle.Drive && m == nil {
						f.Category = lifecycle.SerialServe
					}
					fs = append(fs, f)
				}
				break
			}
		}
	}
	return fs
}

// toldBefore reports whether the function itself has brought about, before, what a call
// waits for.
func (s *scope) toldBefore(call *ssa.Call) bool {
	for _, w := range s.events {
		if w.Instr != ssa.Instruction(call) || w.Mode != spawn.Here || w.Op != lifecycle.Recv && w.Op != lifecycle.Wait {
			continue
		}
		if slices.ContainsFunc(s.events, func(x *effect.Event) bool {
			return x.Instr != ssa.Instruction(call) && x.Mode == spawn.Here && s.unit.Ends(x, w.On) && s.unit.Reaches(x.Instr, call)
		}) {
			return true
		}
	}
	return false
}

// taken reports whether another goroutine takes the clients of a listener: its address is
// not only looked for.
func (s *scope) taken(k handle.Handle) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return e.Mode == spawn.Elsewhere && (e.Op == lifecycle.Accept || e.TakesClients()) && overlap(s, e.On, []handle.Handle{k})
	})
}

// inPlace reports whether a call is that of a literal which is written where it is called: no
// test calls one to see what comes behind a stop.
func inPlace(call *ssa.Call) bool {
	switch v := call.Call.Value.(type) {
	case *ssa.MakeClosure:
		return true
	case *ssa.Function:
		return v.Parent() != nil
	}
	return false
}

// waitsFor says, for a message, what a call waits for.
func (s *scope) waitsFor(call *ssa.Call) string {
	for _, e := range s.by(call) {
		if e.Mode != spawn.Here || !e.Must {
			continue
		}
		switch {
		case e.Op == lifecycle.Wait && e.Until != "":
			return e.Until
		case e.Op == lifecycle.Recv && e.Conn != "":
			return e.Conn + " delivers or is closed"
		}
	}
	return "it is told to go on"
}

// uselessBehind is the first drive of a connection, or accept from it, behind a call that
// stops it, or the return by which the function hands it out, or nil. What is there to see
// it fail is meant, and what was opened or begun anew is not over.
func (s *scope) uselessBehind(call *ssa.Call, k handle.Handle) *effect.Event {
	reach := s.later(&effect.Event{Op: lifecycle.Stop, On: []handle.Handle{k}, Instr: call, Mode: spawn.Here}, []handle.Handle{k})
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, e := range evs {
			if !slices.Contains(e.On, k) || e.Instr == ssa.Instruction(call) || !s.unit.Follows(call, e.Instr) || s.unit.Reaches(e.Instr, call) {
				continue
			}
			switch e.Op {
			case lifecycle.Open, effect.Driver:
				return nil
			case lifecycle.Drive, lifecycle.Accept:
				if s.unit.MustFail(e) || !s.unit.StaysSame(k, call, e.Instr) {
					return nil
				}
				if len(e.Via) == 0 || e.Must {
					return e
				}
			}
		}
	}
	t := s.unit.Res.Type(k)
	for _, ret := range reach.Returns() {
		if t == nil || s.unit.Res.ErrorReturn(ret) || !s.unit.Follows(call, ret) || !s.unit.Res.Opened(k) {
			continue
		}
		for i, v := range ret.Results {
			if owner, ok := s.unit.HandsOut(ret, i, k); ok && owner.Field == "" && !handle.IsError(v.Type()) && (types.AssignableTo(t, v.Type()) || s.taken(k)) {
				return &effect.Event{Op: effect.Returned, On: []handle.Handle{k}, Instr: ret, Mode: spawn.Here}
			}
		}
	}
	return nil
}
