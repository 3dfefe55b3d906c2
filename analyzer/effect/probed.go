package effect

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// A program looks for a free port by listening at any and closing that listener at once:
// who is handed the address listens there again.

// returnsAddress reports whether a path is a result of the function, or a field of one,
// that is an address as a text, or a port, and all that is handed out of what an event
// stops.
func (u *Unit) returnsAddress(path string, stop *Event) bool {
	rest, ok := strings.CutPrefix(path, "r")
	digits, field, in := strings.Cut(rest, ".")
	n, err := strconv.Atoi(digits)
	rs := u.Top.Signature.Results()
	if !ok || err != nil || n >= rs.Len() {
		return false
	}
	if !in {
		return isBasic(rs.At(n).Type())
	}
	return isBasic(u.typeAt(rs.At(n).Type(), field)) && !slices.ContainsFunc(stop.On, func(h handle.Handle) bool { return u.inResult(h, stop) })
}

func isBasic(t types.Type) bool {
	if t == nil {
		return false
	}
	_, basic := t.Underlying().(*types.Basic)
	return basic
}

// typeAt is the type of the field of a struct to which a path leads, or nil.
func (u *Unit) typeAt(t types.Type, path string) types.Type {
	for name := range strings.SplitSeq(path, ".") {
		obj, _, _ := types.LookupFieldOrMethod(t, true, u.pkg.Prog.Pkg.Pkg, name)
		if obj == nil {
			return nil
		}
		t = obj.Type()
	}
	return t
}

// inResult reports whether a result of the function is a connection that was stopped, or
// has it in a field, other than by its address or by what listens there again.
func (u *Unit) inResult(h handle.Handle, stop *Event) bool {
	is := func(k handle.Handle, t types.Type) bool {
		return !isBasic(t) && u.Res.Same(k, h) && len(u.openAt(stop, []handle.Handle{k})) > 0
	}
	for _, b := range u.normalReturns(u.Top) {
		ret := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		for _, v := range ret.Results {
			r := u.Res.Value(v)
			if !r.Known() {
				continue
			}
			if is(r, v.Type()) || slices.ContainsFunc(u.Res.FieldsAt(r, ret), func(f handle.FieldHolds) bool {
				return is(f.Holds, u.typeAt(v.Type(), strings.TrimPrefix(f.Path, ".")))
			}) {
				return true
			}
		}
	}
	return false
}
