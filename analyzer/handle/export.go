package handle

import (
	"go/types"
	"slices"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Limits of what is told to callers, so that summaries stay small.
const (
	maxPathFields = 5
	maxBinds      = 64
	maxFields     = 40

	boundNames = "more than 64 connections to tell callers of"
)

// Exporter writes handles of a function in portable paths.
type Exporter struct {
	Lit *ssa.Function // the literal that a result is, while its operations are written

	r      *Resolver
	local  map[Handle]string // handles made here and the paths by which callers reach them
	result []Handle
	b      Bindings
}

// Export returns the Exporter of the resolver's top-level function.
func (r *Resolver) Export() *Exporter {
	e := &Exporter{r: r, local: map[Handle]string{}}
	rets := r.normalReturns()
	e.results(rets)
	e.stores(rets)
	e.parts(rets)
	e.captures(rets)
	e.sets()
	e.relations()
	e.dynamics()
	sortBinds(e.b.Is)
	sortBinds(e.b.Children)
	sortBinds(e.b.Names)
	sort.Slice(e.b.Roles, func(i, j int) bool { return e.b.Roles[i].Dst < e.b.Roles[j].Dst })
	sort.Slice(e.b.Types, func(i, j int) bool { return e.b.Types[i].Dst < e.b.Types[j].Dst })
	slices.Sort(e.b.Patient)
	slices.Sort(e.b.Stores)
	e.b.Stores = slices.Compact(e.b.Stores)
	return e
}

func sortBinds(bs []Bind) {
	sort.Slice(bs, func(i, j int) bool {
		if bs[i].Dst != bs[j].Dst {
			return bs[i].Dst < bs[j].Dst
		}
		return bs[i].Src < bs[j].Src
	})
}

// normalReturns are the returns of the top-level function without a certain
// error, or all of them if there is no such.
func (r *Resolver) normalReturns() []*ssa.Return {
	var all, normal []*ssa.Return
	for _, b := range r.Top.Blocks {
		if b == r.Top.Recover || len(b.Instrs) == 0 {
			continue
		}
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			all = append(all, ret)
			if !r.ErrorReturn(ret) {
				normal = append(normal, ret)
			}
		}
	}
	if len(normal) == 0 {
		return all
	}
	return normal
}

// Result returns the handle of a result, as the function itself knows it; unknown if
// its returns do not agree.
func (e *Exporter) Result(i int) Handle {
	if i >= len(e.result) {
		return Handle{}
	}
	return e.result[i]
}

// Bindings returns what the function does to identities.
func (e *Exporter) Bindings() Bindings { return e.b }

// Path returns the portable path of a handle; ok is false if no caller can reach
// what it identifies.
func (e *Exporter) Path(h Handle) (path string, ok bool) {
	if !h.Known() || strings.Count(h.Path, ".") > maxPathFields {
		return "", false
	}
	switch h.Root.Kind {
	case Address:
		return "a:" + h.Root.Text, h.Path == ""
	case Option:
		p, ok := e.optionPath(h.Root)
		return p, ok && h.Path == ""
	case Called:
		p, ok := e.Path(h.Root.Loc)
		if h.Root.Text != "" {
			p += "|" + h.Root.Text
		}
		return p + "()", ok && h.Path == ""
	case Global:
		if h.Path == "" {
			return "g:" + h.Root.Text, true
		}
		return "g:" + h.Root.Text + " " + h.Path, true
	case Value:
		if p, ok := h.Root.Value.(*ssa.Parameter); ok && e.Lit != nil && p.Parent() == e.Lit {
			return "c" + strconv.Itoa(slices.Index(e.Lit.Params, p)) + h.Path, true
		}
		if p, ok := h.Root.Value.(*ssa.Parameter); ok && p.Parent() == e.r.Top {
			return "p" + strconv.Itoa(slices.Index(e.r.Top.Params, p)) + h.Path, true
		}
	}
	best := -1
	for k, p := range e.local {
		if k.Root != h.Root {
			continue
		}
		rest := ""
		if k.Path != h.Path {
			if rest, ok = under(h.Path, k.Path); !ok {
				continue
			}
		}
		if len(k.Path) > best {
			best, path = len(k.Path), p+rest
		}
	}
	return path, best >= 0
}

