package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// begunInPlace is the finding that a function which is called in place tells that it has
// begun, and then drives a connection, or waits for its end, before its caller can take
// that word, which nobody else takes. Who waits until something has begun wants to go on
// beside it.
func (s *scope) begunInPlace(call *ssa.Call) (Finding, bool) {
	for _, e := range s.by(call) {
		if e.Op != lifecycle.Drive && e.Op != lifecycle.Wait || !blocksBeside(s, e) || s.reported[s.pkg.Primitive(e)] {
			continue
		}
		for _, word := range s.unit.SelfBegun(call, e) {
			k := slices.IndexFunc(word.Takes, func(at ssa.Instruction) bool { _, ret := at.(*ssa.Return); return !ret })
			if k < 0 {
				continue
			}
			later := &effect.Event{Op: lifecycle.Recv, On: []handle.Handle{word.On}, Instr: word.Takes[k], Mode: spawn.Here}
			if _, group := word.Takes[k].(*ssa.Call); group {
				later.Op = effect.Used
			}
			return Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: e, Later: later, Conn: e.On[0]}, true
		}
	}
	return Finding{}, false
}
