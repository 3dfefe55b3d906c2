package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// serialAccept finds a loop that accepts connections for ever and drives each one,
// to its end, before it accepts the next. To read what a client has to say to its
// end is no such drive, unless the client is answered meanwhile.
func serialAccept(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		echo := echoes(d)
		if echo {
			d, _ = d.AsDrives()
		}
		if d.Op != lifecycle.Drive && (d.Op != lifecycle.Wait || d.Joined) || d.Mode != spawn.Here || len(d.Via) > 0 && !d.Must || s.reported[s.pkg.Primitive(d)] || s.unit.Bounded(s.events, d) || s.unit.Stopped(s.fn, s.events, d) || d.Either {
			continue
		}
		for _, k := range d.On {
			if a := acceptOf(s, d, k); a != nil && (!d.AtEOF || d.Forever || echo || answered(s, d, k) || s.writtenBeside(d, k, a)) {
				fs = append(fs, Finding{Category: lifecycle.SerialAccept, Unit: s.unit, Func: s.fn, Block: d, Later: a, Conn: k})
				break
			}
		}
	}
	return fs
}

// echoes reports whether an event is a loop that takes from a part of something, and gives
// to another part of the same: a stream of which each direction has a place of its own.
func echoes(e *effect.Event) bool {
	if e.Op != effect.Pumped || len(e.On) == 0 {
		return false
	}
	root := e.On[0].Root
	apart := func(h handle.Handle) bool { return h.Root != root || h.Path == "" }
	return !slices.ContainsFunc(e.On, apart) && !slices.ContainsFunc(e.EndedBy, apart)
}

// attended finds such a loop that attends to each connection in place for as long as the
// peer wants, which may be longer than the others want to wait.
func attended(s *scope) []Finding {
	var fs []Finding
	for _, e := range s.events {
		if e.Op != effect.Attended || e.Mode != spawn.Here || len(e.Via) > 0 && !e.Must || s.reported[s.pkg.Primitive(e)] || s.unit.Bounded(s.events, e) {
			continue
		}
		for _, k := range e.On {
			if a := acceptOf(s, e, k); a != nil && a.Op == lifecycle.Accept {
				d := *e
				if d.Op = lifecycle.Drive; d.Joined {
					d.Op = lifecycle.Wait
				}
				fs = append(fs, Finding{Category: lifecycle.SerialAccept, Unit: s.unit, Func: s.fn, Block: &d, Later: a, Conn: k})
				break
			}
		}
	}
	return fs
}

// acceptOf is the accept, in a loop around a drive, that the driven connection
// comes from, if the drive is part of every turn that accepts.
func acceptOf(s *scope, d *effect.Event, k handle.Handle) *effect.Event {
	for _, l := range s.unit.Loops(s.fn) {
		if d.Loop != nil && d.Loop.Header == l.Header || !l.Blocks[d.Instr.Block()] {
			continue
		}
		for _, a := range s.events {
			if a.Mode != spawn.Here || a.Op != lifecycle.Accept && a.Op != lifecycle.Recv || !l.Blocks[a.Instr.Block()] || a.Instr == d.Instr {
				continue
			}
			if !s.unit.Serves(l, a) {
				continue
			}
			for _, ln := range a.On {
				if ln.Known() && outside(ln, l) && (s.inside(k, ln) || returns(a, k)) && !outside(k, l) {
					return a
				}
			}
		}
	}
	return nil
}

// inside reports whether a connection was taken off a listener, or off a channel on
// which another connection offers it.
func (s *scope) inside(k, ln handle.Handle) bool {
	p := s.unit.Res.Parent(k)
	return p == ln || p.Known() && s.unit.Res.Parent(p) == ln
}

// returns reports whether a connection is what the call returns that an accept is.
func returns(a *effect.Event, k handle.Handle) bool {
	v, ok := a.Instr.(ssa.Value)
	return ok && a.Op == lifecycle.Accept && k.Root != nil && k.Root.Kind == handle.Value && k.Root.Value == v
}

// answered reports whether a drive also sends to the connection that it reads, or to what
// that leads to, while it does, or whether the connection is kept among others for that.
func answered(s *scope, d *effect.Event, k handle.Handle) bool {
	return d.Answers || s.unit.Keeps(s.fn, k, d.Instr) || slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		meanwhile := e.Instr == d.Instr && len(d.Via) == 0 || d.Loop != nil && d.Loop.Blocks[e.Instr.Block()]
		if e.Op != lifecycle.Send || e.Mode != spawn.Here || !meanwhile {
			return false
		}
		return slices.ContainsFunc(e.On, func(to handle.Handle) bool { return to.Root == k.Root })
	})
}

// writtenBeside reports whether a goroutine that the turn of an accept starts before a drive
// writes to the connection in a loop of its own, and takes what it writes from nothing that
// outlasts the turn: a line that is shared by all clients may be for one at a time.
func (s *scope) writtenBeside(d *effect.Event, k handle.Handle, a *effect.Event) bool {
	for _, l := range s.unit.Loops(s.fn) {
		if !l.Blocks[a.Instr.Block()] || !l.Blocks[d.Instr.Block()] || d.Loop != nil && d.Loop.Header == l.Header {
			continue
		}
		lasts := func(h handle.Handle) bool { return !h.Known() || outside(h, l) && h.Root != k.Root }
		if slices.ContainsFunc(s.events, func(e *effect.Event) bool {
			return e.Op == lifecycle.Send && e.Mode == spawn.Elsewhere && l.Blocks[e.Instr.Block()] && s.unit.Reaches(a.Instr, e.Instr) && s.unit.Follows(e.Instr, d.Instr) &&
				s.pumps(e) && slices.Contains(e.On, k) && !slices.ContainsFunc(s.events, func(g *effect.Event) bool {
				return (g.Op == lifecycle.Recv || g.Op == lifecycle.Drive || g.Op == lifecycle.Wait) && effect.SameThread(g, e) && slices.ContainsFunc(g.On, lasts)
			})
		}) {
			return true
		}
	}
	return false
}

// outside reports whether a handle stays the same in every turn of a loop.
func outside(h handle.Handle, l *effect.Loop) bool {
	def := h.Root.Def()
	return def == nil || !l.Blocks[def.Block()]
}
