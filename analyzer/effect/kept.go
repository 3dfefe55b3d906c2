package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// maxKeepers bounds through how many calls it is looked for who keeps a connection.
const maxKeepers = 3

// Keeps reports whether a connection is, before an instruction of a function, put among
// others of its kind where more than this goroutine finds it: into a map or a list that
// the function did not make itself, or into a channel. A server that keeps its clients
// so means to have more than one at a time, and to send to each what others say.
func (u *Unit) Keeps(fn *ssa.Function, k handle.Handle, before ssa.Instruction) bool {
	return u.keeps(fn, k, before, maxKeepers)
}

func (u *Unit) keeps(fn *ssa.Function, k handle.Handle, before ssa.Instruction, depth int) bool {
	if !k.Known() || depth == 0 {
		return false
	}
	for _, p := range u.putsOf(fn) {
		if before != nil && !u.Follows(p.at, before) {
			continue
		}
		for n, v := range p.vals {
			if !u.holdsConn(v, k) {
				continue
			}
			if p.to == nil {
				return true
			}
			if n < len(p.to.Top.Params) && p.to.keeps(p.to.Top, p.to.Res.Value(p.to.Top.Params[n]), nil, depth-1) {
				return true
			}
		}
	}
	return false
}

// put is an instruction that puts values where others find them, or that gives them to
// a function of this package.
type put struct {
	at   ssa.Instruction
	vals []ssa.Value
	to   *Unit // nil if it is no call
}

// putsOf are those of a function.
func (u *Unit) putsOf(fn *ssa.Function) []put {
	puts, ok := u.puts[fn]
	if ok {
		return puts
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.MapUpdate:
				if shared(i.Map) {
					puts = append(puts, put{at: i, vals: []ssa.Value{i.Key, i.Value}})
				}
			case *ssa.Send:
				if shared(i.Chan) {
					puts = append(puts, put{at: i, vals: []ssa.Value{i.X}})
				}
			case *ssa.Store:
				if v := appended(i.Val); v != nil && shared(i.Addr) {
					puts = append(puts, put{at: i, vals: []ssa.Value{v}})
				}
			case *ssa.Call:
				if to := u.pkg.byFunc[i.Call.StaticCallee()]; to != nil {
					puts = append(puts, put{at: i, vals: i.Call.Args, to: to})
				}
			}
		}
	}
	if u.puts == nil {
		u.puts = map[*ssa.Function][]put{}
	}
	u.puts[fn] = puts
	return puts
}

// holdsConn reports whether a value is a connection, or a struct made in this function
// that has it in a field.
func (u *Unit) holdsConn(v ssa.Value, k handle.Handle) bool {
	h := u.Res.Value(v)
	if !h.Known() {
		return false
	}
	if u.oneEnd(h, k) {
		return true
	}
	made, ok := h.Root.Value.(*ssa.Alloc)
	if !ok || h.Path != "" {
		return false
	}
	return slices.ContainsFunc(*made.Referrers(), func(ref ssa.Instruction) bool {
		fa, ok := ref.(*ssa.FieldAddr)
		return ok && slices.ContainsFunc(*fa.Referrers(), func(ref ssa.Instruction) bool {
			st, ok := ref.(*ssa.Store)
			return ok && st.Addr == fa && u.oneEnd(u.Res.Value(st.Val), k)
		})
	})
}

// shared reports whether a collection, or a channel, is not of this function alone: it
// is read from a field, or is a variable of the package.
func shared(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.UnOp:
		return shared(v.X)
	case *ssa.FieldAddr:
		_, local := v.X.(*ssa.Alloc)
		return !local
	case *ssa.Global:
		return true
	case *ssa.FreeVar, *ssa.Parameter:
		switch v.Type().Underlying().(type) {
		case *types.Map, *types.Chan, *types.Pointer:
			return true
		}
	}
	return false
}
