package effect

import (
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/connlint/connlint/analyzer/handle"
)

// A foreign type is what an interface holds that a function of another package
// returned. It need not be exported, so that the types of imports lack it: what is
// known of it are the summaries of its methods.

// foreignKey is the key of the memo of foreign types.
type foreignKey struct {
	path, name string
	pointer    bool
	iface      types.Type
}

// method is one of a foreign type that no import declares.
type method struct {
	pkg *types.Package
	typ string
}

// foreign returns the type that a call of another package's function gives where a
// path leads to an interface, or nil.
func (p *Package) foreign(c *handle.Call, path string) types.Type {
	s := p.summary(c)
	if s == nil || c.Fn == nil || c.Fn.Pkg() == nil {
		return nil
	}
	for _, t := range s.Bindings.Types {
		if t.Dst != path {
			continue
		}
		iface := interfaceAt(c.Fn.Signature(), path)
		if iface == nil {
			return nil
		}
		k := foreignKey{t.Pkg, t.Name, t.Pointer, iface}
		ft, ok := p.foreigns[k]
		if !ok {
			ft = p.findForeign(c.Fn.Pkg(), t, iface)
			p.foreigns[k] = ft
		}
		return ft
	}
	return nil
}

// interfaceAt is the interface type at a path of a result, or nil.
func interfaceAt(sig *types.Signature, path string) types.Type {
	steps := strings.Split(path, ".")
	var t types.Type
	for i := range sig.Results().Len() {
		if steps[0] == resultPath(i) {
			t = sig.Results().At(i).Type()
		}
	}
	for _, name := range steps[1:] {
		if t == nil {
			return nil
		}
		if p, ok := types.Unalias(t).Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		st, ok := types.Unalias(t).Underlying().(*types.Struct)
		if !ok {
			return nil
		}
		t = nil
		for f := range st.Fields() {
			if f.Name() == name {
				t = f.Type()
			}
		}
	}
	if t == nil || !types.IsInterface(t) {
		return nil
	}
	return t
}

func resultPath(i int) string { return "r" + strconv.Itoa(i) }

// findForeign finds a type in the packages that are imported, or makes one with the
// methods of an interface, which stand for those that it has.
func (p *Package) findForeign(from *types.Package, d handle.TypeOf, iface types.Type) types.Type {
	pkg := importedBy(from, d.Pkg)
	if pkg == nil {
		return nil
	}
	var named types.Type
	if tn, ok := pkg.Scope().Lookup(d.Name).(*types.TypeName); ok {
		named = tn.Type()
	} else {
		n := types.NewNamed(types.NewTypeName(token.NoPos, pkg, d.Name, nil), types.NewStruct(nil, nil), nil)
		var recv types.Type = n
		if d.Pointer {
			recv = types.NewPointer(n)
		}
		it, ok := iface.Underlying().(*types.Interface)
		if !ok {
			return nil
		}
		for m := range it.Methods() {
			if !m.Exported() {
				continue // nobody outside calls it
			}
			sig := m.Signature()
			fn := types.NewFunc(token.NoPos, pkg, m.Name(), types.NewSignatureType(types.NewVar(token.NoPos, pkg, "", recv), nil, nil, sig.Params(), sig.Results(), sig.Variadic()))
			n.AddMethod(fn)
			p.far[fn] = method{pkg, d.Name}
		}
		named = n
	}
	if d.Pointer {
		return types.NewPointer(named)
	}
	return named
}

// maxImports bounds the packages that are looked through for one.
const maxImports = 500

// importedBy is the package with a path among a package and what it imports, or nil.
func importedBy(from *types.Package, path string) *types.Package {
	seen := map[*types.Package]bool{from: true}
	for work := []*types.Package{from}; len(work) > 0 && len(seen) < maxImports; work = work[1:] {
		if work[0].Path() == path {
			return work[0]
		}
		for _, imp := range work[0].Imports() {
			if !seen[imp] {
				seen[imp] = true
				work = append(work, imp)
			}
		}
	}
	return nil
}
