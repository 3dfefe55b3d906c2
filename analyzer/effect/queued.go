package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// queues reports whether what a call sends to an operand may stay in a buffer of it:
// the call comes back although nobody takes it.
func (u *Unit) queues(c *handle.Call, m *model.Func, op model.Operand) bool {
	for _, d := range m.All(model.Queued) {
		for _, o := range d.Operands {
			if o.Kind == op.Kind && o.Index == op.Index {
				return true
			}
		}
	}
	v := u.Res.Arg(c, op)
	if op.Kind == model.Receiver && v != nil && u.pkg.hasMethod(v.Type(), model.Queued, false) {
		return false // it keeps what is written in a buffer: a flush
	}
	return u.buffered(v, maxWrappers)
}

// buffered reports whether a value is a stream that keeps what is written to it in a
// buffer, or is built on one.
func (u *Unit) buffered(v ssa.Value, depth int) bool {
	for ; v != nil && depth > 0; depth-- {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeInterface:
			v = x.X
			continue
		}
		if u.pkg.hasMethod(v.Type(), model.Queued, false) {
			return true
		}
		call, ok := v.(*ssa.Call)
		if !ok {
			return false
		}
		v = u.pkg.wrapped(call)
	}
	return false
}

// known are the handles that identify anything.
func known(hs []handle.Handle) []handle.Handle {
	var out []handle.Handle
	for _, h := range hs {
		if h.Known() {
			out = append(out, h)
		}
	}
	return out
}
