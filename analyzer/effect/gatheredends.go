package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A struct often keeps its connections in a map or a slice, next to the group that counts
// the goroutines that read from them: one method waits for the group and closes all that
// is kept. Who reads ends only with what he reads from.

// GatheredJoined returns the wait for goroutines that a wait for the group in a field of a
// struct is, what these read from, and what closes it, if that is kept in another field,
// and all that the package has to close it stands behind the wait. What was accepted has
// to be taken out by who reads from it: else the server may wait for its clients to leave,
// and tidy up then. And nobody may say anything to what was dialled, but in the goroutine
// that reads and before it starts: a server may leave at that.
func (u *Unit) GatheredJoined(w *Event) (j *Event, k handle.Handle, stop *Event) {
	if len(w.On) != 1 {
		return nil, k, nil
	}
	group, base := u.fieldOf(w.On[0])
	if group == nil {
		return nil, k, nil
	}
	for _, f := range u.pkg.fieldReaders()[group] {
		if stop := u.elementsClosedBehind(f, w); stop != nil {
			k := u.Res.Part(base, "."+f.Name(), w.Instr)
			if !k.Known() {
				continue
			}
			j := u.pkg.joinOf(u, w, k, group, f)
			if owner, ok := strings.CutSuffix(w.Conn, group.Name()); ok {
				j.Until = "all in " + owner + f.Name() + " are over"
			}
			return j, k, stop
		}
	}
	return nil, k, nil
}

// fieldReaders are, for each field with a group, the fields of the same struct that keep
// what goroutines read from which are counted there.
func (p *Package) fieldReaders() map[*types.Var][]*types.Var {
	if p.readers == nil {
		p.clients = map[*types.Var]bool{}
		p.readers = p.countedIn(func(u *Unit, d *Event, base handle.Handle) []*types.Var {
			if len(d.BoundBy) > 0 || len(d.On) == 0 || u.Stopped(d.Instr.Parent(), u.Events(d.Instr.Parent()), d) {
				return nil
			}
			for _, k := range d.On {
				if !u.Res.IsConnection(k) || k.Root.Def() == nil || k.Root.Def().Parent() != d.Instr.Parent() {
					return nil
				}
			}
			f, put := u.gatheredBy(d, base)
			if f == nil || u.endsElse(d, put) {
				return nil
			}
			switch {
			case !u.dialled(d.On[0]):
				if !u.takesOut(d, f) {
					return nil
				}
			case p.spokenTo(f) || u.spoken(d):
				return nil
			default:
				p.clients[f] = true
			}
			return []*types.Var{f}
		})
	}
	return p.readers
}

// gatheredBy is the field of a struct in which the function that starts a drive keeps its
// connection, and what puts it there.
func (u *Unit) gatheredBy(d *Event, base handle.Handle) (*types.Var, ssa.Instruction) {
	is := func(v ssa.Value) bool { return v != nil && slices.Contains(d.On, u.Res.Value(v)) }
	of := func(v ssa.Value) *types.Var {
		f, ok := loadedField(v)
		if !ok || u.Res.Value(f.X) != base {
			return nil
		}
		return handle.FieldOf(f.X.Type(), f.Field)
	}
	for _, b := range d.Instr.Parent().Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.MapUpdate:
				if is(i.Key) || is(i.Value) {
					if f := of(i.Map); f != nil {
						return f.Origin(), i
					}
				}
			case *ssa.Store:
				fa, ok := i.Addr.(*ssa.FieldAddr)
				if ok && is(appended(i.Val)) && u.Res.Value(fa.X) == base {
					return handle.FieldOf(fa.X.Type(), fa.Field).Origin(), i.Val.(*ssa.Call)
				}
			}
		}
	}
	return nil, nil
}

// loadedField is the field that a value is read from.
func loadedField(v ssa.Value) (*ssa.FieldAddr, bool) {
	ld, ok := v.(*ssa.UnOp)
	if !ok || ld.Op != token.MUL {
		return nil, false
	}
	fa, ok := ld.X.(*ssa.FieldAddr)
	return fa, ok
}

// endsElse reports whether somebody else than the goroutine of a drive may end its
// connection, but for who finds it where it was put.
func (u *Unit) endsElse(d *Event, put ssa.Instruction) bool {
	for _, s := range u.leakSites() {
		if s.at != put && u.holdsAny(s.h, d.On, s.at) {
			return true
		}
	}
	return slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool {
		return slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
			return fn == d.Instr.Parent() && (e.Op == lifecycle.Stop || e.Op == lifecycle.HalfStop || e.Op == lifecycle.Bound) && !sameThread(e, d) && u.sharesConn(e, d)
		})
	})
}

// spoken reports whether another goroutine than that of a drive sends on its connection.
func (u *Unit) spoken(d *Event) bool {
	return slices.ContainsFunc(u.Events(d.Instr.Parent()), func(e *Event) bool {
		return e.Op == lifecycle.Send && !sameThread(e, d) && e.Mode != spawn.Here && u.sharesConn(e, d)
	})
}

// takesOut reports whether the goroutine of a drive surely deletes something from the map in
// a field, by itself or by a method that it calls.
func (u *Unit) takesOut(d *Event, f *types.Var) bool {
	call, ok := d.Instr.(ssa.CallInstruction)
	return ok && slices.ContainsFunc(spawn.Runs(u.Res, call, u.pkg), func(run spawn.Run) bool {
		return run.Mode == spawn.Elsewhere && run.Call.Body != nil && deletesFrom(run.Call.Body, f, maxHelpers)
	})
}

func deletesFrom(fn *ssa.Function, f *types.Var, depth int) bool {
	if depth == 0 {
		return false
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if !ok {
				continue
			}
			c := call.Common()
			if bi, ok := c.Value.(*ssa.Builtin); ok && bi.Name() == "delete" && isFieldRead(c.Args[0], f) {
				return true
			}
			callee := c.StaticCallee()
			if mk, ok := c.Value.(*ssa.MakeClosure); ok {
				callee = mk.Fn.(*ssa.Function)
			}
			if callee != nil && callee.Pkg == fn.Pkg && callee != fn && deletesFrom(callee, f, depth-1) {
				return true
			}
		}
	}
	return false
}

func isFieldRead(v ssa.Value, f *types.Var) bool {
	fa, ok := loadedField(v)
	return ok && isField(fa, f)
}

func isField(fa *ssa.FieldAddr, f *types.Var) bool {
	g := handle.FieldOf(fa.X.Type(), fa.Field)
	return g != nil && g.Origin() == f
}
