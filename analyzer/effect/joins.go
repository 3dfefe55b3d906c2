package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joins adds the waits of a function for goroutines that it has started and that
// drive a connection, or wait for the end of one: each is a wait for that
// connection's end. A goroutine is joined by a group that it was started in
// (errgroup, WaitGroup.Go), by a count that it signs off from (WaitGroup.Done), or
// by a channel that it sends to, or closes, when its drive is over.
func (u *Unit) joins(evs []*Event) []*Event {
	g := started(evs)
	if len(g.drives) == 0 {
		return evs
	}
	// A goroutine that joins others tells that they are over.
	for k := 0; k < len(evs); k++ {
		if j := u.joinOf(evs, g, evs[k], k, spawn.Elsewhere); j != nil {
			k++
			evs = slices.Insert(evs, k, j)
			g = started(evs)
		}
	}
	all := make([]*Event, 0, len(evs)+1)
	for place, w := range evs {
		all = append(all, w)
		j := u.joinOf(evs, g, w, place, spawn.Here)
		if j == nil {
			j = u.joinOf(evs, g, w, place, spawn.Later)
		}
		if j != nil {
			all = append(all, j)
		}
	}
	return all
}

// goroutines are what a function has other goroutines do, by places among its
// events.
type goroutines struct {
	at     map[ssa.Instruction][]int // by the instruction that starts them
	drives []int                     // the certain drives and waits
}

func started(evs []*Event) goroutines {
	g := goroutines{at: map[ssa.Instruction][]int{}}
	for k, e := range evs {
		if e.Mode != spawn.Elsewhere {
			continue
		}
		g.at[e.Instr] = append(g.at[e.Instr], k)
		if (e.Op == lifecycle.Drive || e.Op == lifecycle.Wait) && e.Must && !e.Outlived { // this goroutine may have told that one to end
			g.drives = append(g.drives, k)
		}
	}
	return g
}

// joinOf is what an event in a mode, at a place among the others or before all of them,
// waits for that goroutines drive, or nil.
func (u *Unit) joinOf(evs []*Event, g goroutines, w *Event, place int, mode spawn.Mode) *Event {
	if w.Mode != mode || w.Joined || w.Op != lifecycle.Wait && w.Op != lifecycle.Recv || len(w.On) == 0 {
		return nil
	}
	var on []handle.Handle
	var joins []*Event
	for _, k := range g.drives {
		d := evs[k]
		if sameThread(d, w) || u.Follows(w.Instr, d.Instr) || w.Instr == d.Instr && place < k {
			continue // the goroutine is not started yet
		}
		if d.Op == lifecycle.Wait && !d.Joined && !u.Res.IsConnection(d.On[0]) {
			continue // a context, a group
		}
		if u.signs(evs, g, k, w) {
			on = append(on, d.On...)
			joins = append(joins, d)
		}
	}
	if len(joins) == 0 || w.Op == lifecycle.Recv && (u.signalledBeside(evs, w, joins) || u.talks(evs, w)) {
		return nil
	}
	d := joins[0]
	j := &Event{Op: lifecycle.Wait, On: on, Instr: w.Instr, Mode: mode, Must: w.Must, Thread: w.Thread, Via: w.Via, BoundBy: slices.Concat(d.BoundBy, w.BoundBy), Joins: joins, Spec: w.Spec}
	j.Joined, j.AtEOF, j.Until, j.Ends = true, d.AtEOF, d.Until, ""
	j.Serves = !slices.ContainsFunc(joins, func(x *Event) bool { return !x.Serves })
	switch {
	case j.Until != "":
	case d.Conn != "":
		j.Until = d.Conn + " is over"
	case d.Op == lifecycle.Wait:
		j.Until = "the connection is over"
	}
	return j
}

