package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// closedBehind finds a call that works in a loop and surely ends a connection when it is
// done, with a drive of the same connection behind it: of two pumps of a connection the
// second one finds it closed.
func closedBehind(s *scope) []Finding {
	var fs []Finding
	for _, stop := range s.events {
		call, ok := stop.Instr.(*ssa.Call)
		if !ok || stop.Op != lifecycle.Stop || stop.Mode != spawn.Here || !stop.Must || len(stop.Via) == 0 {
			continue
		}
		if slices.ContainsFunc(fs, func(f Finding) bool { return f.Block.Instr == stop.Instr }) {
			continue
		}
		for _, k := range stop.On {
			if !s.unit.Res.IsConnection(k) {
				continue
			}
			at := s.unit.WorksAt(s.unit.Res.CallOf(call))
			if at == nil {
				break
			}
			if d := s.driveBehind(call, k); d != nil {
				block := s.blockAt(worker{at: call, mode: spawn.Here, end: effect.End{Of: k, Via: at}})
				if !s.reported[s.pkg.Primitive(block)] {
					fs = append(fs, Finding{Category: lifecycle.SerialServe, Unit: s.unit, Func: s.fn, Block: block, Later: d, Conn: k})
				}
				break
			}
		}
	}
	return fs
}

// driveBehind is the first drive of a connection that begins behind a call, here or in a
// goroutine that is started there, or nil.
func (s *scope) driveBehind(call *ssa.Call, k handle.Handle) *effect.Event {
	reach := s.later(&effect.Event{Op: lifecycle.Stop, On: []handle.Handle{k}, Instr: call, Mode: spawn.Here}, []handle.Handle{k})
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, d := range evs {
			if s.pumps(d) && d.Instr != ssa.Instruction(call) && slices.Contains(d.On, k) && !s.unit.Reaches(d.Instr, call) && !s.reopened(call, d, k) {
				return d
			}
		}
	}
	return nil
}

// pumps reports whether an event surely takes from a connection for as long as that
// lives, or in a loop that may end before; or sends on it in the loop of a goroutine of
// its own.
func (s *scope) pumps(d *effect.Event) bool {
	switch {
	case len(d.Via) == 0:
		return false
	case d.Op == lifecycle.Send && d.Mode == spawn.Elsewhere:
	case !d.Must || d.Op != lifecycle.Recv:
		return d.Must && d.Op == lifecycle.Drive
	}
	call, ok := d.Instr.(ssa.CallInstruction)
	return ok && slices.ContainsFunc(spawn.Runs(s.unit.Res, call, s.pkg), func(run spawn.Run) bool { return run.Mode == d.Mode && s.unit.WorksAt(run.Call) != nil })
}

// reopened reports whether what holds a connection may be given another one between a
// call and a drive.
func (s *scope) reopened(call *ssa.Call, d *effect.Event, k handle.Handle) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return e.Op == lifecycle.Open && among(s, k, e.On) && (e.Instr == ssa.Instruction(call) || e.Instr == d.Instr)
	})
}
