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

// freshResult is fresh for a result of a call, or for what a field of it holds: all
// that the function returns was made there.
func (u *Unit) freshResult(call *ssa.Call, k handle.Handle, depth int) bool {
	index, fields := strings.TrimPrefix(k.Path, "#"), ""
	if j := strings.IndexByte(index, '.'); j >= 0 {
		index, fields = index[:j], index[j:]
	}
	i, err := strconv.Atoi(index)
	c := u.Res.CallOf(call)
	if err != nil || u.Res.Model(c) != nil || u.Hands(call, []handle.Handle{k}) {
		return false
	}
	callee := u.pkg.byFunc[c.Body]
	if callee == nil {
		s := u.pkg.summary(c)
		return s != nil && fields == "" && slices.Contains(s.Fresh, i)
	}
	rets := callee.normalReturns(c.Body)
	return len(rets) > 0 && !slices.ContainsFunc(rets, func(b *ssa.BasicBlock) bool {
		ret := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if i >= len(ret.Results) {
			return true
		}
		h := callee.Res.Value(ret.Results[i])
		if fields != "" {
			if !callee.fresh(h, depth-1) {
				return true
			}
			h = callee.Res.Part(h, fields, ret)
		}
		return !callee.fresh(h, depth-1)
	})
}

// exportMade tells importers which results are structs that the function has made,
// and for which a loop of this package has to be started still.
func (u *Unit) exportMade() {
	if obj, ok := u.Top.Object().(*types.Func); !ok || len(u.pkg.drivers) == 0 || !obj.Exported() {
		return
	}
	u.Summary.Starts = u.pkg.starts(u.Top, map[*ssa.Function]bool{})
	if u.Summary.Starts || !u.tellsOfLoops() {
		return
	}
	rets := u.normalReturns(u.Top)
	for i := range u.Top.Signature.Results().Len() {
		if len(rets) > 0 && !slices.ContainsFunc(rets, func(b *ssa.BasicBlock) bool {
			ret := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
			h := u.Res.Value(ret.Results[i])
			return !u.fresh(h, maxHelpers) || u.Leaks([]handle.Handle{h}, ret) || u.drivesIn(h)
		}) {
			u.Summary.Fresh = append(u.Summary.Fresh, i)
		}
	}
}

// drivesIn reports whether the function itself runs a loop that takes from what is in a
// struct: that this comes back too late for everybody is what is wrong then.
func (u *Unit) drivesIn(h handle.Handle) bool {
	return slices.ContainsFunc(u.Events(u.Top), func(e *Event) bool {
		return e.Op == lifecycle.Drive && e.Mode == spawn.Here && slices.ContainsFunc(e.On, func(k handle.Handle) bool {
			return k.Root == h.Root || u.Holds(h, k, e.Instr)
		})
	})
}

// tellsOfLoops reports whether a result is a struct of which a loop of this package
// takes from a channel, or brings what comes by one.
func (u *Unit) tellsOfLoops() bool {
	for v := range u.Top.Signature.Results().Variables() {
		n := namedOf(v.Type())
		if n == nil {
			continue
		}
		st, ok := n.Underlying().(*types.Struct)
		if !ok {
			continue
		}
		for f := range st.Fields() {
			if d := u.pkg.drivers[f.Origin()]; d != nil && (d.serves[f.Origin()] || u.pkg.sources[f.Origin()] != nil) {
				return true
			}
		}
	}
	return false
}
