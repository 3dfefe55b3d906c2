package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// unasked finds who waits for what a connection delivers only once something was sent on
// it, when nobody can have sent anything, and sends only behind that. However the loop
// around it may end, it never has anything to end on.
func unasked(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		if e.Op != effect.Unasked || e.Mode != spawn.Here || !e.Must || len(e.BoundBy) > 0 || s.unit.Bounded(s.events, e) || s.reported[s.pkg.Primitive(e)] || s.unit.MustFail(e) {
			continue
		}
		for _, k := range withNames(s.unit, e.On) {
			if !(proof{does: asks, beside: asks, before: true, made: true}).sole(s, e, k) || !s.unit.Plain(k) {
				continue
			}
			conns := []handle.Handle{k}
			if later, k := firstSend(s, s.later(e, conns).Events, conns); later != nil {
				fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: e, Later: later, Conn: k})
				break
			}
		}
	}
	return fs
}

// withNames are connections with all names of them.
func withNames(u *effect.Unit, ks []handle.Handle) []handle.Handle {
	all := slices.Clone(ks)
	for _, k := range ks {
		all = append(all, u.Res.Names(k)...)
	}
	return all
}

// asks reports whether an event may have a connection deliver something, or end: it sends
// on it or on what lives inside, ends it, or lets it end by itself.
func asks(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	switch e.Op {
	case lifecycle.Send, lifecycle.Stop, lifecycle.HalfStop, lifecycle.Bound, effect.Relay, effect.Publish, effect.Made, effect.UnknownCall, lifecycle.Open:
	default:
		return false
	}
	for _, h := range e.On {
		if _, in := u.Res.Within(h, []handle.Handle{k}); in && !(e.Op == lifecycle.Open && u.Res.Same(h, k)) {
			return true
		}
	}
	return false
}
