package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// driveBeforeSend finds a drive of K that is followed by a send on K, or on what
// lives inside K, or by handing K out for use.
func driveBeforeSend(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here || !certainBut(s, d, EndsInside) && !endsItself(s, d) && !perTurn(s, d) {
			continue
		}
		f := Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: d}
		conns := driven(s, d)
		if perTurn(s, d) {
			f.Later, f.Conn = laterSend(s, s.later(d, conns), conns)
			if f.Later != nil && neededAnyway(s, d, f.Later, f.Conn) {
				fs = append(fs, f)
			}
			continue
		}
		reach := s.later(d, conns)
		if s.unit.EndsInside(s.events, d) {
			if f.Later, f.Conn = fedLate(s, reach, d, conns); f.Later != nil {
				fs = append(fs, f)
			}
			continue
		}
		if endsItself(s, d) {
			// It comes back in the end, and what it drove is over then.
			f.Later, f.Conn = handedOut(s, reach, d, nil)
		} else if f.Later, f.Conn = laterSend(s, reach, conns); f.Later == nil && d.Forever {
			f.Later, f.Conn = laterUse(s, reach, d)
		}
		if f.Later == nil {
			f.Later, f.Conn = laterPublish(s, reach, d, conns)
		}
		if f.Later == nil {
			f.Later, f.Conn = handedOut(s, reach, d, conns)
		}
		if f.Later == nil && !endsItself(s, d) {
			f.Later, f.Conn = fedReturned(s, reach, d, conns)
		}
		if f.Later == nil && !endsItself(s, d) {
			f.Later, f.Conn = laterInput(s, d)
		}
		if f.Later != nil && !d.Serves && s.unit.MustFail(f.Later) {
			continue // it is there to see what happens once the connection is over
		}
		if f.Later == nil && d.Serves {
			f.Later, f.Conn = unknownYet(s, reach, d, conns)
		}
		if f.Later == nil && d.Serves {
			f.Later, f.Conn = testUse(s, reach, d, conns)
		}
		if f.Later != nil {
			fs = append(fs, f)
		}
	}
	return fs
}

// laterSend is the first send on the connections, or on what lives inside them,
// or the first client that is opened to them, here or in a goroutine that is
// started there.
func laterSend(s *scope, reach *order.Reach, conns []handle.Handle) (*effect.Event, handle.Handle) {
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		if e, k := firstSend(s, evs, conns); e != nil {
			return e, k
		}
	}
	if e, k := madeSend(s, reach, conns); e != nil {
		return e, k
	}
	return heldSend(s, reach, conns)
}

// firstSend is the first of some events that sends on the connections, or opens a
// client to them.
func firstSend(s *scope, evs []*effect.Event, conns []handle.Handle) (*effect.Event, handle.Handle) {
	for _, e := range evs {
		for _, h := range e.On {
			switch {
			case e.Op == lifecycle.Send, e.Op == effect.Made:
			case e.Op == lifecycle.Open && s.unit.Res.Role(h) == lifecycle.Client:
				h = s.unit.Res.Parent(h)
			default:
				continue
			}
			if k, ok := s.within(h, conns); ok && !s.offered(h) {
				return e, k
			}
		}
	}
	return nil, handle.Handle{}
}

// within is the connection among some that another one is, or lives in: as the function
// shows, or as all of its callers do who give it both.
func (s *scope) within(h handle.Handle, conns []handle.Handle) (handle.Handle, bool) {
	if k, ok := s.unit.Res.Within(h, conns); ok || !given(h) {
		return k, ok
	}
	for _, k := range conns {
		if given(k) && s.unit.ClientOf(h, k) {
			return k, true
		}
	}
	return handle.Handle{}, false
}

// given reports whether a handle is of what a function gets from its callers.
func given(h handle.Handle) bool {
	if h.Root == nil {
		return false
	}
	_, ok := h.Root.Value.(*ssa.Parameter)
	return ok
}

// maxOffers bounds the connections in each other that are looked through.
const maxOffers = 8

// offered reports whether a connection is one that a loop takes which drives another
// one: a later drive is the matter of another category.
func (s *scope) offered(h handle.Handle) bool {
	for p, n := h, 0; p.Known() && n < maxOffers; p, n = s.unit.Res.Parent(p), n+1 {
		def := p.Root.Def()
		if def == nil {
			return false
		}
		if slices.ContainsFunc(s.events, func(d *effect.Event) bool {
			return d.Op == lifecycle.Drive && d.Loop != nil && d.Mode == spawn.Here && d.Loop.Blocks[def.Block()] && !among(s, h, d.On)
		}) {
			return true
		}
	}
	return false
}

