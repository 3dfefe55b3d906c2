package effect

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// What a function does only if a number or a switch that it is given is not zero, as to set
// a deadline if there is a time limit, it does not do where it is given zero.

// keptByZero are the parameters of the unit's function any of which keeps an event from
// happening if it is zero.
func (u *Unit) keptByZero(e *Event) []int {
	if e.Must && e.Only || e.Instr == nil || e.Instr.Parent() != u.Top {
		return nil
	}
	var params []int
	for k, p := range u.Top.Params {
		if slices.Contains(e.Zero, ssa.Value(p)) || isScalar(p.Type()) && !u.reachedAtZero(p)[e.Instr.Block().Index] {
			params = append(params, k)
		}
	}
	return params
}

func isScalar(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsBoolean|types.IsNumeric|types.IsString) != 0
}

// argsAt are the arguments of a call for some parameters.
func argsAt(c *handle.Call, params []int) []ssa.Value {
	var args []ssa.Value
	for _, k := range params {
		if k < len(c.Args) && c.Args[k] != nil {
			args = append(args, c.Args[k])
		}
	}
	return args
}

// isZero reports whether a value is the zero of its type.
func isZero(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	switch {
	case c.Value == nil:
		return true
	case c.Value.Kind() == constant.Bool:
		return !constant.BoolVal(c.Value)
	case c.Value.Kind() == constant.String:
		return constant.StringVal(c.Value) == ""
	}
	return constant.Sign(c.Value) == 0
}

// reachedAtZero are the blocks of the unit's function that can be reached if a parameter is
// zero, by their index.
func (u *Unit) reachedAtZero(p *ssa.Parameter) []bool {
	if seen, ok := u.atZero[p]; ok {
		return seen
	}
	seen := make([]bool, len(u.Top.Blocks))
	work := []*ssa.BasicBlock{u.Top.Blocks[0]}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] {
			continue
		}
		seen[b.Index] = true
		if cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok {
			if yes, known := ofZero(cond.Cond, p); known {
				work = append(work, b.Succs[oneIf(!yes)])
				continue
			}
		}
		work = append(work, b.Succs...)
	}
	if u.atZero == nil {
		u.atZero = map[*ssa.Parameter][]bool{}
	}
	u.atZero[p] = seen
	return seen
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// ofZero is what a condition says of a parameter that is zero.
func ofZero(cond ssa.Value, p *ssa.Parameter) (yes, known bool) {
	switch c := cond.(type) {
	case *ssa.Parameter:
		return false, c == p
	case *ssa.UnOp:
		if c.Op == token.NOT {
			yes, known = ofZero(c.X, p)
			return !yes, known
		}
	case *ssa.BinOp:
		x, y := c.X, c.Y
		if x == p && isZero(y) || y == p && isZero(x) {
			switch c.Op {
			case token.EQL, token.LEQ, token.GEQ:
				return true, true
			case token.NEQ, token.LSS, token.GTR:
				return false, true
			}
		}
	}
	return false, false
}
