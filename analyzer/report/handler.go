package report

import (
	"fmt"
	"go/token"
	"go/types"
	"path"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/rule"
)

// handler is the message about a handler that waits for the goroutine that runs it.
func (r *Reporter) handler(f rule.Finding) string {
	if f.Block.Beside {
		return r.besideHandler(f)
	}
	if f.Later.Op == effect.Receiving {
		return fmt.Sprintf("%s waits for the goroutine that receives from %s%s, but is called by that goroutine, in its loop on line %d; it can never return (%s)",
			r.name(f.Block), f.Later.Conn, r.awaits(f.Block), r.Prog.Fset.Position(f.Later.Instr.Pos()).Line, inHandler(f))
	}
	drives := "the goroutine that drives its connection"
	switch conn := f.Block.Conn; {
	case f.Later.Conn != "":
		drives = "the goroutine that drives " + f.Later.Conn
	case conn != "" && len(f.Block.Via) == 0:
		drives = "the goroutine that drives " + conn
	}
	return fmt.Sprintf("%s waits for %s%s, but runs on that goroutine, in the handler %s; it can never return (%s)",
		r.name(f.Block), drives, r.awaits(f.Block), r.registered(f), inHandler(f))
}

// besideHandler is the message about a handler that waits until no handler runs any more.
func (r *Reporter) besideHandler(f rule.Finding) string {
	of := f.Block.Conn
	if of == "" || len(f.Block.Via) > 0 {
		of = "its server"
	}
	return fmt.Sprintf("%s waits until no handler of %s runs%s, but runs in one, %s; it can never return (run it in a goroutine of its own)",
		r.name(f.Block), of, r.awaits(f.Block), r.registered(f))
}

// registered says where a handler became one.
func (r *Reporter) registered(f rule.Finding) string {
	at := r.Prog.Fset.Position(effect.Pos(f.Later.Instr))
	where := fmt.Sprintf("line %d", at.Line)
	if r.Prog.Fset.File(effect.Pos(f.Later.Instr)) != r.Prog.Fset.File(effect.Pos(f.Block.Instr)) {
		where = fmt.Sprintf("%s:%d", path.Base(at.Filename), at.Line)
	}
	if f.Later.Name != "" {
		return "registered with " + f.Later.Name + " on " + where
	}
	return "left for it on " + where
}

// inHandler is what to do instead. What the goroutine is only asked to do can be done in
// place if the handler goes on with what that brings: it is that goroutine.
func inHandler(f rule.Finding) string {
	e := f.Block
	switch {
	case handsOut(e.Instr):
		return "do in place what it asks for, or ask behind the handler, as its result is needed there"
	case e.Never != "" && brings(e.Instr):
		return "do in place what it asks for, as its result is needed here"
	case answers(e.Instr):
		return "answer from what is at hand, as the handler returns what it says"
	case f.Unit.Closed(e):
		return "run it in a goroutine of its own, and wait for that before the channel is closed"
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

// handsOut reports whether what a call returns goes into a variable that the handler
// shares with the function around it.
func handsOut(i ssa.Instruction) bool {
	return reaches(i, func(at ssa.Instruction) bool {
		st, ok := at.(*ssa.Store)
		if !ok {
			return false
		}
		_, shared := st.Addr.(*ssa.FreeVar)
		return shared
	})
}

// answers reports whether what a call returns decides what the handler does, and that is
// no error: nobody could go on without it.
func answers(i ssa.Instruction) bool {
	results := i.Parent().Signature.Results()
	return reaches(i, func(at ssa.Instruction) bool {
		ret, ok := at.(*ssa.Return)
		return ok && results.Len() > 0 && !types.Identical(results.At(0).Type(), types.Universe.Lookup("error").Type()) && len(ret.Results) > 0
	})
}

// reaches reports whether a value that a call returns, or is made of that without another
// call, gets to an instruction.
func reaches(i ssa.Instruction, is func(ssa.Instruction) bool) bool {
	call, ok := i.(*ssa.Call)
	if !ok {
		return false
	}
	seen := map[ssa.Value]bool{}
	var from func(v ssa.Value) bool
	from = func(v ssa.Value) bool {
		if seen[v] || v.Referrers() == nil {
			return false
		}
		seen[v] = true
		return slices.ContainsFunc(*v.Referrers(), func(at ssa.Instruction) bool {
			if is(at) {
				return true
			}
			switch at := at.(type) {
			case *ssa.Extract, *ssa.BinOp, *ssa.Phi, *ssa.Convert, *ssa.ChangeType, *ssa.MakeInterface:
				return from(at.(ssa.Value))
			}
			return false
		})
	}
	return from(call)
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
