package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// sendFromHandler finds a function that the goroutine runs which drives K, and that
// waits for this goroutine: for an answer that it reads, for a channel that it takes
// from. The finding stands in the handler; what is later is the registration.
func sendFromHandler(s *scope) []Finding {
	var fs []Finding
	for _, h := range s.unit.Handlers(s.fn) {
		for _, x := range s.unit.Handled(h) {
			reg := &effect.Event{Op: effect.Registered, On: []handle.Handle{x.Conn}, Instr: h.Instr, Mode: spawn.Here}
			reg.Name, reg.Conn = h.Name, h.Conn
			fs = append(fs, Finding{Category: lifecycle.SendFromHandler, Unit: x.Unit, Func: x.Func, Block: x.Await, Later: reg, Conn: x.Conn})
		}
	}
	return fs
}
