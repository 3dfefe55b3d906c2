package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// gatheredJoined finds a wait for the group of a struct in which one counts goroutines that
// another method has started, and that each read from a connection which the struct keeps
// with others in a map or a slice, where all of these are closed only behind the wait, in the
// same function. That this is there to come to an end is seen as of servers.
func gatheredJoined(s *scope) []Finding {
	if s.fn != s.unit.Top {
		return nil
	}
	var fs []Finding
	for _, w := range s.events {
		if w.Op != lifecycle.Wait || w.Joined || w.Mode != spawn.Here || len(w.Via) > 0 || len(w.BoundBy) > 0 {
			continue
		}
		j, k, stop := s.unit.GatheredJoined(w)
		if j == nil || !certain(s, j) || s.unit.SpeaksBefore(s.fn, w) {
			continue
		}
		told := tellsBefore(s, w) || s.unit.AtCallers(nil, comesToStop)
		if s.unit.Dialled(k) {
			told = endsBefore(s, w) // to be a client and wait for the answers is right
		}
		if told {
			fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: j, Later: stop, Conn: k})
		}
	}
	return fs
}

// endsBefore reports whether the function surely stops something itself before a wait.
func endsBefore(s *scope, w *effect.Event) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return (e.Op == lifecycle.Stop || e.Op == effect.Cancel) && e.Mode == spawn.Here && s.unit.Follows(e.Instr, w.Instr)
	})
}
