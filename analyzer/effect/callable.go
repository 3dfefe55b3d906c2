package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Made is where a function makes another one, for somebody unknown to call, that sends
// on a connection, as a client's dial function does.
const Made lifecycle.Op = "make"

// madeSends are the sends of a literal of the unit that is only made there. One that
// also stops the connection cleans up.
func (u *Unit) madeSends(lit *ssa.Function) []*Event {
	if lit.Parent() != u.Top || u.Mode(lit) != spawn.Unknown {
		return nil
	}
	evs := u.Events(lit)
	var made []*Event
	for _, e := range evs {
		if e.Op != lifecycle.Send || e.Mode != spawn.Here || slices.ContainsFunc(evs, func(x *Event) bool { return x.Op == lifecycle.Stop && u.sharesConn(x, e) }) {
			continue
		}
		x := *e
		x.Op, x.Must = Made, false
		made = append(made, &x)
	}
	return made
}
