package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// alone reports whether nobody else completes an operation on k.
func alone(s *scope, e *effect.Event, k handle.Handle, meets partnerOf) bool {
	if m := made(k); m != nil && e.Op == lifecycle.Send && !unbuffered(m) {
		return false
	}
	if s.unit.Res.Carries(k) && s.unit.GivenToModel(s.unit.Res.Names(k)) || onPipe(s, e, k) && s.unit.GivenAround(s.unit.Res.Names(k)) {
		return false // a session may be built on it, whatever the model says
	}
	beside := func(u *effect.Unit, g *effect.Event, k handle.Handle) bool {
		return usesFarEnd(u, g, k) && !(e.Brought && (onlyReads(u, g, k) || u.BehindDrive(g, e)))
	}
	if e.Op == lifecycle.Accept { // who accepts at the other end opens nothing there
		used := beside
		beside = func(u *effect.Unit, g *effect.Event, k handle.Handle) bool {
			return g.Op != lifecycle.Accept && used(u, g, k)
		}
	}
	if e.Anyone {
		meets = mayKnock
	}
	return proof{does: meets, beside: beside, before: true, unfed: e.Brought}.sole(s, e, k)
}

// onlyReads reports whether an event takes bytes from the other end of k, on which nothing
// is built that would send by itself, but for the handshake of what comes between: that
// brings nothing to who takes from a loop over it.
func onlyReads(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	switch e.Op {
	case lifecycle.Recv, lifecycle.Drive:
	default:
		return false
	}
	return !slices.ContainsFunc(e.On, func(h handle.Handle) bool {
		return h != k && u.Opposite(h, k) && !u.Res.PlainAt(h, e.Instr)
	})
}

// usesFarEnd reports whether an event does anything with the other end of k: a
// handshake that receives there sends as well, and so may any protocol.
func usesFarEnd(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	switch e.Op {
	case lifecycle.Open, lifecycle.Bound, lifecycle.Done:
		return false
	}
	return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return h != k && u.Opposite(h, k) })
}
