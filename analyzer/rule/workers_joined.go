package rule

import (
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// workersJoined finds a wait for the group of a struct in which one counts goroutines that
// another method has started, and that take all that comes from a channel of the same
// struct, where nobody closes this but the function itself, behind the wait.
func workersJoined(s *scope) []Finding {
	var fs []Finding
	for _, w := range s.events {
		if w.Op != lifecycle.Wait || w.Joined || w.Mode != spawn.Here || len(w.Via) > 0 || len(w.BoundBy) > 0 {
			continue
		}
		j, k := s.unit.WorkersJoined(w)
		if j == nil || !certain(s, j) {
			continue
		}
		if later := closing(s, j, k); later != nil {
			fs = append(fs, Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: j, Later: later, Conn: k})
		}
	}
	return fs
}
