package handle

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// Arg returns the value of a receiver or parameter operand, or nil.
func (r *Resolver) Arg(c *Call, op model.Operand) ssa.Value {
	if i := argIndex(c, op); i >= 0 && i < len(c.Args) {
		return c.Args[i]
	}
	return nil
}

// argIndex is the place of an operand among the arguments, or -1.
func argIndex(c *Call, op model.Operand) int {
	switch {
	case op.Kind == model.Result || op.Kind == model.Unset:
		return -1
	case op.Kind == model.Receiver:
		return 0
	case c.Fn != nil && c.Fn.Signature().Recv() != nil:
		return op.Index + 1
	}
	return op.Index
}

// Operand returns the handle that a directive's operand names at a call.
func (r *Resolver) Operand(c *Call, op model.Operand) Handle {
	var h Handle
	if op.Kind == model.Result {
		call, ok := c.Instr.(*ssa.Call)
		if !ok || !c.Direct {
			return Handle{}
		}
		h = r.result(call, op.Index)
	} else if i := argIndex(c, op); c.Fn != nil && c.Fn.Signature().Variadic() && op.Kind == model.Param && op.Index == c.Fn.Signature().Params().Len()-1 {
		if elems, ok := r.Variadic(c); ok && len(elems) == 1 && elems[0] != nil {
			h = r.Value(elems[0]) // one of the operands that may be many
		}
	} else {
		h = r.argHandle(c, i)
		if op.Kind == model.Receiver && c.Fn != nil {
			h = r.outer(c, h)
		}
	}
	for _, f := range op.Fields {
		h = r.fieldAt(h, f, c.Instr)
	}
	return h
}

// Core is the connection that a struct embeds: a struct{ net.Conn } reads and
// writes that. Other handles are returned as they are.
func (r *Resolver) Core(h Handle, at ssa.Instruction) Handle {
	for range 3 {
		t := r.Type(h)
		if t == nil || r.ix.Connection(t) != nil {
			return h
		}
		st, ok := elem(t).Underlying().(*types.Struct)
		if !ok {
			return h
		}
		var inner *types.Var
		for f := range st.Fields() {
			if !f.Embedded() || r.ix.ConnectionType(f.Type()) == nil {
				continue
			}
			if inner != nil {
				return h
			}
			inner = f
		}
		if inner == nil {
			return h
		}
		h = r.fieldAt(h, inner.Name(), at)
	}
	return h
}

// fieldAt returns what field name of h holds when an instruction runs.
func (r *Resolver) fieldAt(h Handle, name string, at ssa.Instruction) Handle {
	if !h.Known() {
		return h
	}
	var field *types.Var
	if t := r.structType(h); t != nil {
		obj, _, _ := types.LookupFieldOrMethod(elem(t), true, r.pkg, name)
		field, _ = obj.(*types.Var)
		if field == nil { // an unexported field of another package
			if st, ok := elem(t).Underlying().(*types.Struct); ok {
				for f := range st.Fields() {
					if f.Name() == name {
						field = f
					}
				}
			}
		}
	}
	loc := r.field(h, field, name)
	if loc == h {
		return h
	}
	return r.version(loc, field, at)
}

// Variadic returns the elements of a call's variadic argument, if they are
// listed at the call; ok is false for f(xs...).
func (r *Resolver) Variadic(c *Call) (elems []ssa.Value, ok bool) {
	if len(c.Args) == 0 {
		return nil, false
	}
	switch s := c.Args[len(c.Args)-1].(type) {
	case *ssa.Const:
		return nil, s.IsNil()
	case *ssa.Slice:
		array, ok := s.X.(*ssa.Alloc)
		if !ok {
			return nil, false
		}
		arr, ok := types.Unalias(array.Type()).Underlying().(*types.Pointer).Elem().Underlying().(*types.Array)
		if !ok {
			return nil, false
		}
		elems = make([]ssa.Value, arr.Len())
		for _, ref := range *array.Referrers() {
			ia, ok := ref.(*ssa.IndexAddr)
			if !ok {
				continue
			}
			i, ok := ia.Index.(*ssa.Const)
			if !ok {
				return nil, false
			}
			for _, use := range *ia.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == ia {
					elems[i.Int64()] = st.Val
				}
			}
		}
		return elems, true
	}
	return nil, false
}
