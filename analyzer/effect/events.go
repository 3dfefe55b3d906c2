package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// maxEvents bounds the events of one function: what is beyond is not looked at.
const maxEvents = 4000

// Events returns the operations in a function, in the order of its blocks.
func (u *Unit) Events(fn *ssa.Function) []*Event {
	if evs, ok := u.events[fn]; ok {
		return evs
	}
	if u.busy[fn] {
		return nil // a literal that calls itself
	}
	u.busy[fn] = true
	evs := u.collect(fn)
	for _, d := range u.inferDrives(fn, evs) {
		evs = slices.Insert(evs, behindLoop(evs, d.Loop), d)
	}
	evs = slices.DeleteFunc(u.joins(evs), func(e *Event) bool { return e.Either && e.Op == lifecycle.Recv })
	evs = u.openedWith(u.groupWaits(evs))
	evs = append(evs, u.attends(fn, evs)...)
	u.gateDrives(evs)
	u.markOnly(fn, evs)
	u.markAnswers(evs)
	u.events[fn] = evs
	delete(u.busy, fn)
	return evs
}

// behindLoop is the place among events where those of a loop have ended.
func behindLoop(evs []*Event, l *Loop) int {
	for i := len(evs); i > 0; i-- {
		if at := evs[i-1].Instr; at.Parent() == l.Header.Parent() && l.Blocks[at.Block()] {
			return i
		}
	}
	return len(evs)
}

func (u *Unit) collect(fn *ssa.Function) []*Event {
	var evs []*Event
	var detached []ssa.Instruction
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if !u.room(len(evs)-1, maxEvents, "operations") {
				return nil
			}
			switch i := i.(type) {
			case ssa.CallInstruction:
				runs := spawn.Runs(u.Res, i, u.pkg)
				if u.opensWith(i) {
					runs = runs[:1]
				}
				for k, run := range runs {
					if run.Call.Direct && u.Res.Model(run.Call).Has(model.Detach) {
						detached = append(detached, i)
					}
					does := u.callEvents(run)
					if k > 0 {
						if e := u.groupDone(run, does); e != nil {
							does = append(does, e)
						}
						if e := u.endOf(run); e != nil {
							does = append([]*Event{e}, does...)
						}
					}
					for _, e := range does {
						e.Instr = i
						if run.Mode == spawn.Elsewhere && e.Mode != spawn.Elsewhere {
							e.Thread = Thread{Run: k}
						}
						e.Mode = run.Mode.In(e.Mode)
						evs = append(evs, e)
					}
				}
				for _, e := range u.cancels(i) {
					e.Instr = i
					evs = append(evs, e)
				}
				evs = append(evs, u.handedFuncs(i, len(runs))...)
			case *ssa.UnOp:
				if i.Op == token.ARROW {
					if e := u.receive(i, i.X); e != nil {
						evs = append(evs, e)
					}
					evs = append(evs, u.askedFor(i, i.Pos(), i.X)...)
				}
			case *ssa.Store:
				if e := u.fieldBound(i); e != nil {
					evs = append(evs, e)
				}
				evs = append(evs, u.handedFuncs(i, 0)...)
			case *ssa.MapUpdate:
				evs = append(evs, u.handedFuncs(i, 0)...)
			case *ssa.Send:
				evs = append(evs, u.sendOn(i, i.Chan, i.Pos())...)
				evs = append(evs, u.handedFuncs(i, 0)...)
			case *ssa.Select:
				if e := u.eitherWait(i); e != nil {
					evs = append(evs, e)
				}
				if e := u.broughtEvent(i); e != nil {
					evs = append(evs, e)
				}
				if chs := receivedIn(i); len(chs) > 0 {
					evs = append(evs, u.askedFor(i, i.States[0].Pos, chs...)...)
				}
				for _, st := range i.States {
					if st.Dir == types.SendOnly {
						for _, e := range u.sendOn(i, st.Chan, st.Pos) {
							e.Choice = !i.Blocking || len(i.States) > 1
							evs = append(evs, e)
						}
					}
				}
			}
		}
	}
	for _, d := range detached {
		for _, e := range evs {
			if e.Instr != d && u.Follows(d, e.Instr) {
				e.Apart = true
			}
		}
	}
	return evs
}

// Follows reports whether b certainly comes after a.
func (u *Unit) Follows(a, b ssa.Instruction) bool { return u.Res.Follows(a, b) }

