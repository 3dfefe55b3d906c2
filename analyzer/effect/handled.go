package effect

import (
	"slices"

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
	conns := u.allNames(h.On)
	for _, fn := range u.Res.Funcs {
		for _, e := range u.Events(fn) {
			if e.Op == lifecycle.Bound && slices.ContainsFunc(e.On, func(k handle.Handle) bool { return u.among(k, conns) }) {
				return nil
			}
		}
	}
	var found []Handled
	for _, t := range u.targets(h) {
		v := u.unitOf(t)
		if v == nil {
			continue
		}
		for _, e := range v.Awaits(t.Body) {
			if len(e.Via) > 0 && !e.Must && !v.toldBy(e) || h.when != nil && !reachedWith(t.Body, e.Instr, h.when) {
				continue
			}
			if k, ok := u.meets(h, t, v, e, conns); ok {
				found = append(found, Handled{v, t.Body, e, k})
			}
		}
	}
	return found
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

// targets are the calls that the driving goroutine makes of a handler.
func (u *Unit) targets(h *Handler) []target {
	methods := h.Methods
	if fn, _ := u.Res.FuncOf(h.Func); fn != nil || len(methods) == 0 {
		methods = []string{""}
	}
	var ts []target
	for _, m := range methods {
		if t, ok := u.targetOf(h, m); ok {
			ts = append(ts, t)
		}
	}
	return ts
}

// RunsIn reports whether a function is what a handler runs.
func (u *Unit) RunsIn(h *Handler, fn *ssa.Function) bool {
	return slices.ContainsFunc(u.targets(h), func(t target) bool { return t.Body == fn })
}

// meets reports whether an await of a handler, called as t, is for one of the
// connections, either as they are where it is registered or as they are when the
// registering function is over.
func (u *Unit) meets(h *Handler, t target, v *Unit, e *Event, conns []handle.Handle) (handle.Handle, bool) {
	anchors := [][]ssa.Instruction{{h.Instr}, nil}
	for _, b := range h.Instr.Parent().Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !u.Res.ErrorReturn(ret) && b != h.Instr.Parent().Recover {
			anchors[1] = append(anchors[1], ret)
		}
	}
	for _, k := range e.On {
		for _, ats := range anchors {
			var got handle.Handle
			for n, at := range ats {
				c, ok := u.awaited(k, t, v, at, conns)
				if n > 0 && c != got {
					ok = false
				}
				if got = c; !ok {
					got = handle.Handle{}
					break
				}
			}
			if got.Known() {
				return got, true
			}
		}
	}
	return handle.Handle{}, false
}

// seenAt is a handle of a handler in the words of the unit that registers it.
func (u *Unit) seenAt(k handle.Handle, t target, v *Unit, at ssa.Instruction) handle.Handle {
	if t.made != nil {
		return u.seenThrough(k, t, v, at)
	}
	if v == u && t.Body != u.Top {
		return u.Res.RebaseAt(k, t.Call, at)
	}
	if p, ok := v.exporter().Path(k); ok {
		return u.Res.SubstAt(t.Call, p, at)
	}
	return handle.Handle{}
}

// awaited is the connection that an await of a handler is for: what it waits for,
// or what that is a part of.
func (u *Unit) awaited(k handle.Handle, t target, v *Unit, at ssa.Instruction, conns []handle.Handle) (handle.Handle, bool) {
	for range maxCallers {
		if !k.Known() {
			break
		}
		if c, ok := u.within(u.seenAt(k, t, v, at), conns); ok {
			return c, true
		}
		if v.Res.Role(k) != lifecycle.NoRole {
			break // a connection of its own
		}
		k = v.Res.Parent(k)
	}
	return handle.Handle{}, false
}

// oneEnd reports whether two handles are one connection, and not the two ends of
// one.
func (u *Unit) oneEnd(a, b handle.Handle) bool {
	return a == b || u.Res.Same(a, b) && !u.Opposite(a, b)
}

// within reports whether what is waited for is one of the connections, or a part of
// one that is no connection of its own.
func (u *Unit) within(h handle.Handle, conns []handle.Handle) (handle.Handle, bool) {
	for range maxCallers {
		if !h.Known() {
			break
		}
		for _, k := range conns {
			if u.oneEnd(h, k) {
				return k, true
			}
		}
		if u.Res.Role(h) != lifecycle.NoRole {
			break
		}
		h = u.Res.Parent(h)
	}
	return handle.Handle{}, false
}
