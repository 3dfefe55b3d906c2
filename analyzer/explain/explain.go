// Package explain says in words why connlint reports at a line, or stays silent:
// what it takes the line for, and which proof it has or lacks. It asks the stages
// and the rules and decides nothing itself.
package explain

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/rule"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Found is a finding of the package and what the user sees of it.
type Found struct {
	rule.Finding
	Message string
	Hidden  string // why the user does not see it, or ""
}

// Explainer explains the places of one package.
type Explainer struct {
	Effects *effect.Package
	Found   []Found // of all categories, also those that are switched off
}

// At explains a place in a file of the package: its position and the text. The
// error names the nearest right place.
func (x *Explainer) At(p Place, f *ast.File) (token.Pos, string, error) {
	s, err := p.find(x.Effects.Prog.Fset, f)
	if err != nil {
		return token.NoPos, "", err
	}
	for _, u := range x.Effects.Units {
		if d, ok := s.decl.(*ast.FuncDecl); ok && u.Top.Pos() == d.Name.Pos() || !ok && u.Top.Synthetic != "" && u.Top.Name() == "init" {
			l := &look{Explainer: x, spot: s, unit: u}
			return s.pos, l.text(), nil
		}
	}
	return s.pos, nameOf(s.decl) + ": there is no code of it to look at", nil
}

// Untouched explains a place in a package that the gate keeps out.
func Untouched(p Place, fset *token.FileSet, f *ast.File) (token.Pos, string, error) {
	s, err := p.find(fset, f)
	if err != nil {
		return token.NoPos, "", err
	}
	return s.pos, nameOf(s.decl) + ": connlint does not look into this package: it uses no function that is known,\n" +
		"by a model or a summary, to block on a connection, and has no loop of its own that serves channels\n", nil
}

// look is one place with the function around it.
type look struct {
	*Explainer
	*spot
	unit *effect.Unit
	out  strings.Builder
}

func (l *look) say(indent int, format string, args ...any) {
	l.out.WriteString(strings.Repeat("  ", indent))
	fmt.Fprintf(&l.out, format, args...)
	l.out.WriteByte('\n')
}

func (l *look) text() string {
	l.say(0, "in %s:", nameOf(l.decl))
	hits := l.hits()
	shown := map[string]bool{}
	for _, h := range hits {
		before := l.out.String()
		l.out.Reset()
		l.event(h)
		text := l.out.String()
		l.out.Reset()
		l.out.WriteString(before)
		if !shown[text] { // one operation can be seen in several ways
			shown[text] = true
			l.out.WriteString(text)
		}
	}
	told := l.lasting(hits)
	told = l.never(hits) || told
	told = l.calls(hits) || told
	if len(hits) == 0 {
		if !told {
			l.say(1, "nothing on this line is an operation on a connection, as far as connlint can tell")
		}
		l.others()
	}
	return l.out.String()
}

// event writes what one operation is.
func (l *look) event(h hit) {
	e := h.e
	l.say(1, "%s", l.does(e))
	if len(e.On) > 0 {
		l.say(2, "connection: %s", l.conns(e.On))
	}
	l.say(2, "runs %s", l.runs(h))
	if len(e.Via) > 0 {
		always := "on every path"
		if !e.Must {
			always = "not on every path"
		}
		l.say(2, "goes through %s, %s", through(e), always)
	}
	if e.Until != "" {
		l.say(2, "blocks until %s", e.Until)
	}
	if l.reported(e) {
		return
	}
	switch e.Op {
	case lifecycle.Drive, lifecycle.Wait:
		l.blocking(h)
	case lifecycle.Recv, lifecycle.Accept:
		if f := l.kept(e); f != nil {
			l.say(2, "can never happen, by the finding on %s: %s", l.at(l.where(f.Block)), f.verdict())
			return
		}
		l.receive(h)
	case lifecycle.Await:
		if e.Needs {
			l.await(h)
		} else {
			l.awaiting(h)
		}
	case lifecycle.Send, lifecycle.Open, lifecycle.Stop, lifecycle.HalfStop:
		l.behind(h)
	case effect.Pumped:
		l.say(2, "gives what it takes to %s, and ends with either", l.conns(e.EndedBy))
		if near, _ := e.AsDrives(); l.reported(near) {
			return
		}
		l.say(2, "silent, because nothing behind it in this function surely carries what comes the other way")
	case effect.Attended:
		l.say(2, "comes back when the peer wants it to")
		l.say(2, "silent, because no loop around it surely accepts the next peer only then")
	case effect.UnknownCall:
		if f := l.kept(e); f != nil {
			l.say(2, "can never happen, by the finding on %s: %s", l.at(l.where(f.Block)), f.verdict())
			return
		}
		l.say(2, "silent, because what it does is known only where a caller gives the function or the value; it counts here")
		l.say(3, "if all callers are known and give what blocks")
	}
}

