package handle

import (
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// Concrete is the type of what a handle holds, looking into interfaces.
func (r *Resolver) Concrete(h Handle) types.Type {
	if t := r.Dynamic(h); t != nil {
		return t
	}
	return r.Type(h)
}

// Dynamic is the type that an interface was made of, here or in the function of this
// package that returned it, or nil.
func (r *Resolver) Dynamic(h Handle) types.Type {
	if t := r.dynamic[h]; t != nil {
		return t
	}
	if h.Root == nil || h.Root.Kind != Value || !strings.HasPrefix(h.Path, "#") || r.callees == nil {
		return nil
	}
	call, ok := h.Root.Value.(*ssa.Call)
	if !ok {
		return nil
	}
	if t := r.declared(call, h); t != nil && !types.IsInterface(t) && r.ix.Connection(t) == nil {
		return nil // it says so itself
	}
	if r.asking[h] {
		return nil // a function that returns what it returns
	}
	r.asking[h] = true
	defer delete(r.asking, h)
	return r.callees.Dynamic(r.CallOf(call), "r"+h.Path[1:])
}

// declared is the type that a function says its result has; of a part of a result it is
// what is seen of it. That of a session may be built on a connection of another type.
func (r *Resolver) declared(call *ssa.Call, h Handle) types.Type {
	if n, err := strconv.Atoi(h.Path[1:]); err == nil {
		return resultType(call, n)
	}
	return r.Type(h)
}

// structType is the type of the struct that a handle is, or is a pointer to, as far
// as it is known.
func (r *Resolver) structType(h Handle) types.Type {
	t := r.Type(h)
	if t == nil || types.IsInterface(t) {
		if d := r.Dynamic(h); d != nil {
			return d
		}
	}
	return t
}

// isFresh reports whether a handle is a struct that the function has made.
func isFresh(h Handle) bool {
	if h.Root == nil || h.Root.Kind != Value || h.Path != "" && h.Path[0] != '#' {
		return false
	}
	switch h.Root.Value.(type) {
	case *ssa.Alloc, *ssa.Call:
		return true
	}
	return false
}

// DynamicAt is Dynamic of what callers reach by a path.
func (e *Exporter) DynamicAt(path string) types.Type {
	t := e.r.Concrete(e.at(path))
	if t == nil || types.IsInterface(t) {
		return nil
	}
	return t
}

// TypeAt is the most telling type of what callers reach by a path, or nil.
func (e *Exporter) TypeAt(path string) types.Type { return e.r.Type(e.at(path)) }

// at is the handle that callers reach by a path, if it was made here. Of several
// with one path it is that which was seen first.
func (e *Exporter) at(path string) Handle {
	var best Handle
	longest, rest := -1, ""
	for h, p := range e.local {
		r := ""
		if p != path {
			ok := false
			if r, ok = under(path, p); !ok {
				continue
			}
		}
		if len(p) > longest || len(p) == longest && (h.Root.id < best.Root.id || h.Root.id == best.Root.id && h.Path < best.Path) {
			best, longest, rest = h, len(p), r
		}
	}
	if longest < 0 {
		return Handle{}
	}
	return best.Add(rest)
}

// ElementsOf are what is stored in the elements of an array that this function has
// made, as that of a slice which is listed in the source, or of one that it is a copy of.
func (r *Resolver) ElementsOf(h Handle) []Handle {
	if h.Root == nil || h.Root.Kind != Value || h.Path != "" {
		return nil
	}
	array, ok := h.Root.Value.(*ssa.Alloc)
	if !ok {
		return nil
	}
	return r.elementsIn(array, maxArrays)
}

// maxArrays bounds how many arrays are copies of each other.
const maxArrays = 4

func (r *Resolver) elementsIn(array *ssa.Alloc, depth int) []Handle {
	if depth == 0 {
		return nil
	}
	var hs []Handle
	for _, ref := range *array.Referrers() {
		switch ref := ref.(type) {
		case *ssa.IndexAddr:
			for _, use := range *ref.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == ref {
					hs = append(hs, r.Value(st.Val))
				}
			}
		case *ssa.Store: // of a whole array
			if ld, ok := ref.Val.(*ssa.UnOp); ok && ref.Addr == array {
				if from, ok := ld.X.(*ssa.Alloc); ok {
					hs = append(hs, r.elementsIn(from, depth-1)...)
				}
			}
		}
	}
	return hs
}
