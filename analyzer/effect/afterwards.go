package effect

import (
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// EndedAfter reports whether others may end, once a function is over, a connection
// that it has made: a caller to whom it was returned, or somebody unknown.
func (u *Unit) EndedAfter(k handle.Handle) bool { return u.endedAfter(k, 0) }

func (u *Unit) endedAfter(k handle.Handle, depth int) bool {
	if depth >= maxCallers || slices.ContainsFunc(u.leakSites(), func(s leakSite) bool {
		return !s.address && u.holdsAny(s.h, []handle.Handle{k}, s.at)
	}) {
		return true
	}
	path, ok := u.exporter().Path(k)
	if !ok {
		return false // no caller can reach it
	}
	callers, closed := u.pkg.callersOf(u.Top)
	if !closed || !strings.HasPrefix(path, "r") {
		return true
	}
	defer u.pkg.asks()()
	return slices.ContainsFunc(callers, func(c caller) bool {
		if !u.mayAsk() {
			return true
		}
		h := c.unit.Res.Subst(c.call, path)
		return !h.Known() || c.unit.endsIt(h, c.call) || c.unit.endedAfter(h, depth+1)
	})
}

// endsIt reports whether a unit stops or bounds what a call has returned, anywhere but
// in the call itself.
func (u *Unit) endsIt(k handle.Handle, made *handle.Call) bool {
	for _, fn := range u.Res.Funcs {
		for _, e := range u.Events(fn) {
			switch e.Op {
			case lifecycle.Stop, lifecycle.HalfStop, lifecycle.Bound:
			default:
				continue
			}
			in := e
			for in.Inner != nil {
				in = in.Inner
			}
			if in.Instr != made.Instr && u.among(k, e.On) {
				return true
			}
		}
	}
	return false
}
