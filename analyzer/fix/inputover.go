package fix

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// inputOver reports whether the blocking call waits for a process of which the input is
// surely ended before a statement of the block: the process is done then, and what it
// has left behind is complete only at its end.
func (s *site) inputOver(before int) bool {
	fd := s.finding
	return fd.Category == lifecycle.WaitBeforeSend && slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		if e.Op != lifecycle.Stop || e.Mode != spawn.Here || len(e.Via) > 0 && !e.Must {
			return false
		}
		i := s.after(e.Instr.Pos())
		return i >= 0 && i < before && s.always(i, e.Instr.Pos()) && slices.ContainsFunc(e.On, func(h handle.Handle) bool {
			return fd.Unit.Role(h) == lifecycle.Input && fd.Unit.ClientOf(h, fd.Conn)
		})
	})
}
