package handle

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// Call is a call as the analysis sees it: written in the source, or made by a
// runner (once.Do(f)) at the same place.
type Call struct {
	Instr  ssa.CallInstruction
	Fn     *types.Func   // the function, method or interface method; nil for a literal
	Body   *ssa.Function // its body, if it is in this package
	Args   []ssa.Value   // receiver first; nil where there is no value here
	Vals   []Handle      // what they are, where there is no value: a call made by a callee
	Invoke bool          // through an interface
	Direct bool          // Instr itself is this call, so its results are the call's
}

// CallOf returns the call that an instruction makes, with its target resolved as
// far as it is certain.
func (r *Resolver) CallOf(instr ssa.CallInstruction) *Call {
	if c, ok := r.calls[instr]; ok {
		return c
	}
	common := instr.Common()
	c := &Call{Instr: instr, Direct: true}
	r.calls[instr] = c
	if common.IsInvoke() {
		c.Fn, c.Invoke = common.Method, true
		c.Args = append([]ssa.Value{common.Value}, common.Args...)
		r.devirtualize(c)
		return c
	}
	c.Args = common.Args
	r.target(c, r.Value(common.Value))
	return c
}

// Through returns the call of a function value at an instruction that does not
// call it by itself: a runner's argument. The arguments are not known, except
// for the receiver of a method value. It is nil if the function is not certain.
func (r *Resolver) Through(instr ssa.CallInstruction, f ssa.Value) *Call {
	return r.ThroughHandle(instr, r.Value(f))
}

// ThroughHandle is Through for what a handle identifies.
func (r *Resolver) ThroughHandle(instr ssa.CallInstruction, h Handle) *Call {
	c := &Call{Instr: instr}
	r.target(c, h)
	if c.Fn == nil && c.Body == nil {
		return nil
	}
	n := 0
	if c.Body != nil {
		n = len(c.Body.Params)
	} else if c.Fn != nil {
		n = c.Fn.Signature().Params().Len()
		if c.Fn.Signature().Recv() != nil {
			n++
		}
	}
	for len(c.Args) < n {
		c.Args = append(c.Args, nil)
	}
	return c
}

// target finds the function behind a function value.
func (r *Resolver) target(c *Call, h Handle) {
	fn, closure := funcOf(h)
	if fn == nil {
		r.givenMethod(c, h)
		return
	}
	obj, _ := fn.Object().(*types.Func)
	if closure != nil && obj != nil && strings.HasPrefix(fn.Synthetic, "bound method") {
		c.Fn = obj.Origin()
		c.Args = append([]ssa.Value{closure.Bindings[0]}, c.Args...)
		if types.IsInterface(obj.Signature().Recv().Type()) {
			c.Invoke = true
			r.devirtualize(c)
			return
		}
		c.Body = r.body(obj)
		return
	}
	if obj != nil {
		c.Fn = obj.Origin()
	}
	if o := fn.Origin(); o != nil {
		fn = o
	}
	if fn.Synthetic != "" && obj != nil {
		c.Body = r.body(obj) // a wrapper or thunk: the method itself
		return
	}
	if len(fn.Blocks) > 0 {
		c.Body = fn
	}
}

func (r *Resolver) body(obj *types.Func) *ssa.Function {
	if fn := r.prog.FuncValue(obj.Origin()); fn != nil && len(fn.Blocks) > 0 {
		return fn
	}
	return nil
}

// Resolve returns the call, made somewhere below an instruction, of a function
// value, or of a method of a value, with arguments of which only the handles are
// known. It is nil if the function is not certain.
func (r *Resolver) Resolve(instr ssa.CallInstruction, callee Handle, method string, args []Handle) *Call {
	c := &Call{Instr: instr, Vals: args}
	if method == "" {
		r.target(c, callee)
		if n := len(c.Args); n > 0 { // the receiver of a method value
			c.Vals = append(make([]Handle, n), args...)
		}
	} else if t := r.Concrete(callee); t != nil {
		obj, _, _ := types.LookupFieldOrMethod(t, true, r.pkg, method)
		if m, ok := obj.(*types.Func); ok {
			c.Fn, c.Body = m.Origin(), r.body(m)
			c.Invoke = types.IsInterface(m.Signature().Recv().Type())
			c.Vals = append([]Handle{callee}, args...)
		}
	}
	if c.Fn == nil && c.Body == nil {
		return nil
	}
	return c
}

