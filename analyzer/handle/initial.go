package handle

import (
	"golang.org/x/tools/go/ssa"
)

// initial is what a location holds before a function does anything.
func (r *Resolver) initial(loc Handle, fn *ssa.Function) Handle {
	root := loc.Root
	if root == nil {
		return loc
	}
	switch root.Kind {
	case Value:
		switch v := root.Value.(type) {
		case *ssa.Call:
			if h := r.boundPart(v, loc); h.Known() {
				return h
			}
			return loc
		case *ssa.Alloc:
			if v.Parent() == fn {
				return loc
			}
		case *ssa.Parameter:
			if v.Parent() == fn {
				return loc
			}
		default:
			return loc
		}
		return r.shared(loc, fn)
	case Version:
		if c, ok := root.At.(*ssa.Call); ok {
			if h := r.boundPart(c, loc); h.Known() {
				return h
			}
		}
	}
	return loc
}

// shared is what a literal finds in a variable of an enclosing function: its
// only value, if it is stored once, and else something that may have changed.
func (r *Resolver) shared(loc Handle, fn *ssa.Function) Handle {
	found := r.storing(place{loc: loc}).at
	switch {
	case len(found) == 0:
		return loc
	case len(found) == 1 && found[0].Parent() != fn:
		if h := r.storeTo(found[0], loc, nil)(); h.Known() {
			return h
		}
	}
	if h := r.atStart(loc, fn, found); h.Known() {
		return h
	}
	return r.intern(Root{Kind: Entry, Func: fn, Loc: loc})
}
