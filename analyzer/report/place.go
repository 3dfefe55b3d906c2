package report

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// name is what blocks, as the source calls it.
func (r *Reporter) name(e *effect.Event) string {
	if call := r.call(e.Instr); call != nil {
		switch fun := ast.Unparen(call.Fun).(type) {
		case *ast.Ident:
			return fun.Name
		case *ast.SelectorExpr:
			return fun.Sel.Name
		case *ast.FuncLit:
			return "the function literal"
		case *ast.IndexExpr:
			if id, ok := fun.X.(*ast.Ident); ok {
				return id.Name
			}
		}
	}
	switch e.Instr.(type) {
	case *ssa.Store, *ssa.MapUpdate:
		return "this assignment"
	}
	_, send := e.Instr.(*ssa.Send)
	send = send || e.Op == lifecycle.Send
	switch {
	case e.Loop != nil, effect.RangeOver(e.Instr) != nil:
		return "this loop"
	case send && e.Conn != "":
		return "send to " + e.Conn
	case send:
		return "send"
	}
	return "this receive"
}

// callee is a call as the source writes it, without its arguments.
func (r *Reporter) callee(e *effect.Event) string {
	if call := r.call(e.Instr); call != nil {
		if _, ok := ast.Unparen(call.Fun).(*ast.FuncLit); ok {
			if e.Mode == spawn.Elsewhere {
				return "goroutine"
			}
			return "function literal"
		}
		if s := effect.Short(call.Fun); s != "" {
			return s
		}
	}
	return r.name(e)
}

func (r *Reporter) call(i ssa.Instruction) *ast.CallExpr {
	if c, ok := i.(ssa.CallInstruction); ok {
		return r.Prog.CallExpr(c.Common().Pos())
	}
	return nil
}

// span is the source of an instruction.
func (r *Reporter) span(i ssa.Instruction) (pos, end token.Pos) {
	if call := r.call(i); call != nil {
		return call.Pos(), call.End()
	}
	if ret, ok := i.(*ssa.Return); ok {
		return ret.Pos(), ret.Pos() + token.Pos(len("return"))
	}
	if rng := effect.RangeOver(i); rng != nil {
		return rng.Pos(), rng.X.End()
	}
	return i.Pos(), i.Pos()
}