// argHandle is the handle of an argument; the receiver comes first.
func (r *Resolver) argHandle(c *Call, i int) Handle {
	switch {
	case i < 0:
	case i < len(c.Args) && c.Args[i] != nil:
		return r.Value(c.Args[i])
	case i < len(c.Vals):
		return c.Vals[i]
	}
	return Handle{}
}

// Owner is the receiver of a method value, which stands for it where a connection
// is expected (inf.HasSynced). Other handles are returned as they are.
func (r *Resolver) Owner(h Handle) Handle {
	fn, closure := funcOf(h)
	if closure == nil || len(closure.Bindings) != 1 || !strings.HasPrefix(fn.Synthetic, "bound method") {
		return h
	}
	return r.Value(closure.Bindings[0])
}

// FuncValue returns the function that a value certainly is, and the closure that
// made it, if it is one.
func (r *Resolver) FuncValue(v ssa.Value) (*ssa.Function, *ssa.MakeClosure) {
	return funcOf(r.Value(v))
}

func funcOf(h Handle) (*ssa.Function, *ssa.MakeClosure) {
	if h.Root == nil || h.Root.Kind != Value || h.Path != "" {
		return nil, nil
	}
	switch f := h.Root.Value.(type) {
	case *ssa.Function:
		return f, nil
	case *ssa.MakeClosure:
		return f.Fn.(*ssa.Function), f
	}
	return nil, nil
}

// devirtualize finds the method behind an interface call when the receiver's
// concrete type is certain.
func (r *Resolver) devirtualize(c *Call) {
	if c.Args[0] == nil || r.ix.Func(c.Fn) != nil {
		return // a modelled interface method says what it does
	}
	t := r.Dynamic(r.Value(c.Args[0]))
	if it, ok := c.Args[0].Type().Underlying().(*types.Interface); t == nil || !ok || !types.Implements(t, it) {
		t = r.soleImplementation(c.Args[0].Type())
	}
	if t == nil {
		return
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, r.pkg, c.Fn.Name())
	if m, ok := obj.(*types.Func); ok && !types.IsInterface(m.Signature().Recv().Type()) {
		c.Fn, c.Invoke, c.Body = m.Origin(), false, r.body(m)
	}
}

// Model returns what a model says of the call's function, or nil.
func (r *Resolver) Model(c *Call) *model.Func {
	if c.Fn == nil {
		return nil
	}
	if m := r.ix.Func(c.Fn); m != nil {
		return m
	}
	if m := r.ix.Shape(c.Fn); m != nil {
		return m
	}
	if c.Body == nil && !c.Invoke {
		return r.ix.Implements(c.Fn)
	}
	return nil
}

// Holds reports whether a directive's condition holds for a call. A condition on
// what is no constant holds only if it is negative.
func (r *Resolver) Holds(c *Call, d *model.Directive) bool {
	if d.Cond == nil {
		return true
	}
	arg := r.Arg(c, d.Cond.Operand)
	if fields := d.Cond.Operand.Fields; len(fields) == 1 && arg != nil {
		arg = r.constField(arg, fields[0])
	}
	k, ok := constText(arg)
	want := r.ix.Cond(d.Cond)
	if !ok || want == nil {
		return !d.Cond.Equal
	}
	return (k == want.ExactString()) == d.Cond.Equal
}

func constText(v ssa.Value) (string, bool) {
	for {
		switch x := v.(type) {
		case *ssa.Const:
			if x.Value == nil {
				return "", false
			}
			return x.Value.ExactString(), true
		case *ssa.Convert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		default:
			return "", false
		}
	}
}
