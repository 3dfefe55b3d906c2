package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// markAnswers marks the drives that also send to what they read from, while they
// read. Who sends when it has read all answers a question that the peer has ended by
// itself, because it waits for the answer.
func (u *Unit) markAnswers(evs []*Event) {
	var sends []*Event
	for _, e := range evs {
		if e.Op == lifecycle.Send && e.Mode == spawn.Here {
			sends = append(sends, e)
		}
	}
	for _, d := range evs {
		if d.Op != lifecycle.Drive || !d.AtEOF || d.Answers {
			continue
		}
		d.Answers = slices.ContainsFunc(sends, func(e *Event) bool {
			meanwhile := e.Instr == d.Instr && len(d.Via) == 0 || d.Loop != nil && d.Loop.Blocks[e.Instr.Block()]
			return meanwhile && slices.ContainsFunc(d.On, func(k handle.Handle) bool {
				return slices.ContainsFunc(e.On, func(to handle.Handle) bool { return u.Res.Same(k, to) })
			})
		})
	}
}
