package report

import (
	"fmt"
	"go/token"
	"path"
	"slices"

	"golang.org/x/tools/go/ssa"

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
	return fmt.Sprintf("%s waits for %s%s, but runs on that goroutine, in the handler %s; it can never return (%s)",
		r.name(f.Block), drives, r.awaits(f.Block), by, inHandler(f.Block))
}

// inHandler is what to do instead. What the goroutine is only asked to do can be done in
// place if the handler goes on with what that brings: it is that goroutine.
func inHandler(e *effect.Event) string {
	if e.Never != "" && brings(e.Instr) {
		return "do in place what it asks for, as its result is needed here"
	}
	return "run it in a goroutine of its own"
}

// brings reports whether a call leaves something that is looked at behind it: a result,
// or what a literal that it is given sets.
func brings(i ssa.Instruction) bool {
	call, ok := i.(*ssa.Call)
	if !ok {
		return false
	}
	if len(*call.Referrers()) > 0 {
		return true
	}
	for _, a := range call.Call.Args {
		lit, ok := a.(*ssa.MakeClosure)
		if !ok {
			continue
		}
		for k, b := range lit.Bindings {
			if sets(lit.Fn.(*ssa.Function).FreeVars[k]) && read(b) {
				return true
			}
		}
	}
	return false
}

// sets reports whether a literal assigns a variable that it captures.
func sets(v *ssa.FreeVar) bool {
	return slices.ContainsFunc(*v.Referrers(), func(i ssa.Instruction) bool {
		st, ok := i.(*ssa.Store)
		return ok && st.Addr == v
	})
}

// read reports whether a function reads a variable that it shares with a literal.
func read(v ssa.Value) bool {
	refs := v.Referrers()
	return refs != nil && slices.ContainsFunc(*refs, func(i ssa.Instruction) bool {
		u, ok := i.(*ssa.UnOp)
		return ok && u.Op == token.MUL
	})
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
