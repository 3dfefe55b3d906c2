package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// finalField reports whether a field keeps what it was given when its struct was
// made: nobody outside the package can name it, and the package assigns it only in
// structs that the assigning function has just made, and takes its address nowhere
// else. No call changes such a field of a struct that was there before.
func (p *Package) finalField(f *types.Var) bool {
	if f == nil || f.Pkg() != p.Prog.Pkg.Pkg || !f.IsField() || f.Embedded() || token.IsExported(f.Name()) && p.Prog.Pkg.Pkg.Name() != "main" {
		return false
	}
	if p.assigned == nil {
		p.findAssigned()
	}
	return !p.assigned[f.Origin()]
}

// findAssigned looks through the package once for the fields that are not final.
func (p *Package) findAssigned() {
	p.assigned = map[*types.Var]bool{}
	var visit func(fn *ssa.Function)
	visit = func(fn *ssa.Function) {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.FieldAddr:
					if f := handle.FieldOf(i.X.Type(), i.Field); f != nil && !onlyRead(i) {
						p.assigned[f.Origin()] = true
					}
				case *ssa.Store:
					if _, fresh := i.Addr.(*ssa.Alloc); !fresh {
						p.assignAll(i.Val.Type())
					}
				}
			}
		}
		for _, lit := range fn.AnonFuncs {
			visit(lit)
		}
	}
	for _, fn := range p.Prog.Funcs {
		visit(fn)
	}
}

// assignAll notes the fields of a struct that is assigned as a whole, and of the
// structs in it.
func (p *Package) assignAll(t types.Type) {
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for f := range st.Fields() {
		p.assigned[f.Origin()] = true
		p.assignAll(f.Type()) // a struct cannot hold itself: this ends
	}
}

// onlyRead reports whether the address of a field serves to load it, or to assign
// it in a struct that the function has made.
func onlyRead(a *ssa.FieldAddr) bool {
	_, fresh := a.X.(*ssa.Alloc)
	for _, ref := range *a.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp:
		case *ssa.Store:
			if ref.Addr != a || !fresh {
				return false
			}
		case *ssa.FieldAddr, *ssa.IndexAddr, *ssa.DebugRef:
			// A part of it, which is looked at by itself.
		case *ssa.Call:
			// A method of a field that is a struct (a mutex) assigns no other field.
			if len(ref.Call.Args) == 0 || ref.Call.Args[0] != a || ref.Call.Signature().Recv() == nil {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// StaysSame reports whether a handle stands for the same thing at two instructions of a
// function, of which the second follows the first: it leads through fields that keep what
// they were given, or nothing between the two can assign one of them.
func (u *Unit) StaysSame(k handle.Handle, from, to ssa.Instruction) bool {
	if u.Shared([]handle.Handle{k}) {
		return false
	}
	final := true
	for h := k; h.Path != ""; {
		f, base := u.fieldOf(h)
		final = final && u.pkg.finalField(f)
		if f == nil {
			return false // an element
		}
		h = base
	}
	return final || !u.assignedBetween(k, from, to)
}

// assignedBetween reports whether anything that may run between two instructions stores
// into a struct on the way to a handle, or is given one.
func (u *Unit) assignedBetween(k handle.Handle, from, to ssa.Instruction) bool {
	leads := func(v ssa.Value) bool {
		h := u.Res.Value(v)
		return !h.Known() || h.Root == k.Root && strings.HasPrefix(k.Path, h.Path)
	}
	for _, call := range u.CallsBetween(from, to) {
		c := u.Res.CallOf(call)
		if _, builtin := call.Common().Value.(*ssa.Builtin); builtin {
			continue
		}
		if c.Body != nil && u.Res.Own(c.Body) || u.StartsUnseen(call) || slices.ContainsFunc(c.Args, func(a ssa.Value) bool { return a != nil && canHold(a.Type()) && leads(a) }) {
			return true
		}
	}
	for _, b := range from.Parent().Blocks {
		for _, i := range b.Instrs {
			st, ok := i.(*ssa.Store)
			if !ok || !u.Reaches(from, st) || !u.Reaches(st, to) {
				continue
			}
			if fa, ok := st.Addr.(*ssa.FieldAddr); ok && leads(fa.X) {
				return true
			}
		}
	}
	return false
}
