package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// heldUp finds a loop that accepts connections for ever, waits for the first word of
// each one, as a handshake does, and starts a goroutine for it only then: a client
// that says nothing keeps all others out. A loop without that goroutine may be meant
// to serve one client after the other, and a wait with a deadline ends, or one whose
// connection a timer closes.
// Source: golang/go#43521.
func heldUp(s *scope) []Finding {
	var fs []Finding
	listeners := map[handle.Handle]bool{}
	for _, a := range s.events {
		if a.Op == lifecycle.Accept && a.Mode == spawn.Here {
			for _, ln := range a.On {
				listeners[ln] = true
			}
		}
	}
	held := map[*effect.Event]bool{} // one finding is enough for an accept
	type turn struct {
		loop *effect.Loop
		conn handle.Handle
	}
	started := map[turn][]ssa.CallInstruction{} // a turn may read its connection often
	for _, e := range s.events {
		if e.Op != lifecycle.Recv && e.Op != lifecycle.Accept || !surely(s, e) {
			continue
		}
		for _, k := range e.On {
			if !listeners[s.unit.Res.Parent(k)] {
				continue
			}
			a := acceptOf(s, e, k)
			if a == nil || a.Op != lifecycle.Accept || held[a] || s.drivenInTurn(a, k) || s.cutOff(e, k) {
				continue
			}
			l := s.turn(e)
			if l == nil || !l.Blocks[a.Instr.Block()] {
				continue
			}
			starts, known := started[turn{l, k}]
			if !known {
				starts = s.unit.GoesOn(s.fn, l, k)
				started[turn{l, k}] = starts
			}
			if slices.ContainsFunc(starts, func(g ssa.CallInstruction) bool { return s.unit.Follows(e.Instr, g) }) {
				held[a] = true
				fs = append(fs, Finding{Category: lifecycle.SerialAccept, Unit: s.unit, Func: s.fn, Block: e, Later: a, Conn: k})
				break
			}
		}
	}
	return fs
}

// turn is the innermost loop around an event, or nil.
func (s *scope) turn(e *effect.Event) *effect.Loop {
	var in *effect.Loop
	for _, l := range s.unit.Loops(s.fn) {
		if l.Blocks[e.Instr.Block()] && (in == nil || in.Blocks[l.Header]) {
			in = l
		}
	}
	return in
}

// drivenInTurn reports whether an accepted connection is driven in this goroutine
// too: that is the greater mistake, or the way this server is meant.
func (s *scope) drivenInTurn(a *effect.Event, k handle.Handle) bool {
	for _, d := range s.events {
		if (d.Op == lifecycle.Drive || d.Op == lifecycle.Wait) && d.Mode == spawn.Here && among(s, k, d.On) && s.unit.Follows(a.Instr, d.Instr) {
			return true
		}
	}
	return false
}

// cutOff reports whether what was started before an event, a timer or a goroutine that
// watches, ends its connection: then it may not wait for long.
func (s *scope) cutOff(e *effect.Event, k handle.Handle) bool {
	return slices.ContainsFunc(s.events, func(x *effect.Event) bool {
		return x.Op == lifecycle.Stop && x.Mode == spawn.Elsewhere && among(s, k, x.On) && s.unit.Follows(x.Instr, e.Instr)
	})
}
