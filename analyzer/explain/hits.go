package explain

import (
	"go/ast"
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// hit is an event at the place, and the function or literal in which it stands.
type hit struct {
	fn *ssa.Function
	e  *effect.Event
}

// hits are the events at the line. If nothing begins there, those of a statement
// that goes over several lines count too.
func (l *look) hits() []hit {
	var exact, around []hit
	for _, fn := range l.unit.Res.Funcs {
		evs := l.events(fn)
		for _, e := range evs {
			if l.told(e, evs) {
				continue
			}
			switch l.covers(e) {
			case 2:
				exact = append(exact, hit{fn, e})
			case 1:
				around = append(around, hit{fn, e})
			}
		}
	}
	if len(exact) == 0 {
		exact = around
	}
	sort.SliceStable(exact, func(i, j int) bool {
		a, b := exact[i].e, exact[j].e
		if p, q := l.where(a), l.where(b); p != q {
			return p < q
		}
		return blocks(a) && !blocks(b)
	})
	return exact
}

// blocks reports whether an event is a drive or a wait: of what one call does, that
// matters first.
func blocks(e *effect.Event) bool { return e.Op == lifecycle.Drive || e.Op == lifecycle.Wait }

// told reports whether an event is told with another one: what a drive takes, what
// a copy writes to that is no connection, what a dial opens. Never that of a finding.
func (l *look) told(e *effect.Event, evs []*effect.Event) bool {
	if l.found(e) {
		return false
	}
	return slices.ContainsFunc(evs, func(d *effect.Event) bool {
		if d.Instr != e.Instr || d == e {
			return false
		}
		if l.stands(d) && d.Op == lifecycle.Await && l.Effects.Primitive(d) == l.Effects.Primitive(e) {
			return true
		}
		switch e.Op {
		case lifecycle.Recv, lifecycle.Accept:
			return (blocks(d) || d.Op == effect.Pumped || d.Op == effect.Attended) && l.Effects.Primitive(d) == l.Effects.Primitive(e)
		case lifecycle.Wait:
			return d.Op == lifecycle.Wait && d.Joined && !e.Joined
		case lifecycle.Send:
			return d.Op == lifecycle.Drive && !slices.ContainsFunc(e.On, l.unit.Res.IsConnection)
		case lifecycle.Open:
			return d.Op == lifecycle.Send && l.Effects.Primitive(d) == l.Effects.Primitive(e)
		}
		return false
	})
}

// covers is 2 if an event stands on the line, 1 if it reaches over it, and else 0.
func (l *look) covers(e *effect.Event) int {
	if l.fset.File(effect.Pos(e.Instr)) != l.file {
		return 0
	}
	from, to := l.lineOf(l.where(e)), l.lineOf(effect.Pos(e.Instr))
	if l.line == from || l.line == to {
		return 2
	}
	if call := l.call(e.Instr); call != nil {
		to = l.lineOf(call.Rparen)
		for _, a := range append([]ast.Expr{call.Fun}, call.Args...) {
			if lit, ok := a.(*ast.FuncLit); ok && lit.Pos() <= l.pos && l.pos < lit.End() {
				return 0 // its lines are its own
			}
		}
		if from < l.line && l.line <= to {
			return 1
		}
	}
	return 0
}
