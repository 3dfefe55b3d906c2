package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// neverTaken finds an operation of a client that waits for the other side, where
// nobody at all takes connections from the listener that was dialled: a multiplexer
// of which only the parts are served.
func neverTaken(s *scope) []Finding {
	var fs []Finding
	if s.pkg.TakesAside() {
		return nil
	}
	for _, e := range s.events {
		if !waitsForPeer(e) || !certain(s, e) {
			continue
		}
		for _, k := range e.On {
			l := dialledTo(s.unit, k)
			if !l.Known() || !s.unit.Res.Opened(l) || e.Op != lifecycle.Await && l == k || behind(s, fs, e, l) {
				continue
			}
			nobody := proof{does: settlesOwn, before: true, itself: true}
			if taker(s, s.later(e, []handle.Handle{l}), l) == nil && nobody.sole(s, e, l) {
				fs = append(fs, Finding{Category: lifecycle.Undriven, Unit: s.unit, Func: s.fn, Block: e, Later: e, Conn: l})
				break
			}
		}
	}
	return fs
}

// drivenIn is what somebody has to drive for an operation on a connection: that, or
// what it lives in, a stream's session. A listener, of which a client is a part too,
// is no such thing.
func drivenIn(u *effect.Unit, k handle.Handle) handle.Handle {
	for range maxCallers {
		p := u.Res.Parent(k)
		if !p.Known() || u.Res.Role(p) == lifecycle.Listener || !u.Res.IsConnection(p) {
			break
		}
		k = p
	}
	return k
}

// settlesOwn is settles but for what the function that made a listener does to it
// when it fails.
func settlesOwn(u *effect.Unit, e *effect.Event, l handle.Handle) bool {
	if e.Op == lifecycle.Stop && e.Instr == l.Root.Def() {
		return false
	}
	return settles(u, e, l)
}
