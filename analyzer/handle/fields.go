package handle

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// field returns the handle of a field's location. A field that a model calls the
// same connection, its address, or a channel that delivers from it, is its owner;
// one that always holds the same connection as another field is that.
func (r *Resolver) field(base Handle, f *types.Var, name string) Handle {
	if f != nil {
		name = f.Name()
		if m := r.ix.Field(f); m != nil {
			switch m.Directive.Verb {
			case model.Same, model.Address, model.Recv:
				return base
			}
		}
		if r.twin != nil {
			if g := r.twin(f); g != nil {
				name = g.Name()
			}
		}
	}
	h := base.Add("." + name)
	if f != nil {
		r.note(h, f.Type(), nil)
	}
	return h
}

// partOf is the handle of the parts that a call takes a text apart into, if a
// model says that they are the text (strings.Split of an address).
func (r *Resolver) partOf(v ssa.Value) (Handle, bool) {
	call, ok := v.(*ssa.Call)
	if !ok || !types.Identical(call.Type(), types.NewSlice(types.Typ[types.String])) {
		return Handle{}, false
	}
	c := r.CallOf(call)
	for _, d := range r.Model(c).All(model.Same) {
		if d.Operands[0].Kind == model.Result {
			h := r.Operand(c, d.Operands[1])
			return h, h.Known()
		}
	}
	return Handle{}, false
}

// structField is a field of a struct value; of a loaded one, it is read from
// memory at the load.
func (r *Resolver) structField(v *ssa.Field) Handle {
	f := FieldOf(v.X.Type(), v.Field)
	if ld, ok := v.X.(*ssa.UnOp); ok && ld.Op == token.MUL {
		base := r.Value(ld.X)
		loc := r.field(base, f, "")
		if loc == base {
			return base
		}
		return r.version(loc, f, ld)
	}
	base := r.Value(v.X)
	loc := r.field(base, f, "")
	if loc == base || !loc.Known() {
		return loc
	}
	return r.initial(loc, v.Parent())
}

// FieldOf is field i of a struct type, or of what a pointer to one points to.
func FieldOf(t types.Type, i int) *types.Var {
	st, ok := elem(t).Underlying().(*types.Struct)
	if !ok || i >= st.NumFields() {
		return nil
	}
	return st.Field(i)
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}
