package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
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

// goArguments finds a drive that stands as an argument of a go statement, in front of
// anything else that the program has to do: what was to run beside the function runs in
// it. Not so a loop in which each turn has what it took served by a goroutine.
func goArguments(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Mode != spawn.Here || d.Op != lifecycle.Drive || !d.Serves || d.Loop != nil || !isGoArgument(d.Instr) || !certain(s, d) {
			continue
		}
		conns := driven(s, d)
		if len(conns) == 0 || slices.ContainsFunc(conns, s.unit.StoppedBeyond) {
			continue
		}
		if c, e := behindGo(s.later(d, conns)); e != nil {
			fs = append(fs, Finding{Category: c, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: conns[0]})
		}
	}
	return fs
}

// behindGo is the first that a reach has of a drive, a stop, and what is sent, and the
// category of what keeps it from happening.
func behindGo(reach *order.Reach) (lifecycle.Category, *effect.Event) {
	for _, e := range reach.Events {
		switch {
		case e.Mode != spawn.Here:
		case e.Op == lifecycle.Drive:
			return lifecycle.SerialServe, e
		case e.Op == lifecycle.Stop:
			return lifecycle.UnreachableStop, e
		case e.Op == lifecycle.Send, e.Op == lifecycle.Accept:
			return lifecycle.DriveBeforeSend, e
		}
	}
	return "", nil
}
