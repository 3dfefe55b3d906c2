package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Callbacks are looked at when all other effects are known: which calls wait for
// the goroutine that drives a connection, and which functions this goroutine runs.

// callbacks finds the awaits and the handlers of all functions, callees first.
func (p *Package) callbacks() {
	p.findDrivers()
	for _, u := range p.Units {
		u.awaits = map[*ssa.Function][]*Event{}
		u.asked = map[*ssa.Function][]*Event{}
		u.handlers = map[*ssa.Function][]*Handler{}
		for _, fn := range u.Res.Funcs {
			u.handlers[fn] = u.findHandlers(fn)
		}
		u.exportAwaits()
		u.exportHandlers()
		u.exportMade()
		u.exportLasts()
	}
	if !p.followGiven() {
		return
	}
	for _, u := range p.Units {
		u.Summary.Handlers = nil
		for _, fn := range u.Res.Funcs {
			u.handlers[fn] = u.findHandlers(fn)
		}
		u.exportHandlers()
	}
}

// Awaits returns the operations of a function that come back only when the
// goroutine that drives their connection has done its part.
func (u *Unit) Awaits(fn *ssa.Function) []*Event {
	other := func(e *Event) bool { return ofHandlers(e) || e.Pooled || e.Brought }
	evs := u.allAwaits(fn)
	if !slices.ContainsFunc(evs, other) {
		return evs
	}
	return slices.DeleteFunc(slices.Clone(evs), other)
}

// PoolAwaits returns those that come back only when one of several goroutines has done so
// which do the same.
func (u *Unit) PoolAwaits(fn *ssa.Function) []*Event {
	var evs []*Event
	for _, e := range u.allAwaits(fn) {
		if e.Pooled && !ofHandlers(e) {
			evs = append(evs, e)
		}
	}
	return evs
}

// BroughtAwaits returns those that wait for what a loop brings, or for the end of that: they
// tell only that it has to be started first.
func (u *Unit) BroughtAwaits(fn *ssa.Function) []*Event {
	var evs []*Event
	for _, e := range u.allAwaits(fn) {
		if e.Brought && !ofHandlers(e) {
			evs = append(evs, e)
		}
	}
	return evs
}

// ofHandlers reports whether an await tells only what a handler may not do.
func ofHandlers(e *Event) bool { return e.Beside || e.ForEnd }

// allAwaits are those, and those that wait for what runs beside that goroutine, or for
// its end.
func (u *Unit) allAwaits(fn *ssa.Function) []*Event {
	evs, ok := u.awaits[fn]
	if !ok {
		u.awaits[fn] = nil // a literal that calls itself
		evs = u.findAwaits(fn)
		u.awaits[fn] = evs
	}
	return evs
}

func (u *Unit) findAwaits(fn *ssa.Function) []*Event {
	var evs []*Event
	var detached []ssa.Instruction
	add := func(i ssa.Instruction, e *Event) {
		e.Instr = i
		e.Only = !u.avoidable(fn, i.Block())
		if !u.boundedAnywhere(e) && u.room(len(evs), maxOps, "waits for a driver") {
			evs = append(evs, e)
		}
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			for _, e := range u.endAwaits(i) {
				add(i, e)
			}
			call, ok := i.(ssa.CallInstruction)
			if !ok {
				if e := u.inferredAwait(i); e != nil {
					add(i, e)
				}
				continue
			}
			for _, run := range spawn.Runs(u.Res, call, u.pkg) {
				if run.Mode != spawn.Here && run.Mode != spawn.Later {
					continue
				}
				if run.Call.Direct && u.Res.Model(run.Call).Has(model.Detach) {
					detached = append(detached, i)
				}
				for _, e := range u.awaitsOf(run.Call) {
					if e.Mode == spawn.Here {
						e.Late = run.Mode == spawn.Later
						add(i, e)
					}
				}
			}
		}
	}
	for _, asked := range u.Asked(fn) {
		for _, e := range u.answers(asked) {
			add(asked.Instr, e)
		}
	}
	for _, e := range u.ownClients(fn) {
		add(e.Instr, e)
	}
	return slices.DeleteFunc(evs, func(e *Event) bool { // behind a detach it runs elsewhere
		return slices.ContainsFunc(detached, func(d ssa.Instruction) bool { return d != e.Instr && u.Follows(d, e.Instr) })
	})
}

// boundedAnywhere reports whether the unit sets a bound to what an event waits for.
func (u *Unit) boundedAnywhere(e *Event) bool {
	return slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool { return u.Bounded(u.Events(fn), e) })
}

// awaitsOf are the awaits of a called function, with the handles of this unit.
func (u *Unit) awaitsOf(c *handle.Call) []*Event {
	if m := u.Res.Model(c); m.Replaces() {
		return u.modelAwaits(c, m)
	}
	if c.Body != nil && c.Body != u.Top && slices.Contains(u.Res.Funcs, c.Body) {
		var evs []*Event
		for _, in := range u.allAwaits(c.Body) {
			e := *in
			e.Must, e.Turns = in.Must && in.Only, u.turns(in)
			e.On, e.BoundBy, e.EndedBy = u.rebase(in.On, c), u.rebase(in.BoundBy, c), u.rebase(in.EndedBy, c)
			e.Inner = in
			e.Via = append([]Step{u.pkg.step("", in.Instr)}, in.Via...)
			if len(e.On) > 0 {
				evs = append(evs, &e)
			}
		}
		return evs
	}
	if s := u.pkg.summary(c); s != nil {
		return u.opEvents(c, s.Awaits, func(path string) handle.Handle { return u.Res.Subst(c, path) })
	}
	return nil
}

// modelAwaits are the awaits that a model gives to a call.
func (u *Unit) modelAwaits(c *handle.Call, m *model.Func) []*Event {
	var evs []*Event
	var bounds []handle.Handle
	for _, d := range m.All(model.BoundBy) {
		for _, op := range d.Operands {
			if h := u.Res.Operand(c, op); h.Known() {
				bounds = append(bounds, h)
			}
		}
	}
	for _, d := range m.All(model.Await) {
		made, ok := u.meetsCond(c, d)
		if !ok {
			continue
		}
		e := &Event{Op: lifecycle.Await, Mode: spawn.Here, Must: true, BoundBy: slices.Concat(bounds, made), Spec: Spec{Name: c.Fn.Name(), Beside: d.Beside, Far: farOf(m)}}
		if e.Beside && !u.unending(c, m) {
			continue
		}
		u.patience(e, c, m, d)
		for _, op := range d.Operands {
			on, _ := u.core(u.Res.Operand(c, op), c.Instr, lifecycle.Await)
			e.On = append(e.On, known(on)...)
			if x := u.operandExpr(c, op); x != nil && e.Conn == "" {
				e.Conn = Short(x)
			}
		}
		if len(e.On) > 0 {
			evs = append(evs, e)
		}
	}
	return evs
}

// exportAwaits tells callers of the awaits of the unit's function.
func (u *Unit) exportAwaits() {
	seen := map[string]bool{}
	for _, e := range u.allAwaits(u.Top) {
		op, ok := u.export(u.exporter(), e)
		if ok && !op.Must {
			op.Told, ok = u.toldParamsOf(e)
			ok = ok || op.Spec.Turns
		}
		if ok && !seen[op.key()] && u.room(len(u.Summary.Awaits), maxOps, "waits for a driver") {
			seen[op.key()] = true
			u.Summary.Awaits = append(u.Summary.Awaits, op)
		}
	}
}
