package model

import (
	"errors"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"
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

func (ix *Index) bind(p *types.Package, s *Stub) {
	for _, t := range s.Types {
		switch tn, ok := p.Scope().Lookup(t.Name).(*types.TypeName); {
		case ok && t.Carrier:
			ix.carry[tn] = true
		case ok:
			ix.types[tn] = t
		}
	}
	for _, e := range s.Ended {
		switch v := p.Scope().Lookup(e.Name).(type) {
		case *types.Var:
			ix.ended[v] = true
		case *types.Const:
			if n, ok := types.Unalias(v.Type()).(*types.Named); ok {
				ix.codes[n.Obj()] = append(ix.codes[n.Obj()], v.Val())
			}
		}
	}
	for _, f := range s.Field {
		if v := lookupField(p, f.Type, f.Name); v != nil {
			f := *f
			tn, _ := p.Scope().Lookup(f.Type).(*types.TypeName)
			f.Conn = ix.types[tn] != nil
			ix.bindCond(p, f.Directive.Cond)
			ix.fields[v.Origin()] = &f
		}
	}
	byIface := map[*types.TypeName]*iface{}
	for _, f := range s.Funcs {
		if f.Shape {
			ix.bindShape(p, f)
			continue
		}
		fn := lookupFunc(p, f)
		if fn == nil || !sameArity(fn, f) {
			continue
		}
		ix.funcs[fn.Origin()] = f
		ix.bindEnds(fn, f)
		ix.bindConds(p, f)
		if f.Interface {
			tn := p.Scope().Lookup(f.Recv).(*types.TypeName)
			if byIface[tn] == nil {
				it, ok := tn.Type().Underlying().(*types.Interface)
				if !ok || ix.types[tn] == nil || ix.types[tn].Delivered {
					continue
				}
				byIface[tn] = &iface{typ: it, model: ix.types[tn], methods: map[string]*Func{}}
			}
			byIface[tn].methods[f.Name] = f
		}
	}
	var ifaces []iface
	for _, f := range s.Funcs { // in the order of the stub, for determinism
		if tn, ok := p.Scope().Lookup(f.Recv).(*types.TypeName); ok && byIface[tn] != nil {
			ifaces = append(ifaces, *byIface[tn])
			delete(byIface, tn)
		}
	}
	if s.User { // it is asked before what ships with connlint
		ix.ifaces = append(ifaces, ix.ifaces...)
		return
	}
	ix.ifaces = append(ix.ifaces, ifaces...)
}

func (ix *Index) bindConds(p *types.Package, f *Func) {
	for i := range f.Directives {
		ix.bindCond(p, f.Directives[i].Cond)
	}
}

func (ix *Index) bindCond(p *types.Package, c *Cond) {
	if c != nil {
		if k, ok := p.Scope().Lookup(c.Value).(*types.Const); ok {
			ix.consts[c] = k.Val()
		} else if v := constant.MakeFromLiteral(c.Value, token.INT, 0); v.Kind() != constant.Unknown {
			ix.consts[c] = v
		} else if v := constant.MakeFromLiteral(c.Value, token.STRING, 0); v.Kind() != constant.Unknown {
			ix.consts[c] = v
		} else if c.Value == "true" || c.Value == "false" {
			ix.consts[c] = constant.MakeBool(c.Value == "true")
		}
	}
}

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

func lookupFunc(p *types.Package, f *Func) *types.Func {
	if f.Recv == "" {
		fn, _ := p.Scope().Lookup(f.Name).(*types.Func)
		return fn
	}
	tn, ok := p.Scope().Lookup(f.Recv).(*types.TypeName)
	if !ok {
		return nil
	}
	var t types.Type = tn.Type()
	if !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, p, f.Name)
	fn, _ := obj.(*types.Func)
	return fn
}

func lookupField(p *types.Package, typ, name string) *types.Var {
	tn, ok := p.Scope().Lookup(typ).(*types.TypeName)
	if !ok {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(tn.Type(), true, p, name)
	v, _ := obj.(*types.Var)
	return v
}

func sameArity(fn *types.Func, f *Func) bool {
	sig := fn.Signature()
	return sig.Params().Len() == len(f.Params) && sig.Results().Len() == len(f.Results) && sig.Variadic() == f.Variadic
}

// trimVendor maps the path of a vendored package to that of its source.
func trimVendor(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		return path[i+len("/vendor/"):]
	}
	return strings.TrimPrefix(path, "vendor/")
}

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
		if types.Implements(t, it.typ) {
			return it.model
		}
	}
	return nil
}
