// Package report turns findings into diagnostics: message, category, URL and
// related position, less what the source suppresses.
package report

import (
	"cmp"
	"fmt"
	"go/types"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/program"
	"github.com/connlint/connlint/analyzer/rule"
)

// Reporter writes the diagnostics of one package.
type Reporter struct {
	Prog  *program.Program
	URL   string // of the documentation; a category is an anchor in it
	Calls bool   // tell the calls that lead to what blocks and to what never happens

	Comments *Comments // that suppress findings
}

// Diagnostic returns the diagnostic of a finding, without a fix.
func (r *Reporter) Diagnostic(f rule.Finding) analysis.Diagnostic {
	pos, end := r.span(f.Block.Instr)
	d := analysis.Diagnostic{
		Pos:      pos,
		End:      end,
		Category: string(f.Category),
		URL:      r.URL + "#" + string(f.Category),
		Message:  r.message(f),
	}
	if f.Later != f.Block && f.Later != f.Outer {
		lpos, lend := r.span(f.Later.Instr)
		if r.Calls || r.Prog.Fset.File(lpos) == r.Prog.Fset.File(pos) {
			d.Related = []analysis.RelatedInformation{{Pos: lpos, End: lend, Message: r.related(f)}}
		}
	}
	if r.Calls {
		d.Related = append(d.Related, r.calls(f)...)
	}
	return d
}

func (r *Reporter) message(f rule.Finding) string {
	name := r.name(f.Block)
	if f.Private {
		return r.private(f)
	}
	switch f.Category {
	case lifecycle.Rendezvous:
		return r.rendezvous(f)
	case lifecycle.SerialAccept:
		if f.Block.Op == lifecycle.Recv || f.Block.Op == lifecycle.Accept {
			return r.heldUp(f)
		}
	case lifecycle.Undriven:
		return r.undriven(f)
	case lifecycle.SendAfterStop:
		return r.after(f)
	case lifecycle.SendFromHandler:
		return r.handler(f)
	}
	if f.Block.Op == effect.Unasked {
		return r.unasked(f)
	}
	ends := f.Block
	if f.Late {
		ends = f.Outer
	}
	return fmt.Sprintf("%s blocks this goroutine until %s%s; %s can never %s (%s)",
		name, until(ends), r.inside(f.Block), r.later(f), never(f), advice(f, ends, name))
}

// fails reports whether a call returns an error.
func fails(e *effect.Event) bool {
	call, ok := e.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	results := call.Common().Signature().Results()
	return results.Len() > 0 && types.Identical(results.At(results.Len()-1).Type(), types.Universe.Lookup("error").Type())
}

func (r *Reporter) related(f rule.Finding) string {
	if f.Later.Op == effect.Returned {
		return "returned when " + r.name(f.Block) + " is over"
	}
	if f.OfList() {
		return "what is next in the list waits for this to return"
	}
	if f.Later.Op == effect.Registered {
		return "the handler is registered here"
	}
	if f.Later.Op == effect.Receiving {
		return "this receive alone takes what is sent"
	}
	if f.Category == lifecycle.SendAfterStop && (f.Later.Op == lifecycle.Drive || f.Later.Op == lifecycle.Wait || f.Later.Op == effect.Over) {
		return fmt.Sprintf("%s is over when %s begins", r.callee(f.Later), r.name(f.Block))
	}
	if f.Category == lifecycle.SendAfterStop {
		return fmt.Sprintf("%s stops what %s waits for", r.callee(f.Later), r.name(f.Block))
	}
	return fmt.Sprintf("%s waits for %s to return", r.callee(f.Later), r.name(f.Block))
}

// later names the operation that never happens: "the http.Get on line 31".
func (r *Reporter) later(f rule.Finding) string {
	at := r.Prog.Fset.Position(effect.Pos(f.Later.Instr))
	line := at.Line
	if f.Later.Op == effect.Returned {
		s := fmt.Sprintf("what is returned on line %d", line)
		if at.Filename != r.Prog.Fset.Position(effect.Pos(f.Block.Instr)).Filename {
			s += " of " + filepath.Base(at.Filename) // by a caller
		}
		return s
	}
	if f.OfList() {
		return fmt.Sprintf("%s, which is next in its list,", cmp.Or(f.Later.Name, "the loop"))
	}
	if f.Later.Loop != nil || effect.RangeOver(f.Later.Instr) != nil {
		return fmt.Sprintf("the loop on line %d", line)
	}
	s := fmt.Sprintf("%s on line %d", r.the(f.Later), line)
	if len(f.Later.Via) > 0 && f.Later.Name != "" {
		s += ", which leads to " + f.Later.Name + ","
	}
	return s
}

