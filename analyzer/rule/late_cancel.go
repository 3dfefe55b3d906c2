package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// lateCancel is the end, put off behind a deferred wait, of the only contexts that
// would end what it waits for; nil if anything else may end one of them.
func lateCancel(s *scope, j effect.LateJoin) *effect.Event {
	if slices.ContainsFunc(j.Drive.BoundBy, func(h handle.Handle) bool { return !s.unit.OnlyCancelled(h) }) {
		return nil
	}
	var late *effect.Event
	for _, fn := range s.unit.Res.Funcs {
		for _, e := range s.unit.Events(fn) {
			if !s.unit.Ends(e, j.Drive.BoundBy) {
				continue
			}
			if fn != s.fn || e.Op != effect.Cancel || !e.AtEnd() || !behindLate(s, j.Wait, e) {
				return nil
			}
			late = e
		}
	}
	if late != nil && slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return e.Op == lifecycle.Wait && e != j.Wait && overlap(s, e.On, j.Drive.BoundBy)
	}) {
		return nil
	}
	return late
}
