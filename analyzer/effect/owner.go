package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// Owner is what a function returns a connection in.
type Owner struct {
	Type  types.Type // of the result
	Field string     // where in it the connection is; "" if the result is the connection

	// Part is the struct of which the connection is a part, if it is that which the
	// result holds.
	Part handle.Handle
}

// HandsOut reports whether result i of a return is a connection, its address, or
// a new struct that holds it. What a function got from its caller it does not hand
// out by giving it back.
func (u *Unit) HandsOut(ret *ssa.Return, i int, k handle.Handle) (Owner, bool) {
	v := ret.Results[i]
	h := u.Res.Value(v)
	if k.Root != nil && k.Root.Kind == handle.Called {
		k = k.Root.Loc // what it is taken from
	}
	if !h.Known() || !k.Known() {
		return Owner{}, false
	}
	o := Owner{Type: u.Res.Type(h)}
	if o.Type == nil {
		o.Type = v.Type()
	}
	if u.Res.Same(h, k) {
		return o, u.Res.Opened(k) || u.isNew(k) || u.builtHere(v)
	}
	if !u.isNew(h) {
		return Owner{}, false
	}
	if h.Root == k.Root && len(k.Path) > len(h.Path) && k.Path[:len(h.Path)] == h.Path {
		o.Field = k.Path[len(h.Path):]
		return o, true
	}
	for _, f := range u.Res.FieldsAt(h, ret) {
		if u.Res.Same(f.Holds, k) {
			o.Field = f.Path
			return o, true
		}
		if rest, in := behind(k, f.Holds); in && o.Field == "" {
			o.Field, o.Part = f.Path+rest, f.Holds
		}
	}
	if o.Field != "" {
		return o, true
	}
	if o.Field = u.storedIn(h, k); o.Field != "" {
		return o, true
	}
	return Owner{}, false
}

// builtHere reports whether a value is what a call of a library in this function has
// built on something: a session on the connection that a caller gave.
func (u *Unit) builtHere(v ssa.Value) bool {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		v = mi.X
	}
	built := v
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok || !u.pkg.hasMethod(built.Type(), model.Open, true) {
		return false
	}
	return u.Res.Model(u.Res.CallOf(call)).Has(model.Same)
}

// behind is the path by which a handle is a part of what a field holds, which has made
// it: the channel of a loop that another constructor returned.
func behind(k, holds handle.Handle) (path string, ok bool) {
	if !holds.Known() || k.Root != holds.Root {
		return "", false
	}
	rest, ok := strings.CutPrefix(k.Path, holds.Path)
	return rest, ok && strings.HasPrefix(rest, ".")
}

// storedIn is the path of the field of a new struct, of any number of fields, in which
// a connection is stored, or "".
func (u *Unit) storedIn(h, k handle.Handle) string {
	a, ok := h.Root.Value.(*ssa.Alloc)
	if !ok || h.Path != "" || a.Referrers() == nil {
		return ""
	}
	for _, ref := range *a.Referrers() {
		fa, ok := ref.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, use := range *fa.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == fa && u.Res.Value(st.Val) == k {
				return "." + handle.FieldOf(a.Type(), fa.Field).Name()
			}
		}
	}
	return ""
}

// isNew reports whether a handle was made in this function.
func (u *Unit) isNew(h handle.Handle) bool {
	if h.Root == nil || h.Root.Kind != handle.Value {
		return false
	}
	switch v := h.Root.Value.(type) {
	case *ssa.Alloc:
		return !holdsCopy(v, maxHelpers)
	case *ssa.Call, *ssa.MakeChan:
		return true
	}
	return false
}

// HoldsCopy reports whether a handle is of a struct, or a part of one, that holdsCopy.
func (u *Unit) HoldsCopy(h handle.Handle) bool {
	a, ok := h.Root.Value.(*ssa.Alloc)
	return ok && holdsCopy(a, maxHelpers)
}

// holdsCopy reports whether a struct variable is, or becomes, a copy of one that was not
// made in its function, as a receiver that is passed by value: what it holds others have
// too. A call gives a new one, or tells.
func holdsCopy(a *ssa.Alloc, depth int) bool {
	return slices.ContainsFunc(structsStored(a), func(v ssa.Value) bool {
		switch v := v.(type) {
		case *ssa.Const, *ssa.Call:
			return false
		case *ssa.Extract:
			_, ok := v.Tuple.(*ssa.Call)
			return !ok
		case *ssa.UnOp:
			from, ok := v.X.(*ssa.Alloc)
			return v.Op != token.MUL || !ok || depth == 0 || holdsCopy(from, depth-1)
		}
		return true
	})
}

// structsStored are the structs that a variable is set to as a whole.
func structsStored(a *ssa.Alloc) []ssa.Value {
	if _, ok := a.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Struct); !ok {
		return nil
	}
	var vs []ssa.Value
	for _, ref := range *a.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == a {
			vs = append(vs, st.Val)
		}
	}
	return vs
}

// Fresh reports whether a handle is a struct that was made in sight: here, or by a
// constructor, which gives it to nobody else that is not known.
func (u *Unit) Fresh(k handle.Handle) bool { return u.fresh(k, maxHelpers) }

func (u *Unit) fresh(k handle.Handle, depth int) bool {
	if depth == 0 || k.Root == nil || k.Root.Kind != handle.Value {
		return false
	}
	switch v := k.Root.Value.(type) {
	case *ssa.Alloc:
		return k.Path == "" && !holdsCopy(v, depth) && !slices.ContainsFunc(structsStored(v), func(x ssa.Value) bool {
			switch x.(type) {
			case *ssa.Call, *ssa.Extract:
				return !u.fresh(u.Res.Value(x), depth-1)
			}
			return false
		})
	case *ssa.Call:
		return u.freshResult(v, k, depth)
	}
	return false
}

// KeepsField reports whether a struct that is handed out keeps the connection in its field
// that it was made with.
func (u *Unit) KeepsField(o Owner) bool {
	t := o.Type
	var f *types.Var
	for _, step := range steps(o.Field) {
		if t == nil {
			return false
		}
		if t, f = stepInto(t, step); f == nil || !u.pkg.finalField(f) {
			return false
		}
	}
	return f != nil
}
