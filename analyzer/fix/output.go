package fix

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// takesRest reports whether what blocks reads the output of a process, for which the
// function waits behind it: that wait takes away what is not read yet, so that the read
// has to be over before.
func (s *site) takesRest() bool {
	fd := s.finding
	u := fd.Unit
	if u.Res.Role(fd.Conn) != lifecycle.Output {
		return false
	}
	process := u.Res.Parent(fd.Conn)
	return slices.ContainsFunc(u.Events(fd.Func), func(e *effect.Event) bool {
		return e.Op == lifecycle.Wait && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, process) })
	})
}