// SignedBehind reports whether a wait is for the word that the goroutine of an event gives
// once it is through with that.
func (u *Unit) SignedBehind(evs []*Event, e, w *Event) bool {
	if sameThread(e, w) || w.Instr == e.Instr || u.Follows(w.Instr, e.Instr) {
		return false
	}
	if w.Op == lifecycle.Recv && (u.signalledBeside(evs, w, []*Event{e}) || u.talks(evs, w)) {
		return false
	}
	return u.signs(evs, started(evs), slices.Index(evs, e), w)
}

// talks reports whether a receive is part of a call that also sends on the connection,
// as a handshake does: it waits for an answer, which the other side may give with its
// first read, and not for the end.
func (u *Unit) talks(evs []*Event, recv *Event) bool {
	return slices.ContainsFunc(evs, func(e *Event) bool {
		return e.Op == lifecycle.Send && e.Instr == recv.Instr && e.Mode == recv.Mode && SamePlace(e, recv) && u.sharesConn(e, recv)
	})
}

// signalledBeside reports whether a channel that a receive waits on is sent to, or
// closed, by somebody else than the goroutines of the drives: the receive may come
// back before any of them is over.
func (u *Unit) signalledBeside(evs []*Event, recv *Event, drives []*Event) bool {
	return slices.ContainsFunc(evs, func(e *Event) bool {
		if e.Op != lifecycle.Send && e.Op != lifecycle.Stop || e.Mode == spawn.Later || e.Mode == spawn.Here && u.Follows(recv.Instr, e.Instr) {
			return false
		}
		if !slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.among(h, recv.On) }) {
			return false
		}
		return !slices.ContainsFunc(drives, func(d *Event) bool { return sameThread(d, e) })
	})
}

// signs reports whether the goroutine of a drive tells what a wait waits for
// that the drive is over.
func (u *Unit) signs(evs []*Event, g goroutines, drive int, w *Event) bool {
	d := evs[drive]
	waited := func(hs []handle.Handle) bool {
		for _, h := range hs {
			for _, k := range w.On {
				if u.Res.Same(h, k) {
					return true
				}
			}
		}
		return false
	}
	for _, k := range g.at[d.Instr] {
		e := evs[k]
		if k < drive || !sameThread(e, d) {
			continue
		}
		switch e.Op {
		case lifecycle.Done:
			if w.Op == lifecycle.Wait && waited(e.On) {
				return true
			}
		case lifecycle.Send, lifecycle.Stop:
			if w.Op == lifecycle.Recv && waited(e.On) {
				return !e.Amid && !slices.ContainsFunc(g.at[d.Instr], func(k int) bool {
					return k < drive && sameThread(evs[k], d) && handsOn(evs[k], d) && waited(evs[k].On)
				})
			}
		}
	}
	return false
}

// handsOn reports whether an event sends something on while a drive goes on, or
// before: what stands before a pump in its goroutine is part of its loop, or may be.
func handsOn(e, drive *Event) bool {
	return e.Op == lifecycle.Send && (e.Must || drive.Pump)
}

// groupDone is what a group is told when a goroutine that it has started is over:
// nil if nobody can wait for it, or if the goroutine drives nothing and sends nothing.
func (u *Unit) groupDone(run spawn.Run, evs []*Event) *Event {
	if run.Mode != spawn.Elsewhere || !slices.ContainsFunc(evs, func(e *Event) bool { return e.Op == lifecycle.Drive || e.Op == lifecycle.Send }) {
		return nil
	}
	c := u.Res.CallOf(run.Call.Instr)
	if c.Fn == nil || c.Fn.Signature().Recv() == nil {
		return nil
	}
	if !slices.ContainsFunc(u.Res.Model(c).All(model.Go), func(d *model.Directive) bool {
		return slices.ContainsFunc(d.Operands, func(op model.Operand) bool { return op.Kind == model.Param })
	}) {
		return nil
	}
	g := u.Res.Operand(c, model.Operand{Kind: model.Receiver})
	if !g.Known() {
		return nil
	}
	return &Event{Op: lifecycle.Done, On: []handle.Handle{g}, Mode: spawn.Here, Must: true}
}