// receive is a receive from a channel that a connection delivers on, or that
// tells its end.
func (u *Unit) receive(i ssa.Instruction, ch ssa.Value) *Event {
	if e := u.waits(ch); e != nil {
		e.Instr = i
		return e
	}
	if e := u.endWait(i, ch); e != nil {
		return e
	}
	h := u.Res.Value(ch)
	if !h.Known() || u.Delivers(ch) {
		return nil
	}
	return &Event{Op: lifecycle.Recv, On: []handle.Handle{h}, Instr: i, Mode: spawn.Here, Must: true, Spec: Spec{Conn: u.chanText(i.Pos())}}
}

// sendOn is a send on a channel: whoever receives from it has to be running.
func (u *Unit) sendOn(i ssa.Instruction, ch ssa.Value, at token.Pos) []*Event {
	h := u.Res.Value(ch)
	if !h.Known() {
		return nil
	}
	return []*Event{{Op: lifecycle.Send, On: []handle.Handle{h}, Instr: i, Mode: spawn.Here, Must: true, Spec: Spec{Conn: u.chanText(at), Never: "be received"}}}
}

// Delivers reports whether a channel delivers when time is up.
func (u *Unit) Delivers(ch ssa.Value) bool {
	switch x := ch.(type) {
	case *ssa.Call:
		return u.Res.Model(u.Res.CallOf(x)).Has(model.Bound)
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok {
			m := u.pkg.Prog.Index.Field(handle.FieldOf(fa.X.Type(), fa.Field))
			return m != nil && m.Directive.Verb == model.Bound
		}
	}
	return false
}

// waits is the wait that a receive from the result of a call is: <-conn.Done().
func (u *Unit) waits(ch ssa.Value) *Event {
	call, ok := ch.(*ssa.Call)
	if !ok || !isChan(call.Type()) {
		return u.fieldWait(ch)
	}
	c := u.Res.CallOf(call)
	ds := u.Res.Model(c).All(model.Wait)
	if len(ds) == 0 {
		return nil
	}
	e := &Event{Op: lifecycle.Wait, Mode: spawn.Here, Must: true, Spec: Spec{Name: c.Fn.Name(), Until: u.until(c, ds[0])}}
	u.require(e, c, u.Res.Model(c), ds[0])
	for _, o := range ds[0].Operands {
		if h := u.Res.Operand(c, o); h.Known() {
			e.On = append(e.On, h)
		}
	}
	return e
}

func isChan(t types.Type) bool {
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// markOnly finds out which blocking events, sends and stops no normal run of the
// function misses.
func (u *Unit) markOnly(fn *ssa.Function, evs []*Event) {
	avoid := map[*ssa.BasicBlock]bool{}
	lost := u.lostReturns(fn, evs)
	for _, e := range evs {
		switch e.Op {
		case lifecycle.Drive, lifecycle.Wait, lifecycle.Recv, lifecycle.Accept, lifecycle.Send, lifecycle.Await, lifecycle.Stop, Pumped, Iterated, Attended, Unasked, Cancel, Over, unknownCall:
		default:
			continue
		}
		b := e.Instr.Block()
		if e.Loop != nil {
			b = e.Loop.Header
		}
		missed, ok := avoid[b]
		if !ok {
			missed = u.avoids(fn, b, lost) && (e.Loop != nil || !u.entered(b))
			avoid[b] = missed
		}
		e.Only = !missed
	}
}

// avoidable reports whether a path from the entry to a normal return, one that
// does not come after a failure, leads around a block.
func (u *Unit) avoidable(fn *ssa.Function, b *ssa.BasicBlock) bool { return u.avoids(fn, b, nil) }

// avoids is avoidable without the returns that are lost.
func (u *Unit) avoids(fn *ssa.Function, b *ssa.BasicBlock, lost []*ssa.BasicBlock) bool {
	if b == fn.Blocks[0] {
		return false
	}
	return slices.ContainsFunc(u.normalReturns(fn), func(ret *ssa.BasicBlock) bool { return !b.Dominates(ret) && !slices.Contains(lost, ret) })
}

// normalReturns are the blocks of a function that end in a return which does not
// come after a failure.
func (u *Unit) normalReturns(fn *ssa.Function) []*ssa.BasicBlock {
	rets, ok := u.returns[fn]
	if !ok {
		for _, b := range fn.Blocks {
			if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && b != fn.Recover && !u.Res.FailedReturn(ret) {
				rets = append(rets, b)
			}
		}
		u.returns[fn] = rets
	}
	return rets
}