// madeSend is the first send of a function that is only made there, for somebody to
// call, as a client's dial function is. One that also stops the connection cleans
// up.
func madeSend(s *scope, reach *order.Reach, conns []handle.Handle) (*effect.Event, handle.Handle) {
	for _, mk := range reach.Made() {
		if e, k := sendOf(s, mk, conns); e != nil {
			return e, k
		}
	}
	return nil, handle.Handle{}
}

// sendOf is the first send of a function that is made for somebody unknown to call.
func sendOf(s *scope, mk *ssa.MakeClosure, conns []handle.Handle) (*effect.Event, handle.Handle) {
	lit, ok := mk.Fn.(*ssa.Function)
	if !ok || lit.Parent() == nil || s.unit.Mode(lit) != spawn.Unknown {
		return nil, handle.Handle{}
	}
	evs := s.unit.Events(lit)
	if slices.ContainsFunc(evs, func(e *effect.Event) bool { return e.Op == lifecycle.Stop && overlap(s, e.On, conns) }) {
		return nil, handle.Handle{}
	}
	return firstSend(s, evs, conns)
}

// sending is the send that a call makes which also publishes, or else that event
// itself.
func sending(evs []*effect.Event, e *effect.Event) *effect.Event {
	for _, x := range evs {
		if x.Op == lifecycle.Send && x.Instr == e.Instr && effect.SamePlace(x, e) {
			return x
		}
	}
	return e
}

// endsItself reports whether all that makes a pump uncertain is that it has its
// own connection stopped.
func endsItself(s *scope, d *effect.Event) bool {
	any := false
	for x := range doubts(s, d) {
		if x.Kind != Stopped || x.By.Instr != d.Instr {
			return false
		}
		any = true
	}
	return any && d.Pump
}

// laterUse is the first call, behind a drive that never returns, that is given
// the driven object; but for one that serves, which is the matter of another category.
func laterUse(s *scope, reach *order.Reach, d *effect.Event) (*effect.Event, handle.Handle) {
	for _, call := range reach.Calls() {
		if serves := servingAt(s, call); serves != nil && isSecond(s, d, serves) && !oneClient(s, d.On) {
			continue
		}
		for _, a := range call.Call.Args {
			h := s.unit.Res.Value(a)
			for _, k := range d.On {
				if h.Known() && (h == k || h.Root == k.Root && len(h.Path) < len(k.Path)) {
					return &effect.Event{Op: effect.Used, On: []handle.Handle{h}, Instr: call, Mode: spawn.Here}, k
				}
			}
		}
	}
	return nil, handle.Handle{}
}

// unknownYet is the first use of a listener's address behind the drive that serves
// it, if nobody could know the address before.
func unknownYet(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) (*effect.Event, handle.Handle) {
	for _, k := range conns {
		if !unknownBefore(s, d, k) {
			continue
		}
		if later := told(s, reach, d, k); later != nil && alone(s, d, k, connects) {
			return later, k
		}
	}
	return nil, handle.Handle{}
}

// certain reports whether a drive surely blocks for the life of its connection.
func certain(s *scope, d *effect.Event) bool {
	for range doubts(s, d) {
		return false
	}
	return true
}

// driven returns the connections that a drive certainly drives to their end.
func driven(s *scope, d *effect.Event) []handle.Handle {
	var conns []handle.Handle
	for _, h := range d.On {
		if spared(s, d, h) == nil {
			conns = append(conns, h)
		}
	}
	return conns
}

// halfStopped returns what may close the sending direction of a connection before
// an event, or nil. What one call leads to stands in its order among the events.
func halfStopped(s *scope, d *effect.Event, h handle.Handle) *effect.Event {
	within := true
	for _, e := range s.events {
		if e == d {
			within = false
		}
		if e.Op != lifecycle.HalfStop || e == d {
			continue
		}
		for _, k := range e.On {
			if s.unit.Res.Same(h, k) && (e.Mode != spawn.Here || e.Instr.Pos() < d.Instr.Pos() || e.Instr == d.Instr && within) {
				return e
			}
		}
	}
	return nil
}

func among(s *scope, h handle.Handle, ks []handle.Handle) bool {
	for _, k := range ks {
		if s.unit.Res.Same(h, k) {
			return true
		}
	}
	return false
}
