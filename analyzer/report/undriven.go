package report

import (
	"fmt"

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
	if f.Made != nil {
		return fmt.Sprintf("%s somebody takes what the peer of %s sends%s; what %s on line %d returns for that is dropped (receive from it in another goroutine: by %s)",
			s, conn, r.inside(e), r.calleeAt(f.Made), r.Prog.Fset.Position(f.Made.Pos()).Line, f.By)
	}
	if e.By == "" && (f.Later == f.Block || f.Later == f.Outer) {
		return fmt.Sprintf("%s somebody accepts from the listener behind %s%s, and nobody does (serve it in another goroutine first)", s, conn, r.inside(e))
	}
	s += fmt.Sprintf(" another one drives %s%s", conn, r.inside(e))
	if f.Later == f.Block || f.Later == f.Outer {
		return fmt.Sprintf("%s, and none does (start %s in another goroutine first)", s, e.By)
	}
	return fmt.Sprintf("%s; the %s on line %d that would do so can never run (start it in another goroutine first)", s, r.callee(f.Later), r.Prog.Fset.Position(f.Later.Instr.Pos()).Line)
}
