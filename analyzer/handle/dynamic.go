package handle

import (
	"go/types"
	"strings"
)

// dynamics tells of what types the interfaces are that callers get in results: they
// cannot see it where the type is not exported.
func (e *Exporter) dynamics() {
	for h, path := range e.local {
		if !strings.HasPrefix(path, "r") || !e.r.within(len(e.b.Types), maxBinds, boundNames) {
			continue
		}
		if t, ok := typeOf(e.r.Dynamic(h)); ok {
			t.Dst = path
			e.b.Types = append(e.b.Types, t)
		}
	}
}

// typeOf describes a named type without type parameters, or a pointer to one.
func typeOf(t types.Type) (d TypeOf, ok bool) {
	if t == nil {
		return d, false
	}
	t = types.Unalias(t)
	if p, is := t.(*types.Pointer); is {
		t, d.Pointer = types.Unalias(p.Elem()), true
	}
	n, ok := t.(*types.Named)
	if !ok || n.Obj().Pkg() == nil || n.Origin().TypeParams().Len() > 0 || types.IsInterface(n) || n.Obj().Parent() != nil && n.Obj().Parent() != n.Obj().Pkg().Scope() {
		return d, false
	}
	d.Pkg, d.Name = n.Obj().Pkg().Path(), n.Obj().Name()
	return d, true
}
