package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joinedBehind finds a call that surely waits for the word of a goroutine, by a channel in
// a field of a struct, which the function starts only behind the call: of two workers that
// wait for each other at their end, the first one never comes back.
func joinedBehind(s *scope) []Finding {
	var fs []Finding
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok || s.stood[call] {
				continue
			}
			for _, e := range s.unit.ClosesLater(call) {
				if start := s.unit.ClosedOnlyBehind(call, e.Of); start != nil {
					if f, ok := s.joinedAt(call, e, start); ok {
						fs = append(fs, f)
						break
					}
				}
			}
		}
	}
	return fs
}

// joinedAt is the finding that a call waits for what begins at an instruction behind it.
func (s *scope) joinedAt(call *ssa.Call, e effect.End, start ssa.Instruction) (Finding, bool) {
	block := waiting(worker{at: call, mode: spawn.Here, end: e})
	if s.reported[s.pkg.Primitive(block)] || s.unit.Bounded(s.events, block) {
		return Finding{}, false
	}
	f := Finding{Category: lifecycle.WaitBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Conn: e.Of}
	for _, op := range []lifecycle.Op{lifecycle.Drive, lifecycle.Recv, lifecycle.Stop} {
		k := slices.IndexFunc(s.events, func(x *effect.Event) bool { return x.Instr == start && x.Op == op })
		if k < 0 {
			continue
		}
		if f.Later = s.events[k]; op == lifecycle.Drive || op == lifecycle.Recv {
			f.Category = lifecycle.SerialServe
		}
		return f, true
	}
	return Finding{}, false
}
