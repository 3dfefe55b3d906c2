package effect

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// listedEvents are those of the functions that a loop calls one after the other, each
// in a turn of its own, if the slice or array that it ranges over is listed in this
// function: of functions, of structs with a field that is called, or of values with a
// method. They stand in the order of the list. It is false if the loop may leave one
// out, or if one is not known.
func (u *Unit) listedEvents(c *handle.Call) (evs []*Event, ok bool) {
	call, isCall := c.Instr.(*ssa.Call)
	if !isCall || !c.Direct || u.resolving >= maxResolve {
		return nil, false
	}
	elems := listed(call.Call.Value)
	if len(elems) == 0 || !u.everyTurn(call.Block()) {
		return nil, false
	}
	method := ""
	if call.Call.IsInvoke() {
		method = call.Call.Method.Name()
	}
	var args []handle.Handle
	for _, a := range call.Call.Args {
		args = append(args, u.Res.Value(a))
	}
	u.resolving++
	defer func() { u.resolving-- }()
	for _, f := range elems {
		if f == nil {
			return nil, false
		}
		t := u.Res.Resolve(call, u.Res.Value(f), method, args)
		if t == nil {
			return nil, false
		}
		evs = append(evs, through(&Op{Mode: spawn.Here, Must: true}, u.callEvents(spawn.Run{Call: t, Mode: spawn.Here}))...)
	}
	return evs, true
}

// listed are the values in the list of which a value is any element, or the same
// field of any element; nil if it is no such value, and with a nil where one is not
// known.
func listed(v ssa.Value) []ssa.Value {
	switch x := v.(type) {
	case *ssa.Index: // of an array that is no variable
		if _, fixed := x.Index.(*ssa.Const); !fixed {
			return elementsOf(x.X, -1)
		}
	case *ssa.Field:
		if at, ok := x.X.(*ssa.Index); ok {
			return elementsOf(at.X, x.Field)
		}
		ld, ok := x.X.(*ssa.UnOp)
		if !ok || ld.Op != token.MUL {
			return nil
		}
		return elementsAt(ld.X, x.Field)
	case *ssa.UnOp:
		if x.Op != token.MUL {
			return nil
		}
		fa, ok := x.X.(*ssa.FieldAddr)
		if !ok {
			return elementsAt(x.X, -1)
		}
		if a, ok := fa.X.(*ssa.Alloc); ok { // a copy of the element
			from := copied(a)
			if from == nil {
				return nil
			}
			return elementsAt(from, fa.Field)
		}
		return elementsAt(fa.X, fa.Field)
	}
	return nil
}

// elementsAt are the values of the list that an address leads into, at an index that
// changes from turn to turn, or of one of their fields.
func elementsAt(addr ssa.Value, field int) []ssa.Value {
	ia, ok := addr.(*ssa.IndexAddr)
	if !ok {
		return nil
	}
	if _, fixed := ia.Index.(*ssa.Const); fixed {
		return nil
	}
	list := ia.X
	if s, ok := list.(*ssa.Slice); ok && s.Low == nil && s.High == nil {
		if written(s) {
			return nil
		}
		list = s.X
	}
	a, ok := list.(*ssa.Alloc)
	if !ok {
		return nil
	}
	if from, ok := copied(a).(*ssa.Alloc); ok {
		a = from // a range over an array takes a copy
	}
	return elementsIn(a, field)
}

// elementsOf are elementsAt of an array value, which was loaded from a variable.
func elementsOf(array ssa.Value, field int) []ssa.Value {
	ld, ok := array.(*ssa.UnOp)
	if !ok || ld.Op != token.MUL {
		return nil
	}
	a, ok := ld.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	return elementsIn(a, field)
}

// elementsIn are what was stored in the elements of an array, or in one of their
// fields, by index.
func elementsIn(a *ssa.Alloc, field int) []ssa.Value {
	byIndex := map[int64]ssa.Value{}
	for _, ref := range *a.Referrers() {
		at, ok := ref.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		k, ok := at.Index.(*ssa.Const)
		if !ok {
			continue
		}
		byIndex[k.Int64()] = storedIn(at, field)
	}
	elems := make([]ssa.Value, len(byIndex))
	for k, v := range byIndex {
		if k < 0 || k >= int64(len(elems)) {
			return nil
		}
		elems[k] = v
	}
	return elems
}

// storedIn is the only value that is stored at an address, or in a field there.
func storedIn(at ssa.Value, field int) ssa.Value {
	var v ssa.Value
	for _, ref := range *at.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			if v != nil || ref.Addr != at {
				return nil
			}
			if v = ref.Val; field >= 0 { // a struct that was built beside it
				ld, ok := v.(*ssa.UnOp)
				if !ok || ld.Op != token.MUL {
					return nil
				}
				if v = fieldStored(ld.X, field); v == nil {
					return nil
				}
			}
		case *ssa.FieldAddr:
			if ref.Field != field {
				continue
			}
			if v != nil {
				return nil
			}
			if v = storedIn(ref, -1); v == nil {
				return nil
			}
		case *ssa.DebugRef:
		default:
			return nil
		}
	}
	return v
}

// fieldStored is the only value that is stored in a field of a variable, which is
// else only read as a whole.
func fieldStored(at ssa.Value, field int) ssa.Value {
	a, ok := at.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var v ssa.Value
	for _, ref := range *a.Referrers() {
		switch ref := ref.(type) {
		case *ssa.FieldAddr:
			if ref.Field != field {
				continue
			}
			if v != nil {
				return nil
			}
			if v = storedIn(ref, -1); v == nil {
				return nil
			}
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			return nil
		}
	}
	return v
}

// copied is the address of which a variable is a copy, or nil.
func copied(a *ssa.Alloc) ssa.Value {
	var from ssa.Value
	for _, ref := range *a.Referrers() {
		st, ok := ref.(*ssa.Store)
		if !ok || st.Addr != a {
			continue
		}
		ld, ok := st.Val.(*ssa.UnOp)
		if !ok || ld.Op != token.MUL || from != nil {
			return nil
		}
		from = ld.X
	}
	return from
}

// written reports whether the elements of a slice may be assigned.
func written(s *ssa.Slice) bool {
	return slices.ContainsFunc(*s.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.IndexAddr:
			return slices.ContainsFunc(*ref.Referrers(), func(use ssa.Instruction) bool { st, ok := use.(*ssa.Store); return ok && st.Addr == ref })
		case *ssa.Call:
			b, ok := ref.Call.Value.(*ssa.Builtin)
			return !ok || b.Name() != "len"
		case *ssa.DebugRef:
			return false
		}
		return true
	})
}
