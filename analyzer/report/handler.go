package report

import (
	"fmt"
	"path"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/rule"
)

// handler is the message about a handler that waits for the goroutine that runs it.
func (r *Reporter) handler(f rule.Finding) string {
	drives := "the goroutine that drives its connection"
	switch conn := f.Block.Conn; {
	case f.Later.Conn != "":
		drives = "the goroutine that drives " + f.Later.Conn
	case conn != "" && len(f.Block.Via) == 0:
		drives = "the goroutine that drives " + conn
	}
	at := r.Prog.Fset.Position(f.Later.Instr.Pos())
	where := fmt.Sprintf("line %d", at.Line)
	if r.Prog.Fset.File(f.Later.Instr.Pos()) != r.Prog.Fset.File(f.Block.Instr.Pos()) {
		where = fmt.Sprintf("%s:%d", path.Base(at.Filename), at.Line)
	}
	by := "left for it on " + where
	if f.Later.Name != "" {
		by = "registered with " + f.Later.Name + " on " + where
	}
	return fmt.Sprintf("%s waits for %s%s, but runs on that goroutine, in the handler %s; it can never return (run it in a goroutine of its own)",
		r.name(f.Block), drives, r.awaits(f.Block), by)
}

// awaits tells where a handler waits, if it is not this call itself.
func (r *Reporter) awaits(e *effect.Event) string {
	if len(e.Via) == 0 || e.Name != "" {
		return r.inside(e)
	}
	what := "a receive"
	if e.Never != "" {
		what = "a send"
	}
	at := e.Via[len(e.Via)-1]
	return fmt.Sprintf(", in %s at %s:%d", what, path.Base(at.File), at.Line)
}
