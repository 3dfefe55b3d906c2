package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// openedWith adds to each drive and wait the contexts that its connection was opened
// with: a command that is killed at the end of a context comes back then.
func (u *Unit) openedWith(evs []*Event) []*Event {
	for _, b := range evs {
		if b.Op != lifecycle.Bound || len(b.BoundBy) == 0 {
			continue
		}
		for _, d := range evs {
			if (d.Op == lifecycle.Drive || d.Op == lifecycle.Wait) && u.sharesConn(b, d) {
				d.BoundBy = slices.Concat(d.BoundBy, b.BoundBy)
			}
		}
	}
	return evs
}

// binds reports whether what arranges that operations end by themselves surely does so:
// of what hands on the end of a context, that context has to end by itself.
func (u *Unit) binds(evs []*Event, b *Event) bool {
	return len(b.BoundBy) == 0 || slices.ContainsFunc(b.BoundBy, func(ctx handle.Handle) bool {
		return slices.ContainsFunc(evs, func(x *Event) bool {
			if x.Op != lifecycle.Bound || len(x.BoundBy) > 0 {
				return false
			}
			_, ok := u.Res.Within(ctx, x.On)
			return ok
		})
	})
}
