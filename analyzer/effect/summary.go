package effect

import (
	"fmt"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// maxOps bounds the operations of a summary.
const maxOps = 64

// summarize writes the unit's events in the words of the function's signature.
func (u *Unit) summarize() *Summary {
	evs := u.Events(u.Top)
	exp := u.exporter()
	s := &Summary{Bindings: exp.Bindings(), Uses: u.uses()}
	seen := map[string]bool{}
	for _, e := range inOrder(evs) {
		if (e.Op == lifecycle.Drive || e.Op == lifecycle.Wait) && (e.Mode == spawn.Here || e.Mode == spawn.Elsewhere) && u.Stopped(u.Top, evs, e) && !u.leftToCallers(exp, evs, e) {
			// It comes back in normal use: who waits for the goroutine, too. That
			// somebody drives the connection is still so.
			if e.Mode == spawn.Here {
				if e = u.comeBack(e); e == nil {
					continue
				}
			} else {
				x := *e
				x.Must = false
				e = &x
			}
		}
		if e.Op == Pumped && u.pumpEnds(evs, e) {
			continue
		}
		if op, ok := u.export(exp, e); ok && !seen[op.key()] && u.room(len(s.Ops), maxOps, "operations to tell callers") {
			op.Spec.Inside = u.EndsInside(evs, e)
			seen[op.key()] = true
			s.Ops = append(s.Ops, op)
		}
	}
	s.Dropped, s.Far = u.exportDrops(exp), u.exportFar(exp)
	returned := u.summarizeResults(exp, s)
	// What literals do that are not called here, as handlers do.
	told := map[*Event]bool{}
	tell := func(evs []*Event) {
		for _, e := range evs {
			for in := e.Inner; in != nil; in = in.Inner {
				told[in] = true
			}
		}
	}
	tell(evs)
	for lit := range returned {
		tell(u.Events(lit)) // what runs inside what is returned, as once.Do does
	}
	for _, lit := range u.Res.Funcs[1:] {
		if m := u.Mode(lit); m == spawn.Here || m == spawn.Later || returned[lit] {
			continue
		}
		for _, e := range append(u.madeSends(lit), u.Events(lit)...) {
			if e.Op != lifecycle.Stop && e.Op != Cancel && e.Op != Made || told[e] {
				continue
			}
			x := *e
			if x.Op != Made {
				x.Mode = spawn.Elsewhere
			}
			if op, ok := u.export(exp, &x); ok && !seen[op.key()] && u.room(len(s.Ops), maxOps, "operations to tell callers") {
				seen[op.key()] = true
				s.Ops = append(s.Ops, op)
			}
		}
	}
	if len(s.Ops) < maxOps { // else some may be left out of what is done with them
		s.Alone = u.exportAlone(exp)
	}
	return s
}

// summarizeResults adds what the functions do that the function returns.
func (u *Unit) summarizeResults(exp *handle.Exporter, s *Summary) map[*ssa.Function]bool {
	returned := map[*ssa.Function]bool{}
	for _, f := range exp.ResultFuncs() {
		lit := f.Lit
		if lit != nil && !u.Res.Own(lit) {
			continue
		}
		joins := u.handedJoins(f.Func, lit)
		if lit != nil && !u.keptByOthers(lit) {
			returned[lit] = true
		}
		r := Result{Path: f.Path}
		exp.Lit = lit
		for _, e := range append(joins, inOrder(u.eventsOf(lit))...) {
			if op, ok := u.export(exp, e); ok && u.room(len(r.Ops), maxOps, "operations to tell callers") {
				r.Ops = append(r.Ops, op)
			}
		}
		exp.Lit = nil
		if len(r.Ops) > 0 {
			s.Results = append(s.Results, r)
		}
	}
	return returned
}

// eventsOf are the events of a literal, if there is one.
func (u *Unit) eventsOf(lit *ssa.Function) []*Event {
	if lit == nil {
		return nil
	}
	return u.Events(lit)
}

// key tells operations apart of which callers need only one.
func (o *Op) key() string {
	k := string(o.Op) + " " + string(o.Mode)
	for _, p := range o.On {
		k += " " + p
	}
	if o.Op == lifecycle.Drive || o.Op == lifecycle.Wait || o.Op == unknownCall {
		k += " " + o.Spec.Name
		if o.Must {
			k += "!"
		}
	}
	if o.Op == lifecycle.Await {
		k += fmt.Sprint(" ", o.Spec.Loops, o.Spec.ForEnd)
	}
	if o.Op == lifecycle.Send || o.Op == lifecycle.Recv {
		k += fmt.Sprint(" ", o.Must, o.Spec.Turns, o.Spec.Choice, o.Spec.Served) // one that surely blocks says more
	}
	if o.Op == Iterated {
		k += fmt.Sprint(" ", o.Must, o.Asks)
	}
	if o.Op == Pumped {
		k += fmt.Sprint(" ", o.Must, o.EndedBy)
	}
	if o.Mode == spawn.Elsewhere {
		k += fmt.Sprint(o.Thread, o.Via[:min(o.Thread.Depth, len(o.Via))])
	}
	return k
}

func (u *Unit) export(exp *handle.Exporter, e *Event) (Op, bool) {
	op := Op{Op: e.Op, Mode: e.seen(), Must: e.Must && (e.Only || u.each(e) || u.leavesStopped(e) || u.eitherWay(e)), Thread: e.Thread.outer(1), Spec: e.Spec}
	paths := func(hs []handle.Handle) []string {
		var ps []string
		for _, h := range hs {
			p, ok := exp.Path(h)
			if ok {
				ps = append(ps, p)
			}
			if e.Op == Unserved {
				continue // who is told an address cannot serve there
			}
			switch u.Res.Role(h) {
			case lifecycle.Pipe, lifecycle.Peer:
				if ok {
					continue // the far end is another handle
				}
			}
			names := u.Res.Names(h)
			if e.Op == lifecycle.Stop {
				names = u.openAt(e, names)
			}
			for _, n := range names {
				if p, ok := exp.Path(n); ok {
					ps = append(ps, p)
				}
			}
		}
		return ps
	}
	op.On = paths(e.On)
	if e.Op == lifecycle.Stop {
		// Who is handed the address of what was closed may listen there again.
		op.On = slices.DeleteFunc(op.On, func(p string) bool { return u.returnsAddress(p, e) })
	}
	if path, ok := u.elementCalled(exp, e); ok {
		op.On, op.Must = []string{path}, e.Must && u.eachTurn(e)
	}
	if len(op.On) == 0 {
		// A child of what callers know: a send on it is a send there.
		switch e.Op {
		case lifecycle.Send:
			op.Spec.Served = op.Spec.Served || u.byServer(e)
		case lifecycle.Await:
		case Relay:
			op.Op = Publish // to the clients of what callers know
		case lifecycle.Recv, lifecycle.Drive:
			// A client that waits for its server, as callers see it.
			if !u.ofClient(e) || u.bounded(e) || u.StoppedBy(u.Top, u.Events(u.Top), e) != nil {
				return op, false
			}
			op.Op = lifecycle.Await
		default:
			return op, false
		}
		for _, h := range e.On {
			for p := u.Res.Parent(h); p.Known() && len(op.On) == 0; p = u.Res.Parent(p) {
				op.On = paths([]handle.Handle{p})
			}
		}
		if len(op.On) == 0 {
			return op, false
		}
	}
	if e.Op == unknownCall {
		op.On = op.On[:1]
	}
	if e.Op == unknownCall || e.Op == Made {
		for _, a := range e.Args {
			p, _ := exp.Path(a)
			op.Args = append(op.Args, p)
		}
	}
	op.BoundBy, op.EndedBy = paths(e.BoundBy), paths(e.EndedBy)
	if op.Asks = paths(e.Asks); len(op.Asks) != len(e.Asks) {
		return op, false
	}
	op.Zero = u.keptByZero(e)
	op.Spec.Turns = u.turns(e)
	hidden := len(e.BoundBy) > len(op.BoundBy)
	for _, ctx := range e.BoundBy {
		if len(paths([]handle.Handle{ctx})) == 0 {
			op.BoundBy = append(op.BoundBy, paths(u.ancestors(ctx))...)
		}
	}
	if hidden && e.Op == lifecycle.Bound {
		op.BoundBy = nil // callers do not see whether that context ends
	}
	if !u.boundsKnown(exp, e) {
		op.Spec.Patient, op.Spec.Inherits = false, false
	}
	if hidden && e.Op == lifecycle.Drive && u.bounded(e) {
		return op, false
	}
	op.Via = append(op.Via, u.pkg.step(u.Top.RelString(u.pkg.Prog.Pkg.Pkg), e.Instr))
	if len(e.Via) < maxVia {
		op.Via = append(op.Via, e.Via...)
	} else {
		op.Via = append(op.Via, e.Via[len(e.Via)-1])
	}
	return op, true
}

// ofClient reports whether an operation is one of connections that were dialled.
func (u *Unit) ofClient(e *Event) bool {
	for _, h := range e.On {
		if u.Res.Role(h) != lifecycle.Client {
			return false
		}
	}
	return len(e.On) > 0
}

// bounded reports whether an event ends by itself: a deadline is set on its
// connection, or its context has one.
func (u *Unit) bounded(e *Event) bool { return u.Bounded(u.Events(u.Top), e) }

// Bounded reports whether BoundedBy finds a bound.
func (u *Unit) Bounded(evs []*Event, e *Event) bool { return u.BoundedBy(evs, e) != nil }

// BoundedBy returns what lets an operation of a function end by itself: a deadline
// on its connection or on its context.
func (u *Unit) BoundedBy(evs []*Event, e *Event) *Event {
	for _, b := range evs {
		if b.Op != lifecycle.Bound || b.Mode != spawn.Here && b.Mode != spawn.Later || !u.binds(evs, b) {
			continue
		}
		for _, h := range b.On {
			for _, ctx := range e.BoundBy {
				if _, ok := u.Res.Within(ctx, []handle.Handle{h}); ok {
					return b
				}
			}
			for _, k := range e.On {
				if u.Res.Same(h, k) && (b.Instr == nil || e.Instr == nil || !u.Follows(e.Instr, b.Instr) || e.Loop != nil) {
					return b
				}
			}
		}
	}
	return nil
}
