package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// optioned are the handlers that options among the arguments of a call register with
// the connection that the call makes: NewProgram(m, WithFilter(f)).
func (u *Unit) optioned(c *handle.Call, m *model.Func) []*Handler {
	made := u.madeWith(c, m)
	if !made.Known() {
		return nil
	}
	var hs []*Handler
	for _, a := range givenTo(u, c) {
		call, ok := unwrapped(a).(*ssa.Call)
		if !ok {
			continue
		}
		o := u.Res.CallOf(call)
		for _, d := range u.Res.Model(o).All(model.Callback) {
			if d.Of.Kind != model.Result {
				continue
			}
			for _, op := range d.Operands {
				hs = append(hs, &Handler{On: []handle.Handle{made}, Func: u.Res.Operand(o, op), Name: o.Fn.Name(), Methods: methodsOf(operandType(o, op))})
			}
		}
	}
	return hs
}

// madeWith is the connection that a call makes, with the options that it is given.
func (u *Unit) madeWith(c *handle.Call, m *model.Func) handle.Handle {
	for _, v := range []model.Verb{model.Open, model.Same} {
		for _, d := range m.All(v) {
			if d.Operands[0].Kind == model.Result {
				return u.Res.Operand(c, d.Operands[0])
			}
		}
	}
	return handle.Handle{}
}

// unwrapped is a value without what makes an interface or another type of it.
func unwrapped(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		default:
			return v
		}
	}
}
