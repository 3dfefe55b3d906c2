package effect

import (
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Unserved is a call that makes something of which nobody takes the clients before the
// program starts what does: a server that is not started, a multiplexer of a listener.
const Unserved lifecycle.Op = "unserved"

// unservedEvents tells of the results of a call that they need a driver which the
// program has to start, as its model says. What is lost with dropped channels is told
// by Drops.
func (u *Unit) unservedEvents(c *handle.Call, m *model.Func) []*Event {
	var evs []*Event
	for _, d := range m.All(model.Needs) {
		if d.By == "" || d.Operands[0].Kind != model.Result {
			continue
		}
		op := d.Operands[0]
		if isChan(c.Fn.Signature().Results().At(op.Index).Type()) {
			continue
		}
		if h := u.Res.Operand(c, op); h.Known() {
			evs = append(evs, &Event{Op: Unserved, On: []handle.Handle{h}, Mode: spawn.Here, Must: true, Spec: Spec{Name: c.Fn.Name(), By: u.text(c, d, d.By)}})
		}
	}
	return evs
}
