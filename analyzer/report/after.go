package report

import (
	"fmt"
	"path"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/rule"
)

// after is the message about a send behind the stop of what would take it.
func (r *Reporter) after(f rule.Finding) string {
	e := f.Block
	conn := e.Conn
	if conn == "" {
		conn = "it"
	}
	at := r.Prog.Fset.Position(effect.Pos(f.Later.Instr))
	where := fmt.Sprintf("line %d", at.Line)
	if r.Prog.Fset.File(effect.Pos(f.Later.Instr)) != r.Prog.Fset.File(effect.Pos(e.Instr)) {
		where = fmt.Sprintf("%s:%d", path.Base(at.Filename), at.Line)
	}
	name, inside := r.name(e), r.awaits(e)
	stop := r.callee(f.Later)
	switch {
	case e.Op == lifecycle.Send:
		return fmt.Sprintf("%s blocks this goroutine until somebody serves what its client was dialled to%s; %s on %s has stopped that server, and the client waits for another one without end (send before the stop, or with a deadline)",
			name, inside, stop, where)
	case e.Never != "":
		return fmt.Sprintf("%s blocks this goroutine until somebody receives from %s%s; the loop that would do so was told to end by %s on %s (send before that)",
			name, conn, inside, stop, where)
	}
	switch f.Later.Op {
	case lifecycle.Drive:
		return fmt.Sprintf("%s blocks this goroutine until the loop of %s has taken it%s; that is over when %s on %s has come back (call it while that runs, in another goroutine)",
			name, conn, inside, stop, where)
	case lifecycle.Wait, effect.Over:
		return fmt.Sprintf("%s blocks this goroutine until the loop of %s has taken it%s; that is over when %s on %s has come back (call it before that)",
			name, conn, inside, stop, where)
	}
	return fmt.Sprintf("%s blocks this goroutine until the loop of %s has taken it%s; that was stopped by %s on %s (call it before the stop)",
		name, conn, inside, stop, where)
}
