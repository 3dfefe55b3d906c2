package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// undriven finds an operation that waits for the goroutine which drives its
// connection, where the program has to start that goroutine and surely has not.
func undriven(s *scope) []Finding {
	fs := unstarted(s)
	for _, e := range s.events {
		if e.Op != lifecycle.Await || e.Mode != spawn.Here || !certain(s, e) {
			continue
		}
		if s.unit.MustFail(e) {
			continue // it does not come so far as to wait
		}
		if fromInside(s, e) {
			continue
		}
		for _, k := range e.On {
			if drivenFirst(s, e, k) {
				continue
			}
			f := Finding{Category: lifecycle.Undriven, Unit: s.unit, Func: s.fn, Block: e, Conn: k}
			switch {
			case e.Needs && (proof{does: drives, made: true}.sole(s, e, drivenIn(s.unit, k)) || len(e.Via) == 0 && s.pkg.IdleVariable(k, drives)):
				f.Later = driverBehind(s, e, drivenIn(s.unit, k), drives)
			default:
				if f.Made = unserved(s.unit, e.Instr, k, 0); f.Made == nil {
					if f.Made = s.unit.FarUnserved(e, k); f.Made == nil {
						continue
					}
				}
			}
			if f.Later == nil {
				f.Later = e
			}
			fs = append(fs, f)
			break
		}
	}
	return fs
}

// fromInside reports whether an operation is a function of this package itself that a stub
// tells of. The stub says what drives its connections for others; in the package that may
// be anything.
func fromInside(s *scope, e *effect.Event) bool {
	call, ok := e.Instr.(ssa.CallInstruction)
	if !ok || len(e.Via) > 0 {
		return false
	}
	c := s.unit.Res.CallOf(call)
	return c.Fn != nil && c.Fn.Pkg() == s.pkg.Prog.Pkg.Pkg && !s.unit.Res.Model(c).User
}

// drivenFirst reports whether the call that leads to an operation leads to a driver of its
// connection before: that the operation comes too late is found there.
func drivenFirst(s *scope, e *effect.Event, k handle.Handle) bool {
	for _, g := range s.events {
		if g == e {
			break
		}
		if g.Instr == e.Instr && len(e.Via) > 0 && g.Mode == spawn.Here && drives(s.unit, g, k) {
			return true
		}
	}
	return false
}

// unstarted finds a send that only a loop of this package takes, where the struct
// that the loop serves was made in sight and nobody has started the loop for it yet.
func unstarted(s *scope) []Finding {
	var fs []Finding
	for _, e := range slices.Concat(s.unit.Awaits(s.fn), s.unit.BroughtAwaits(s.fn)) {
		if !e.Needs || e.Never == "" || !surely(s, e) || e.Brought && (s.unit.Stopped(s.fn, s.events, e) || s.unit.MustFail(e)) {
			continue
		}
		k := e.On[0]
		if overlapping(s, fs, e, k) || !(proof{does: takesIn, fresh: true}).sole(s, e, k) || startsSome(s, e, k) {
			continue
		}
		f := Finding{Category: lifecycle.Undriven, Unit: s.unit, Func: s.fn, Block: e, Conn: k, Later: e}
		if later := driverBehind(s, e, k, servesIn); later != nil {
			f.Later = later
		}
		fs = append(fs, f)
	}
	return fs
}

// startsSome reports whether a call that is given a struct, or makes it, starts any
// goroutine before an operation.
func startsSome(s *scope, e *effect.Event, k handle.Handle) bool {
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if ok && i != e.Instr && !s.unit.Follows(e.Instr, i) && (k.Root.Value == call || s.unit.Tells(call, k)) && s.unit.StartsUnseen(call) {
				return true
			}
		}
	}
	call, ok := e.Instr.(ssa.CallInstruction)
	return ok && s.unit.StartsUnseen(call)
}

// overlapping reports whether an operation comes only behind one that was found to
// block on the same connection.
func overlapping(s *scope, fs []Finding, e *effect.Event, k handle.Handle) bool {
	return slices.ContainsFunc(fs, func(f Finding) bool { return f.Conn == k && s.unit.Reaches(f.Block.Instr, e.Instr) })
}

// drives reports whether an event drives a connection, or takes from it or from
// what lives in it.
func drives(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	switch e.Op {
	case lifecycle.Drive, lifecycle.Recv, lifecycle.Accept, effect.Driver, effect.Pumped:
		return touches(u, e, k)
	}
	return false
}

// takesIn reports whether an event takes from what is in a struct, or drives it.
func takesIn(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	if e.Brought {
		return false // it waits for who takes
	}
	switch e.Op {
	case lifecycle.Drive, lifecycle.Recv, lifecycle.Accept, lifecycle.Wait, effect.Driver, effect.Pumped:
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool { return h.Known() && (h.Root == k.Root || u.Holds(k, h, e.Instr)) })
	}
	return false
}

// servesIn is takesIn for what serves the struct, and does not just receive from one of its
// channels: that may be what the loop gives.
func servesIn(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	return e.Op != lifecycle.Recv && takesIn(u, e, k)
}

// touches reports whether an event is on a connection or on what lives in it. Who has
// the far end does nothing to this one.
func touches(u *effect.Unit, e *effect.Event, k handle.Handle) bool {
	for _, h := range e.On {
		if _, in := u.Res.Within(h, []handle.Handle{k}); in && !u.Opposite(h, k) {
			return true
		}
	}
	return false
}

// driverBehind is the first driver behind an operation that waits for one, or nil.
func driverBehind(s *scope, e *effect.Event, k handle.Handle, does partnerOf) *effect.Event {
	reach := s.later(e, []handle.Handle{k})
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, g := range evs {
			if does(s.unit, g, k) {
				return g
			}
		}
	}
	return nil
}

// unserved is the call, before an operation, that made its connection and dropped
// all that somebody has to receive from, and what would have done so. Of what a
// function gets from its callers, each of them must have made it so.
func unserved(u *effect.Unit, at ssa.Instruction, k handle.Handle, depth int) *effect.Dropped {
	for _, d := range u.Drops(at.Parent()) {
		if !d.Part && u.Follows(d.At, at) && u.Res.Same(d.On, k) {
			return d
		}
	}
	if depth >= maxCallers || at.Parent() != u.Top {
		return nil
	}
	var found *effect.Dropped
	if !u.AtCallers([]handle.Handle{k}, func(cu *effect.Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
		d := unserved(cu, call, hs[0], depth+1)
		if found == nil {
			found = d
		}
		return d != nil
	}) {
		return nil
	}
	return found
}
