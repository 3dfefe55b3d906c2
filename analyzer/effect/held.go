package effect

import (
	"golang.org/x/tools/go/ssa"
)

// Holders are the values of a function that are, or lead to, a function value which
// it makes: the struct that has it in a field, as a client has its dial function, and
// the structs and variables around that.
func Holders(mk *ssa.MakeClosure) map[ssa.Value]bool {
	held := map[ssa.Value]bool{}
	todo := []ssa.Value{mk}
	for len(todo) > 0 {
		v := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if held[v] || v.Referrers() == nil {
			continue
		}
		held[v] = true
		for _, ref := range *v.Referrers() {
			switch ref := ref.(type) {
			case *ssa.Store:
				if a := owner(ref.Addr); ref.Val == v && a != nil {
					todo = append(todo, a)
				}
			case *ssa.UnOp: // a variable of it, or the struct itself, is read
				todo = append(todo, ref)
			case *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.ChangeType:
				todo = append(todo, ref.(ssa.Value))
			}
		}
	}
	return held
}

// owner is the variable or the new struct that a place is in, or nil.
func owner(addr ssa.Value) ssa.Value {
	for {
		switch a := addr.(type) {
		case *ssa.Alloc:
			return a
		case *ssa.FieldAddr:
			addr = a.X
		default:
			return nil
		}
	}
}
