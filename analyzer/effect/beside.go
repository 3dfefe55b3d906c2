package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
)

// Functions that a server runs beside the goroutine which drives it, one for each client
// or request, may wait for that goroutine as they like. But a stop that waits until all
// of them have returned waits for ever in one of them.

// served adds to connections those that serve their clients by them: the servers of
// which they are the handler, as a mux is.
func (u *Unit) served(conns []handle.Handle) []handle.Handle {
	all := slices.Clone(conns)
	for _, fn := range u.Res.Funcs {
		for _, h := range u.handlers[fn] {
			if !h.beside || !h.Func.Known() || !slices.ContainsFunc(conns, func(k handle.Handle) bool { return partOf(k, h.Func) }) {
				continue
			}
			for _, k := range h.On {
				if !slices.Contains(all, k) {
					all = append(all, k)
				}
			}
		}
	}
	return all
}

// partOf reports whether a handle is what another one is, or a field in it, as the
// embedded group of routes is in a router.
func partOf(part, whole handle.Handle) bool {
	return part == whole || part.Root == whole.Root && strings.HasPrefix(part.Path, whole.Path+".")
}

// isService reports whether a type is an interface of which each exported method takes
// something and returns an error last, as the methods of a generated service do. What a
// shape stands for may be any function that is given something.
func isService(t types.Type) bool {
	if t == nil {
		return false
	}
	it, ok := t.Underlying().(*types.Interface)
	if !ok {
		return false
	}
	methods := 0
	for m := range it.Methods() {
		if !m.Exported() {
			continue
		}
		sig := m.Signature()
		n := sig.Results().Len()
		if sig.Params().Len() == 0 || n == 0 || !handle.IsError(sig.Results().At(n-1).Type()) {
			return false
		}
		methods++
	}
	return methods > 0
}

// takesOver reports whether a handler may take its client over, so that the server does
// not wait for it: it opens a connection of what it is given, asks what else that is, or
// hands it to a function of which nothing is known.
func (u *Unit) takesOver(fn *ssa.Function) bool {
	given := map[handle.Handle]bool{}
	for _, p := range fn.Params {
		if types.IsInterface(p.Type()) && u.pkg.Prog.Index.ConnectionType(p.Type()) == nil {
			given[u.Res.Value(p)] = true
		}
	}
	return u.takesAny(given, maxHelpers)
}

func (u *Unit) takesAny(given map[handle.Handle]bool, depth int) bool {
	if depth == 0 {
		return true
	}
	is := func(v ssa.Value) bool { return v != nil && given[u.Res.Value(v)] }
	for _, f := range u.Res.Funcs {
		for _, b := range f.Blocks {
			for _, i := range b.Instrs {
				switch i := i.(type) {
				case *ssa.TypeAssert:
					if is(i.X) {
						return true
					}
				case ssa.CallInstruction:
					if u.takenBy(u.Res.CallOf(i), is, depth) {
						return true
					}
				}
			}
		}
	}
	return false
}

// takenBy reports whether a call may take over what a handler was given.
func (u *Unit) takenBy(c *handle.Call, is func(ssa.Value) bool, depth int) bool {
	m := u.Res.Model(c)
	for _, d := range m.All(model.Open) {
		if d.Role == lifecycle.Server {
			return true
		}
	}
	if !slices.ContainsFunc(c.Args, is) || m != nil || c.Invoke && is(c.Args[0]) {
		return false // a method of what it was given answers the client
	}
	callee := u.pkg.byFunc[c.Body]
	if callee == nil { // the standard library has models of what takes a client over
		return c.Fn != nil && c.Fn.Pkg() != nil && c.Fn.Pkg() != u.pkg.Prog.Pkg.Pkg && strings.Contains(c.Fn.Pkg().Path(), ".")
	}
	given := map[handle.Handle]bool{}
	for k, a := range c.Args {
		if is(a) && k < len(c.Body.Params) {
			given[callee.Res.Value(c.Body.Params[k])] = true
		}
	}
	return callee.takesAny(given, depth-1)
}

// unending reports whether no context ends a call: it takes none, or one that a function
// makes of nothing, as context.Background does.
func (u *Unit) unending(c *handle.Call, m *model.Func) bool {
	first := 0
	if c.Fn.Signature().Recv() != nil {
		first = 1
	}
	for _, d := range m.All(model.BoundBy) {
		for _, op := range d.Operands {
			if op.Kind != model.Param || len(op.Fields) > 0 || first+op.Index >= len(c.Args) {
				return false
			}
			made, ok := c.Args[first+op.Index].(*ssa.Call)
			if !ok || len(made.Call.Args) > 0 || !u.Res.Model(u.Res.CallOf(made)).Has(model.Neutral) {
				return false
			}
		}
	}
	return true
}
