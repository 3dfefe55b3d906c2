package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// patience adds to an event what a model says of what it does once its connection
// was stopped: most sends fail at once, a patient one waits for ever.
func (u *Unit) patience(e *Event, c *handle.Call, m *model.Func, d *model.Directive) {
	if e.Op != lifecycle.Send && e.Op != lifecycle.Await {
		return
	}
	for _, p := range m.All(model.Patient) {
		switch {
		case p.Operands[0].Kind == model.Result || !sharesOperand(p, d) || !u.Res.Holds(c, p):
		case p.Of == nil:
			e.Patient = e.Op == lifecycle.Await
		case e.Op == lifecycle.Send:
			opts, ok := u.Res.OptionsOf(c, *p.Of)
			e.Inherits = ok && len(opts) == 0
			e.Patient = u.Res.PatientCall(c, *p.Of)
		}
	}
}

// boundsKnown reports whether callers can see all that ends an event: other contexts
// than those that never end are theirs.
func (u *Unit) boundsKnown(exp *handle.Exporter, e *Event) bool {
	return !slices.ContainsFunc(e.BoundBy, func(h handle.Handle) bool {
		_, ok := exp.Path(h)
		return !ok && !u.neverEnds(h)
	})
}
