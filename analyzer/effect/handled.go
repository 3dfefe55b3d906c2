package effect

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Handled is an await of a handler for the goroutine that runs it.
type Handled struct {
	Unit  *Unit // of the handler
	Func  *ssa.Function
	Await *Event
	Conn  handle.Handle // in the unit that registers
}

// Handled returns the operations of a handler that wait for the goroutine which
// runs it.
func (u *Unit) Handled(h *Handler) []Handled {
	conns := u.allNames(u.wholes(h.On))
	if h.beside {
		conns = u.served(conns)
	}
	for _, fn := range u.Res.Funcs {
		for _, e := range u.Events(fn) {
			if e.Op == lifecycle.Bound && slices.ContainsFunc(e.On, func(k handle.Handle) bool { return u.among(k, conns) }) {
				return nil
			}
		}
	}
	var found []Handled
	for _, t := range u.targets(h) {
		v := t.unit
		if h.beside && v.takesOver(t.Body) {
			continue
		}
		for _, e := range v.allAwaits(t.Body) {
			if e.Beside != h.beside || e.Pooled || !h.servedBy(e) || len(e.Via) > 0 && !e.Must && !v.toldBy(e) || h.when != nil && !reachedWith(t.Body, e.Instr, h.when) || h.bound && v.givenBound(t.Body, e) {
				continue
			}
			if k, ok := u.meets(h, t, e, conns); ok {
				found = append(found, Handled{v, t.Body, e, k})
			}
		}
		for _, e := range u.ownAnswers(h, t) {
			found = append(found, Handled{v, t.Body, e, h.On[0]})
		}
		for _, asked := range v.Asked(t.Body) {
			if h.beside {
				break
			}
			if len(asked.Via) > 0 && !asked.Must || h.when != nil && !reachedWith(t.Body, asked.Instr, h.when) || v.ofCaller(t.Body, asked) {
				continue
			}
			if e, k := u.answersAt(h, t, asked, conns); k.Known() && h.servedBy(e) {
				found = append(found, Handled{v, t.Body, e, k})
			}
		}
	}
	return found
}

// wholes adds to handles what they are parts of that are no connections by themselves:
// the goroutine that drives the whole runs what is registered with its parts.
func (u *Unit) wholes(hs []handle.Handle) []handle.Handle {
	all := slices.Clone(hs)
	for _, h := range hs {
		for range maxCallers {
			if u.Res.IsConnection(h) || u.Res.Role(h) != lifecycle.NoRole {
				break
			}
			if h = u.Res.Parent(h); !h.Known() {
				break
			}
			all = append(all, h)
		}
	}
	return all
}

// givenBound reports whether what an operation of a handler waits for is bounded by a
// context that the handler is given.
func (u *Unit) givenBound(fn *ssa.Function, e *Event) bool {
	var given []handle.Handle
	for _, p := range fn.Params {
		given = append(given, u.Res.Value(p))
	}
	return slices.ContainsFunc(e.BoundBy, func(ctx handle.Handle) bool {
		_, in := u.Res.Within(ctx, given)
		return in
	})
}

// allNames adds to handles what a drive in this unit drives together with them: a
// server and its listener.
func (u *Unit) allNames(hs []handle.Handle) []handle.Handle {
	all := slices.Clone(hs)
	for _, fn := range u.Res.Funcs {
		for _, e := range u.Events(fn) {
			if e.Op != lifecycle.Drive || !slices.ContainsFunc(e.On, func(k handle.Handle) bool {
				return slices.ContainsFunc(hs, func(h handle.Handle) bool { return u.oneEnd(k, h) })
			}) {
				continue
			}
			for _, k := range e.On {
				if !slices.Contains(all, k) {
					all = append(all, k)
				}
			}
		}
	}
	return all
}

// target is a call that the driving goroutine makes of a handler.
type target struct {
	*handle.Call
	unit *Unit     // of the function that is called
	home *Unit     // whose handles the call has
	made *ssa.Call // the call, in the unit that registers, of home's function, which makes the handler; nil if home is that unit
}

