package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// idle finds an operation of a client that waits for the other side, where the
// listener that it was dialled to belongs to something of which the program has to
// start what takes the clients, and nobody has or can have yet. The operating system
// queues the client, so that nothing fails.
func idle(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		if !waitsForPeer(e) || !certain(s, e) || s.unit.MustFail(e) {
			continue
		}
		for _, k := range e.On {
			l := farSide(s.unit, k)
			if !l.Known() || e.Op == lifecycle.Recv && l == k || e.Op == lifecycle.Drive && l == k || behind(s, fs, e, l) {
				continue
			}
			made := openedIdle(s, e, l)
			if made != nil && !s.pkg.TakenUnseen() && (proof{does: settles, before: true, itself: true}.sole(s, e, l)) {
				f := Finding{Category: lifecycle.Undriven, Unit: s.unit, Func: s.fn, Block: e, Later: e, Conn: l, Idle: made}
				if later := taker(s, s.later(e, []handle.Handle{l}), l); later != nil {
					f.Later = later
				}
				fs = append(fs, f)
				break
			}
		}
	}
	return fs
}

// openedIdle is what made, before an event, that of which a listener takes no clients by
// itself, or nil.
func openedIdle(s *scope, e *effect.Event, l handle.Handle) *effect.Event {
	for _, g := range s.events {
		if g.Op == effect.Unserved && s.unit.Follows(g.Instr, e.Instr) && slices.ContainsFunc(g.On, func(h handle.Handle) bool { return s.unit.Res.Same(h, l) }) {
			return g
		}
	}
	return nil
}
