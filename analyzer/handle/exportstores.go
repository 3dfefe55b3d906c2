package handle

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

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
