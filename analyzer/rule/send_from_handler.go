package rule

import (
	"golang.org/x/tools/go/ssa"

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

// Registrations returns the places where a function becomes a handler.
func Registrations(p *effect.Package, fn *ssa.Function) []*effect.Handler {
	var hs []*effect.Handler
	for _, u := range p.Units {
		for _, g := range u.Res.Funcs {
			for _, h := range u.Handlers(g) {
				if u.RunsIn(h, fn) {
					hs = append(hs, h)
				}
			}
		}
	}
	return hs
}
