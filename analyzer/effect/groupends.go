package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A group in a field of a struct tells the end of a connection as well, if whoever
// makes such a struct starts a goroutine in the group that drives what is in another
// field. What else is started in the group makes the wait only longer.

// groupEnd is what is over when a wait for the group in a field comes back.
type groupEnd struct {
	field *types.Var
	owner types.Type
	made  map[*ssa.Alloc]*fieldEnd
}

// findGroupEnds looks for the fields with groups that tell the end of a connection.
func (p *Package) findGroupEnds() map[*types.Var]*fieldEnd {
	var order []*groupEnd
	groups := map[*types.Var]*groupEnd{}
	waited := map[*types.Var]bool{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			evs := u.Events(fn)
			for k, e := range evs {
				for _, h := range e.On {
					switch f, base := u.fieldOf(h); {
					case f == nil:
					case e.Op == lifecycle.Wait && e.Mode != spawn.Elsewhere && !e.Joined:
						waited[f] = true
					case e.Op == lifecycle.Done && e.Mode == spawn.Elsewhere:
						a, end := u.startedIn(fn, evs, k, base)
						if end == nil {
							continue
						}
						g := groups[f]
						if g == nil {
							g = &groupEnd{f, a.Type(), map[*ssa.Alloc]*fieldEnd{}}
							groups[f] = g
							order = append(order, g)
						}
						g.made[a] = end
					}
				}
			}
		}
	}
	ends := map[*types.Var]*fieldEnd{}
	for _, g := range order {
		if waited[g.field] {
			if e := p.endOfGroup(g); e != nil {
				ends[g.field] = e
			}
		}
	}
	return ends
}

// fieldOf is the field of a struct that a handle is, and the struct.
func (u *Unit) fieldOf(h handle.Handle) (*types.Var, handle.Handle) {
	dot := strings.LastIndexByte(h.Path, '.')
	if h.Root == nil || dot < 0 {
		return nil, handle.Handle{}
	}
	base := handle.Handle{Root: h.Root, Path: h.Path[:dot]}
	t := u.Res.Type(base)
	if t == nil {
		return nil, handle.Handle{}
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, u.pkg.Prog.Pkg.Pkg, h.Path[dot+1:])
	f, ok := obj.(*types.Var)
	if !ok {
		return nil, handle.Handle{}
	}
	return f.Origin(), base
}

// startedIn is what a goroutine drives, that signs off from the group of a struct by an
// event, if the function has made the struct and surely starts it.
func (u *Unit) startedIn(fn *ssa.Function, evs []*Event, done int, base handle.Handle) (*ssa.Alloc, *fieldEnd) {
	if base.Path != "" || base.Root.Kind != handle.Value {
		return nil, nil
	}
	a, ok := base.Root.Value.(*ssa.Alloc)
	if !ok || a.Parent() != fn {
		return nil, nil
	}
	for _, d := range evs[:done] {
		if d.Op != lifecycle.Drive || !sameThread(d, evs[done]) || !d.Must || !d.Only || len(d.BoundBy) > 0 || u.Bounded(evs, d) || u.Stopped(fn, evs, d) {
			continue
		}
		if e := u.heldIn(base, d.On, d.Instr, d.AtEOF); e != nil {
			return a, e
		}
	}
	return nil, nil
}

// endOfGroup returns what is over once a wait for a group comes back, or nil: all who
// make such a struct have to start the goroutine.
func (p *Package) endOfGroup(g *groupEnd) *fieldEnd {
	var end *fieldEnd
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					made, any := makes(i, g.owner)
					if !any {
						continue
					}
					e := g.made[made]
					switch {
					case e == nil:
						return nil
					case end == nil:
						end = &fieldEnd{slices.Clone(e.paths), e.atEOF}
					default:
						end.atEOF = end.atEOF || e.atEOF
						end.paths = slices.DeleteFunc(end.paths, func(x string) bool { return !slices.Contains(e.paths, x) })
					}
				}
			}
		}
	}
	if end == nil || !p.keepsEnds(end, g.owner) {
		return nil
	}
	return end
}

// makes reports whether an instruction makes a struct of the type that a pointer is
// to, or what holds such structs: then it is no variable of its own.
func makes(i ssa.Instruction, owner types.Type) (*ssa.Alloc, bool) {
	switch i := i.(type) {
	case *ssa.Alloc:
		if types.Identical(i.Type(), owner) {
			return i, true
		}
		return nil, holdsType(i.Type().Underlying().(*types.Pointer).Elem(), owner)
	case *ssa.MakeSlice:
		return nil, holdsType(i.Type().Underlying().(*types.Slice).Elem(), owner)
	}
	return nil, false
}

// holdsType reports whether a value of a type has one of another type, which a pointer
// is to, in itself.
func holdsType(t, owner types.Type) bool {
	if types.Identical(types.NewPointer(t), owner) {
		return true
	}
	switch t := t.Underlying().(type) {
	case *types.Array:
		return holdsType(t.Elem(), owner)
	case *types.Struct:
		for f := range t.Fields() {
			if holdsType(f.Type(), owner) {
				return true
			}
		}
	}
	return false
}

// groupWaits adds to the waits of a function for groups what they wait for.
func (u *Unit) groupWaits(evs []*Event) []*Event {
	if len(u.pkg.ends) == 0 {
		return evs
	}
	for _, w := range evs {
		if w.Op != lifecycle.Wait || w.Joined || w.Mode == spawn.Elsewhere || len(w.Via) > 0 || w.Instr == nil {
			continue
		}
		for _, h := range w.On {
			f, base := u.fieldOf(h)
			end := u.pkg.ends[f]
			if f == nil || end == nil || isChan(f.Type()) {
				continue
			}
			j := &Event{Op: lifecycle.Wait, Instr: w.Instr, Mode: w.Mode, Must: w.Must, Spec: w.Spec}
			for _, path := range end.paths {
				if k := u.Res.Part(base, path, w.Instr); k.Known() {
					j.On = append(j.On, k)
				}
			}
			if len(j.On) == 0 || slices.ContainsFunc(evs, func(e *Event) bool { return e.Joined && e.Instr == w.Instr && u.sharesConn(e, j) }) {
				continue
			}
			j.Joined, j.AtEOF, j.Ends, j.Until = true, end.atEOF, "", "the connection is over"
			if owner, ok := strings.CutSuffix(w.Conn, "."+f.Name()); ok {
				j.Until = owner + end.paths[0] + " is over"
			}
			evs = append(evs, j)
		}
	}
	return evs
}
