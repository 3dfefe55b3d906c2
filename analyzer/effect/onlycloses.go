package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// OnlyCloses reports whether a channel brings nothing but its end, to all who wait for
// it: it was made here, or is in the field of a struct, and the package sends on none
// that may be it. Of what a function gets from its callers, they decide.
func (u *Unit) OnlyCloses(ch handle.Handle) bool {
	return u.related([]handle.Handle{ch}, func(u *Unit, hs []handle.Handle) bool { return u.onlyCloses(hs[0]) })
}

func (u *Unit) onlyCloses(ch handle.Handle) bool {
	var made *ssa.MakeChan
	if ch.Path == "" && ch.Root != nil {
		made, _ = ch.Root.Value.(*ssa.MakeChan)
	}
	f := u.fieldAt(ch)
	var t types.Type
	switch {
	case f != nil:
		if f.Exported() && u.pkg.Prog.Pkg.Pkg.Name() != "main" {
			return false
		}
		t = f.Type()
	case made != nil:
		t = made.Type()
	default:
		return false
	}
	key := chanKey{f, made}
	only, ok := u.pkg.onlyCloses[key]
	if !ok {
		only = !u.pkg.sendsOn(t, f, made)
		if u.pkg.onlyCloses == nil {
			u.pkg.onlyCloses = map[chanKey]bool{}
		}
		u.pkg.onlyCloses[key] = only
	}
	return only
}

// chanKey is a channel: that in a field, or one that was made somewhere.
type chanKey struct {
	field *types.Var
	made  *ssa.MakeChan
}

// sendsOn reports whether the package sends on the channel in a field, or on one that
// was made somewhere, or on one of their kind that may be it.
func (p *Package) sendsOn(t types.Type, f *types.Var, made *ssa.MakeChan) bool {
	elem := t.Underlying().(*types.Chan).Elem()
	handed := 0 // not looked at yet
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					on := signalled(i)
					if call, ok := i.(ssa.CallInstruction); ok {
						on = u.sentAbroad(call)
					}
					for _, ch := range on {
						of, ok := ch.Type().Underlying().(*types.Chan)
						if !ok || !types.Identical(of.Elem(), elem) {
							continue
						}
						is, known := u.isChannel(ch, f, made)
						if is {
							return true
						}
						if !known {
							if handed == 0 {
								handed = 1
								if p.handsOn(f, made) {
									handed = 2
								}
							}
							if handed == 2 {
								return true
							}
						}
					}
				}
			}
		}
	}
	return false
}

// sentAbroad are the channels that a call gives to a function of another package, which may
// send on them.
func (u *Unit) sentAbroad(call ssa.CallInstruction) (chans []ssa.Value) {
	c := u.Res.CallOf(call)
	if _, builtin := call.Common().Value.(*ssa.Builtin); builtin || c.Body != nil {
		return nil
	}
	for _, a := range c.Args {
		if a == nil {
			continue
		}
		if t, ok := a.Type().Underlying().(*types.Chan); ok && t.Dir() != types.RecvOnly {
			chans = append(chans, a)
		}
	}
	return chans
}

// isChannel reports whether a channel is that in a field, or one that was made
// somewhere, and whether that is known. Of what a function gets from its callers, they
// decide.
func (u *Unit) isChannel(ch ssa.Value, f *types.Var, made *ssa.MakeChan) (is, known bool) {
	if o := originOf(ch).field; o != nil {
		return o == f, true
	}
	return u.isChannelAt(u.Res.Value(ch), f, made, 0)
}

func (u *Unit) isChannelAt(h handle.Handle, f *types.Var, made *ssa.MakeChan, depth int) (is, known bool) {
	if !h.Known() || depth > maxCallers {
		return false, false
	}
	if g := u.fieldAt(h); g != nil {
		return g == f, true
	}
	if m, ok := h.Root.Value.(*ssa.MakeChan); ok {
		return m == made, true
	}
	path, ok := u.exporter().Path(h)
	callers, closed := u.pkg.callersOf(u.Top)
	if !ok || !closed || !strings.HasPrefix(path, "p") {
		return false, false
	}
	defer u.pkg.asks()()
	for _, c := range callers {
		if !u.mayAsk() {
			return false, false
		}
		if is, known = c.unit.isChannelAt(c.unit.Res.Subst(c.call, path), f, made, depth+1); is || !known {
			return is, known
		}
	}
	return false, true
}

// handsOn reports whether somebody is given the channel in a field, or one that was
// made somewhere, as one to send on, or it was not made for the field alone.
func (p *Package) handsOn(f *types.Var, made *ssa.MakeChan) bool {
	if f == nil {
		return handed(made, nil)
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					fa, ok := i.(*ssa.FieldAddr)
					if !ok {
						continue
					}
					if v := handle.FieldOf(fa.X.Type(), fa.Field); v == nil || v.Origin() != f {
						continue
					}
					if handsOut(fa) {
						return true
					}
				}
			}
		}
	}
	return false
}

// handed reports whether a channel is given to somebody as one to send on, but for the
// field that it was made for.
func handed(ch ssa.Value, field *ssa.FieldAddr) bool {
	return slices.ContainsFunc(*ch.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Val != ch {
				return false
			}
			_, kept := ref.Addr.(*ssa.FieldAddr)
			return !kept && ref.Addr != ssa.Value(field)
		case *ssa.ChangeType:
			return ref.Type().Underlying().(*types.Chan).Dir() != types.RecvOnly && handed(ref, field)
		case *ssa.Send:
			return ref.X == ch
		case *ssa.UnOp, *ssa.BinOp, *ssa.DebugRef:
			return false
		case *ssa.Select:
			return slices.ContainsFunc(ref.States, func(st *ssa.SelectState) bool { return st.Send == ch })
		case ssa.CallInstruction:
			b, ok := ref.Common().Value.(*ssa.Builtin)
			return !ok || b.Name() == "append"
		}
		return true
	})
}
