package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// inCommon is a connection that a function gets from a caller: as the function knows it,
// and as the caller does.
type inCommon struct {
	ours, theirs handle.Handle
}

// shares are the connections that the unit's function drives, or waits for, itself and
// that a caller gives it. What the caller gives it to call may use them as well, and
// need not be called with them: a hook that knows the server from where it was written.
func (u *Unit) shares(c caller) []inCommon {
	var out []inCommon
	for _, e := range u.Events(u.Top) {
		if e.Op != lifecycle.Drive && e.Op != lifecycle.Wait {
			continue
		}
		for _, h := range e.On {
			if slices.ContainsFunc(out, func(s inCommon) bool { return s.ours == h }) {
				continue
			}
			path, ok := u.exporter().Path(h)
			if !ok {
				continue
			}
			if t := c.unit.Res.Subst(c.call, path); t.Known() {
				out = append(out, inCommon{h, t})
			}
		}
	}
	return out
}

// sharedBy are those of some connections, as the called function knows them, that a
// caller's event is on; of a send also those inside which its connection lives.
func (u *Unit) sharedBy(e *Event, ss []inCommon) (on []handle.Handle) {
	for _, s := range ss {
		uses := u.among(s.theirs, e.On)
		for k := 0; k < len(e.On) && !uses && e.Op == lifecycle.Send; k++ {
			_, uses = u.Res.Within(e.On[k], []handle.Handle{s.theirs})
		}
		if uses {
			on = append(on, s.ours)
		}
	}
	return on
}

// asClient reports whether an event is on what was dialled, and the unit nowhere ends the
// sending direction of that: its peer has no reason to end its own alone.
func (u *Unit) asClient(e *Event) bool {
	for _, h := range e.On {
		if u.Role(h) != lifecycle.Client {
			return false
		}
	}
	for _, fn := range u.Res.Funcs {
		for _, o := range u.Events(fn) {
			if o.Op == lifecycle.HalfStop && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.among(h, o.On) }) {
				return false
			}
		}
	}
	return true
}
