package explain

import (
	"fmt"
	"slices"
	"strings"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/rule"
	"github.com/connlint/connlint/analyzer/spawn"
)

// reported tells of the findings that stand on an operation.
func (l *look) reported(e *effect.Event) (any bool) {
	for _, f := range l.Found {
		if f.standsOn(e) {
			word := "reported"
			if f.Hidden != "" {
				word = "found"
			}
			l.say(2, "%s: %s", word, f.verdict())
			any = true
		}
	}
	return any
}

// found reports whether a finding stands on an operation.
func (l *look) found(e *effect.Event) bool {
	return slices.ContainsFunc(l.Found, func(f Found) bool { return f.standsOn(e) })
}

func (f *Found) standsOn(e *effect.Event) bool {
	if f.Block == e || f.Outer == e {
		return true
	}
	switch {
	case f.Late, f.Block.Joined:
		return e.Op == f.Block.Op && e.Instr == f.Block.Instr
	case e.Op == effect.Pumped:
		return f.Category == lifecycle.SerialServe && e.Instr == f.Block.Instr && effect.SamePlace(e, f.Block)
	case e.Op == effect.Attended:
		return f.Category == lifecycle.SerialAccept && e.Instr == f.Block.Instr && effect.SamePlace(e, f.Block)
	case e.Op == lifecycle.Recv, e.Op == lifecycle.Accept: // told of as what blocks
		return e.Op == f.Block.Op && e.Instr == f.Block.Instr && effect.SamePlace(e, f.Block)
	case e.Op == effect.UnknownCall: // of which the callers know
		return e.Instr == f.Block.Instr
	}
	return false
}

// blocking says what the rules make of a drive or a wait that no finding stands on.
func (l *look) blocking(h hit) {
	if h.e.Mode != spawn.Here {
		l.say(2, "silent, because it does not block this goroutine")
		return
	}
	why := rule.Explain(l.Effects, l.unit, h.fn, h.e)
	lines, needed := l.follow(h, why)
	l.say(2, "silent, because:")
	for _, d := range why.Doubts {
		l.say(3, "%s", l.doubt(h.e, d))
	}
	l.accepts(h)
	switch {
	case len(why.Doubts) > 0:
	case !needed:
		l.say(3, "nothing that can follow it in this function needs %s", l.handles(why.Conns))
		l.callers(h.e)
	default:
		l.say(3, "%s", l.elsewhere(h.e))
	}
	if len(why.Conns) > 0 {
		l.list(lines)
	}
}

// accepts says why the drive of an accepted connection inside the loop that accepts
// it is no serial-accept.
func (l *look) accepts(h hit) {
	a := l.acceptAround(h)
	if a == nil {
		return
	}
	forever, answers := rule.AcceptOf(l.Effects, l.unit, h.fn, h.e)
	switch {
	case forever == nil:
		l.say(3, "no serial-accept, because the loop around it does not take connections for ever with the accept on %s", l.at(l.where(a)))
	case h.e.AtEOF && !answers:
		l.say(3, "no serial-accept, because the connection accepted on %s is only read to its end", l.at(l.where(a)))
	}
}

// acceptAround is the accept that a driven connection comes from, if one loop holds
// both, or nil.
func (l *look) acceptAround(h hit) *effect.Event {
	for _, loop := range l.unit.Loops(h.fn) {
		if loop == h.e.Loop || !loop.Blocks[h.e.Instr.Block()] {
			continue
		}
		for _, a := range l.unit.Events(h.fn) {
			if a.Op != lifecycle.Accept || a.Mode != spawn.Here || !loop.Blocks[a.Instr.Block()] {
				continue
			}
			for _, k := range h.e.On {
				if p := l.unit.Res.Parent(k); p.Known() && slices.Contains(a.On, p) {
					return a
				}
			}
		}
	}
	return nil
}

// elsewhere tells of a finding that stands on the same operation in another
// function: one is reported once.
func (l *look) elsewhere(e *effect.Event) string {
	at := l.Effects.Primitive(e)
	for _, f := range l.Found {
		if l.Effects.Primitive(f.Outer) == at {
			return fmt.Sprintf("the same blocking operation is reported on %s, and each is reported once: %s", l.at(l.where(f.Block)), f.verdict())
		}
	}
	return "no rule makes a finding of it and of what follows"
}

