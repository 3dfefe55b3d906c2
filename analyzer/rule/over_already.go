package rule

import (
	"fmt"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// overAlready finds two workers that live until the same thing is over, a context or a
// channel that only closes, of which the second one begins behind a call of the
// first: it has nothing to live for. Whoever ends the first, the second is over as it
// begins.
func overAlready(s *scope) []Finding {
	var fs []Finding
	all := workers(s)
	for _, w := range all {
		if _, ok := w.at.(*ssa.Call); ok && w.mode == spawn.Here && w.direct {
			if f, ok := s.overBefore(w, all); ok {
				fs = append(fs, f)
			}
		}
	}
	return fs
}

// worker is a goroutine that a function starts, or a call, and what it lives for.
type worker struct {
	at     ssa.CallInstruction
	direct bool // the call itself, and not what it is given
	mode   spawn.Mode
	end    effect.End
}

// maxWorkers bounds the calls of a function that are looked at for what they live for.
const maxWorkers = 64

// full reports whether that is more than are looked at.
func (s *scope) full(workers int) bool {
	if workers < maxWorkers {
		return false
	}
	s.unit.Res.GiveUp(fmt.Sprintf("more than %d calls that work until something is over", maxWorkers))
	return true
}

// workers are the calls and goroutines of a function that loop until something is over.
func workers(s *scope) []worker {
	var ws []worker
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			at, ok := i.(ssa.CallInstruction)
			if !ok {
				continue
			}
			for k, run := range spawn.Runs(s.unit.Res, at, s.pkg) {
				if run.Mode != spawn.Elsewhere && run.Mode != spawn.Here {
					continue
				}
				for _, e := range s.unit.CallEnds(run.Call) {
					if s.full(len(ws)) {
						return ws
					}
					if e.Works && e.Flag == nil && !e.Fails {
						ws = append(ws, worker{at, k == 0, run.Mode, e})
					}
				}
			}
		}
	}
	return ws
}

// overBefore is the finding that a call comes back only once that is over which another
// worker lives for that begins behind it. A call of the same function may be there to see
// that it ends at once.
func (s *scope) overBefore(first worker, all []worker) (Finding, bool) {
	if def := first.end.Of.Root.Def(); def != nil && def.Parent() != s.fn {
		return Finding{}, false // another one at each call
	}
	for _, w := range all {
		if w.end.Of != first.end.Of || w.mode == spawn.Here && slices.Equal(w.end.Via, first.end.Via) || !s.unit.Reaches(first.at, w.at) || s.unit.Reaches(w.at, first.at) {
			continue
		}
		if !first.end.Done && !s.unit.OnlyCloses(first.end.Of) || s.endedBefore(first) {
			return Finding{}, false
		}
		block := s.blockAt(first)
		if s.reported[s.pkg.Primitive(block)] {
			return Finding{}, false
		}
		return Finding{Category: lifecycle.SerialServe, Unit: s.unit, Func: s.fn, Block: block, Later: lastingEvent(w), Conn: w.end.Of}, true
	}
	return Finding{}, false
}

// blockAt is the drive that a worker is known to be, or else one of what it lives for.
func (s *scope) blockAt(w worker) *effect.Event {
	if d := s.driveAt(w); d != nil {
		return d
	}
	return lastingEvent(w)
}

// driveAt is the drive that a worker is known to be, or nil.
func (s *scope) driveAt(w worker) *effect.Event {
	for _, d := range s.events {
		if d.Instr == ssa.Instruction(w.at) && d.Op == lifecycle.Drive && d.Mode == w.mode {
			return d
		}
	}
	return nil
}

// lastingEvent is a worker as an event.
func lastingEvent(w worker) *effect.Event {
	on := []handle.Handle{w.end.Of}
	return &effect.Event{Op: lifecycle.Drive, On: on, Instr: w.at, Mode: w.mode, Must: true, BoundBy: on, Via: w.end.Via, Spec: effect.Spec{Serves: true, Until: w.end.Until()}}
}

// waiting is a call that waits for something once as an event.
func waiting(w worker) *effect.Event {
	e := lastingEvent(w)
	e.Once = true
	return e
}

// endedBefore reports whether the function itself has ended what a call waits for: then
// that comes back at once, and is there for what it does at its end.
func (s *scope) endedBefore(w worker) bool {
	return slices.ContainsFunc(s.events, func(x *effect.Event) bool {
		return x.Instr != ssa.Instruction(w.at) && x.Mode == spawn.Here && s.unit.Ends(x, []handle.Handle{w.end.Of}) && s.unit.Reaches(x.Instr, w.at)
	})
}
