package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Stopped reports whether StoppedBy finds a stop.
func (u *Unit) Stopped(fn *ssa.Function, evs []*Event, d *Event) bool {
	return u.StoppedBy(fn, evs, d) != nil
}

// StoppedBy returns what stopped, before, what an event of a function drives, or the
// stop of it that another goroutine or a handler has been given: the code after it
// is live then. What is given only behind the drive does not count, nor does what a
// goroutine does that is over with the connection. A send to a channel that brings a
// loop the word to end is such a stop.
func (u *Unit) StoppedBy(fn *ssa.Function, evs []*Event, d *Event) *Event {
	return u.stoppedBy(fn, evs, d, u.ownGate(fn, d.Instr), nil)
}

// stoppedBy is StoppedBy but for stops that wait for the word on a channel which is good
// for that, and for those that end another event, too, if one is given.
func (u *Unit) stoppedBy(fn *ssa.Function, evs []*Event, d *Event, good func(handle.Handle) bool, other *Event) *Event {
	stop := func(e *Event) bool {
		if e.Op != lifecycle.Stop && e.Op != lifecycle.Send {
			return e.Op == Cancel && (u.Ends(e, d.On) || u.Ends(e, d.BoundBy))
		}
		return slices.ContainsFunc(e.On, func(h handle.Handle) bool {
			return e.Op == lifecycle.Stop && u.among(h, d.On) && u.among(h, u.openAt(e, d.On)) || u.among(h, d.BoundBy)
		})
	}
	after := map[*Event]bool{}
	for k, e := range evs {
		switch {
		case e.Op == lifecycle.Stop && u.sharesConn(e, d) && u.asksFirst(evs, k, d), stop(e) && (u.afterEnd(evs, k, d) || u.gated(evs, k, d, good)):
			for ; e != nil; e = e.Inner {
				after[e] = true
			}
		case stop(e) && (u.given(e, d) || e.Mode == spawn.Here && e.Must && u.sooner(evs, k, d)):
			if e.Mode == spawn.Here || !u.endsToo(evs, e, other) {
				return e // one that this goroutine has made: d comes back at once
			}
		}
	}
	for _, lit := range u.Res.Funcs[1:] {
		if u.MadeBehind(fn, lit, d.Instr) {
			continue
		}
		if lit != fn && u.Mode(lit) != spawn.Here && u.Mode(lit) != spawn.Later {
			for _, e := range u.Events(lit) {
				if stop(e) && !after[e] && !u.endsToo(u.Events(lit), e, other) {
					return e
				}
			}
		}
	}
	return nil
}

// afterEnd reports whether an event is what a goroutine does once the drive that an
// event is, or waits for, is over in it, or once it has seen the end itself.
func (u *Unit) afterEnd(evs []*Event, k int, d *Event) bool {
	if evs[k].Mode != spawn.Elsewhere {
		return false
	}
	ends := func(x *Event) bool {
		if x == d || slices.Contains(d.Joins, x) {
			return true
		}
		if x.Op == lifecycle.Drive && x.Must && u.sharesConn(x, d) && u.untoldBefore(evs, x, evs[k]) {
			return true // it drives the other end
		}
		if d.Brought && (x.Op == lifecycle.Recv || x.Op == lifecycle.Accept) && x.Must && u.sharesConn(x, d) {
			return true // it wants something on the connection, too
		}
		if x.Op != lifecycle.Wait || !x.Must {
			return false
		}
		return u.sharesConn(x, d) || slices.ContainsFunc(evs, func(w *Event) bool {
			return d.Joined && w.Op == lifecycle.Wait && w.Instr == d.Instr && u.sharesConn(x, w)
		})
	}
	return slices.ContainsFunc(evs[:k], func(x *Event) bool { return sameThread(x, evs[k]) && ends(x) })
}

// sooner reports whether an event comes before another one that the same call leads
// to: h.close() tells the loop to end, and then waits for that.
func (u *Unit) sooner(evs []*Event, k int, d *Event) bool {
	if evs[k].Instr != d.Instr || SamePlace(evs[k], d) {
		return false
	}
	return slices.ContainsFunc(evs[k+1:], func(x *Event) bool { return x.Instr == d.Instr && SamePlace(x, d) })
}

// given reports whether a stop takes effect on a drive: it surely comes before, or
// another goroutine is told to make it that does not start only behind the drive.
func (u *Unit) given(stop, d *Event) bool {
	switch stop.Mode {
	case spawn.Elsewhere, spawn.Unknown:
		return !u.Follows(d.Instr, stop.Instr) && (stop.Instr.Parent() != d.Instr.Parent() || stop.Instr == d.Instr || u.Reaches(stop.Instr, d.Instr))
	case spawn.Here:
		return stop.Must && u.Follows(stop.Instr, d.Instr)
	}
	return false
}

func (u *Unit) among(h handle.Handle, ks []handle.Handle) bool {
	for _, k := range ks {
		if u.Res.Same(h, k) {
			return true
		}
	}
	return false
}

