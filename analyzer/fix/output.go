package fix

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// takesRest reports whether what blocks reads the output of a process, for which the
// function waits behind it: that wait takes away what is not read yet, so that the read
// has to be over before.
func (s *site) takesRest() bool { return len(s.processWaits()) > 0 }

// processWaits are the waits of the function for the process whose output blocks.
func (s *site) processWaits() []*effect.Event {
	fd := s.finding
	u := fd.Unit
	if u.Res.Role(fd.Conn) != lifecycle.Output {
		return nil
	}
	process := u.Res.Parent(fd.Conn)
	var found []*effect.Event
	for _, e := range u.Events(fd.Func) {
		if e.Op == lifecycle.Wait && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, process) }) {
			found = append(found, e)
		}
	}
	return found
}

// restBefore is the index of the first statement of the block that waits for the process,
// if its input has surely ended by then: so has what it says, all of which is to be read
// before. It is -1 if that is not known.
func (s *site) restBefore() int {
	u, at := s.finding.Unit, len(s.block)
	process := u.Res.Parent(s.finding.Conn)
	for _, e := range s.processWaits() {
		i := s.after(e.Instr.Pos())
		if e.Mode != spawn.Here || i < 0 {
			return -1
		}
		at = min(at, i)
	}
	if !slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		i := s.after(e.Instr.Pos())
		return e.Op == lifecycle.Stop && e.Mode == spawn.Here && e.Must && i >= 0 && i < at && s.always(i, e.Instr.Pos()) &&
			slices.ContainsFunc(e.On, func(h handle.Handle) bool {
				return u.Role(h) == lifecycle.Input && u.Res.Same(u.Res.Parent(h), process)
			})
	}) {
		return -1
	}
	return at
}
