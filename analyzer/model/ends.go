package model

import (
	"go/types"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// bindEnds notes the types of the ends of in-memory links that a function opens.
func (ix *Index) bindEnds(fn *types.Func, f *Func) {
	for _, d := range f.All(Open) {
		if d.Role != lifecycle.Pipe {
			continue
		}
		for _, op := range d.Operands {
			if op.Kind == Result && len(op.Fields) == 0 {
				if tn := typeName(fn.Signature().Results().At(op.Index).Type()); tn != nil {
					ix.ends[tn] = true
				}
			}
		}
	}
}

// End reports whether a type is that of the ends of in-memory links.
func (ix *Index) End(t types.Type) bool { return ix.ends[typeName(t)] }

// typeName is the name of a type, or of what it points to, or nil.
func typeName(t types.Type) *types.TypeName {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		return n.Origin().Obj()
	}
	return nil
}
