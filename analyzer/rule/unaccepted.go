package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// unaccepted finds an operation of a client that waits for the other side, where
// the listener that the client was dialled to is accepted from, or served, only
// behind it in the same goroutine. The dial itself came back, since the operating
// system queues the connection; nobody takes it out of that queue, so nobody
// answers.
func unaccepted(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		if !waitsForPeer(e) || !certain(s, e) {
			continue
		}
		for _, k := range e.On {
			l := dialledTo(s.unit, k)
			if !l.Known() || e.Op == lifecycle.Recv && l == k || e.Op == lifecycle.Drive && l == k || behind(s, fs, e, l) {
				continue
			}
			later := taker(s, s.later(e, []handle.Handle{l}), l)
			if later != nil && (proof{does: settles, before: true, itself: true}.sole(s, e, l)) {
				fs = append(fs, Finding{Category: lifecycle.Rendezvous, Unit: s.unit, Func: s.fn, Block: e, Later: later, Conn: l})
				break
			}
		}
	}
	return fs
}

// waitsForPeer reports whether an operation comes back only when the far end of its
// connection has done something.
func waitsForPeer(e *effect.Event) bool {
	return e.Mode == spawn.Here && (e.Op == lifecycle.Recv || e.Op == lifecycle.Drive || e.Op == lifecycle.Await && !e.Needs)
}

// dialledTo is the listener that an operation's connection was dialled to, or that
// the operation itself connects to.
func dialledTo(u *effect.Unit, k handle.Handle) handle.Handle {
	k = farSide(u, k)
	if !k.Known() || !u.Queues(k) {
		return handle.Handle{}
	}
	for _, n := range append(u.Res.Names(k), k) {
		if u.Res.Opened(n) && u.Res.Role(n) == lifecycle.Listener {
			return n
		}
	}
	return k
}

// farSide is what a client lives inside; what is no client is returned as it is.
func farSide(u *effect.Unit, k handle.Handle) handle.Handle {
	switch u.Role(k) {
	case lifecycle.Client, lifecycle.Peer:
		if u.Accepted(k) {
			return handle.Handle{}
		}
		return u.Res.Parent(k)
	}
	return k
}

// takesFrom reports whether an event takes connections from a listener.
func takesFrom(u *effect.Unit, e *effect.Event, l handle.Handle) bool {
	if e.TakesClients() {
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, l) })
	}
	return false
}

// settles reports whether an event lets the clients of a listener go on: it takes
// them, or ends the listener, which ends those that wait in its queue.
func settles(u *effect.Unit, e *effect.Event, l handle.Handle) bool {
	if e.Op == lifecycle.Stop {
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, l) })
	}
	return takesFrom(u, e, l)
}

// taker is the first event that takes connections from a listener.
func taker(s *scope, reach *order.Reach, l handle.Handle) *effect.Event {
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, e := range evs {
			if takesFrom(s.unit, e, l) {
				return e
			}
		}
	}
	return nil
}
