package rule

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// toldByMade is the call by which a function that is only made there, for somebody to call,
// asks for the address of a listener: as a client's dial function does.
func toldByMade(s *scope, reach *order.Reach, k handle.Handle) *effect.Event {
	for _, mk := range reach.Made() {
		lit, ok := mk.Fn.(*ssa.Function)
		if !ok || lit.Parent() == nil || s.unit.Mode(lit) != spawn.Unknown {
			continue
		}
		if call := s.unit.AddressedIn(lit, k); call != nil {
			return &effect.Event{Op: effect.Used, On: []handle.Handle{k}, Instr: call, Mode: spawn.Here}
		}
	}
	return nil
}
