package model

import (
	"go/types"
	"slices"
	"strings"
)

// shape is a pattern of generated functions, bound to the types at hand.
type shape struct {
	model           *Func
	recv            bool
	params, results []types.Type // nil matches every type
}

func (ix *Index) bindShape(p *types.Package, f *Func) {
	s := shape{model: f, recv: f.Recv != ""}
	bind := func(vs []Var) ([]types.Type, bool) {
		ts := make([]types.Type, len(vs))
		for i, v := range vs {
			if v.Type == "any" {
				continue
			}
			if ts[i] = lookupType(p, v.Type); ts[i] == nil {
				return nil, false
			}
		}
		return ts, true
	}
	var ok1, ok2 bool
	s.params, ok1 = bind(f.Params)
	s.results, ok2 = bind(f.Results)
	switch {
	case ok1 && ok2 && f.User:
		ix.shapes = append([]shape{s}, ix.shapes...)
	case ok1 && ok2:
		ix.shapes = append(ix.shapes, s)
	}
}

// lookupType finds a type by the string of a stub, among p and its imports.
func lookupType(p *types.Package, s string) types.Type {
	if rest, ok := strings.CutPrefix(s, "[]"); ok {
		if t := lookupType(p, rest); t != nil {
			return types.NewSlice(t)
		}
		return nil
	}
	if rest, ok := strings.CutPrefix(s, "*"); ok {
		if t := lookupType(p, rest); t != nil {
			return types.NewPointer(t)
		}
		return nil
	}
	if tn, ok := types.Universe.Lookup(s).(*types.TypeName); ok {
		return tn.Type()
	}
	i := strings.LastIndex(s, ".")
	if i < 0 {
		return nil
	}
	in := p
	if path := s[:i]; path != p.Path() {
		k := slices.IndexFunc(p.Imports(), func(q *types.Package) bool { return q.Path() == path })
		if k < 0 {
			return nil
		}
		in = p.Imports()[k]
	}
	if tn, ok := in.Scope().Lookup(s[i+1:]).(*types.TypeName); ok {
		return tn.Type()
	}
	return nil
}

// Shape returns the pattern that a function without a model of its own matches,
// or nil. Interfaces in a pattern match every type that implements them.
func (ix *Index) Shape(fn *types.Func) *Func {
	fn = fn.Origin()
	if ix.funcs[fn] != nil {
		return nil
	}
	sig := fn.Signature()
	for _, s := range ix.shapes {
		if (sig.Recv() != nil) == s.recv && sig.Variadic() == s.model.Variadic &&
			matchTuple(sig.Params(), s.params) && matchTuple(sig.Results(), s.results) {
			return s.model
		}
	}
	return nil
}

func matchTuple(tuple *types.Tuple, want []types.Type) bool {
	if tuple.Len() != len(want) {
		return false
	}
	for i, w := range want {
		if w == nil {
			continue
		}
		t := tuple.At(i).Type()
		if types.Identical(t, w) {
			continue
		}
		it, ok := w.Underlying().(*types.Interface)
		if !ok || it.NumMethods() == 0 || !types.Implements(t, it) {
			return false
		}
	}
	return true
}
