package vetunit

import (
	"go/types"
	"strings"

	"github.com/connlint/connlint/analyzer"
)

// shows reports whether importers can come by the types of the unit to what a model
// or the notes of its imports tell of.
func (p *loaded) shows(ns notes) bool {
	s := &showing{p: p, notes: ns, seen: map[types.Type]bool{}}
	scope := p.pkg.Scope()
	for _, name := range scope.Names() {
		if obj := scope.Lookup(name); obj.Exported() && s.leads(obj.Type()) {
			return true
		}
	}
	return false
}

// showing goes through the types that importers can come to: once each.
type showing struct {
	p     *loaded
	notes notes
	seen  map[types.Type]bool
}

func (s *showing) leads(t types.Type) bool {
	t = types.Unalias(t)
	if s.seen[t] {
		return false
	}
	s.seen[t] = true
	switch t := t.(type) {
	case *types.Named:
		return s.named(t)
	case *types.Pointer:
		return s.leads(t.Elem())
	case *types.Slice:
		return s.leads(t.Elem())
	case *types.Array:
		return s.leads(t.Elem())
	case *types.Chan:
		return s.leads(t.Elem())
	case *types.Map:
		return s.leads(t.Key()) || s.leads(t.Elem())
	case *types.Signature:
		return s.leads(t.Params()) || s.leads(t.Results())
	case *types.Tuple:
		for v := range t.Variables() {
			if s.leads(v.Type()) {
				return true
			}
		}
	case *types.Struct:
		for f := range t.Fields() {
			if s.leads(f.Type()) {
				return true
			}
		}
	case *types.Interface:
		for m := range t.Methods() {
			if s.leads(m.Type()) {
				return true
			}
		}
	case *types.TypeParam:
		return s.leads(t.Constraint())
	}
	return false
}

func (s *showing) named(t *types.Named) bool {
	for a := range t.TypeArgs().Types() {
		if s.leads(a) {
			return true
		}
	}
	pkg := t.Obj().Pkg()
	switch {
	case pkg == nil: // error, comparable
		return false
	case pkg == s.p.pkg:
		for m := range t.Methods() {
			if s.leads(m.Type()) {
				return true
			}
		}
		return s.leads(t.Underlying())
	case has(analyzer.StandardNames(pkg.Path()), t.Obj().Name()):
		return true
	}
	if n := s.notes[pkg.Path()]; n != nil {
		return n.Shows
	}
	if first, _, _ := strings.Cut(pkg.Path(), "/"); !strings.Contains(first, ".") {
		return false // of the standard library
	}
	yes, err := analyzer.Modelled(pkg.Path())
	return yes || err != nil
}
