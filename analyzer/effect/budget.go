package effect

import (
	"cmp"
	"fmt"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// GivenUp is what a bound kept from being looked at in a function.
type GivenUp struct {
	Func *ssa.Function
	What []string
}

// GivenUp lists the functions of the package on which something was given up, in the
// order of the source.
func (p *Package) GivenUp() []GivenUp {
	var list []GivenUp
	for _, u := range p.Units {
		if what := u.Res.GivenUp(); len(what) > 0 {
			list = append(list, GivenUp{u.Top, what})
		}
	}
	for _, fn := range p.Prog.TooBig {
		if f := p.Prog.Pkg.Prog.FuncValue(fn); f != nil {
			list = append(list, GivenUp{f, []string{"its size"}})
		}
	}
	slices.SortFunc(list, func(a, b GivenUp) int { return cmp.Compare(a.Func.Pos(), b.Func.Pos()) })
	return list
}

// room reports whether one more of so many things is within a bound, and notes it if
// not.
func (u *Unit) room(n, bound int, things string) bool {
	if n < bound {
		return true
	}
	u.Res.GiveUp(fmt.Sprintf("more than %d %s", bound, things))
	return false
}

// asks begins a question to the callers of a function, who may ask theirs, and returns
// what ends it. All that is asked for the first one is bounded together.
func (p *Package) asks() (answered func()) {
	if p.asking == 0 {
		p.toAsk = maxAsked
	}
	p.asking++
	return func() { p.asking-- }
}

// mayAsk reports whether one more caller may be asked.
func (u *Unit) mayAsk() bool {
	if u.pkg.toAsk--; u.pkg.toAsk >= 0 {
		return true
	}
	u.Res.GiveUp(fmt.Sprintf("more than %d callers to ask", maxAsked))
	return false
}
