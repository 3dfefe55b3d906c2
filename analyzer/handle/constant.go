package handle

import (
	"golang.org/x/tools/go/ssa"
)

// constField is what a field of a struct surely holds that is passed by value, if the
// function that passes it has made it: the one value that is stored there before, in a
// struct of which nobody has the address. It is nil if that is not known.
func (r *Resolver) constField(v ssa.Value, name string) ssa.Value {
	ld, ok := v.(*ssa.UnOp)
	if !ok {
		return nil
	}
	a, ok := ld.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var set, whole *ssa.Store
	for _, ref := range *a.Referrers() {
		switch ref := ref.(type) {
		case *ssa.UnOp, *ssa.DebugRef:
		case *ssa.Store:
			if ref.Addr != a || whole != nil {
				return nil
			}
			whole = ref
		case *ssa.FieldAddr:
			f := FieldOf(a.Type(), ref.Field)
			for _, use := range *ref.Referrers() {
				st, ok := use.(*ssa.Store)
				switch {
				case !ok || st.Addr != ref:
					if _, read := use.(*ssa.UnOp); !read {
						return nil // somebody has its address
					}
				case f == nil || f.Name() != name:
				case set != nil:
					return nil
				default:
					set = st
				}
			}
		default:
			return nil
		}
	}
	switch {
	case whole != nil && !r.Follows(whole, ld), set != nil && !r.Follows(set, ld):
		return nil
	case set == nil && whole != nil:
		return r.constField(whole.Val, name)
	case set == nil || whole != nil && !r.Follows(whole, set):
		return nil
	}
	return set.Val
}
