package effect

import (
	"go/types"

	"github.com/connlint/connlint/analyzer/model"
)

// methods is the method set of a type. The types of clients have hundreds, and
// each operation on one asks.
func (p *Package) methods(t types.Type) *types.MethodSet {
	return p.sets.MethodSet(t)
}

// hasMethod reports whether a type has a method of which a model says such a thing;
// with interfaces, one that has no model of its own does what a modelled interface that
// its type implements does.
func (p *Package) hasMethod(t types.Type, verb model.Verb, interfaces bool) bool {
	k := verbKey{t, verb, interfaces}
	if has, ok := p.does[k]; ok {
		return has
	}
	has := p.findMethod(k)
	p.does[k] = has
	return has
}

// verbKey is a question to hasMethod.
type verbKey struct {
	t          types.Type
	verb       model.Verb
	interfaces bool
}

func (p *Package) findMethod(k verbKey) bool {
	ix, set := p.Prog.Index, p.methods(k.t)
	for i := range set.Len() {
		fn, ok := set.At(i).Obj().(*types.Func)
		if !ok {
			continue
		}
		m := ix.Func(fn)
		if m == nil && k.interfaces {
			m = ix.Implements(fn)
		}
		if m.Has(k.verb) {
			return true
		}
	}
	return false
}
