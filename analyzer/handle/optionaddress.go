package handle

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// addressOptions names a connection by the addresses that options among the arguments of
// the call which makes it carry: New(WithHostPorts(addr), WithExitWaitTime(d)). It reports
// whether the operand stands for options.
func (r *Resolver) addressOptions(l *links, c *Call, op model.Operand, of Handle) bool {
	if c.Fn == nil || !c.Fn.Signature().Variadic() || op.Kind != model.Param || op.Index != c.Fn.Signature().Params().Len()-1 || len(op.Fields) > 0 {
		return false
	}
	last := c.Fn.Signature().Params().At(op.Index).Type().(*types.Slice)
	if _, addresses := last.Elem().Underlying().(*types.Basic); addresses {
		return false // Serve(events, addr...)
	}
	elems, ok := r.Variadic(c)
	if !ok {
		return true
	}
	for _, e := range elems {
		call, ok := e.(*ssa.Call)
		if !ok {
			continue
		}
		o := r.CallOf(call)
		for _, d := range r.Model(o).All(model.Same) {
			if d.Operands[0].Kind == model.Result && len(d.Operands) == 2 {
				l.name(of, r.Operand(o, d.Operands[1]))
			}
		}
	}
	return true
}
