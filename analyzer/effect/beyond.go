package effect

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// StoppedBeyond reports whether code outside of the unit may stop a connection that
// its function gets from its callers, while the function runs: a method that stops
// the same field, or a caller that has arranged for it.
func (u *Unit) StoppedBeyond(k handle.Handle) bool {
	return u.stoppedBeyond(k, 0, map[relationKey]bool{})
}

// asked are the callers that were asked: many calls of one give the same.
func (u *Unit) stoppedBeyond(k handle.Handle, depth int, asked map[relationKey]bool) bool {
	key := relationKey{u, [2]handle.Handle{k}, depth}
	if asked[key] {
		return false
	}
	asked[key] = true
	path, ok := u.exporter().Path(k)
	if depth >= maxCallers || !ok || !strings.HasPrefix(path, "p") {
		return false
	}
	if key := u.fieldKey(path); key != (stopKey{}) && slices.ContainsFunc(u.pkg.fieldStops()[key], func(v *Unit) bool { return v != u && !u.pkg.onlyFrom(v, u) }) {
		return true
	}
	callers, _ := u.pkg.callersOf(u.Top)
	defer u.pkg.asks()()
	for _, c := range callers {
		if !u.mayAsk() {
			return true
		}
		h := c.unit.Res.Subst(c.call, path)
		if c.unit == u || !h.Known() {
			continue
		}
		if c.unit.stopsBeside(h, c.call.Instr) || c.unit.stoppedBeyond(h, depth+1, asked) {
			return true
		}
	}
	return false
}

// stopsBeside reports whether an event of a unit may stop a connection while a call
// runs: one that does not come behind the call in its goroutine.
func (u *Unit) stopsBeside(k handle.Handle, call ssa.CallInstruction) bool {
	_, waits := call.(*ssa.Call)
	for _, fn := range u.Res.Funcs {
		for _, e := range u.Events(fn) {
			in := e
			for in.Inner != nil {
				in = in.Inner // where a literal does it
			}
			if e.Op != lifecycle.Stop || in.Instr == call || !u.among(k, e.On) {
				continue
			}
			if !waits || e.Mode != spawn.Later && (e.Mode != spawn.Here || !u.Follows(call, e.Instr)) {
				return true
			}
		}
	}
	return false
}

// stopKey is a field of a struct type, or a field inside it.
type stopKey struct {
	owner *types.TypeName
	path  string
}

// fieldKey is the field that a portable path of the unit's function leads to, if it
// leads to one.
func (u *Unit) fieldKey(path string) stopKey {
	root, rest, ok := strings.Cut(path, ".")
	n, err := strconv.Atoi(strings.TrimPrefix(root, "p"))
	if !ok || err != nil || n >= len(u.Top.Params) {
		return stopKey{}
	}
	t := types.Unalias(u.Top.Params[n].Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, ok := t.(*types.Named)
	if !ok {
		return stopKey{}
	}
	return stopKey{named.Origin().Obj(), rest}
}

// fieldStops are the functions of the package that stop what is in a field of a
// struct that they are given.
func (p *Package) fieldStops() map[stopKey][]*Unit {
	if p.stops == nil {
		p.stops = map[stopKey][]*Unit{}
		for _, v := range p.Units {
			for i := range v.Summary.Ops {
				op := &v.Summary.Ops[i]
				if op.Op != lifecycle.Stop {
					continue
				}
				for _, path := range op.On {
					if k := v.fieldKey(path); k != (stopKey{}) && !slices.Contains(p.stops[k], v) {
						p.stops[k] = append(p.stops[k], v)
					}
				}
			}
		}
	}
	return p.stops
}

// onlyFrom reports whether all calls of a function stand in a unit.
func (p *Package) onlyFrom(v, u *Unit) bool {
	callers, closed := p.callersOf(v.Top)
	return closed && !slices.ContainsFunc(callers, func(c caller) bool { return c.unit != u })
}
