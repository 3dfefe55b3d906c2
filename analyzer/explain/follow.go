package explain

import (
	"fmt"
	"go/token"
	"slices"
	"sort"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/rule"
	"github.com/connlint/connlint/analyzer/spawn"
)

// maxFollow bounds the list of what follows a blocking operation.
const maxFollow = 20

// follow lists the operations behind a blocking one with what they have to do with
// it. It reports whether one of them can follow it and needs its connection.
func (l *look) follow(h hit, why rule.Why) (lines []string, needed bool) {
	evs := l.unit.Events(h.fn)
	for _, e := range l.inOrder(evs) {
		if e.Instr == h.e.Instr || !l.later(e) || l.told(e, evs) {
			continue
		}
		what, ok := l.between(h, e, why)
		if !ok {
			continue
		}
		needed = needed || what.needs
		if s := fmt.Sprintf("%s: %s: %s", l.at(l.where(e)), l.does(e), what.text); !slices.Contains(lines, s) {
			lines = append(lines, s)
		}
	}
	return lines, needed
}

// inOrder are events in the order of the source.
func (l *look) inOrder(evs []*effect.Event) []*effect.Event {
	evs = slices.Clone(evs)
	sort.SliceStable(evs, func(i, j int) bool { return l.where(evs[i]) < l.where(evs[j]) })
	return evs
}

// list writes what follows a blocking operation.
func (l *look) list(lines []string) {
	if len(lines) == 0 {
		l.say(2, "no operation on a connection follows it in this function")
		return
	}
	l.say(2, "behind it in this function:")
	for i, s := range lines {
		if i == maxFollow {
			l.say(3, "and %d more", len(lines)-i)
			break
		}
		l.say(3, "%s", s)
	}
}

// later reports whether an event is of the kinds that a blocking one can keep from
// happening.
func (l *look) later(e *effect.Event) bool {
	switch e.Op {
	case lifecycle.Send, lifecycle.Stop:
		return true
	case lifecycle.Drive:
		return e.Serves
	case lifecycle.Open:
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return l.unit.Res.Role(h) == lifecycle.Client })
	}
	return false
}

// tie is what an operation has to do with a blocking one before it.
type tie struct {
	text  string
	needs bool // it follows, and what it needs is over by then
}

// between says how an event stands to a blocking one before it; ok is false if
// it does not come behind it at all.
func (l *look) between(h hit, e *effect.Event, why rule.Why) (tie, bool) {
	d := h.e
	path, turn := reaches(d.Instr, e.Instr)
	switch {
	case e.Mode == spawn.Later:
		return tie{text: "deferred: it runs when the function, or the test, is over"}, true
	case path:
	case turn:
		return tie{text: "only in the next turn of the loop"}, true
	default:
		return tie{}, false
	}
	switch e.Mode {
	case spawn.Elsewhere:
		return tie{text: "in another goroutine"}, true
	case spawn.Unknown:
		return tie{text: "in a function value of which it is not known who runs it"}, true
	}
	if s := d.Loop; s != nil && s.Stmt != nil && s.Stmt.Pos() <= e.Instr.Pos() && e.Instr.Pos() < s.Stmt.End() {
		return tie{text: "inside the loop, so it runs meanwhile"}, true
	}
	f := order.New(l.unit, h.fn, l.unit.Events(h.fn))
	if !slices.Contains(f.Later(d, why.Conns).Events, e) {
		if slices.Contains(f.Later(d, nil).Events, e) {
			return tie{text: "the connection is made anew before it"}, true
		}
		return tie{text: "only where it has failed, on a branch of its error"}, true
	}
	return l.relation(h, e, why), true
}

// relation says what an event that can follow a blocking one has to do with it.
func (l *look) relation(h hit, e *effect.Event, why rule.Why) tie {
	on, of := l.of(e, why.Conns)
	switch {
	case e.Op == lifecycle.Drive:
		switch {
		case !h.e.Serves || why.Client:
			return tie{text: "another drive, which may well follow one that ends with its peer"}
		case l.unit.Attended(h.e):
			return tie{text: "another drive, which may well follow one that its user ends"}
		case len(e.Via) > 0 && !e.Must:
			return tie{text: "another drive, but not on every path"}
		case !l.unit.Follows(h.e.Instr, e.Instr):
			return tie{text: "another drive, but only one of two branches comes to it"}
		}
		return tie{"another drive, which starts only when this one is over", true}
	case !of:
		return tie{text: "on another connection, " + on}
	case e.Op != lifecycle.Stop && l.unit.MustFail(e) && (h.e.Op == lifecycle.Wait || !h.e.Serves):
		return tie{text: "on the same connection, but it is there to fail once that is over"}
	case e.Op != lifecycle.Stop:
		return tie{"on the same connection, " + on, true}
	case !h.e.Serves:
		return tie{text: "the stop of the same connection, which ends with its peer"}
	case !rule.WaitsBetween(l.Effects, l.unit, h.fn, h.e, e):
		return tie{text: "the stop of the same connection, as cleaning up: nothing else is waited for before it"}
	}
	return tie{"the stop of the same connection, behind a wait for something else", true}
}