// targets are the calls that the driving goroutine makes of a handler.
func (u *Unit) targets(h *Handler) []*target {
	f, home, made := h.Func, u, h.made
	if h.home != nil {
		home = h.home
	}
	fn, _ := u.Res.FuncOf(f)
	if fn == nil && made == nil {
		if v, g, call := u.madeBy(f); v != nil {
			f, home, made = g, v, call
			fn, _ = home.Res.FuncOf(f)
		}
	}
	methods := h.Methods
	if fn != nil || len(methods) == 0 {
		methods = []string{""}
	}
	var ts []*target
	for _, m := range methods {
		t := home.Res.Resolve(nil, f, m, nil)
		if t == nil || t.Body == nil || t.Invoke {
			continue
		}
		v := home.unitOf(t)
		if v == nil {
			continue
		}
		params := t.Body.Params
		if t.Body.Signature.Recv() != nil && len(params) > 0 {
			params = params[1:]
		}
		args := make([]handle.Handle, len(params))
		for k, p := range params {
			if home == u && (h.itself != "" && types.TypeString(p.Type(), nil) == h.itself || slices.Contains(h.self, k)) {
				args[k] = h.On[0]
			}
		}
		ts = append(ts, &target{home.Res.Resolve(nil, f, m, args), v, home, made})
	}
	return ts
}

// unitOf is the unit of the function that is called: this one, if it is a literal of it.
func (u *Unit) unitOf(c *handle.Call) *Unit {
	if c.Body != u.Top && slices.Contains(u.Res.Funcs, c.Body) {
		return u
	}
	return u.pkg.byFunc[c.Body]
}

// madeBy is the function value that a function of this package returns, or leaves in
// what it returns, if it is always the same one: what an option that a method makes
// holds. It is a handle of that function's unit.
func (u *Unit) madeBy(h handle.Handle) (*Unit, handle.Handle, *ssa.Call) {
	var no handle.Handle
	if h.Root == nil || h.Root.Kind != handle.Value {
		return nil, no, nil
	}
	call, ok := h.Root.Value.(*ssa.Call)
	if !ok {
		return nil, no, nil
	}
	v := u.pkg.byFunc[u.Res.CallOf(call).Body]
	result, fields, _ := strings.Cut(strings.TrimPrefix(h.Path, "#"), ".")
	i, err := strconv.Atoi(result)
	if v == nil || v == u || err != nil || u.Res.Model(u.Res.CallOf(call)).Replaces() {
		return nil, no, nil
	}
	if fields != "" {
		fields = "." + fields
	}
	var f handle.Handle
	for k, at := range v.ends() {
		ret := at.(*ssa.Return)
		if i >= len(ret.Results) {
			return nil, no, nil
		}
		g := v.Res.Part(v.Res.Value(ret.Results[i]), fields, ret)
		if fn, _ := v.Res.FuncOf(g); fn == nil || k > 0 && g != f {
			return nil, no, nil
		}
		f = g
	}
	return v, f, call
}

// ends are the normal returns of the unit's function.
func (u *Unit) ends() []ssa.Instruction {
	var rets []ssa.Instruction
	for _, b := range u.normalReturns(u.Top) {
		rets = append(rets, b.Instrs[len(b.Instrs)-1])
	}
	return rets
}

// RunsIn reports whether a function is what a handler runs.
func (u *Unit) RunsIn(h *Handler, fn *ssa.Function) bool {
	return slices.ContainsFunc(u.targets(h), func(t *target) bool { return t.Body == fn })
}

// meets reports whether an await of a handler, called as t, is for one of the
// connections.
func (u *Unit) meets(h *Handler, t *target, e *Event, conns []handle.Handle) (handle.Handle, bool) {
	for _, k := range e.On {
		if got := u.atTimes(h, conns, func(at ssa.Instruction) handle.Handle { return u.awaited(k, t, at, conns) }); got.Known() {
			return got, true
		}
	}
	for _, k := range e.On {
		if got := u.keptByHandler(k, h, t, conns); got.Known() {
			return got, true
		}
	}
	return handle.Handle{}, false
}
