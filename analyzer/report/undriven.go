package report

import (
	"fmt"
	"path"
	"path/filepath"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/rule"
)

// undriven is the message about an operation whose driver was never started.
func (r *Reporter) undriven(f rule.Finding) string {
	e := f.Block
	conn := e.Conn
	if conn == "" {
		conn = "its connection"
	}
	s := fmt.Sprintf("%s blocks this goroutine until", r.name(e))
	if f.Made != nil && f.Made.Far != "" {
		return fmt.Sprintf("%s the other end of %s takes what is sent to it%s; what %s %s returns for that is dropped there (receive from it in another goroutine: by %s)",
			s, conn, r.inside(e), f.Made.Name, r.where(f.Made.Made, e.Instr), f.Made.By)
	}
	if f.Made != nil {
		return fmt.Sprintf("%s somebody takes what the peer of %s sends%s; what %s %s returns for that is dropped (receive from it in another goroutine: by %s)",
			s, conn, r.inside(e), f.Made.Name, r.where(f.Made.Made, e.Instr), f.Made.By)
	}
	if f.Idle != nil {
		s += fmt.Sprintf(" somebody serves what %s makes on line %d%s", r.callee(f.Idle), r.line(f.Idle), r.inside(e))
		if f.Later == f.Block || f.Later == f.Outer {
			return fmt.Sprintf("%s, and nobody does (run %s first)", s, f.Idle.By)
		}
		return fmt.Sprintf("%s; the %s on line %d that would do so can never run (move it up)", s, r.callee(f.Later), r.line(f.Later))
	}
	s += fmt.Sprintf(" another one drives %s%s", conn, r.inside(e))
	if f.Later == f.Block || f.Later == f.Outer {
		return fmt.Sprintf("%s, and none does (start %s in another goroutine first)", s, e.By)
	}
	return fmt.Sprintf("%s; the %s on line %d that would do so can never run (start it in another goroutine first)", s, r.callee(f.Later), r.line(f.Later))
}

// line is that of an event.
func (r *Reporter) line(e *effect.Event) int { return r.Prog.Fset.Position(effect.Pos(e.Instr)).Line }

// where tells where a step is, seen from an instruction.
func (r *Reporter) where(s effect.Step, from ssa.Instruction) string {
	at := r.Prog.Fset.Position(effect.Pos(from))
	if r.Prog.Pkg.Pkg.Path()+"/"+filepath.Base(at.Filename) == s.File {
		return fmt.Sprintf("on line %d", s.Line)
	}
	return fmt.Sprintf("at %s:%d", path.Base(s.File), s.Line)
}
