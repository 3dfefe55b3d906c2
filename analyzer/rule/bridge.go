package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// bridged finds a loop that accepts connections for ever and joins each one to a
// connection that it dials in the same turn: a goroutine carries one direction, and the
// other one is carried in place, for as long as both sides stay.
func bridged(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || !d.AtEOF || d.Mode != spawn.Here || !certain(s, d) {
			continue
		}
		to := sentAt(s, d)
		for _, k := range slices.Concat(to, d.On) {
			far := to
			if slices.Contains(to, k) {
				far = d.On
			}
			a := acceptOf(s, d, k)
			if a == nil || a.Op != lifecycle.Accept || !dialledInTurn(s, d, far) || !carriedBack(s, d, to) {
				continue
			}
			fs = append(fs, Finding{Category: lifecycle.SerialAccept, Unit: s.unit, Func: s.fn, Block: d, Later: a, Conn: k})
			break
		}
	}
	return fs
}

// dialledInTurn reports whether connections are clients that the loop around an event
// dials in each turn.
func dialledInTurn(s *scope, d *effect.Event, conns []handle.Handle) bool {
	l := s.turn(d)
	return l != nil && len(conns) > 0 && !slices.ContainsFunc(conns, func(h handle.Handle) bool {
		return s.unit.Role(h) != lifecycle.Client || !h.Known() || outside(h, l)
	})
}

// carriedBack reports whether another goroutine copies from what a copy sends to, to
// what that takes from.
func carriedBack(s *scope, d *effect.Event, to []handle.Handle) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return e.Op == lifecycle.Drive && e.AtEOF && e.Mode == spawn.Elsewhere && overlap(s, e.On, to) && overlap(s, sentAt(s, e), d.On)
	})
}
