package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/handle"
	"golang.org/x/tools/go/ssa"
)

// exportHandlers tells callers which of the functions that they give are run by
// the goroutine that drives a connection of theirs.
func (u *Unit) exportHandlers() {
	exp := u.exporter()
	hs := slices.Clone(u.handlers[u.Top])
	for _, lit := range u.Res.Funcs {
		if lit != u.Top && len(u.handlers[lit]) > 0 && u.givenAs(lit) {
			hs = append(hs, u.handlers[lit]...)
		}
	}
	for _, h := range hs {
		f, ok := exp.Path(h.Func)
		if !ok || h.when != nil {
			continue
		}
		r := Runner{Func: f, Methods: h.Methods, Itself: h.itself, Self: h.self, Name: h.Name, Bound: h.bound, Beside: h.beside, Loop: h.loop, Only: h.only}
		for _, k := range h.On {
			if p, ok := exp.Path(k); ok {
				r.On = append(r.On, p)
			}
		}
		if len(r.On) > 0 {
			u.Summary.Handlers = append(u.Summary.Handlers, r)
		}
	}
}

// registeredBy are the handlers that a function of this package makes itself, for a
// connection of which its callers know more, as an option that it returns names one.
func (u *Unit) registeredBy(call *ssa.Call, c *handle.Call) []*Handler {
	v := u.pkg.byFunc[c.Body]
	if v == nil || v == u {
		return nil
	}
	var hs []*Handler
	exp := v.exporter()
	for _, h := range v.handlers[v.Top] {
		if _, known := exp.Path(h.Func); known || h.home != nil {
			continue
		}
		if fn, _ := v.Res.FuncOf(h.Func); fn == nil {
			continue
		}
		x := *h
		x.On, x.home, x.made, x.self, x.itself = nil, v, call, nil, ""
		for _, k := range h.On {
			if p, ok := exp.Path(k); ok {
				if k := u.Res.Subst(c, p); k.Known() {
					x.On = append(x.On, k)
				}
			}
		}
		hs = append(hs, &x)
	}
	return hs
}
