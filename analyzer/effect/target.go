package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// target is a call that the driving goroutine makes of a handler.
type target struct {
	*handle.Call
	// made is the call that returned the handler, a literal or a method value of the
	// function that it calls; nil of all other handlers.
	made *handle.Call
}

// targetOf is a target of a handler, one of its methods or the function itself, or
// nothing if that is not certain.
func (u *Unit) targetOf(h *Handler, method string) (t target, ok bool) {
	v, fn, made := u, h.Func, (*handle.Call)(nil)
	if w, f, c := u.returned(h.Func); c != nil {
		v, fn, made = w, f, c
	}
	c := v.Res.Resolve(nil, fn, method, nil)
	if c == nil || c.Body == nil || c.Invoke {
		return t, false
	}
	params := c.Body.Params
	if c.Body.Signature.Recv() != nil && len(params) > 0 {
		params = params[1:]
	}
	args := make([]handle.Handle, len(params))
	for k, p := range params {
		if h.itself != "" && types.TypeString(p.Type(), nil) == h.itself || slices.Contains(h.self, k) {
			args[k] = h.On[0]
		}
	}
	return target{v.Res.Resolve(nil, fn, method, args), made}, true
}

// unitOf is the unit of what a target runs, or nil.
func (u *Unit) unitOf(t target) *Unit {
	v := u
	if t.made != nil {
		v = u.pkg.byFunc[t.made.Body]
	}
	if t.Body == v.Top || !v.Res.Own(t.Body) {
		return u.pkg.byFunc[t.Body]
	}
	return v
}

// returned is the function that a function of this package returned as a handler,
// conn.Go(ctx, s.handler()), in the unit of that one, and the call of it; nil if a
// handler is none.
func (u *Unit) returned(h handle.Handle) (*Unit, handle.Handle, *handle.Call) {
	if h.Root == nil || h.Root.Kind != handle.Value || len(h.Path) != 2 || h.Path[0] != '#' {
		return nil, h, nil
	}
	call, ok := h.Root.Value.(*ssa.Call)
	if !ok {
		return nil, h, nil
	}
	made := u.Res.CallOf(call)
	v := u.pkg.byFunc[made.Body]
	if v == nil || v == u {
		return nil, h, nil
	}
	f := v.exporter().Result(int(h.Path[1] - '0'))
	if fn, _ := v.Res.FuncOf(f); fn == nil {
		return nil, h, nil
	}
	return v, f, made
}

// seenThrough is a handle of a function that was returned, of unit w, in the words of
// the unit that got it: memory is read as it is when an instruction runs.
func (u *Unit) seenThrough(k handle.Handle, t target, w *Unit, at ssa.Instruction) handle.Handle {
	v := u.pkg.byFunc[t.made.Body]
	exp := v.exporter()
	if w != v {
		p, ok := w.exporter().Path(k)
		fields, recv := strings.CutPrefix(p, "p0")
		if !ok || !recv || len(t.Args) == 0 || t.Args[0] == nil {
			return handle.Handle{}
		}
		root, ok := exp.Path(v.Res.Value(t.Args[0]))
		if !ok {
			return handle.Handle{}
		}
		return u.Res.SubstAt(t.made, root+fields, at)
	}
	exp.Lit = t.Body
	p, ok := exp.Path(k)
	exp.Lit = nil
	switch {
	case !ok:
		return handle.Handle{}
	case p[0] == 'c', p[0] == 'r':
		return u.Res.SubstResult(t.made, p, t.Vals, at)
	}
	return u.Res.SubstAt(t.made, p, at)
}
