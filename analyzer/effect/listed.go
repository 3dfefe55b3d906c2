package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// maxTables bounds how deep handlers are looked for in tables of tables.
const maxTables = 3

// oneByOne are the handlers that a handler stands for: itself, or all of a table that
// this unit fills.
func (u *Unit) oneByOne(h *Handler) []*Handler {
	fs, table := u.listed(h.Func, maxTables)
	if !table || u.hasMethods(h) {
		return []*Handler{h}
	}
	var hs []*Handler
	for _, f := range fs {
		if !f.Known() || !u.room(len(hs), maxOps, "handlers") {
			continue
		}
		x := *h
		x.Func = f
		hs = append(hs, &x)
	}
	return hs
}

// hasMethods reports whether a handler has the methods that are called itself, as a
// slice of a named type may.
func (u *Unit) hasMethods(h *Handler) bool {
	t := u.Res.Concrete(h.Func)
	if t == nil || len(h.Methods) == 0 {
		return false
	}
	set := u.pkg.methods(t)
	return !slices.ContainsFunc(h.Methods, func(m string) bool { return set.Lookup(u.pkg.Prog.Pkg.Pkg, m) == nil })
}

// listed are the values that this unit puts into a map or a slice which it has made,
// and into those among them; ok is false of anything else. Others may put in more.
func (u *Unit) listed(h handle.Handle, depth int) (in []handle.Handle, ok bool) {
	if depth == 0 || h.Root == nil || h.Root.Kind != handle.Value || h.Path != "" {
		return nil, false
	}
	var held []handle.Handle
	switch v := h.Root.Value.(type) {
	case *ssa.MakeMap:
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					if up, ok := i.(*ssa.MapUpdate); ok && u.Res.Value(up.Map) == h {
						held = append(held, u.Res.Value(up.Value))
					}
				}
			}
		}
	case *ssa.Alloc:
		p, ok := v.Type().Underlying().(*types.Pointer)
		if !ok {
			return nil, false
		}
		if _, ok := p.Elem().Underlying().(*types.Array); !ok {
			return nil, false
		}
		held = u.Res.ElementsOf(h)
	default:
		return nil, false
	}
	for _, x := range held {
		if more, ok := u.listed(x, depth-1); ok {
			in = append(in, more...)
		} else {
			in = append(in, x)
		}
	}
	return in, true
}
