package handle

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// receiverPath leads from a method value to its receiver, as if that were a field.
const receiverPath = ".recv"

// receiver says that callers know the receiver of a method value, by way of which they
// may call the method.
func (e *Exporter) receiver(h Handle, path string) {
	if _, closure := boundMethod(h); closure != nil && strings.HasPrefix(path, "r") {
		e.claim(e.r.Value(closure.Bindings[0]), path+receiverPath)
	}
}

// Value reports whether a call is one of a value of a method, which holds its receiver.
func (c *Call) Value() bool {
	common := c.Instr.Common()
	return c.Direct && !common.IsInvoke() && c.Fn != nil && len(c.Args) > len(common.Args)
}

// boundMethod is the method that a handle is a value of, with the closure that holds
// its receiver, or nil.
func boundMethod(h Handle) (*types.Func, *ssa.MakeClosure) {
	fn, closure := funcOf(h)
	if closure == nil || len(closure.Bindings) != 1 || !strings.HasPrefix(fn.Synthetic, "bound method") {
		return nil, nil
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		return nil, nil
	}
	return obj, closure
}

// ResultFunc is a function that a result, or a part of one, is at every normal return.
type ResultFunc struct {
	Path string
	Func Handle
	Lit  *ssa.Function // the literal that it is, or nil of a method value
}

// ResultFuncs returns the functions among the results, and in new structs among them,
// by their paths.
func (e *Exporter) ResultFuncs() []ResultFunc {
	var fs []ResultFunc
	for h, path := range e.local {
		fn, closure := funcOf(h)
		switch {
		case fn == nil || !strings.HasPrefix(path, "r"):
		case fn.Parent() != nil:
			fs = append(fs, ResultFunc{path, h, fn})
		case closure != nil:
			fs = append(fs, ResultFunc{path, h, nil})
		}
	}
	slices.SortFunc(fs, func(a, b ResultFunc) int { return strings.Compare(a.Path, b.Path) })
	return fs
}

// MethodAt is the method of which that is a value which callers reach by a path, or nil.
func (e *Exporter) MethodAt(path string) *types.Func {
	h := e.at(path)
	if m, _ := boundMethod(h); m != nil {
		return m
	}
	return e.r.methodOf(h)
}

// methodOf is the method that a function of this package put into a result, or a part
// of one, as a value, or nil.
func (r *Resolver) methodOf(h Handle) *types.Func {
	if h.Root == nil || h.Root.Kind != Value || !strings.HasPrefix(h.Path, "#") || r.callees == nil {
		return nil
	}
	call, ok := h.Root.Value.(*ssa.Call)
	if !ok {
		return nil
	}
	if r.asking[h] {
		return nil // as in Dynamic
	}
	r.asking[h] = true
	defer delete(r.asking, h)
	return r.callees.Method(r.CallOf(call), "r"+h.Path[1:])
}

// givenMethod finds the method behind a value of it that another function made.
func (r *Resolver) givenMethod(c *Call, h Handle) {
	m := r.methodOf(h)
	if m == nil {
		return
	}
	recv := h.Add(receiverPath)
	if is := r.boundPart(h.Root.Value.(*ssa.Call), recv); is.Known() {
		recv = is
	}
	c.Fn, c.Body = m.Origin(), r.body(m)
	c.Args, c.Vals = append([]ssa.Value{nil}, c.Args...), []Handle{recv}
	if !types.IsInterface(m.Signature().Recv().Type()) {
		return
	}
	c.Invoke = true
	if t := r.Dynamic(recv); t != nil && r.ix.Func(c.Fn) == nil {
		obj, _, _ := types.LookupFieldOrMethod(t, true, r.pkg, m.Name())
		if f, ok := obj.(*types.Func); ok && !types.IsInterface(f.Signature().Recv().Type()) {
			c.Fn, c.Invoke, c.Body = f.Origin(), false, r.body(f)
		}
	}
}
