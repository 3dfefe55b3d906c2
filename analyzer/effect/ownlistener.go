package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// ownListener reports whether what is in a field is opened by the package for that field
// alone, and nobody is given it: only its own methods are called.
func (p *Package) ownListener(f *types.Var) bool {
	if own, ok := p.owned[f]; ok {
		return own
	}
	if p.owned == nil {
		p.owned = map[*types.Var]bool{}
	}
	p.owned[f] = p.findOwn(f)
	return p.owned[f]
}

func (p *Package) findOwn(f *types.Var) bool {
	uses := p.fieldUses()
	if f.Embedded() || f.Exported() && p.Prog.Pkg.Pkg.Name() != "main" || uses.escapes[f] || len(uses.stores[f]) == 0 {
		return false
	}
	for _, st := range uses.stores[f] {
		if !p.onlyAsked(st.Val, st) {
			return false
		}
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					for _, v := range readsOf(i, f) {
						if !p.onlyAsked(v, nil) {
							return false
						}
					}
				}
			}
		}
	}
	return true
}

// readsOf are the values that an instruction reads from a field, of a struct or by its
// address.
func readsOf(i ssa.Instruction, f *types.Var) []ssa.Value {
	is := func(t types.Type, k int) bool {
		g := handle.FieldOf(t, k)
		return g != nil && g.Origin() == f
	}
	switch i := i.(type) {
	case *ssa.Field:
		if is(i.X.Type(), i.Field) {
			return []ssa.Value{i}
		}
	case *ssa.FieldAddr:
		if !is(i.X.Type(), i.Field) {
			return nil
		}
		var vs []ssa.Value
		for _, ref := range *i.Referrers() {
			if ld, ok := ref.(*ssa.UnOp); ok {
				vs = append(vs, ld)
			}
		}
		return vs
	}
	return nil
}

// onlyAsked reports whether of a value, but for one store, only methods are called, and those
// in place unless it is read from a field. To be served, too, is no more than that.
func (p *Package) onlyAsked(v ssa.Value, but *ssa.Store) bool {
	if but != nil && !madeOrCalled(v) {
		return false
	}
	return !slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.DebugRef, *ssa.BinOp:
			return false
		case *ssa.FieldAddr:
			return slices.ContainsFunc(*ref.Referrers(), func(use ssa.Instruction) bool { st, ok := use.(*ssa.Store); return !ok || st.Addr != ref })
		case *ssa.Store:
			return ref != but
		case ssa.CallInstruction:
			_, here := ref.(*ssa.Call)
			return !isMethodOf(ref.Common(), v) && !p.drives(ref.Common(), v) || !here && but != nil
		}
		return true
	})
}

// drives reports whether the model of a function or method says that it drives an argument.
func (p *Package) drives(c *ssa.CallCommon, v ssa.Value) bool {
	fn := c.StaticCallee()
	if fn == nil {
		return false
	}
	obj, _ := fn.Object().(*types.Func)
	return slices.ContainsFunc(p.Prog.Index.Func(obj).All(model.Drive), func(d *model.Directive) bool {
		return slices.ContainsFunc(d.Operands, func(op model.Operand) bool {
			k := op.Index
			if fn.Signature.Recv() != nil {
				k++
			}
			return op.Kind == model.Param && k < len(c.Args) && c.Args[k] == v
		})
	})
}

// madeOrCalled reports whether a value is a struct that is made there, or the result of a
// call.
func madeOrCalled(v ssa.Value) bool {
	switch v := v.(type) {
	case *ssa.Call:
		return true
	case *ssa.Extract:
		_, call := v.Tuple.(*ssa.Call)
		return call
	case *ssa.Alloc:
		return v.Heap
	}
	return false
}

// isMethodOf reports whether a call is that of a method of a value, which is given to it as
// nothing else.
func isMethodOf(c *ssa.CallCommon, v ssa.Value) bool {
	args := c.Args
	if !c.IsInvoke() {
		if c.Signature().Recv() == nil || len(args) == 0 || args[0] != v {
			return false
		}
		args = args[1:]
	} else if c.Value != v {
		return false
	}
	return !slices.Contains(args, v)
}
