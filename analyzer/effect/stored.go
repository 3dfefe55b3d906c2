package effect

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// Stored reports whether a channel is put where others may find it: in a struct, a
// map, another channel or an interface, or given to a function, which may do so. Then it is not certain who has it.
func Stored(ch *ssa.MakeChan) bool {
	seen := map[ssa.Value]bool{}
	todo := []ssa.Value{ch}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[v] || v.Referrers() == nil {
			continue
		}
		seen[v] = true
		for _, ref := range *v.Referrers() {
			switch ref := ref.(type) {
			case *ssa.Store:
				a, ok := ref.Addr.(*ssa.Alloc)
				if ref.Val == v && !ok {
					return true
				}
				if ref.Val == v {
					todo = append(todo, a) // a variable that literals share
				}
			case *ssa.UnOp:
				if ref.Op == token.MUL {
					todo = append(todo, ref)
				}
			case *ssa.ChangeType:
				todo = append(todo, ref)
			case *ssa.Phi:
				todo = append(todo, ref)
			case *ssa.MakeClosure:
				for i, b := range ref.Bindings {
					if b == v {
						todo = append(todo, ref.Fn.(*ssa.Function).FreeVars[i])
					}
				}
			case *ssa.Send:
				if ref.X == v {
					return true
				}
			case *ssa.MapUpdate, *ssa.MakeInterface:
				return true
			case ssa.CallInstruction:
				if _, builtin := ref.Common().Value.(*ssa.Builtin); !builtin {
					return true // it may store it
				}
			case *ssa.Select:
				for _, st := range ref.States {
					if st.Send == v {
						return true
					}
				}
			}
		}
	}
	return false
}
