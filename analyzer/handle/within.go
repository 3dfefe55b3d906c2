package handle

import "golang.org/x/tools/go/ssa"

// ElementsOf are what is stored in the elements of an array that this function has
// made, as that of a slice which is listed in the source.
func (r *Resolver) ElementsOf(h Handle) []Handle {
	if h.Root == nil || h.Root.Kind != Value || h.Path != "" {
		return nil
	}
	array, ok := h.Root.Value.(*ssa.Alloc)
	if !ok {
		return nil
	}
	var hs []Handle
	for _, ref := range *array.Referrers() {
		ia, ok := ref.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		for _, use := range *ia.Referrers() {
			if st, ok := use.(*ssa.Store); ok && st.Addr == ia {
				hs = append(hs, r.Value(st.Val))
			}
		}
	}
	return hs
}
