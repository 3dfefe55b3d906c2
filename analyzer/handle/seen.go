package handle

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Type returns the most telling static type seen of a handle, or nil.
func (r *Resolver) Type(h Handle) types.Type {
	switch {
	case !h.Known():
		return nil
	case h.Path == "":
		return h.Root.seen
	default:
		return r.types[h]
	}
}

// note records the type of a handle, as it is seen at an instruction, or anywhere if
// that is nil. A connection beats what is none,
// since a handle can also be seen through its wrappers and addresses, and a
// concrete type beats an interface.
func (r *Resolver) note(h Handle, t types.Type, at ssa.Instruction) {
	if !h.Known() || t == nil {
		return
	}
	if _, ok := t.(*types.Tuple); ok {
		return
	}
	if m := r.ix.ConnectionType(t); m != nil {
		if m.Half {
			r.half[h] = true
		}
		if r.plain(t) {
			r.stream[h] = true
		} else {
			r.built[h] = append(r.built[h], at)
		}
	}
	switch old := r.Type(h); {
	case old != nil && r.rank(t) <= r.rank(old):
	case h.Path == "":
		h.Root.seen = t
	default:
		r.types[h] = t
	}
}

func (r *Resolver) rank(t types.Type) int {
	n := 0
	if r.ix.ConnectionType(t) != nil {
		n = 2
	}
	if !types.IsInterface(t) {
		n++
	}
	return n
}
