package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// fedLate is the first send behind a drive that may end on what it takes, if this function
// puts nothing into its channel before, and starts nobody who does: nothing comes, then,
// that could end it.
func fedLate(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) (*effect.Event, handle.Handle) {
	if fedBefore(s, d) {
		return nil, handle.Handle{}
	}
	later, k := laterSend(s, reach, conns)
	if later == nil {
		later, k = laterPublish(s, reach, d, conns)
	}
	if later == nil || s.unit.MustFail(later) {
		return nil, handle.Handle{}
	}
	return later, k
}

// fedBefore reports whether something is sent on a channel that a drive takes from, here
// before, or by a goroutine that does not begin only behind it. What a connection brings
// is its peer's to send.
func fedBefore(s *scope, d *effect.Event) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		switch {
		case e.Op != lifecycle.Send || e.Instr == d.Instr:
			return false
		case e.Mode == spawn.Elsewhere && s.unit.Follows(d.Instr, e.Instr), e.Mode == spawn.Here && !s.unit.Reaches(e.Instr, d.Instr), e.Mode == spawn.Later:
			return false
		}
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool {
			t := s.unit.Res.Type(h)
			return t != nil && isChan(t) && !s.unit.Res.IsConnection(h) && among(s, h, d.On)
		})
	})
}
