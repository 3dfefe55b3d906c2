package effect

import "golang.org/x/tools/go/ssa"

// keptByOthers reports whether a literal is kept in a field of another package's struct,
// as the handler of a server is: it is that package which calls it, and not who is given
// the struct.
func (u *Unit) keptByOthers(lit *ssa.Function) bool {
	seen := map[ssa.Value]bool{}
	work := []ssa.Value{lit}
	for len(work) > 0 {
		v := work[0]
		work = work[1:]
		if seen[v] || v.Referrers() == nil {
			continue
		}
		seen[v] = true
		for _, ref := range *v.Referrers() {
			switch ref := ref.(type) {
			case *ssa.MakeClosure, *ssa.ChangeType, *ssa.MakeInterface:
				work = append(work, ref.(ssa.Value))
			case *ssa.Store:
				if ref.Val == v && u.givenAway(ref.Addr) {
					return true
				}
			}
		}
	}
	return false
}
