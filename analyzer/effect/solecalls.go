package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// followed reports whether all calls of a value's methods through an interface that it
// becomes can be followed: nothing else implements that interface, and nobody outside the
// package can have it. What makes another interface of it, or a method value, is told of
// by leavesSole.
func (p *Package) followed(mi *ssa.MakeInterface) bool {
	if t := p.soleImplementation(mi.Type()); t == nil || !types.Identical(t, mi.X.Type()) {
		return false
	}
	for m := range mi.Type().Underlying().(*types.Interface).Methods() {
		if p.Prog.Index.Func(m) != nil {
			return false // a call of it is what the model says
		}
	}
	return true
}

// leavesSole says of the methods behind an interface that only one type implements that
// they may be called otherwise, if an instruction makes something else of it.
func (p *Package) leavesSole(i ssa.Instruction, operands []*ssa.Value) {
	switch i := i.(type) {
	case *ssa.ChangeInterface:
		p.openSole(i.X.Type())
	case *ssa.TypeAssert:
		p.openSole(i.X.Type())
	case *ssa.MakeInterface:
		p.openEmbedded(i.X.Type(), maxEmbedded)
	}
	for _, op := range operands {
		if fn, ok := (*op).(*ssa.Function); ok && fn.Synthetic != "" { // a method value or expression
			for _, free := range fn.FreeVars {
				p.openSole(free.Type())
			}
			for _, param := range fn.Params {
				p.openSole(param.Type())
			}
		}
	}
}

// maxEmbedded bounds how deep structs are embedded.
const maxEmbedded = 4

// openEmbedded is openSole for the interfaces that a struct embeds: it has their methods.
func (p *Package) openEmbedded(t types.Type, depth int) {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok || depth == 0 {
		return
	}
	for f := range st.Fields() {
		if f.Embedded() {
			p.openSole(f.Type())
			p.openEmbedded(f.Type(), depth-1)
		}
	}
}

// openSole says of the methods of the only type that implements an interface that nothing
// is known of who calls them.
func (p *Package) openSole(t types.Type) {
	if types.IsInterface(t) {
		if sole := p.soleImplementation(t); sole != nil {
			p.openMethods(sole)
		}
	}
}