// claim says that callers reach h by path: either h is something that they know
// already, or a new one that is known by this path from here on.
func (e *Exporter) claim(h Handle, path string) {
	if !h.Known() || !e.r.within(len(e.b.Is), maxBinds, boundNames) {
		return
	}
	if known, ok := e.Path(h); ok {
		if known != path {
			e.b.Is = append(e.b.Is, Bind{path, known})
		}
		return
	}
	e.local[h] = path
	e.receiver(h, path)
}

func (e *Exporter) results(rets []*ssa.Return) {
	n := e.r.Top.Signature.Results().Len()
	e.result = make([]Handle, n)
	for i := range n {
		for k, ret := range rets {
			h := e.r.Value(ret.Results[i])
			if k > 0 && h != e.result[i] {
				h = Handle{}
			}
			e.result[i] = h
			if !h.Known() {
				break
			}
		}
		if !IsError(e.r.Top.Signature.Results().At(i).Type()) {
			e.claim(e.result[i], "r"+strconv.Itoa(i))
		}
	}
}

// held is what a location holds at every normal return, if that is one thing.
func (e *Exporter) held(loc Handle, f *types.Var, rets []*ssa.Return) Handle {
	var held Handle
	for k, ret := range rets {
		h := e.r.version(loc, f, ret)
		if k > 0 && h != held {
			return Handle{}
		}
		held = h
	}
	return held
}

// FieldHolds is a field of a struct and what it holds.
type FieldHolds struct {
	Path  string
	Holds Handle
}

// FieldsAt returns what the fields of a struct hold when an instruction runs.
func (r *Resolver) FieldsAt(h Handle, at ssa.Instruction) []FieldHolds {
	var fs []FieldHolds
	var walk func(h Handle, path string, t types.Type, depth int)
	walk = func(h Handle, path string, t types.Type, depth int) {
		st, ok := elem(t).Underlying().(*types.Struct)
		if !ok || st.NumFields() > maxFields {
			return
		}
		for f := range st.Fields() {
			loc := r.field(h, f, "")
			p := path + "." + f.Name()
			if _, isStruct := f.Type().Underlying().(*types.Struct); isStruct && depth < 2 {
				walk(loc, p, f.Type(), depth+1)
				fs = append(fs, FieldHolds{p, loc})
				continue
			}
			if loc != h {
				fs = append(fs, FieldHolds{p, r.version(loc, f, at)})
			}
		}
	}
	if t := r.structType(h); t != nil {
		walk(h, "", t, 0)
	}
	return fs
}

// holds reports whether a location of a type can hold a connection, or an address.
func holds(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Map, *types.Slice, *types.Array:
		return false
	}
	return true
}

// storedField is the field that a store assigns, or nil.
func storedField(s *ssa.Store) *types.Var {
	if fa, ok := s.Addr.(*ssa.FieldAddr); ok {
		return FieldOf(fa.X.Type(), fa.Field)
	}
	return nil
}

// stores tells which locations of the caller's the function assigns.
func (e *Exporter) stores(rets []*ssa.Return) {
	add := func(loc Handle) (string, bool) {
		if !loc.Known() || loc.Path == "" && loc.Root.Kind != Global || loc.Root.Kind == Address {
			return "", false
		}
		if loc.Root.Kind == Value {
			if _, ok := loc.Root.Value.(*ssa.Parameter); !ok {
				return "", false
			}
		} else if loc.Root.Kind != Global {
			return "", false
		}
		if t := e.r.Type(loc); t != nil && !holds(t) {
			return "", false
		}
		path, ok := e.Path(loc)
		if !ok || slices.Contains(e.b.Stores, path) || !e.r.within(len(e.b.Stores), maxBinds, boundNames) {
			return path, false
		}
		e.b.Stores = append(e.b.Stores, path)
		return path, true
	}
	for _, fn := range e.r.Funcs {
		for _, s := range e.r.stores[fn] {
			loc := e.r.Value(s.Addr)
			path, ok := add(loc)
			if ok && fn == e.r.Top && len(rets) > 0 {
				e.claim(e.held(loc, storedField(s), rets), "o:"+path)
			}
		}
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok {
					continue
				}
				c := e.r.CallOf(call)
				if e.r.Model(c).Replaces() {
					continue
				}
				if bs := e.r.bindings(c); bs != nil {
					for _, p := range bs.Stores {
						loc := e.r.location(c, p)
						path, ok := add(loc)
						if ok && fn == e.r.Top && len(rets) > 0 {
							e.claim(e.held(loc, nil, rets), "o:"+path)
						}
					}
				}
			}
		}
	}
}