// openAt are those connections that were not opened only behind a stop: what listens
// again at an address is another connection than the one that was closed there.
func (u *Unit) openAt(stop *Event, ks []handle.Handle) []handle.Handle {
	return slices.DeleteFunc(slices.Clone(ks), func(k handle.Handle) bool {
		def := k.Root.Def()
		return def != nil && def.Parent() == stop.Instr.Parent() && u.Follows(stop.Instr, def)
	})
}

// ExpectedToFail reports whether the error of a blocking call is handed, as it is,
// to a function that wants one, assert.Error(t, srv.Serve(l)), or whether there is one
// is handed to any function: equal(t, false, app.Listen(":99999") == nil). So is one
// that is expected to panic.
func (u *Unit) ExpectedToFail(d *Event) bool {
	for e := d; e != nil; e = e.Inner {
		if u.wantsPanic(e.Instr.Parent()) {
			return true
		}
	}
	call, ok := d.Instr.(*ssa.Call)
	if !ok {
		return false
	}
	for _, v := range errorsOf(call) {
		for _, ref := range *v.Referrers() {
			if mi, ok := ref.(*ssa.MakeInterface); ok && u.wantedBy(mi, mi.Referrers()) {
				return true
			}
		}
		if u.wantedBy(v, v.Referrers()) || comparedFor(v) {
			return true
		}
	}
	return false
}

// comparedFor reports whether it is handed to a call how an error compares with nil.
func comparedFor(v ssa.Value) bool {
	handed := func(v ssa.Value) bool {
		return slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
			call, ok := ref.(*ssa.Call)
			return ok && slices.Contains(call.Call.Args, v)
		})
	}
	for _, ref := range *v.Referrers() {
		test, ok := ref.(*ssa.BinOp)
		if !ok {
			continue
		}
		if handed(test) {
			return true
		}
		for _, use := range *test.Referrers() {
			if mi, ok := use.(*ssa.MakeInterface); ok && handed(mi) {
				return true
			}
		}
	}
	return false
}

// MustFail reports whether a call is there to fail: its success ends the goroutine,
// and its failure does not, as in a test of what happens once the connection is over.
func (u *Unit) MustFail(e *Event) bool {
	if u.ExpectedToFail(e) {
		return true
	}
	for ; e != nil; e = e.Inner {
		if call, ok := e.Instr.(*ssa.Call); ok && slices.ContainsFunc(errorsOf(call), diesIfNil) {
			return true
		}
	}
	return false
}

// diesIfNil reports whether the goroutine ends if an error is nil, and goes on if not.
func diesIfNil(v ssa.Value) bool {
	for _, ref := range *v.Referrers() {
		test, ok := ref.(*ssa.BinOp)
		if !ok {
			continue
		}
		for _, use := range *test.Referrers() {
			branch, ok := use.(*ssa.If)
			if !ok {
				continue
			}
			_, nonNil, ok := handle.NilTest(branch.Cond)
			if next := branch.Block().Succs; ok && dies(next[1-nonNil]) && !dies(next[nonNil]) {
				return true
			}
		}
	}
	return false
}

// dies reports whether the goroutine ends in a block.
func dies(b *ssa.BasicBlock) bool {
	_, returns := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
	return len(b.Succs) == 0 && !returns
}

// errorsOf are the error results of a call.
func errorsOf(call *ssa.Call) []ssa.Value {
	if handle.IsError(call.Type()) {
		return []ssa.Value{call}
	}
	var vs []ssa.Value
	for _, ref := range *call.Referrers() {
		if e, ok := ref.(*ssa.Extract); ok && handle.IsError(e.Type()) {
			vs = append(vs, e)
		}
	}
	return vs
}

func (u *Unit) wantedBy(v ssa.Value, refs *[]ssa.Instruction) bool {
	for _, ref := range *refs {
		call, ok := ref.(*ssa.Call)
		if !ok {
			continue
		}
		c := u.Res.CallOf(call)
		for _, d := range u.Res.Model(c).All(model.Fails) {
			if u.Res.Arg(c, d.Operands[0]) == v {
				return true
			}
		}
	}
	return false
}

// EndsInside reports whether what a drive does meanwhile in this goroutine may end it: its
// loop, or a function that is given to what drives, stops it, or tells it to end. It comes
// back once somebody has brought that about, who need not be one that waits behind it.
func (u *Unit) EndsInside(evs []*Event, d *Event) bool {
	if d.Op != lifecycle.Drive || d.Mode != spawn.Here {
		return false
	}
	return d.Inside || slices.ContainsFunc(evs, func(e *Event) bool {
		if e.Mode != spawn.Here || e == d || e.Op != lifecycle.Stop && e.Op != Cancel && e.Op != lifecycle.Send {
			return false
		}
		switch {
		case e.Instr == d.Instr:
			if e.Must {
				return false // before, or at its end
			}
		case d.Loop == nil || e.Instr.Parent() != d.Instr.Parent() || !d.Loop.Blocks[e.Instr.Block()]:
			return false
		}
		return e.Op != lifecycle.Send && u.Ends(e, d.On) || u.Ends(e, d.BoundBy)
	})
}
