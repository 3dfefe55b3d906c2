package report

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/rule"
	"github.com/connlint/connlint/analyzer/spawn"
)

// advice says what to do by hand.
func advice(f rule.Finding, ends *effect.Event, name string) string {
	switch {
	case f.Late || ends.OnlyStop && ends.Op != lifecycle.Drive:
		return "stop first, and then wait"
	case f.OverOwnFeed():
		return "close it in a goroutine that waits for those who send"
	case f.Block.Op == lifecycle.Wait && f.Category == lifecycle.UnreachableStop:
		return "wait only after the stop"
	case f.Block.Op == lifecycle.Wait && f.Category != lifecycle.SerialAccept:
		return "wait only after the last use, behind what ends the connection"
	case f.Category == lifecycle.UnreachableStop && fails(f.Block):
		return rule.Run(name) + " in its own goroutine, and look at its error beside the wait for the stop"
	case f.OfList():
		return "let it run each in a goroutine of its own"
	case f.OverAtOnce():
		return rule.Run(name) + " in its own goroutine, and leave its end to who gets it"
	case halfStops(f):
		return "say first that nothing more is sent"
	case f.BindsLate() && !f.Block.Binds:
		return rule.Run(name) + " in its own goroutine, and wait until it listens"
	case f.Block.Binds:
		return "listen first, then serve in another goroutine"
	case f.Block.Op == lifecycle.Drive && f.Category != lifecycle.SerialAccept && f.Unit.SetsUp(f.Block):
		what := f.Block.Name
		if what == "" {
			what = "its loop"
		}
		return "let " + name + " set up alone, and run " + what + " in another goroutine"
	}
	return rule.Run(name) + " in its own goroutine"
}

// halfStops reports whether what can never happen ends the sending direction of the
// connection, for which the peer may wait.
func halfStops(f rule.Finding) bool {
	for _, e := range f.Unit.Events(f.Func) {
		if e.Op == lifecycle.HalfStop && e.Instr == f.Later.Instr && e.Mode == spawn.Here && len(e.Via) == 0 {
			return true
		}
	}
	return false
}
