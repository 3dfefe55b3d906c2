package model

import (
	"errors"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
)

// Index answers what the objects of one package and of its imports do to
// connections. Functions are compared as objects (their Origin), never by name.
type Index struct {
	funcs  map[*types.Func]*Func
	fields map[*types.Var]*Field
	types  map[*types.TypeName]*Type
	carry  map[*types.TypeName]bool // types whose values may be connections
	ended  map[*types.Var]bool
	codes  map[*types.TypeName][]constant.Value // that tell an orderly end
	ends   map[*types.TypeName]bool             // the types of the ends of in-memory links
	shapes []shape
	ifaces []iface
	consts map[*Cond]constant.Value
	impl   map[*types.Func]*Func // answers of Implements
	conns  map[types.Type]*Type  // answers of ConnectionType
}

// iface is a modelled interface whose model holds for every implementation.
type iface struct {
	typ     *types.Interface
	model   *Type
	methods map[string]*Func
}

// Stubs give the stub of a package, or nil if they have none.
type Stubs func(*types.Package) (*Stub, error)

// NewIndex binds stubs to the objects that pkg and its direct and indirect imports
// declare. Where several say something of one object, the last one counts. A stub
// that names no object of the version at hand, or one with another number of
// parameters or results, is left out; a stub with mistakes is an error.
func NewIndex(pkg *types.Package, all ...Stubs) (*Index, error) {
	ix := &Index{
		funcs:  map[*types.Func]*Func{},
		fields: map[*types.Var]*Field{},
		types:  map[*types.TypeName]*Type{},
		carry:  map[*types.TypeName]bool{},
		ended:  map[*types.Var]bool{},
		codes:  map[*types.TypeName][]constant.Value{},
		ends:   map[*types.TypeName]bool{},
		consts: map[*Cond]constant.Value{},
		impl:   map[*types.Func]*Func{},
		conns:  map[types.Type]*Type{},
	}
	var errs []error
	seen := map[*types.Package]bool{}
	var visit func(p *types.Package)
	visit = func(p *types.Package) {
		if seen[p] {
			return
		}
		seen[p] = true
		for _, stubs := range all {
			stub, err := stubs(p)
			if err != nil {
				errs = append(errs, err)
			} else if stub != nil {
				ix.bind(p, stub)
			}
		}
		for _, imp := range p.Imports() {
			visit(imp)
		}
	}
	visit(pkg)
	return ix, errors.Join(errs...)
}

// Empty reports whether nothing that the package can see is modelled.
func (ix *Index) Empty() bool { return len(ix.funcs) == 0 }

// Func returns the model of a function, or nil.
func (ix *Index) Func(fn *types.Func) *Func {
	if fn == nil {
		return nil
	}
	return ix.funcs[fn.Origin()]
}

// Field returns the model of a struct field, or nil.
func (ix *Index) Field(v *types.Var) *Field {
	if v == nil {
		return nil
	}
	return ix.fields[v.Origin()]
}

// Ended reports whether v is an error that tells the orderly end of a drive.
func (ix *Index) Ended(v *types.Var) bool { return ix.ended[v] }

// EndedCode reports whether a constant of a named type is one that an error has which
// tells the orderly end of a drive.
func (ix *Index) EndedCode(t types.Type, v constant.Value) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && v != nil && slices.ContainsFunc(ix.codes[n.Obj()], func(c constant.Value) bool { return constant.Compare(c, token.EQL, v) })
}

// Connection returns the model of a type whose values are connections, or nil.
// Pointers are looked through, and a channel of what connections deliver is one.
func (ix *Index) Connection(t types.Type) *Type {
	t = types.Unalias(t)
	delivered := false
	if ch, ok := t.Underlying().(*types.Chan); ok {
		t, delivered = types.Unalias(ch.Elem()), true
	}
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if n, ok := t.(*types.Named); ok {
		if m := ix.types[n.Origin().Obj()]; m != nil && m.Delivered == delivered {
			return m
		}
	}
	return nil
}

// Cond returns the constant of a condition, or nil if the version at hand lacks
// it.
func (ix *Index) Cond(c *Cond) constant.Value { return ix.consts[c] }

