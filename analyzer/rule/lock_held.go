package rule

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// lockHeld finds a call that serves a connection in a loop which waits for a lock that the
// function has taken before, and gives back only behind the call.
func lockHeld(s *scope) []Finding {
	var fs []Finding
	drives := map[ssa.Instruction]bool{}
	for _, d := range s.events {
		if d.Op == lifecycle.Drive && d.Mode == spawn.Here {
			drives[d.Instr] = true
		}
	}
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok || !drives[call] && s.unit.WorksAt(s.unit.Res.CallOf(call)) == nil {
				continue // at most a loop over what is there, which is another mistake
			}
			for _, held := range s.unit.HeldAt(call) {
				if strings.Contains(held.Lock.Path, "[") {
					continue // of one of several elements
				}
				via := s.unit.TakesInLoop(call, held)
				if via == nil {
					continue
				}
				w := worker{at: call, mode: spawn.Here, end: effect.End{Of: held.Lock, Lock: true, Via: via}}
				on := []handle.Handle{held.Lock}
				block := s.blockAt(w)
				if !s.reported[s.pkg.Primitive(block)] {
					later := &effect.Event{Op: effect.Used, On: on, Instr: held.Release, Mode: spawn.Here}
					fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Later: later, Conn: held.Lock})
				}
				break
			}
		}
	}
	return fs
}
