package effect

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// maxLists bounds the local lists in each other that an element is followed through.
const maxLists = 3

// A loop may gather what it takes from a channel, in a slice or a map of its own, and
// call it later: a timer when it is due. What it calls then has come from the channel.

// gathered is the origin of the elements of a slice or map that only this function has:
// the same field for all that is put into it.
type gathered struct {
	from  origin
	seen  map[ssa.Value]bool
	lists int
}

// gatheredFrom is the origin of the elements of a local slice or map; it has no field
// if they come from more than one place, or from one that is not known.
func gatheredFrom(list ssa.Value, lists int) origin {
	g := &gathered{seen: map[ssa.Value]bool{}, lists: lists}
	if lists < 0 || !g.list(list) {
		return origin{}
	}
	return g.from
}

// list takes in all that a slice or map may hold, and is false if that is not known.
func (g *gathered) list(v ssa.Value) bool {
	if g.seen[v] {
		return true
	}
	if len(g.seen) > maxOrigin {
		return false
	}
	g.seen[v] = true
	switch x := v.(type) {
	case *ssa.Phi:
		for _, e := range x.Edges {
			if !g.list(e) {
				return false
			}
		}
		return true
	case *ssa.Const, *ssa.MakeSlice:
		return true
	case *ssa.Slice:
		return g.list(x.X)
	case *ssa.MakeMap:
		for _, ref := range *x.Referrers() {
			if up, ok := ref.(*ssa.MapUpdate); ok && up.Map == x && !g.element(up.Value) {
				return false
			}
		}
		return true
	case *ssa.UnOp: // a variable that a literal shares
		a, ok := x.X.(*ssa.Alloc)
		if !ok || x.Op != token.MUL {
			return false
		}
		for _, ref := range *a.Referrers() {
			if st, ok := ref.(*ssa.Store); ok && st.Addr == a && !g.list(st.Val) {
				return false
			}
		}
		return true
	case *ssa.Call:
		if b, ok := x.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" || !g.list(x.Call.Args[0]) {
			return false
		}
		if e := appended(x); e != nil {
			return g.element(e)
		}
		return g.list(x.Call.Args[1])
	}
	from, ok := elementOf(v) // a list in a list
	return ok && g.list(from)
}

// element takes in what is put into a list.
func (g *gathered) element(v ssa.Value) bool {
	if _, ok := v.(*ssa.Call); ok && g.list(v) { // a list by itself, to which something is appended
		return true
	}
	if from, ok := elementOf(v); ok {
		return g.list(from) // moved from one list to another
	}
	o := originIn(v, g.lists)
	if o.field == nil || !o.element || g.from.field != nil && (o.field != g.from.field || o.path != g.from.path) {
		return false
	}
	g.from = o
	return true
}

// elementOf is the local list of which a value is any element.
func elementOf(v ssa.Value) (list ssa.Value, ok bool) {
	switch x := v.(type) {
	case *ssa.UnOp:
		ia, ok := x.X.(*ssa.IndexAddr)
		if !ok || x.Op != token.MUL {
			return nil, false
		}
		list = ia.X
	case *ssa.Extract:
		switch t := x.Tuple.(type) {
		case *ssa.Next:
			r, ok := t.Iter.(*ssa.Range)
			if !ok {
				return nil, false
			}
			list = r.X
		case *ssa.Lookup:
			list = t.X
		}
	case *ssa.Lookup:
		list = x.X
	}
	switch list.(type) {
	case *ssa.Phi, *ssa.Call, *ssa.Slice, *ssa.MakeMap:
		return list, true
	}
	return nil, false
}

// keeps adds to what a driver calls: what it takes from a channel and keeps in another
// field, of whose elements it calls the functions.
func (d *driver) keeps() {
	for _, fn := range d.funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				var into, val ssa.Value
				switch i := i.(type) {
				case *ssa.MapUpdate:
					into, val = i.Map, i.Value
				case *ssa.Store:
					into, val = i.Addr, appended(i.Val)
				}
				if val == nil {
					continue
				}
				s := d.calls[originOf(into).field]
				from := originOf(d.given(val))
				if s == nil || from.field == nil || !from.element || !isChan(from.field.Type()) || d.calls[from.field] != nil {
					continue
				}
				moved := *s
				moved.path = from.path + s.path
				d.calls[from.field] = &moved
			}
		}
	}
}

// given is what a parameter of a function of the driver is given, if the driver calls
// that function once: a method that inserts what it gets.
func (d *driver) given(v ssa.Value) ssa.Value {
	for range maxLists {
		if ld, ok := v.(*ssa.UnOp); ok && ld.Op == token.MUL {
			if a, ok := ld.X.(*ssa.Alloc); ok { // a struct of which a field is read
				if st := onlyStore(a); st != nil {
					v = st
				}
			}
		}
		p, ok := v.(*ssa.Parameter)
		if !ok {
			return v
		}
		k := slices.Index(p.Parent().Params, p)
		var arg ssa.Value
		for _, fn := range d.funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					call, ok := i.(*ssa.Call)
					if !ok || call.Call.StaticCallee() != p.Parent() {
						continue
					}
					if arg != nil {
						return v
					}
					arg = call.Call.Args[k]
				}
			}
		}
		if arg == nil {
			return v
		}
		v = arg
	}
	return v
}
