package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// partner says what completes an operation; it is nil if other goroutines than
// those that the program shows may do so.
func partner(u *effect.Unit, e *effect.Event) partnerOf {
	switch e.Op {
	case lifecycle.Accept:
		if e.Anyone {
			return knocks
		}
		return connects
	case lifecycle.Recv:
		if e.Anyone && !e.Choice {
			return knocks
		}
		if !e.Choice {
			return gives
		}
	case lifecycle.Send:
		switch {
		case e.Choice:
		case links(u, e):
			return accepted
		default:
			return takes
		}
	}
	return nil
}

// links reports whether a send dials a listener that keeps no queue: an end of an
// in-memory link comes back.
func links(u *effect.Unit, e *effect.Event) bool {
	return slices.ContainsFunc(u.EventsAt(e.Instr), func(o *effect.Event) bool {
		return o.Op == lifecycle.Open && effect.SamePlace(o, e) && slices.ContainsFunc(o.On, func(h handle.Handle) bool {
			_, in := u.Res.Within(h, e.On)
			return in && u.Res.Role(h) == lifecycle.Pipe
		})
	})
}

// accepted reports whether an event takes what is dialled to k.
func accepted(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	switch e.Op {
	case lifecycle.Accept, lifecycle.Drive, effect.Driver:
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, k) })
	}
	return false
}

// connects reports whether an event makes a connection that Accept on k returns:
// a client of a listener, a stream from the far end of a session.
func connects(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Op != lifecycle.Send && e.Op != lifecycle.Open || e.Served || accepts(u, e) || unheard(u, e) {
		return false
	}
	for _, h := range e.On {
		if u.Accepted(h) {
			continue
		}
		if e.Op == lifecycle.Open {
			h = u.Res.Parent(h)
		}
		if h.Known() && (u.Opposite(h, k) || u.Opposite(u.EndOf(h, e.Instr), k) || u.ClientOf(h, k) && u.Role(k) == lifecycle.Listener && !onServer(u, h, k)) {
			return true
		}
	}
	return false
}

// knocks reports whether an event brings something to a packet socket: a client of it
// sends. To open one brings nothing there yet.
func knocks(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	return e.Op == lifecycle.Send && visits(u, e, k)
}

// visits reports whether an event is one of a client of a packet socket.
func visits(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Served || u.Role(k) == lifecycle.Client {
		return false
	}
	return slices.ContainsFunc(e.On, func(h handle.Handle) bool {
		return !u.Res.Same(h, k) && u.Role(h) == lifecycle.Client && !u.Accepted(h) && u.ClientOf(h, k)
	})
}

// mayKnock is knocks, or what may lead to that: a client is opened, as what does a
// handshake, or something is sent from the packet socket itself, and who gets that may answer.
func mayKnock(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if unheard(u, e) || queued(u, e) {
		return false
	}
	return (e.Op == lifecycle.Send || e.Op == lifecycle.Open) && visits(u, e, k) || e.Op == lifecycle.Send && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, k) })
}

// queued reports whether an event is part of a dial that leaves a client in the queue of a
// listener: where there is none, it only binds a socket.
func queued(u *effect.Unit, e *effect.Event) bool {
	opens, queues := false, false
	for _, o := range u.EventsAt(e.Instr) {
		if effect.SamePlace(o, e) {
			opens = opens || o.Op == lifecycle.Open
			queues = queues || o.Op == lifecycle.Send && o.Choice
		}
	}
	return opens && queues
}

// unheard reports whether an event is part of an open of which the peer does not hear yet.
func unheard(u *effect.Unit, e *effect.Event) bool {
	return slices.ContainsFunc(u.EventsAt(e.Instr), func(o *effect.Event) bool { return o.Unheard && effect.SamePlace(o, e) })
}

// onServer reports whether a connection that lives inside a listener is, or lives
// inside, one that was accepted from it: a channel of a session, say. It belongs to
// the server, whose client is somebody else.
func onServer(u *effect.Unit, h, k handle.Handle) bool {
	for range maxInside {
		if !h.Known() || u.Res.Same(h, k) {
			return false
		}
		if u.Accepted(h) {
			return true
		}
		h = u.Res.Parent(h)
	}
	return false
}

// maxInside is how far up one looks for what a connection lives in.
const maxInside = 8

// accepts reports whether an event is part of an accept.
func accepts(u *effect.Unit, e *effect.Event) bool {
	for _, a := range u.Events(e.Instr.Parent()) {
		if a.Op == lifecycle.Accept && a.Instr == e.Instr && effect.SamePlace(a, e) {
			return true
		}
	}
	return false
}

// gives reports whether an event brings what a receive from k waits for, or ends
// it. A library that drives the other end may do so by itself.
func gives(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	switch e.Op {
	case lifecycle.Send, lifecycle.Stop, lifecycle.HalfStop:
	case effect.Driver:
		return driverBeyond(u, e, k)
	default:
		return false
	}
	for _, h := range e.On {
		if made(k) != nil && u.Res.Same(h, k) || h != k && (u.Opposite(h, k) && u.Res.PlainAt(h, e.Instr) || u.Role(k) == lifecycle.Listener && u.ClientOf(h, k)) {
			return true
		}
	}
	return false
}

// takes reports whether an event takes what a send on k waits to hand over. A
// library that drives the other end does so by itself.
func takes(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	switch e.Op {
	case lifecycle.Recv, lifecycle.Drive, lifecycle.Stop:
	case effect.Driver:
		return driverBeyond(u, e, k)
	default:
		return false
	}
	for _, h := range e.On {
		if made(k) != nil && u.Res.Same(h, k) && e.Op != lifecycle.Stop || u.Opposite(h, k) && u.Synchronous(k) && u.Res.PlainAt(h, e.Instr) && u.Res.Plain(k) {
			return true
		}
	}
	return false
}

// driverBeyond reports whether a driver that a library starts is that of the other
// end of k.
func driverBeyond(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	for _, h := range e.On {
		if u.Opposite(h, k) {
			return true
		}
	}
	return false
}

// made is the instruction that makes a channel, or nil.
func made(k handle.Handle) *ssa.MakeChan {
	if k.Root == nil || k.Root.Kind != handle.Value || k.Path != "" {
		return nil
	}
	m, _ := k.Root.Value.(*ssa.MakeChan)
	return m
}
