package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// inferredAwait returns the wait for a driver of this package that an instruction
// is, or nil: a send that only the driver takes, or a receive from a channel that
// only the driver sends on or closes.
func (u *Unit) inferredAwait(i ssa.Instruction) *Event {
	switch i := i.(type) {
	case *ssa.Send:
		o := originOf(i.Chan)
		d := u.pkg.drivers[o.field]
		pooled := d == nil && u.pkg.pools[o.field] != nil
		if pooled {
			d = u.pkg.pools[o.field]
		}
		if o.element || d == nil || !d.serves[o.field] || slices.Contains(d.funcs, i.Parent()) {
			return nil
		}
		ch := u.pkg.channels[o.field]
		if ch == nil || !ch.made || !ch.unbuffered || ch.escapes || !onlyIn(ch.recvs, d.funcs) {
			return nil
		}
		e := u.awaitOf(i, o, d, i.Pos())
		if e != nil {
			e.Never = "be received"
			e.EndedBy = u.endsOf(o, d, i)
			e.Deaf = d.final && u.pkg.deaf(o, d)
			if e.Needs, e.By, e.Pooled = !pooled, d.funcs[0].Name(), pooled; pooled && len(e.EndedBy) == 0 {
				return nil
			}
		}
		return e
	case *ssa.Select:
		return u.broughtAwait(i)
	case *ssa.UnOp:
		if i.Op != token.ARROW {
			return nil
		}
		if e := u.joinsHandlers(i); e != nil {
			return e
		}
		if o, d := u.deposit(i); d != nil {
			return u.awaitOf(i, o, d, i.Pos())
		}
		if e := u.answeredBy(i); e != nil {
			return e
		}
		o := originOf(i.X)
		d := u.pkg.drivers[o.field]
		if o.element || d == nil || !d.signals[o.field] || slices.Contains(d.funcs, i.Parent()) {
			return nil
		}
		ch := u.pkg.channels[o.field]
		if ch == nil || !ch.made || ch.escapes || !onlyIn(ch.sends, d.funcs) {
			return nil
		}
		e := u.awaitOf(i, o, d, i.Pos())
		if e == nil || !ch.unbuffered && !u.asks(i, e) {
			return nil // an old answer may lie in the buffer
		}
		return e
	}
	return nil
}

func onlyIn(fns, in []*ssa.Function) bool {
	return !slices.ContainsFunc(fns, func(fn *ssa.Function) bool { return !slices.Contains(in, fn) })
}

// asks reports whether a function surely sends on the connection of an await
// before it.
func (u *Unit) asks(at ssa.Instruction, await *Event) bool {
	return slices.ContainsFunc(u.Events(at.Parent()), func(e *Event) bool {
		return e.Op == lifecycle.Send && e.Mode == spawn.Here && u.Follows(e.Instr, at) && u.sharesConn(e, await)
	})
}

// awaitOf is a wait for the driver that serves the field of a struct.
func (u *Unit) awaitOf(i ssa.Instruction, o origin, d *driver, at token.Pos) *Event {
	on := u.owned(o, d, i)
	if on == nil {
		return nil
	}
	return &Event{Op: lifecycle.Await, On: on, Mode: spawn.Here, Must: true, Spec: Spec{Conn: u.chanText(at), Loops: d.place}}
}

// owned are the handles by which a driver is known: the struct, its field, and the
// connections in it that the driver drives.
func (u *Unit) owned(o origin, d *driver, at ssa.Instruction) []handle.Handle {
	x := u.Res.Value(o.base)
	if !x.Known() {
		return nil
	}
	on := []handle.Handle{x}
	paths := []string{"." + o.field.Name()}
	if d.loop == nil { // a library's, which drives the connection alone
		on, paths = nil, nil
	}
	if d.owner != nil && sameNamed(o.base.Type(), d.owner) {
		paths = append(paths, d.conns...)
	}
	for _, p := range paths {
		if h := u.Res.Part(x, p, at); h.Known() && !slices.Contains(on, h) {
			on = append(on, h)
		}
	}
	return on
}

// sameNamed reports whether two types, or what they point to, are one named type,
// or instances of one.
func sameNamed(a, b types.Type) bool {
	x, y := namedOf(a), namedOf(b)
	return x != nil && y != nil && x.Origin() == y.Origin()
}

func namedOf(t types.Type) *types.Named {
	for {
		p, ok := types.Unalias(t).(*types.Pointer)
		if !ok {
			break
		}
		t = p.Elem()
	}
	n, _ := types.Unalias(t).(*types.Named)
	return n
}

// deposit finds where a channel of this function, that a receive takes from, was
// left for a driver to answer on: in a map or slice whose channels the driver sends
// on, in a request that the driver takes, or in a function that the driver calls.
func (u *Unit) deposit(recv *ssa.UnOp) (origin, *driver) {
	ch := u.Res.Value(recv.X)
	if ch.Root == nil || ch.Root.Kind != handle.Value || ch.Path != "" {
		return origin{}, nil
	}
	if _, ok := ch.Root.Value.(*ssa.MakeChan); !ok {
		return origin{}, nil
	}
	for _, b := range recv.Parent().Blocks {
		for _, i := range b.Instrs {
			var into, val ssa.Value
			switch i := i.(type) {
			case *ssa.MapUpdate:
				into, val = i.Map, i.Value
			case *ssa.Send:
				into, val = i.Chan, i.X
			case *ssa.Store:
				into, val = i.Addr, appended(i.Val)
			}
			if val == nil || !u.Reaches(i, recv) {
				continue
			}
			o := originOf(into)
			d := u.pkg.drivers[o.field]
			if d == nil || slices.Contains(d.funcs, recv.Parent()) {
				continue
			}
			fn, _ := u.Res.FuncValue(val)
			switch {
			case d.calls[o.field] != nil && fn != nil && u.signalsIn(fn, ch) && !u.pkg.calledElse(o.field, d):
			case d.signals[o.field] && u.holds(val, ch, i):
				fn = nil
			default:
				continue
			}
			if !u.signalledElse(ch, fn) {
				return o, d
			}
		}
	}
	return origin{}, nil
}

// appended is what append adds to a slice, if that is one value.
func appended(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
		return nil
	}
	s, ok := call.Call.Args[1].(*ssa.Slice)
	if !ok {
		return nil
	}
	array, ok := s.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var val ssa.Value
	for _, ref := range *array.Referrers() {
		ia, ok := ref.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, use := range *ia.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == ia {
				if val != nil {
					return nil
				}
				val = st.Val
			}
		}
	}
	return val
}

// holds reports whether a value is a channel, or a struct with it.
func (u *Unit) holds(v ssa.Value, ch handle.Handle, at ssa.Instruction) bool {
	h := u.Res.Value(v)
	if h == ch {
		return true
	}
	return h.Known() && slices.ContainsFunc(u.Res.FieldsAt(h, at), func(f handle.FieldHolds) bool { return f.Holds == ch })
}

// signalsIn reports whether a function sends on a channel, or closes it.
func (u *Unit) signalsIn(fn *ssa.Function, ch handle.Handle) bool {
	return slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
		return (e.Op == lifecycle.Send || e.Op == lifecycle.Stop) && slices.Contains(e.On, ch)
	})
}

// signalledElse reports whether another function of the unit than the one given may
// send on a channel, or close it.
func (u *Unit) signalledElse(ch handle.Handle, but *ssa.Function) bool {
	return slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool { return fn != but && u.signalsIn(fn, ch) })
}
