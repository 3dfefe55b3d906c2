package fix

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// What a function tells when it is over: who has received that may look at what it wrote.
//
//	func (g *gauge) run() {           func (g *gauge) stop() int {
//		defer close(g.over)           	close(g.quit)
//		...                           	<-g.over
//			g.most = max(g.most, v)   	return g.most
//	}                                 }

// closedAtEnd is the field with the channel that a function closes as the last thing it
// does, or nil.
func closedAtEnd(fn *ssa.Function) *types.Var {
	for _, i := range fn.Blocks[0].Instrs {
		d, ok := i.(*ssa.Defer)
		if !ok {
			continue
		}
		// What is deferred first runs last.
		if b, ok := d.Call.Value.(*ssa.Builtin); ok && b.Name() == "close" {
			return fieldRead(d.Call.Args[0])
		}
		return nil
	}
	return nil
}

// comesAfter reports whether an instruction only runs when its function has received from
// the channel in a field.
func comesAfter(i ssa.Instruction, over *types.Var) bool {
	if over == nil {
		return false
	}
	for _, b := range i.Parent().Blocks {
		if !b.Dominates(i.Block()) {
			continue
		}
		for _, before := range b.Instrs {
			if before == i {
				break
			}
			if u, ok := before.(*ssa.UnOp); ok && u.Op == token.ARROW && fieldRead(u.X) == over {
				return true
			}
		}
	}
	return false
}

// fieldRead is the field that a value was read from, or nil.
func fieldRead(v ssa.Value) *types.Var {
	if u, ok := v.(*ssa.UnOp); ok && u.Op == token.MUL {
		if f, ok := u.X.(*ssa.FieldAddr); ok {
			return handle.FieldOf(f.X.Type(), f.Field)
		}
	}
	return nil
}
