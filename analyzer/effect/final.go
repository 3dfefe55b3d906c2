package effect

import (
	"go/token"
	"go/types"

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
