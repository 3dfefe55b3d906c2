package handle

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// linkDelivered links what is received from a channel that a connection delivers on:
// an offered channel, a request, lives inside the connection.
func (r *Resolver) linkDelivered(l *links, i ssa.Instruction) {
	switch i := i.(type) {
	case *ssa.UnOp:
		switch {
		case i.Op != token.ARROW || !r.delivers(i.X):
		case i.CommaOk:
			r.childExtract(l, i, 0, i.X)
		default:
			l.child(r.Value(i), r.Value(i.X))
		}
	case *ssa.Select:
		at := 2 // behind the index of the case and ok
		for _, st := range i.States {
			if st.Dir != types.RecvOnly {
				continue
			}
			if r.delivers(st.Chan) {
				r.childExtract(l, i, at, st.Chan)
			}
			at++
		}
	}
}

// delivers reports whether a connection delivers on a channel.
func (r *Resolver) delivers(ch ssa.Value) bool {
	m := r.ix.Connection(ch.Type())
	return m != nil && m.Delivered
}

// childExtract links one part of what an instruction gives with the channel that it
// was received from.
func (r *Resolver) childExtract(l *links, tuple ssa.Value, index int, ch ssa.Value) {
	refs := tuple.Referrers()
	if refs == nil {
		return
	}
	for _, ref := range *refs {
		if e, ok := ref.(*ssa.Extract); ok && e.Index == index {
			l.child(r.Value(e), r.Value(ch))
		}
	}
}
