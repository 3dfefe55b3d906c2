package fix

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// writes finds what functions of one package write to without a lock.
type writes struct {
	pkg    *ssa.Package
	fields map[*types.Var]bool // that lead to what they write
	kept   map[*types.Var]bool // those of what they have not just received from a channel
	seen   map[*ssa.Function][]int
}

// written are the writes of a function, before anybody has looked.
func written(fn *ssa.Function) *writes {
	return &writes{seen: map[*ssa.Function][]int{}, pkg: fn.Pkg, fields: map[*types.Var]bool{}, kept: map[*types.Var]bool{}}
}

// maxWrites bounds the calls that are followed into each other.
const maxWrites = 6

// of are the parameters, and behind them the captured variables, by index, into which a
// function writes, by itself or by what it calls here. Of one that takes a lock it is
// known that its author thought of others.
func (w *writes) of(fn *ssa.Function, depth int) []int {
	if found, ok := w.seen[fn]; ok {
		return found
	}
	w.seen[fn] = nil
	if depth > maxWrites || locks(fn) {
		return nil
	}
	var found []int
	add := func(v ssa.Value) {
		r, ok := rootIndex(fn, v)
		if ok && !slices.Contains(found, r) {
			found = append(found, r)
		}
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.Store:
				if !own(i.Addr) {
					add(i.Addr)
					w.note(i.Addr)
				}
			case *ssa.MapUpdate:
				add(i.Map)
				w.note(i.Map)
			case *ssa.Call:
				callee, roots := target(&i.Call)
				if callee == nil || callee.Pkg != w.pkg {
					continue
				}
				for _, r := range w.of(callee, depth+1) {
					if r == global {
						found = append(found, global)
					} else if r < len(roots) {
						add(roots[r])
					}
				}
			}
		}
	}
	w.seen[fn] = found
	return found
}

// note takes down the field that leads to what is written.
func (w *writes) note(v ssa.Value) {
	passed := isReceived(rootOf(v))
	for range 50 {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			if f := handle.FieldOf(x.X.Type(), x.Field); f != nil {
				w.fields[f] = true
				w.kept[f] = w.kept[f] || !passed
			}
			return
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.UnOp:
			v = x.X
		default:
			return
		}
	}
}

// isReceived reports whether a value came from a channel: who sent it has let it go.
func isReceived(v ssa.Value) bool {
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	switch v := v.(type) {
	case *ssa.Select:
		return true
	case *ssa.UnOp:
		return v.Op == token.ARROW
	}
	return false
}

// own reports whether an address is that of a variable of the function, or of a part of
// it, and not of what that points to.
func own(addr ssa.Value) bool {
	for {
		switch a := addr.(type) {
		case *ssa.Alloc:
			return true
		case *ssa.FieldAddr:
			addr = a.X
		case *ssa.IndexAddr:
			addr = a.X
		default:
			return false
		}
	}
}

// rootIndex is the parameter or captured variable, by index, that leads to a value, or
// global; ok is false if it is something of the function itself.
func rootIndex(fn *ssa.Function, v ssa.Value) (index int, ok bool) {
	switch v := rootOf(v).(type) {
	case *ssa.Parameter:
		return slices.Index(fn.Params, v), true
	case *ssa.FreeVar:
		return len(fn.Params) + slices.Index(fn.FreeVars, v), true
	case *ssa.Global:
		return global, true
	}
	return 0, false
}

// rootOf is what leads to a value through fields, elements, pointers, and variables that
// are set once.
func rootOf(v ssa.Value) ssa.Value {
	for range 50 {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			v = x.X
		case *ssa.Field:
			v = x.X
		case *ssa.IndexAddr:
			v = x.X
		case *ssa.Index:
			v = x.X
		case *ssa.Lookup:
			v = x.X
		case *ssa.Slice:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.ChangeInterface:
			v = x.X
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.UnOp:
			if x.Op != token.MUL {
				return v
			}
			v = x.X
		case *ssa.Alloc:
			set := setOnce(x)
			if set == nil {
				return v
			}
			v = set
		default:
			return v
		}
	}
	return v
}

// setOnce is the only value that is put into a variable, or nil.
func setOnce(a *ssa.Alloc) ssa.Value {
	var set ssa.Value
	for _, ref := range *a.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == a {
			if set != nil {
				return nil
			}
			set = st.Val
		}
	}
	return set
}
