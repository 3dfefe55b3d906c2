package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
)

// laterPublish is the first time that a listener of this program publishes, behind
// the drive of a client of it, which gets nothing before and from nobody else.
func laterPublish(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) (*effect.Event, handle.Handle) {
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, e := range evs {
			for _, ln := range publishers(s.unit, e) {
				for _, k := range conns {
					if !s.unit.Res.Same(k, ln) && s.unit.ClientOf(k, host(s.unit, ln)) && (proof{does: feeds}).sole(s, d, ln) && (proof{does: cutsOff, before: true}).sole(s, d, ln) {
						return sending(evs, e), k
					}
				}
			}
			if k := relayedBack(s, d, e, conns); k.Known() {
				return sending(evs, e), k
			}
		}
	}
	return nil, handle.Handle{}
}

// relayedBack is the driven connection to which an event may bring something by way of
// the client in which it lives: a subscription of that client. Others may bring something
// too, but the drive ends only with the subscription or the client, and nobody ends one of
// them meanwhile.
func relayedBack(s *scope, d, e *effect.Event, conns []handle.Handle) handle.Handle {
	if e.Op != effect.Relay {
		return handle.Handle{}
	}
	for _, k := range conns {
		client := s.unit.Res.Parent(k)
		if client.Known() && slices.Contains(e.On, client) && (proof{does: cutsOff, made: true}).sole(s, d, k) && !mayEnd(s, d, client) {
			return k
		}
	}
	return handle.Handle{}
}

// mayEnd reports whether somebody may end a client while a drive goes on that is of what
// lives in it.
func mayEnd(s *scope, d *effect.Event, client handle.Handle) bool {
	of := *d
	of.On = []handle.Handle{client}
	return s.unit.Stopped(s.fn, s.events, &of) || s.unit.StoppedBeyond(client)
}

// publishers are the listeners of this program that an event has publish something:
// one that does so itself, or by way of a client of it.
func publishers(u *effect.Unit, e *effect.Event) []handle.Handle {
	var lns []handle.Handle
	for _, h := range e.On {
		switch e.Op {
		case effect.Relay:
			h = u.Res.Parent(h)
		case effect.Publish:
		default:
			return nil
		}
		if h.Known() && u.Role(h) == lifecycle.Listener {
			lns = append(lns, h)
		}
	}
	return lns
}

// host is the listener inside which another one lives, a hub that an HTTP server has for
// its handler, or the listener itself.
func host(u *effect.Unit, ln handle.Handle) handle.Handle {
	for p, n := u.Res.Parent(ln), 0; p.Known() && n < maxOffers; p, n = u.Res.Parent(p), n+1 {
		if u.Role(p) == lifecycle.Listener {
			ln = p
		}
	}
	return ln
}

// feeds reports whether an event may bring something to the clients of a listener,
// or end one of them.
func feeds(u *effect.Unit, e *effect.Event, ln handle.Handle) bool {
	switch e.Op {
	case effect.Publish, effect.Relay, lifecycle.Send, lifecycle.Open, lifecycle.Stop, lifecycle.HalfStop, lifecycle.Accept:
	default:
		return false
	}
	for _, h := range e.On {
		if u.Res.Same(h, ln) || u.ClientOf(h, ln) {
			return true
		}
	}
	return false
}

// cutsOff reports whether an event of a listener may end its clients: what waits in the
// queue of one is all that it gets then.
func cutsOff(u *effect.Unit, e *effect.Event, ln handle.Handle) bool {
	return (e.Op == lifecycle.Stop || e.Op == lifecycle.HalfStop) && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, ln) })
}