// of reports whether an event is on one of some connections, or on what lives
// inside one, and which connection the event is on.
func (l *look) of(e *effect.Event, conns []handle.Handle) (string, bool) {
	for _, h := range e.On {
		k := h
		if e.Op == lifecycle.Open {
			k = l.unit.Res.Parent(h)
		}
		if _, ok := l.unit.Res.Within(k, conns); ok {
			return l.conn(h), true
		}
	}
	return l.conns(e.On), false
}

// behind says, of an operation that a blocking one could keep from happening,
// which there are before it and why they do not.
func (l *look) behind(h hit) {
	if h.e.Mode != spawn.Here {
		l.say(2, "silent, because nothing in this goroutine keeps it from running")
		return
	}
	told := false
	for _, d := range l.inOrder(l.unit.Events(h.fn)) {
		if d.Op != lifecycle.Drive && d.Op != lifecycle.Wait || d.Mode != spawn.Here || d.Instr == h.e.Instr || l.told(d, l.unit.Events(h.fn)) {
			continue
		}
		if path, turn := reaches(d.Instr, h.e.Instr); !path && !turn {
			continue
		}
		if !told {
			l.say(2, "drives and waits before it in this goroutine:")
			told = true
		}
		l.say(3, "%s: %s, on %s", l.at(l.where(d)), l.does(d), l.conns(d.On))
		for _, s := range l.against(hit{h.fn, d}, h.e) {
			l.say(4, "%s", s)
		}
	}
	if !told {
		l.say(2, "silent, because no drive and no wait comes before it in this function")
	}
}

// against are the reasons why a blocking operation makes no finding with a later
// one, or the finding.
func (l *look) against(h hit, e *effect.Event) []string {
	for _, f := range l.Found {
		if (f.Block == h.e || f.Outer == h.e) && f.Later.Instr == e.Instr {
			return []string{"reported there: " + f.verdict()}
		}
	}
	var reasons []string
	why := rule.Explain(l.Effects, l.unit, h.fn, h.e)
	what, ok := l.between(h, e, why)
	if ok {
		reasons = append(reasons, "this is "+what.text)
	}
	for _, f := range l.Found {
		if f.Block == h.e || f.Outer == h.e {
			return append(reasons, fmt.Sprintf("reported there for another operation, on %s: %s", l.at(l.where(f.Later)), f.verdict()))
		}
	}
	if ok && !what.needs && len(why.Conns) > 0 {
		return reasons
	}
	for _, d := range why.Doubts {
		reasons = append(reasons, "no finding, because "+l.doubt(h.e, d))
	}
	if len(why.Doubts) == 0 {
		reasons = append(reasons, l.elsewhere(h.e))
	}
	return reasons
}

// reaches reports whether a path leads from one instruction to another in the same
// turn of all loops around the first, or else in a later turn.
func reaches(from, to ssa.Instruction) (path, turn bool) {
	if from.Parent() != to.Parent() {
		return false, false
	}
	a, b := from.Block(), to.Block()
	if a == b && slices.Index(a.Instrs, from) < slices.Index(a.Instrs, to) {
		return true, false
	}
	for _, back := range []bool{false, true} {
		seen := map[*ssa.BasicBlock]bool{}
		for work := []*ssa.BasicBlock{a}; len(work) > 0; {
			x := work[len(work)-1]
			work = work[:len(work)-1]
			for _, s := range x.Succs {
				if seen[s] || !back && s.Dominates(x) && s.Dominates(a) {
					continue
				}
				if s == b {
					return !back, back
				}
				seen[s] = true
				work = append(work, s)
			}
		}
	}
	return false, false
}

// exitPos is where a loop is left: at a condition, or what stands nearest to it.
func exitPos(x *effect.Exit) token.Pos {
	last := x.From.Instrs[len(x.From.Instrs)-1]
	if cond, ok := last.(*ssa.If); ok && cond.Cond.Pos().IsValid() {
		return cond.Cond.Pos()
	}
	for _, i := range slices.Concat(x.To().Instrs, x.From.Instrs) {
		if i.Pos().IsValid() {
			return i.Pos()
		}
	}
	return token.NoPos
}
