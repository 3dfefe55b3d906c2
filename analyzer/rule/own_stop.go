package rule

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// ownStopped finds a loop that only channels in its own struct end, where all that
// closes them or sends on them, of the one struct that was made here or by callers and
// given to nobody else, stands behind the loop in the same goroutine.
func ownStopped(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here || !d.Owned || !certainBut(s, d, Held) {
			continue
		}
		fields := s.unit.OwnChannels(d.BoundBy)
		if len(fields) == 0 {
			continue
		}
		for _, e := range s.later(d, d.On).Events {
			if !s.unit.Signals(e, fields) || !overlap(s, e.On, d.BoundBy) {
				continue
			}
			does := func(u *effect.Unit, g *effect.Event, _ handle.Handle) bool { return u.Signals(g, fields) }
			if k := d.On[0]; s.unit.SignalledOnlyBehind(d.Instr, fields) && ownedHere(s, d, k, does) {
				fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: k})
			}
			break
		}
	}
	return fs
}

// ownedHere reports whether a struct was made here, or by the callers, and given to
// nobody else, and nothing has been done to its channels before an event, or is done
// beside it.
func ownedHere(s *scope, e *effect.Event, k handle.Handle, does partnerOf) bool {
	return (proof{does: does, fresh: true, before: true}).sole(s, e, k) && !capturedAbove(s, e, k, 0)
}

// certainBut reports whether nothing but one kind of doubt is about a blocking operation.
func certainBut(s *scope, d *effect.Event, kind DoubtKind) bool {
	for x := range doubts(s, d) {
		if x.Kind != kind {
			return false
		}
	}
	return true
}

// capturedAbove is captured here, or in a caller that gives the struct.
func capturedAbove(s *scope, d *effect.Event, k handle.Handle, depth int) bool {
	if depth >= maxCallers || captured(s, d, k) {
		return true
	}
	if k.Root.Def() != nil {
		return false
	}
	return !s.unit.AtCallers([]handle.Handle{k}, func(cu *effect.Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
		fn := call.Parent()
		at := &scope{unit: cu, fn: fn, events: cu.Events(fn), pkg: s.pkg}
		return !capturedAbove(at, &effect.Event{Instr: call}, hs[0], depth+1)
	})
}
