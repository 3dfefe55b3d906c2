package effect

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// TakenElse reports whether somebody of whom no event tells may take from a channel before
// an instruction, or beside it, but for some drives of it.
func (u *Unit) TakenElse(k handle.Handle, before ssa.Instruction, drives []*Event) bool {
	var places []string
	for _, d := range drives {
		places = append(places, u.pkg.Primitive(d))
	}
	sites := slices.DeleteFunc(slices.Clone(u.leakSites()), func(s leakSite) bool { return u.takesAt(s, places, maxHelpers) })
	return u.leakAmong(sites, []handle.Handle{k}, before, before) || u.Shared([]handle.Handle{k})
}

// takesAt reports whether all that somebody does at an instruction who gets a channel there
// is to take from it at one of some places.
func (u *Unit) takesAt(s leakSite, places []string, depth int) bool {
	if takesOnly(s) {
		return slices.Contains(places, u.pkg.step("", s.at).String())
	}
	call, ok := s.at.(ssa.CallInstruction)
	if !ok || depth == 0 {
		return false
	}
	callee := u.pkg.byFunc[u.Res.CallOf(call).Body]
	if callee == nil || callee == u {
		return false
	}
	return !slices.ContainsFunc(callee.leakSites(), func(in leakSite) bool {
		path, ok := callee.exporter().Path(in.h)
		return ok && strings.HasPrefix(path, "p") && !callee.takesAt(in, places, depth-1)
	})
}

// Taken is a send seen as the wait for somebody who takes what is sent: the same event each
// time, as all findings are known by theirs.
func (p *Package) Taken(send *Event) *Event {
	e := p.taking[send]
	if e == nil {
		e = new(*send)
		e.Op, e.Never = lifecycle.Await, "be received"
		if p.taking == nil {
			p.taking = map[*Event]*Event{}
		}
		p.taking[send] = e
	}
	return e
}
