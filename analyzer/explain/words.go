package explain

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// at is where a position is: "line 12", or "b.go:12" in another file.
func (l *look) at(pos token.Pos) string {
	p := l.fset.Position(pos)
	if !pos.IsValid() {
		return "an unknown line"
	}
	if l.fset.File(pos) == l.file {
		return fmt.Sprintf("line %d", p.Line)
	}
	return fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
}

// where is the position of an event as the source shows it: a loop stands where
// its statement begins.
func (l *look) where(e *effect.Event) token.Pos {
	if e.Loop != nil && e.Loop.Stmt != nil {
		return e.Loop.Stmt.Pos()
	}
	if call := l.call(e.Instr); call != nil {
		return call.Pos()
	}
	return effect.Pos(e.Instr)
}

func (l *look) call(i ssa.Instruction) *ast.CallExpr {
	if c, ok := i.(ssa.CallInstruction); ok {
		return l.Effects.Prog.CallExpr(c.Common().Pos())
	}
	return nil
}

// name is what does an operation, as the source calls it.
func (l *look) name(e *effect.Event) string {
	if e.Loop != nil || effect.RangeOver(e.Instr) != nil {
		return "the loop"
	}
	if call := l.call(e.Instr); call != nil {
		if _, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
			return "the function literal"
		}
		if s := effect.Short(call.Fun); s != "" {
			return s
		}
	}
	if _, ok := e.Instr.(*ssa.Send); ok {
		return "a send statement"
	}
	switch {
	case e.Op == lifecycle.Recv || e.Op == lifecycle.Wait:
		return "a receive"
	case e.Name != "":
		return e.Name
	case e.Op == effect.Returned:
		return "a return"
	}
	return "the statement"
}

// does is an event in a few words: "drive by srv.Serve".
func (l *look) does(e *effect.Event) string {
	op := string(e.Op)
	switch {
	case e.Op == effect.UnknownCall:
		of := l.handle(e.On[0])
		if e.Name != "" {
			of = e.Name + " of " + of
		}
		if len(e.Via) == 0 {
			return "call of " + l.name(e) + ", which only callers know"
		}
		return "call of " + of + " by " + l.name(e) + ", which only callers know"
	case e.Joined:
		op = "wait for goroutines that drive"
	}
	s := op + " by " + l.name(e)
	if n := len(e.Via); n > 0 && e.Name != "" && !strings.HasSuffix(l.name(e), e.Name) {
		s += ", which leads to " + e.Name
	}
	return s
}

// through are the calls that lead to an event.
func through(e *effect.Event) string {
	var steps []string
	for _, s := range e.Via {
		name := s.Name
		if name == "" {
			name = "a function literal"
		}
		steps = append(steps, fmt.Sprintf("%s (%s:%d)", name, path.Base(s.File), s.Line))
	}
	return strings.Join(steps, ", ")
}

// conns are the connections of an event.
func (l *look) conns(hs []handle.Handle) string {
	var names []string
	for _, h := range hs {
		names = append(names, l.conn(h))
	}
	return strings.Join(names, " and ")
}

// conn is a connection with what is known of it.
func (l *look) conn(h handle.Handle) string {
	s := l.handle(h)
	if role := l.unit.Role(h); role != lifecycle.NoRole {
		s += fmt.Sprintf(" (role: %s)", role)
	}
	if p := l.unit.Res.Parent(h); p.Known() {
		s += ", which lives inside " + l.handle(p)
	}
	if h.Root != nil && h.Root.Kind == handle.Value && lost(h.Root.Value) {
		s += "; what a map stores is lost from sight: each look-up counts as another connection"
	}
	return s
}

// handle is a handle in words: what the source calls it, or where it comes from.
func (l *look) handle(h handle.Handle) string {
	if !h.Known() {
		return "an unknown connection"
	}
	r := h.Root
	switch r.Kind {
	case handle.Value:
		return l.value(r.Value, h.Path)
	case handle.Global:
		return "the variable " + path.Base(r.Text) + h.Path
	case handle.Address:
		return fmt.Sprintf("the address %q", r.Text) + h.Path
	case handle.Composite:
		return "an address made of several parts"
	case handle.Version:
		return fmt.Sprintf("what %s%s holds after %s", l.handle(r.Loc), h.Path, l.at(r.At.Pos()))
	case handle.Merge:
		return fmt.Sprintf("what %s%s holds where paths meet that give it different values", l.handle(r.Loc), h.Path)
	case handle.Entry:
		return fmt.Sprintf("what %s%s holds when the function literal starts", l.handle(r.Loc), h.Path)
	case handle.Called:
		return fmt.Sprintf("what %s of %s takes from", r.Text, l.handle(r.Loc))
	case handle.Option:
		return fmt.Sprintf("%s%s as options leave it", l.handle(r.Loc), h.Path)
	}
	return h.String()
}

// several reports whether a call returns more than one thing beside its error.
func several(call *ssa.Call) bool {
	n := 0
	for v := range call.Call.Signature().Results().Variables() {
		if !handle.IsError(v.Type()) {
			n++
		}
	}
	return n > 1
}

// lost reports whether a value was read from a map.
func lost(v ssa.Value) bool {
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	_, ok := v.(*ssa.Lookup)
	return ok
}

// value is an SSA value in words, and the part of it that a path selects.
func (l *look) value(v ssa.Value, sel string) string {
	from := l.at(v.Pos())
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return v.Name() + sel
	case *ssa.Alloc:
		if token.IsIdentifier(v.Comment) && v.Comment != "new" && v.Comment != "complit" && v.Comment != "varargs" && v.Comment != "slicelit" {
			return v.Comment + sel
		}
		t := types.TypeString(v.Type().Underlying().(*types.Pointer).Elem(), func(p *types.Package) string { return p.Name() })
		return field(fmt.Sprintf("the %s of %s", t, from), sel)
	case *ssa.Call:
		name := "a call"
		if call := l.call(v); call != nil && effect.Short(call.Fun) != "" {
			name = effect.Short(call.Fun)
		}
		s := fmt.Sprintf("what %s on %s returns", name, from)
		if rest, ok := strings.CutPrefix(sel, "#"); ok && rest != "" {
			if several(v) {
				s = fmt.Sprintf("result %c of %s on %s", rest[0]+1, name, from)
			}
			sel = rest[1:]
		}
		if (handle.Handle{Path: sel}).Captured() {
			return "what " + name + " on " + from + " makes and the functions share that it returns"
		}
		return field(s, sel)
	case *ssa.MakeChan:
		return field("the channel made on "+from, sel)
	case *ssa.Lookup:
		return field("a map element read on "+from, sel)
	case *ssa.IndexAddr, *ssa.Index:
		return field("a slice element read on "+from, sel)
	case *ssa.Phi:
		return field("one of several values, which meet here", sel)
	case *ssa.UnOp:
		if v.Op == token.ARROW {
			return field("what is received from a channel on "+from, sel)
		}
	case *ssa.Extract:
		if _, ok := v.Tuple.(*ssa.Next); ok {
			return field("an element that a range statement takes, one after the other", sel)
		}
		if t := v.Tuple; v.Index == 0 {
			switch t.(type) {
			case *ssa.Lookup, *ssa.UnOp:
				return l.value(t, sel)
			}
		}
	case *ssa.Function:
		return "the function " + v.Name()
	case *ssa.MakeClosure:
		return "the function literal on " + l.at(v.Fn.Pos())
	}
	return field("a value of "+from, sel)
}

func field(s, sel string) string {
	if sel == "" {
		return s
	}
	return strings.TrimPrefix(sel, ".") + " of " + s
}
