// Package rule holds the categories: each is a pattern over the events of a
// function and their order, and none names a library.
package rule

import (
	"sort"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
)

// Finding is a lifecycle mistake in one function.
type Finding struct {
	Category lifecycle.Category
	Unit     *effect.Unit
	Func     *ssa.Function
	Block    *effect.Event // the blocking operation, on which the diagnostic stands
	Outer    *effect.Event // the same, where a literal around it is called; Block if there is none
	Later    *effect.Event // what can then never happen; of an undriven operation the driver behind it, or itself; of a send after a stop the stop
	Conn     handle.Handle // the connection of both

	Private bool            // only the stop that can never happen could end the blocking operation
	Late    bool            // the blocking operation is deferred, and so is what can never happen
	Idle    *effect.Event   // undriven: what made that which nobody has started to serve, or nil
	Made    *effect.Dropped // undriven: what made the connection and dropped what has to be received from, or nil
	Held    *effect.Event   // rendezvous: the send in which a goroutine is held that the blocking operation waits for, or nil
}

// Rule finds the mistakes of one category in a function.
type Rule struct {
	Category lifecycle.Category
	find     func(*scope) []Finding
}

// scope is what a rule looks at: one function, and what was reported below it.
type scope struct {
	unit     *effect.Unit
	fn       *ssa.Function
	events   []*effect.Event
	pkg      *effect.Package
	reported map[string]bool          // primitives, by position, that a finding stands on
	stood    map[ssa.Instruction]bool // where a finding of the function stands
	order    *order.Func
	stopping map[ssa.Instruction]bool // memo of stops
	meets    map[meetKey]bool         // memo of meetable
	handed   struct {                 // memo of allHandedOn
		known  bool
		events []*effect.Event
	}
	byCall map[ssa.Instruction][]*effect.Event // memo of by
}

// by is what a call does, in the order of the events.
func (s *scope) by(call ssa.Instruction) []*effect.Event {
	if s.byCall == nil {
		s.byCall = map[ssa.Instruction][]*effect.Event{}
		for _, e := range s.events {
			s.byCall[e.Instr] = append(s.byCall[e.Instr], e)
		}
	}
	return s.byCall[call]
}

// allHandedOn is what functions do that the function only makes.
func (s *scope) allHandedOn() []*effect.Event {
	if !s.handed.known {
		s.handed.known = true
		s.handed.events = handedOn(s.unit, s.ordered().Made())
	}
	return s.handed.events
}

// later is what can follow a blocking event of the function.
func (s *scope) later(block *effect.Event, conns []handle.Handle) *order.Reach {
	return s.ordered().Later(block, conns)
}

func (s *scope) ordered() *order.Func {
	if s.order == nil {
		s.order = order.New(s.unit, s.fn, s.events)
	}
	return s.order
}

// Rules lists the rules. Of two that stand on one blocking operation the first
// one counts: it says more.
func Rules() []Rule {
	return []Rule{
		{lifecycle.SerialServe, bothWays},
		{lifecycle.SerialAccept, serialAccept},
		{lifecycle.SerialAccept, attended},
		{lifecycle.SerialAccept, heldUp},
		{lifecycle.DriveBeforeSend, driveBeforeSend},
		{lifecycle.DriveBeforeSend, pumpFedLate},
		{lifecycle.WaitBeforeSend, waitBeforeSend},
		{lifecycle.Rendezvous, rendezvous},
		{lifecycle.Rendezvous, unaccepted},
		{lifecycle.DriveBeforeSend, acrossLink},
		{lifecycle.DriveBeforeSend, unasked},
		{lifecycle.DriveBeforeSend, otherChannels},
		{lifecycle.SerialServe, serialServe},
		{lifecycle.SerialServe, overAlready},
		{lifecycle.SerialServe, closedBehind},
		{lifecycle.DriveBeforeSend, nobodyEnds},
		{lifecycle.DriveBeforeSend, lockHeld},
		{lifecycle.SerialServe, neverBack},
		{lifecycle.SerialServe, toldLate},
		{lifecycle.SerialServe, stoppedFirst},
		{lifecycle.UnreachableStop, unreachableStop},
		{lifecycle.UnreachableStop, selfTold},
		{lifecycle.WaitBeforeSend, joinedBehind},
		{lifecycle.DriveBeforeSend, declaredOver},
		{lifecycle.DriveBeforeSend, handedOutStopped},
		{lifecycle.Rendezvous, joinedSenders},
		{lifecycle.DriveBeforeSend, goArguments},
		{lifecycle.Undriven, undriven},
		{lifecycle.Undriven, idle},
		{lifecycle.SendAfterStop, sendAfterStop},
		{lifecycle.SendAfterStop, takersOver},
		{lifecycle.SendFromHandler, sendFromHandler},
		{lifecycle.SendFromHandler, sendToItself},
	}
}

// Find applies rules to all functions of a package. A blocking operation that
// is reported in a function is not reported again in the callers of it: reported
// holds such operations, by their place. The findings are sorted by position.
func Find(p *effect.Package, rules []Rule) (all []Finding, reported map[string]bool) {
	reported = map[string]bool{}
	for _, u := range p.Units {
		for _, fn := range literalsFirst(u.Top) {
			s := &scope{unit: u, fn: fn, events: eventsOf(u, fn), pkg: p, reported: reported, stood: map[ssa.Instruction]bool{}}
			var found []Finding
			for _, r := range rules {
				for _, f := range r.find(s) {
					at := f.place(p)
					if !reported[at] {
						reported[at] = true
						s.stood[f.Block.Instr] = true
						f.Outer, f.Block = f.Block, innermost(p, f.Block)
						found = append(found, f)
					}
				}
			}
			all = append(all, dropBehind(s, found)...)
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return effect.Pos(all[i].Block.Instr) < effect.Pos(all[j].Block.Instr) })
	return all, reported
}

// eventsOf are the events of a function, with those that its callers know.
func eventsOf(u *effect.Unit, fn *ssa.Function) []*effect.Event {
	evs := u.Events(fn)
	if fn != u.Top {
		return evs
	}
	known := u.FromCallers()
	if len(known) == 0 {
		return evs
	}
	var all []*effect.Event
	for _, e := range evs {
		all = append(all, e)
		if e.Op == effect.UnknownCall && len(e.Via) == 0 {
			for ; len(known) > 0 && known[0].Instr == e.Instr; known = known[1:] {
				all = append(all, known[0])
			}
		}
	}
	return all
}

// place is the blocking operation, of which one finding is enough. A handler is
// told of each call that it makes itself.
func (f *Finding) place(p *effect.Package) string {
	if f.Category == lifecycle.SendFromHandler {
		return string(f.Category) + " " + p.Place(f.Block)
	}
	return p.Primitive(f.Block)
}

// innermost is the blocking event where the source shows it: inside a literal
// that is written at the call that runs it.
func innermost(p *effect.Package, e *effect.Event) *effect.Event {
	for e.Inner != nil {
		call, ok := e.Instr.(ssa.CallInstruction)
		if !ok {
			break
		}
		x := p.Prog.CallExpr(call.Common().Pos())
		if at := e.Inner.Instr.Pos(); x == nil || at < x.Pos() || x.End() <= at {
			break
		}
		e = e.Inner
	}
	return e
}

// literalsFirst is a function after the literals in it, inner ones first.
func literalsFirst(fn *ssa.Function) []*ssa.Function {
	var fns []*ssa.Function
	for _, a := range fn.AnonFuncs {
		fns = append(fns, literalsFirst(a)...)
	}
	return append(fns, fn)
}