// kept is the finding whose later operation an event is, or nil.
func (l *look) kept(e *effect.Event) *Found {
	for i := range l.Found {
		if f := &l.Found[i]; f.Later.Instr == e.Instr && (f.Later.Op == e.Op || e.Op == effect.UnknownCall) {
			return f
		}
	}
	return nil
}

// runs is the goroutine that does an operation.
func (l *look) runs(h hit) string {
	s := ""
	switch h.e.Mode {
	case spawn.Here:
		s = "in this goroutine"
	case spawn.Elsewhere:
		s = "in another goroutine"
	case spawn.Later:
		s = "in this goroutine, when the function or the test is over (it is deferred)"
	default:
		s = "in a goroutine that is not known: a function value is handed on"
	}
	if h.fn == l.unit.Top {
		return s
	}
	lit := "the function literal on " + l.at(h.fn.Pos())
	switch l.unit.Mode(h.fn) {
	case spawn.Here:
		return s + ", inside " + lit + ", which is called where it stands"
	case spawn.Elsewhere:
		return s + ", inside " + lit + ", which has a goroutine of its own"
	case spawn.Later:
		return s + ", inside " + lit + ", which is deferred"
	}
	return s + ", inside " + lit + "; nothing is known of who calls that"
}

// never tells if what stands on the line is what a finding keeps from happening.
func (l *look) never(hits []hit) (told bool) {
	for _, f := range l.Found {
		i := f.Later.Instr
		if l.fset.File(effect.Pos(i)) != l.file || l.lineOf(l.where(f.Later)) != l.line && l.lineOf(effect.Pos(i)) != l.line {
			continue
		}
		if f.Later.Op == effect.Registered {
			l.registers(&f)
			told = true
			continue
		}
		if slices.ContainsFunc(hits, func(h hit) bool { return h.e.Instr == i }) {
			continue // told with the operation
		}
		l.say(1, "what stands here can never happen, by the finding on %s: %s", l.at(l.where(f.Block)), f.verdict())
		told = true
	}
	return told
}

// verdict is a finding in words.
func (f *Found) verdict() string {
	s := fmt.Sprintf("%s: %s", f.Category, f.Message)
	if f.Hidden != "" {
		s += "; not shown, because " + f.Hidden
	}
	return s
}

// others lists the lines of the function that have operations.
func (l *look) others() {
	ops := map[int][]string{}
	for _, fn := range l.unit.Res.Funcs {
		for _, e := range l.unit.Events(fn) {
			if l.fset.File(effect.Pos(e.Instr)) != l.file {
				continue
			}
			n := l.fset.Position(l.where(e)).Line
			if op := string(e.Op); !slices.Contains(ops[n], op) {
				ops[n] = append(ops[n], op)
			}
		}
	}
	var lines []int
	for n := range ops {
		lines = append(lines, n)
	}
	slices.Sort(lines)
	if len(lines) == 0 {
		l.say(1, "nor does the function do anything to a connection elsewhere")
		return
	}
	l.say(1, "lines of this function with operations:")
	for _, n := range lines {
		l.say(2, "line %d: %s", n, strings.Join(ops[n], ", "))
	}
}