// parts tells what the fields of a returned new struct are.
func (e *Exporter) parts(rets []*ssa.Return) {
	for i, res := range e.result {
		if !res.Known() || e.local[res] == "" {
			continue
		}
		if t := e.r.structType(res); t != nil {
			e.fields(res, "r"+strconv.Itoa(i), t, rets, 0, 0)
		}
	}
}

// maxInner bounds how far new structs are followed that fields point to.
const maxInner = 3

// fields tells what the fields of a struct are, and those of structs in it, to a
// depth, and of new structs that they point to.
func (e *Exporter) fields(h Handle, path string, t types.Type, rets []*ssa.Return, depth, inner int) {
	st, ok := elem(t).Underlying().(*types.Struct)
	if !ok || st.NumFields() > maxFields {
		return
	}
	for f := range st.Fields() {
		loc := e.r.field(h, f, "")
		if loc == h {
			continue
		}
		if _, isStruct := f.Type().Underlying().(*types.Struct); isStruct {
			if depth < 2 {
				e.fields(loc, path+"."+f.Name(), f.Type(), rets, depth+1, inner)
			}
			continue
		}
		if held := e.held(loc, f, rets); held != loc {
			at := path + strings.TrimPrefix(loc.Path, h.Path) // perhaps that of its twin
			e.claim(held, at)
			e.inner(held, at, rets, inner)
		}
	}
}

// inner tells what the fields of a new struct are that a field points to.
func (e *Exporter) inner(held Handle, path string, rets []*ssa.Return, inner int) {
	if inner >= maxInner || e.local[held] != path || !isFresh(held) {
		return
	}
	if t := e.r.structType(held); t != nil && e.r.ix.ConnectionType(t) == nil {
		e.fields(held, path, t, rets, 0, inner+1)
	}
}

// relations tells which of the handles that callers can reach live inside which
// others, and their addresses and roles.
func (e *Exporter) relations() {
	l := e.r.link()
	for h, path := range e.local {
		if e.r.Opened(h) {
			e.b.Roles = append(e.b.Roles, RoleOf{path, string(e.r.Role(h))})
		}
	}
	for h, role := range l.roles { // an end of a link, in what a function has returned that was called
		if _, ok := e.local[h]; ok || role != lifecycle.Pipe && role != lifecycle.Peer || !e.r.within(len(e.b.Roles), maxBinds, boundNames) {
			continue
		}
		if path, ok := e.Path(h); ok && path[0] == 'r' {
			e.b.Roles = append(e.b.Roles, RoleOf{path, string(role)})
		}
	}
	for h := range l.patient {
		if path, ok := e.local[h]; ok {
			e.b.Patient = append(e.b.Patient, path)
		}
	}
	for c := range l.parent {
		cp, ok := e.Path(c)
		if !ok {
			continue
		}
		if pp, ok := e.ancestor(c); ok && pp != cp {
			e.b.Children = append(e.b.Children, Bind{cp, pp})
		}
	}
	for a, ns := range l.names {
		ap, ok := e.Path(a)
		if !ok {
			continue
		}
		for _, n := range ns {
			np, ok := e.Path(n)
			if ok && ap < np {
				e.b.Names = append(e.b.Names, Bind{np, ap})
			}
			if ok {
				continue
			}
			// Two names of one that callers do not know are names of each other.
			for _, o := range l.names[n] {
				if op, ok := e.Path(o); ok && ap < op {
					e.b.Names = append(e.b.Names, Bind{op, ap})
				}
			}
		}
	}
	if !e.r.within(max(len(e.b.Names), len(e.b.Children))-1, maxBinds, boundNames) {
		e.b.Names, e.b.Children = nil, nil
	}
}

// ancestor is the path of the nearest ancestor that callers can reach, perhaps
// by its address, or by the server that accepts from it.
func (e *Exporter) ancestor(h Handle) (string, bool) {
	for range maxParents {
		h = e.r.Parent(h)
		if !h.Known() {
			return "", false
		}
		names := append([]Handle{h}, e.r.Names(h)...)
		for _, n := range names {
			if p, ok := e.Path(n); ok {
				return p, true
			}
		}
		for _, n := range names {
			if s := e.r.link().served[n]; s.Known() {
				if p, ok := e.Path(s); ok {
					return p, true
				}
			}
		}
	}
	return "", false
}