// the names what an event does, as "the http.Get" or "the receive".
func (r *Reporter) the(e *effect.Event) string {
	return "the " + strings.TrimPrefix(r.callee(e), "this ")
}

func never(f rule.Finding) string {
	e := f.Later
	switch {
	case e.Op == effect.Returned && len(f.Block.On) == 0:
		return "be used"
	case e.Op == effect.Returned:
		return "be used: its connection is over by then"
	case len(e.Via) > 0:
		return "run"
	case e.Never != "":
		return e.Never
	}
	return "run"
}

// rendezvous is the message about one end of a link that waits for the other.
func (r *Reporter) rendezvous(f rule.Finding) string {
	const out = "(run one of the two in its own goroutine)"
	if f.Held != nil {
		return r.heldSender(f)
	}
	s := fmt.Sprintf("%s blocks this goroutine until %s%s", r.name(f.Block), met(f.Block), r.inside(f.Block))
	switch f.Later.Op {
	case effect.Used, effect.Returned:
		line := r.Prog.Fset.Position(effect.Pos(f.Later.Instr)).Line
		if f.Later.Op == effect.Returned && f.Block.Name == "" {
			return fmt.Sprintf("%s; nobody has it before line %d, which can never run %s", s, line, out)
		}
		if f.Block.Op != lifecycle.Accept {
			return fmt.Sprintf("%s; nobody uses the other end before line %d, which can never run %s", s, line, out)
		}
		return fmt.Sprintf("%s; nobody can, since it is not made known before line %d, which can never run %s", s, line, out)
	}
	line := r.Prog.Fset.Position(effect.Pos(f.Later.Instr)).Line
	if f.Block.Op != lifecycle.Accept && f.Later.TakesClients() {
		return fmt.Sprintf("%s blocks this goroutine until its server answers%s; the connection waits for the %s on line %d, which can never run %s",
			r.name(f.Block), r.inside(f.Block), r.callee(f.Later), line, out)
	}
	return fmt.Sprintf("%s; %s on line %d that would do so can never run %s", s, r.the(f.Later), line, out)
}

// heldUp is the message about an accept loop that waits for what its client says.
func (r *Reporter) heldUp(f rule.Finding) string {
	conn := f.Block.Conn
	if conn == "" || len(f.Block.Via) > 0 {
		conn = "the client"
	}
	return fmt.Sprintf("%s blocks this goroutine until something comes from %s%s; as long as this client says nothing, %s can never take the next one (%s in the goroutine of the connection)",
		r.name(f.Block), conn, r.inside(f.Block), r.later(f), rule.Run(r.name(f.Block)))
}

// private is the message about an operation that only the stop behind it could end.
func (r *Reporter) private(f rule.Finding) string {
	what := met(f.Block)
	if f.Block.Op == lifecycle.Drive {
		what = until(f.Block)
	}
	line := r.Prog.Fset.Position(effect.Pos(f.Later.Instr)).Line
	return fmt.Sprintf("%s blocks this goroutine until %s%s; nobody else can end it, and %s on line %d that would can never run (%s in its own goroutine)",
		r.name(f.Block), what, r.inside(f.Block), r.the(f.Later), line, rule.Run(r.name(f.Block)))
}

// met tells what a blocked end of a link waits for.
func met(e *effect.Event) string {
	conn := e.Conn
	switch e.Op {
	case lifecycle.Accept:
		if conn == "" {
			conn = "the listener"
		}
		return "somebody connects to " + conn
	case lifecycle.Send:
		if conn == "" {
			conn = "it"
		}
		if e.Name == "" { // a send statement
			return "somebody receives from " + conn
		}
		return "somebody receives from the other end of " + conn
	}
	if conn == "" {
		conn = "its connection"
	}
	return "something comes from " + conn
}

// inside tells where the blocking operation is, if it is not this call itself.
func (r *Reporter) inside(e *effect.Event) string {
	if len(e.Via) == 0 {
		return ""
	}
	at := e.Via[len(e.Via)-1]
	what := e.Name
	switch {
	case what == "" && e.Op == lifecycle.Send:
		what = "a send"
	case what == "" && (e.Op == lifecycle.Wait || e.Brought && e.Op != lifecycle.Drive):
		what = "a receive"
	case what == "" && e.Once:
		what = "a wait"
	case what == "":
		what = "a loop"
	}
	return fmt.Sprintf(", in %s at %s:%d", what, path.Base(at.File), at.Line)
}

func until(e *effect.Event) string {
	switch {
	case e.Until != "":
		return e.Until
	case e.Forever:
		return "the program ends"
	case e.Conn != "":
		return e.Conn + " is over"
	}
	return "its connection is over"
}
