package explain

import (
	"fmt"
	"go/ast"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// noOperation is said of a call whose model only tells what its results are.
const noOperation = "its model gives it no operation of its own"

// calls tells of the calls on the line that are no operation, and what connlint
// knows of them. It reports whether there are any.
func (l *look) calls(hits []hit) bool {
	found := false
	for _, fn := range l.unit.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok || l.fset.File(i.Pos()) != l.file || slices.ContainsFunc(hits, func(h hit) bool { return h.e.Instr == i }) {
					continue
				}
				x := l.call(i)
				if x == nil || l.lineOf(x.Pos()) != l.line && l.lineOf(x.Lparen) != l.line {
					continue
				}
				why := l.unknown(l.unit.Res.CallOf(call))
				if why != "" && (why != noOperation || len(hits) == 0) {
					found = true
					l.say(1, "call of %s: %s", callee(x), why)
				}
			}
		}
	}
	return found
}

func callee(x *ast.CallExpr) string {
	if _, ok := ast.Unparen(x.Fun).(*ast.FuncLit); ok {
		return "the function literal"
	}
	if s := effect.Short(x.Fun); s != "" {
		return s
	}
	return "a function"
}

// unknown says why a call is no operation on a connection, or "" for what is
// nobody's question.
func (l *look) unknown(c *handle.Call) string {
	if _, ok := c.Instr.Common().Value.(*ssa.Builtin); ok {
		return ""
	}
	if m := l.unit.Res.Model(c); m != nil {
		return l.modelled(c, m)
	}
	name := ""
	if c.Fn != nil {
		name = c.Fn.FullName()
	}
	switch {
	case c.Body != nil && (c.Fn == nil || l.Effects.Knows(c)):
		return "nothing that it does to a connection is to be seen from here"
	case c.Fn == nil:
		return "which function it calls is not known here"
	case c.Invoke:
		return fmt.Sprintf("which method is behind the interface is not known, and there is no model for %s", name)
	case l.Effects.Knows(c):
		return fmt.Sprintf("the summary of %s has nothing that matters here", name)
	case c.Fn.Pkg() == l.Effects.Prog.Pkg.Pkg:
		return fmt.Sprintf("connlint knows nothing about it: %s has no body in Go", name)
	}
	return fmt.Sprintf("connlint knows nothing about it and takes it to do nothing: no model and no summary for the function %s", name)
}

// modelled says why the model of a call gives no operation here.
func (l *look) modelled(c *handle.Call, m *model.Func) string {
	var notes []string
	for k := range m.Directives {
		d := &m.Directives[k]
		switch d.Verb {
		case model.Neutral:
			notes = append(notes, "its model says that it is no operation: "+d.Text)
			continue
		case model.Drive, model.Wait, model.Send, model.Recv, model.Accept, model.Stop, model.HalfStop, model.Bound:
		default:
			continue
		}
		if !l.unit.Res.Holds(c, d) {
			notes = append(notes, fmt.Sprintf("its model has a %s, but not with these arguments", d.Verb))
			continue
		}
		for _, op := range d.Operands {
			notes = append(notes, fmt.Sprintf("its model has a %s of %s, but %s", d.Verb, op.Name, l.lost(c, op)))
		}
	}
	if len(notes) == 0 {
		return noOperation
	}
	return strings.Join(slices.Compact(notes), "; ")
}

// lost says why it is not known which connection an operand is.
func (l *look) lost(c *handle.Call, op model.Operand) string {
	h := l.unit.Res.Operand(c, op)
	if !h.Known() {
		return "which connection that is is lost from sight"
	}
	return l.handle(h) + " takes from no connection"
}