// Implements returns the model of the interface method that a concrete method
// implements, if the interface is modelled as a connection.
func (ix *Index) Implements(fn *types.Func) *Func {
	fn = fn.Origin()
	if m, ok := ix.impl[fn]; ok {
		return m
	}
	var found *Func
	if recv := fn.Signature().Recv(); recv != nil && !types.IsInterface(recv.Type()) {
		for _, it := range ix.ifaces {
			if m := it.methods[fn.Name()]; m != nil && sameArity(fn, m) && types.Implements(recv.Type(), it.typ) {
				found = m
				break
			}
		}
	}
	ix.impl[fn] = found
	return found
}

// Gates reports whether the use of an object can begin a finding. Text builders,
// writers and the ends of processes are used everywhere and begin none alone.
func (ix *Index) Gates(obj types.Object) bool {
	switch obj := obj.(type) {
	case *types.Func:
		m := ix.funcs[obj.Origin()]
		if m == nil {
			m = ix.Shape(obj)
		}
		if m == nil {
			return false
		}
		if m.User && !m.Has(Neutral) {
			return true
		}
		if recv := obj.Signature().Recv(); recv != nil && ix.Connection(recv.Type()) != nil {
			return true
		}
		return m.gates()
	case *types.Var:
		f := ix.fields[obj.Origin()]
		return f != nil && (f.gates() || f.User)
	case *types.TypeName:
		return ix.types[obj] != nil
	}
	return false
}

// carried reports whether a function, as it is called, makes something as which a
// connection may go on.
func (ix *Index) carried(sig *types.Signature) bool {
	if sig.Recv() != nil || sig.Results().Len() == 0 {
		return false
	}
	t := types.Unalias(sig.Results().At(0).Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	n, ok := t.(*types.Named)
	return ok && ix.carry[n.Obj()]
}

// Calls reports whether the use of an object is a reason to tell importers what a
// package does: it is a function that sends to an address, as http.Get does. That
// begins no finding here, and is what comes too late behind a drive in an importer.
// So is a type as which an importer may hand it a connection.
func (ix *Index) Calls(obj types.Object) bool {
	if tn, ok := obj.(*types.TypeName); ok {
		return ix.carry[tn]
	}
	fn, ok := obj.(*types.Func)
	if !ok {
		return false
	}
	if ix.carried(fn.Signature()) {
		return true
	}
	for _, d := range ix.funcs[fn.Origin()].All(Send) {
		for _, op := range d.Operands {
			if op.Kind == Param && isAddress(fn.Signature().Params().At(op.Index).Type()) {
				return true
			}
		}
	}
	return false
}

// isAddress reports whether a type is a string, or a pointer to a struct of another
// kind than a connection that names one: a request, a URL.
func isAddress(t types.Type) bool {
	if b, ok := t.Underlying().(*types.Basic); ok {
		return b.Info()&types.IsString != 0
	}
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		return false
	}
	_, ok = p.Elem().Underlying().(*types.Struct)
	return ok
}

// ConnectionType returns the model of a connection type, or of the interface of
// connections that a type implements, or nil.
func (ix *Index) ConnectionType(t types.Type) *Type {
	m, ok := ix.conns[t]
	if !ok {
		m = ix.connectionType(t)
		ix.conns[t] = m
	}
	return m
}

func (ix *Index) connectionType(t types.Type) *Type {
	if m := ix.Connection(t); m != nil {
		return m
	}
	if types.IsInterface(t) {
		return nil
	}
	for _, it := range ix.ifaces {
		if mayHave(t, it.typ) && types.Implements(t, it.typ) {
			return it.model
		}
	}
	return nil
}

// mayHave reports whether a type may have the methods of an interface. Most have none
// of that name, and what Implements does is not cheap.
func mayHave(t types.Type, iface *types.Interface) bool {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	if s, ok := t.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			if f.Embedded() {
				return true
			}
		}
	}
	named, ok := t.(*types.Named)
	if !ok {
		_, ok = t.(*types.TypeParam)
		return ok
	}
	if iface.NumMethods() == 0 {
		return true
	}
	want := iface.Method(0).Id()
	for m := range named.Methods() {
		if m.Id() == want {
			return true
		}
	}
	return false
}
