package effect

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// maxContent bounds the values that a condition is made of.
const maxContent = 60

// contentOf returns the parameters that are all that decides whether a function comes
// to an instruction: a command in the line that it was given, not what state it finds.
func (u *Unit) contentOf(i ssa.Instruction) (params []int, ok bool) {
	to := walk(i.Block(), func(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Preds }, nil)
	c := content{u: u, seen: map[ssa.Value]bool{}}
	for _, b := range i.Parent().Blocks {
		cond, isIf := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !isIf || !to[b.Index] {
			continue
		}
		if v, _, isNil := handle.NilTest(cond.Cond); isNil && handle.IsError(v.Type()) {
			continue // nothing failed
		}
		if !c.takes(cond.Cond) {
			return nil, false
		}
	}
	return c.params, len(c.params) > 0
}

// contentIn returns the parameters that are all that values are made of, each of them
// of one at least.
func (u *Unit) contentIn(vs []ssa.Value) (params []int, ok bool) {
	for _, v := range vs {
		c := content{u: u, seen: map[ssa.Value]bool{}}
		if v == nil || !c.takes(v) || len(c.params) == 0 {
			return nil, false
		}
		for _, p := range c.params {
			if !slices.Contains(params, p) {
				params = append(params, p)
			}
		}
	}
	return params, len(params) > 0
}

// toldParamsOf returns the parameters that decide whether an await happens of which that is
// not for certain: in one function on the way to it, what it was given.
func (u *Unit) toldParamsOf(e *Event) (params []int, ok bool) {
	switch {
	case e.Must && !e.Only:
		return u.contentOf(e.Instr)
	case len(e.Told) > 0 && e.Only:
		return u.contentIn(e.Told)
	}
	return nil, false
}

// toldBy reports whether what a handler is given decides whether an await of it
// happens, and nothing else does.
func (u *Unit) toldBy(e *Event) bool {
	if len(e.Told) == 0 || !e.Only {
		return false
	}
	_, ok := u.contentIn(e.Told)
	return ok
}

// content collects the parameters that values are made of.
type content struct {
	u      *Unit
	seen   map[ssa.Value]bool
	params []int
}

// takes reports whether a value is made of constants and parameters alone.
func (c *content) takes(v ssa.Value) bool {
	if c.seen[v] {
		return true
	}
	if len(c.seen) > maxContent {
		return false
	}
	c.seen[v] = true
	switch v := v.(type) {
	case *ssa.Const:
		return true
	case *ssa.Parameter:
		k := slices.Index(v.Parent().Params, v)
		if !slices.Contains(c.params, k) {
			c.params = append(c.params, k)
		}
		return (k > 0 || v.Parent().Signature.Recv() == nil) && c.u.pkg.Prog.Index.ConnectionType(v.Type()) == nil
	case *ssa.Alloc:
		return c.stored(v)
	case *ssa.Call:
		return c.called(v)
	case *ssa.UnOp:
		return v.Op != token.ARROW && c.takes(v.X)
	case *ssa.BinOp, *ssa.Extract, *ssa.Field, *ssa.FieldAddr, *ssa.Index, *ssa.IndexAddr, *ssa.Lookup, *ssa.Slice, *ssa.Convert,
		*ssa.ChangeType, *ssa.ChangeInterface, *ssa.MakeInterface, *ssa.TypeAssert, *ssa.Phi, *ssa.Range, *ssa.Next:
		for _, op := range v.(ssa.Instruction).Operands(nil) {
			if *op != nil && !c.takes(*op) {
				return false
			}
		}
		return true
	}
	return false
}

// stored is takes for all that is stored in a variable, or in a part of it.
func (c *content) stored(a ssa.Value) bool {
	for _, ref := range *a.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if ref.Addr == a && !c.takes(ref.Val) {
				return false
			}
		case *ssa.FieldAddr:
			if !c.stored(ref) {
				return false
			}
		case *ssa.IndexAddr:
			if !c.stored(ref) {
				return false
			}
		case *ssa.MakeClosure:
			return false
		}
	}
	return true
}

// called is takes for what a function of another package makes of its arguments, or
// a builtin.
func (c *content) called(call *ssa.Call) bool {
	of := c.u.Res.CallOf(call)
	if of.Body != nil || of.Invoke || c.u.Res.Model(of).Has(model.Open, model.Drive, model.Wait, model.Await, model.Recv, model.Accept) || len(call.Call.Args) == 0 {
		return false
	}
	if _, builtin := call.Call.Value.(*ssa.Builtin); !builtin && of.Fn == nil {
		return false
	}
	constant := true
	for _, a := range call.Call.Args {
		if !c.takes(a) {
			return false
		}
		if _, k := a.(*ssa.Const); !k {
			constant = false
		}
	}
	return !constant // else it asks something else
}
