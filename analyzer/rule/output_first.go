package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// laterInput is the first send to the input of a process behind the drive of its output,
// if the process had got nothing before: it is not done, then, and so its output does not
// end. Who sent it something may have told it to end.
func laterInput(s *scope, d *effect.Event) (*effect.Event, handle.Handle) {
	res := s.unit.Res
	for _, out := range d.On {
		process := res.Parent(out)
		if res.Role(out) != lifecycle.Output || !process.Known() {
			continue
		}
		for _, e := range s.later(d, d.On).Events {
			if e.Op != lifecycle.Send {
				continue
			}
			for _, in := range e.On {
				if res.Role(in) == lifecycle.Input && res.Same(res.Parent(in), process) && s.untouched(d, []handle.Handle{process, out, in}) {
					return e, out
				}
			}
		}
	}
	return nil, handle.Handle{}
}

// untouched reports whether nobody has sent to some connections, or ended or bounded one
// of them, when an event happens, and nobody does meanwhile.
func (s *scope) untouched(d *effect.Event, ks []handle.Handle) bool {
	for _, fn := range s.unit.Res.Funcs {
		for _, e := range s.unit.Events(fn) {
			switch {
			case e.Op == lifecycle.Open, e.Op == lifecycle.Wait, e.Op == lifecycle.Drive, e.Op == lifecycle.Recv:
				continue
			case e.Mode == spawn.Later && fn == s.fn, s.unit.Follows(d.Instr, e.Instr):
				continue
			}
			if slices.ContainsFunc(e.On, func(h handle.Handle) bool { return among(s, h, ks) }) {
				return false
			}
		}
	}
	return !s.unit.LeaksItself(ks, d.Instr, d.Instr)
}
