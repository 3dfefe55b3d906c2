package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// closes is the name of the stop that close(ch) is.
const closes = "close"

// Closed reports whether this package closes, by itself or by a function that it calls,
// a channel on which an event sends, and waits for nothing between what it sends there
// itself and that: the same field of the same type, of whichever struct.
func (u *Unit) Closed(send *Event) bool {
	if send.Never == "" {
		return false
	}
	for _, v := range u.pkg.Units {
		for _, fn := range v.Res.Funcs {
			for _, e := range v.Events(fn) {
				if e.Op != lifecycle.Stop || e.Name != closes || !sameField(u, send, v, e) {
					continue
				}
				if callers, _ := u.pkg.callersOf(v.Top); fn == v.Top && len(callers) > 0 && ofParams(e) {
					continue // they are looked at
				}
				if !v.waitsBefore(fn, e, u, send) {
					return true
				}
			}
		}
	}
	return false
}

// ofParams reports whether all that an event is on was given to the function.
func ofParams(e *Event) bool {
	return !slices.ContainsFunc(e.On, func(h handle.Handle) bool {
		if !h.Known() || h.Root.Kind != handle.Value {
			return true
		}
		_, ok := h.Root.Value.(*ssa.Parameter)
		return !ok
	})
}

// waitsBefore reports whether a function waits for something on a channel, or for
// goroutines, before it closes a channel and behind all that it sends there itself.
func (v *Unit) waitsBefore(fn *ssa.Function, end *Event, u *Unit, send *Event) bool {
	late := end.Mode == spawn.Later
	sends := slices.DeleteFunc(slices.Clone(v.Awaits(fn)), func(e *Event) bool { return !sameField(u, send, v, e) })
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if v.waitsAt(fn, i) && i != end.Instr && (late || v.Reaches(i, end.Instr)) && !slices.ContainsFunc(sends, func(s *Event) bool { return v.Reaches(i, s.Instr) }) {
				return true
			}
		}
	}
	return false
}

// waitsAt reports whether an instruction waits for what another goroutine does.
func (v *Unit) waitsAt(fn *ssa.Function, i ssa.Instruction) bool {
	switch i := i.(type) {
	case *ssa.UnOp:
		return i.Op == token.ARROW
	case *ssa.Select:
		return i.Blocking
	}
	return slices.ContainsFunc(v.Events(fn), func(e *Event) bool {
		return e.Instr == i && e.Mode == spawn.Here && (e.Op == lifecycle.Wait || e.Op == lifecycle.Recv)
	})
}

// sameField reports whether two events are on the same channel in the field of a
// struct, as far as types tell.
func sameField(u *Unit, a *Event, v *Unit, b *Event) bool {
	for _, h := range a.On {
		f := u.fieldAt(h)
		if f == nil || slices.Contains(a.EndedBy, h) {
			continue
		}
		for _, k := range b.On {
			if v.fieldAt(k) == f {
				return true
			}
		}
	}
	return false
}

// fieldAt is the field, of a type of channels, that the path of a handle ends with; nil
// if it is another one or not known.
func (u *Unit) fieldAt(h handle.Handle) *types.Var {
	if !h.Known() {
		return nil
	}
	if made, ok := h.Root.Value.(*ssa.MakeChan); ok && h.Path == "" {
		return madeFor(made)
	}
	t := u.Res.Type(h.Base())
	if t == nil && h.Root.Kind == handle.Value {
		t = h.Root.Value.Type()
	}
	if t != nil && types.IsInterface(t) {
		if t = u.Res.Dynamic(h.Base()); t == nil && h.Root.Kind == handle.Value {
			t = u.pkg.soleImplementation(h.Root.Value.Type())
		}
	}
	var f *types.Var
	for _, step := range steps(h.Path) {
		if t == nil {
			return nil
		}
		if t, f = stepInto(t, step); f != nil {
			f = f.Origin()
		}
	}
	if f == nil {
		return nil
	}
	if _, ok := f.Type().Underlying().(*types.Chan); !ok {
		return nil
	}
	return f
}

// madeFor is the field of a struct that a channel was made for, or nil.
func madeFor(made *ssa.MakeChan) *types.Var {
	for _, ref := range *made.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Val == made {
			if at, ok := st.Addr.(*ssa.FieldAddr); ok {
				if f := handle.FieldOf(at.X.Type(), at.Field); f != nil {
					return f.Origin()
				}
			}
		}
	}
	return nil
}

// steps are those of a path, each with its sign.
func steps(path string) []string {
	var all []string
	for path != "" {
		n := strings.IndexAny(path[1:], ".[#") + 1
		if n == 0 {
			n = len(path)
		}
		all = append(all, path[:n])
		path = path[n:]
	}
	return all
}

// stepInto is the type that a step leads to, and the field if it is one.
func stepInto(t types.Type, step string) (types.Type, *types.Var) {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch step[0] {
	case '#':
		i, err := strconv.Atoi(step[1:])
		if tuple, ok := t.(*types.Tuple); ok && err == nil && i < tuple.Len() {
			return tuple.At(i).Type(), nil
		}
		return t, nil // the only result
	case '[':
		if c, ok := t.Underlying().(interface{ Elem() types.Type }); ok {
			return c.Elem(), nil
		}
	case '.':
		if s, ok := t.Underlying().(*types.Struct); ok {
			for f := range s.Fields() {
				if f.Name() == step[1:] {
					return f.Type(), f
				}
			}
		}
	}
	return nil, nil
}
