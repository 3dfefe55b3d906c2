package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// isGoArgument reports whether what a call returns is an argument of a go statement, so
// that the call is over before the goroutine begins: whoever wrote the go did not want to
// wait for it here.
func isGoArgument(call ssa.Instruction) bool {
	v, ok := call.(ssa.Value)
	if !ok {
		return false
	}
	seen := map[ssa.Value]bool{}
	work := []ssa.Value{v}
	for len(work) > 0 {
		v := work[0]
		work = work[1:]
		if seen[v] || v.Referrers() == nil {
			continue
		}
		seen[v] = true
		for _, i := range *v.Referrers() {
			switch i := i.(type) {
			case *ssa.Go:
				if slices.Contains(i.Call.Args, v) {
					return true
				}
			case *ssa.Extract, *ssa.MakeInterface, *ssa.ChangeInterface, *ssa.Slice:
				work = append(work, i.(ssa.Value))
			case *ssa.Store: // into the list of the arguments of a variadic function
				if at, ok := i.Addr.(*ssa.IndexAddr); ok && i.Val == v {
					work = append(work, at.X)
				}
			}
		}
	}
	return false
}
