package effect

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// RangeOver is the range statement over a function that a call stands for, which has no
// position of its own, or nil.
func RangeOver(i ssa.Instruction) *ast.RangeStmt {
	call, ok := i.(*ssa.Call)
	if !ok || call.Pos().IsValid() || len(call.Call.Args) == 0 {
		return nil
	}
	fn, _ := call.Call.Args[len(call.Call.Args)-1].(*ssa.Function)
	if mk, ok := call.Call.Args[len(call.Call.Args)-1].(*ssa.MakeClosure); ok {
		fn, _ = mk.Fn.(*ssa.Function)
	}
	if fn == nil || fn.Synthetic == "" {
		return nil
	}
	rng, _ := fn.Syntax().(*ast.RangeStmt)
	return rng
}

// Pos is where an instruction stands in the source.
func Pos(i ssa.Instruction) token.Pos {
	if rng := RangeOver(i); rng != nil {
		return rng.Pos()
	}
	return i.Pos()
}
