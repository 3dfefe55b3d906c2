package handle

import (
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

func (r *Resolver) extract(v *ssa.Extract) Handle {
	switch t := v.Tuple.(type) {
	case *ssa.Call:
		return r.result(t, v.Index)
	case *ssa.TypeAssert:
		if v.Index == 0 {
			return orValue(r, r.Value(t.X), v)
		}
	}
	return r.value(v)
}

// result is what a call returns: an operand of its, if a model or a summary says
// so, or a handle of its own.
func (r *Resolver) result(call *ssa.Call, i int) Handle {
	own := r.value(call).Add("#" + strconv.Itoa(i))
	key := memKey{nil, own}
	if r.writing[key] {
		return own
	}
	r.writing[key] = true
	defer delete(r.writing, key)

	if t := resultType(call, i); t != nil {
		r.note(own, t, call)
	}
	c := r.CallOf(call)
	if m := r.Model(c); m != nil {
		if h := r.modelResult(c, m, i, own); m.Replaces() || h != own {
			return h
		}
	}
	if b := r.bindings(c); b != nil {
		if h := r.boundResult(c, b, "r"+strconv.Itoa(i)); h.Known() {
			return h
		}
	}
	return own
}

func resultType(call *ssa.Call, i int) types.Type {
	res := call.Call.Signature().Results()
	if i < res.Len() {
		return res.At(i).Type()
	}
	return nil
}

// modelResult applies the directives that say what a result is.
func (r *Resolver) modelResult(c *Call, m *model.Func, i int, own Handle) Handle {
	is := func(op model.Operand) bool {
		return op.Kind == model.Result && op.Index == i && len(op.Fields) == 0
	}
	for k := range m.Directives {
		d := &m.Directives[k]
		switch d.Verb {
		case model.Same:
			// same R, A: R is what A is.
			if is(d.Operands[0]) {
				if h := r.Operand(c, d.Operands[1]); h.Known() {
					r.note(h, r.Type(own), c.Instr)
					return h
				}
			}
		case model.Address:
			if is(d.Operands[0]) {
				if h := r.Operand(c, *d.Of); h.Known() {
					return h
				}
			}
		case model.Open:
			// The handles of a new connection are all its first one; but the two
			// ends of a pipe are told apart, and linked.
			for n, op := range d.Operands {
				if n > 0 && is(op) && d.Role != lifecycle.Pipe {
					return r.Operand(c, d.Operands[0])
				}
			}
		case model.Text:
			if t := r.Type(own); is(d.Operands[0]) && (t == nil || isString(t)) {
				return r.textCall(c, d)
			}
		}
	}
	return own
}

func (r *Resolver) bindings(c *Call) *Bindings {
	if r.callees == nil {
		return nil
	}
	return r.callees.Bindings(c)
}
