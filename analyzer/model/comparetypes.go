package model

import (
	"go/types"
	"strings"
)

func (c *comparison) typeName(name string) *types.TypeName {
	tn, _ := c.pkg.Scope().Lookup(name).(*types.TypeName)
	return tn
}

// names lists the exported objects of the package of one kind.
func (c *comparison) names(kind func(types.Object) bool) []string {
	var ns []string
	for _, n := range c.pkg.Scope().Names() {
		if o := c.pkg.Scope().Lookup(n); (c.own || o.Exported()) && kind(o) {
			ns = append(ns, n)
		}
	}
	return ns
}

func isType(o types.Object) bool { _, ok := o.(*types.TypeName); return ok }

func isFunc(o types.Object) bool { _, ok := o.(*types.Func); return ok }

func isConst(o types.Object) bool { _, ok := o.(*types.Const); return ok }

func (c *comparison) methodNames(t types.Type) []string {
	var ns []string
	for sel := range types.NewMethodSet(t).Methods() {
		if c.own || sel.Obj().Exported() {
			ns = append(ns, sel.Obj().Name())
		}
	}
	return ns
}

func (c *comparison) structFields(t types.Type) []string {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	var ns []string
	for v := range s.Fields() {
		if c.own || v.Exported() {
			ns = append(ns, v.Name())
		}
	}
	return ns
}

// sameType reports whether a stub spells a type as the library does, or as the
// type that an alias of the library stands for.
func (c *comparison) sameType(stub string, t types.Type) bool {
	stub = c.normal(stub)
	return stub == c.normal(realType(t)) || stub == c.normal(realType(expand(t)))
}

// normal rewrites the names that a type has besides its usual one: byte, rune,
// interface{}, and the import paths under which a package is also known.
func (c *comparison) normal(s string) string {
	s = strings.ReplaceAll(s, "interface{}", "any")
	return word.ReplaceAllStringFunc(s, func(w string) string {
		switch w {
		case "byte":
			return "uint8"
		case "rune":
			return "int32"
		}
		if i := strings.LastIndex(w, "."); i >= 0 && c.moved[w[:i]] != "" {
			return c.moved[w[:i]] + w[i:]
		}
		return w
	})
}

// expand replaces the aliases in a type.
func expand(t types.Type) types.Type {
	switch t := types.Unalias(t).(type) {
	case *types.Pointer:
		return types.NewPointer(expand(t.Elem()))
	case *types.Slice:
		return types.NewSlice(expand(t.Elem()))
	case *types.Map:
		return types.NewMap(expand(t.Key()), expand(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), expand(t.Elem()))
	case *types.Signature:
		expandAll := func(tuple *types.Tuple) *types.Tuple {
			var vs []*types.Var
			for v := range tuple.Variables() {
				vs = append(vs, types.NewParam(v.Pos(), v.Pkg(), v.Name(), expand(v.Type())))
			}
			return types.NewTuple(vs...)
		}
		return types.NewSignatureType(nil, nil, nil, expandAll(t.Params()), expandAll(t.Results()), t.Variadic())
	default:
		return t
	}
}
