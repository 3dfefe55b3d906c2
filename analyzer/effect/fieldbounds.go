package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// fieldBound is the bound that a program sets to a connection by a field of its
// struct: more loops than one, a time for each read.
func (u *Unit) fieldBound(s *ssa.Store) *Event {
	fa, ok := s.Addr.(*ssa.FieldAddr)
	if !ok {
		return nil
	}
	f := handle.FieldOf(fa.X.Type(), fa.Field)
	m := u.pkg.Prog.Index.Field(f)
	if m == nil || m.Directive.Verb != model.Bound || isChan(f.Type()) {
		return nil
	}
	h := u.Res.Value(fa.X)
	if !h.Known() {
		return nil
	}
	return &Event{Op: lifecycle.Bound, On: []handle.Handle{h}, Instr: s, Mode: spawn.Here, Must: true, Spec: Spec{Name: f.Name()}}
}