// callers tells of the findings in functions that come to an operation which stands
// here.
func (l *look) callers(e *effect.Event) {
	for _, f := range l.Found {
		if len(e.Via) == 0 && f.Outer.Instr != e.Instr && l.Effects.Primitive(f.Outer) == l.Effects.Primitive(e) {
			l.say(3, "but on %s, which comes here, it is reported: %s", l.at(l.where(f.Block)), f.verdict())
		}
	}
}

// doubt is a reason to be silent, in words.
func (l *look) doubt(e *effect.Event, d rule.Doubt) string {
	by := ""
	if e := d.By; e != nil && e.Instr != nil {
		for e.Inner != nil {
			e = e.Inner // where the literal does it
		}
		by = fmt.Sprintf(" (%s on %s)", l.name(e), l.at(l.where(e)))
	}
	switch d.Kind {
	case rule.NotAlways:
		return "not certain: the call can come back without having blocked, on another path through it"
	case rule.Reported:
		return "a finding in what it calls stands on the same operation"
	case rule.Bounded:
		return "bounded: it ends by itself, by a deadline on the connection or on its context" + by
	case rule.Stopped:
		if d.By.Mode == spawn.Here && d.By.Instr.Parent() == e.Instr.Parent() {
			return "stopped before: the connection is over when it begins, so that it comes back" + by
		}
		if d.By.Op == lifecycle.Send {
			return "stopped elsewhere: another goroutine, or a handler, sends the word to end" + by
		}
		return "stopped elsewhere: another goroutine, or a handler, has been given the stop" + by
	case rule.ExpectedToFail:
		return "its author expects it to fail at once: its error is handed to a function that wants one, or it is dealt with as a failure that there is none, or no panic"
	case rule.NoConnection:
		return fmt.Sprintf("it ends at the end of input (EOF), and %s is not certainly a connection: it may be a file or a buffer", l.handle(d.Conn))
	case rule.HalfOpen:
		role := "role of " + l.handle(d.Conn) + " is not known"
		if r := l.unit.Role(d.Conn); r != lifecycle.NoRole {
			role = fmt.Sprintf("role of %s is %s", l.handle(d.Conn), r)
		}
		return fmt.Sprintf("it ends at the end of input (EOF), and the %s: the peer may end its sending side and wait for the answer", role)
	case rule.Held:
		return "somebody else may have what would tell the loop to end"
	case rule.Either:
		return "it goes on, too, when a context is over that may have an end"
	case rule.EndsInside:
		return "what it does meanwhile may end it: its loop, or a function that it is given, stops it or tells it to end; only a send behind it that it has to take would hang"
	case rule.HalfStopped:
		return fmt.Sprintf("it ends at the end of input (EOF), and the sending side of %s is closed before%s", l.handle(d.Conn), by)
	}
	return "it is not certain"
}

func (l *look) handles(hs []handle.Handle) string {
	var names []string
	for _, h := range hs {
		names = append(names, l.handle(h))
	}
	return strings.Join(names, " or ")
}

// receive says why what takes from a connection is no drive.
func (l *look) receive(h hit) {
	e := h.e
	if e.Mode != spawn.Here {
		l.say(2, "silent, because it does not block this goroutine")
		return
	}
	const once = "silent, because it takes one thing and comes back; it is no drive, since "
	around := 0
	for _, loop := range l.unit.Loops(h.fn) {
		if !loop.Blocks[e.Instr.Block()] {
			continue
		}
		around++
		_, why := l.unit.Obstacle(loop, e)
		switch {
		case !e.Must:
			l.say(2, once+"it does not happen in every turn of the loop")
		case why == nil:
			l.say(2, once+"the loop is already the drive of another connection")
		case why.Anew:
			l.say(2, once+"the loop takes from another connection in every turn")
		case why.Inner:
			continue
		default:
			at := ""
			if pos := exitPos(why.Exit); pos.IsValid() {
				at = " on " + l.at(pos)
			}
			l.say(2, once+"the loop can also end%s while the connection lives: on what was read, on a count or by a break", at)
		}
		return
	}
	if around == 0 {
		l.say(2, once+"no loop is around it")
	} else {
		l.say(2, once+"the loop around it holds another one")
	}
}
