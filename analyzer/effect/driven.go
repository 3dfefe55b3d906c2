package effect

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Driver is a call that starts a goroutine which drives a connection: it is the
// driver that somebody else may need, and blocks nobody.
const Driver lifecycle.Op = "driver"

// Publish is a call that brings something to all the clients of a listener.
const Publish lifecycle.Op = "publish"

// Relay is a call of a client that brings something to the other clients of its
// server.
const Relay lifecycle.Op = "relay"

// driverEvents are the drivers that a call starts, as its model says: "go K" of
// what is no function.
func (u *Unit) driverEvents(c *handle.Call, m *model.Func) []*Event {
	var evs []*Event
	for _, d := range m.All(model.Go) {
		for _, op := range d.Operands {
			if v := u.Res.Arg(c, op); v != nil && isFunc(v) {
				continue
			}
			if h := u.Res.Operand(c, op); h.Known() {
				evs = append(evs, &Event{Op: Driver, On: []handle.Handle{h}, Mode: spawn.Here, Must: true, Spec: Spec{Name: c.Fn.Name()}})
			}
		}
	}
	return evs
}

// require adds to an event what a model says of the driver that it needs and of
// the stop that it waits for.
func (u *Unit) require(e *Event, c *handle.Call, m *model.Func, d *model.Directive) {
	switch e.Op {
	case lifecycle.Await:
		for _, n := range m.All(model.Needs) {
			if n.By != "" && sharesOperand(n, d) {
				e.Needs, e.By = true, u.text(c, n, n.By)
			}
		}
	case lifecycle.Drive, lifecycle.Wait:
		e.OnlyStop = m.Has(model.Stops)
	}
}

func sharesOperand(a, b *model.Directive) bool {
	return slices.ContainsFunc(a.Operands, func(x model.Operand) bool {
		return slices.ContainsFunc(b.Operands, func(y model.Operand) bool { return x.Name == y.Name })
	})
}

// Hands reports whether a call gives one of the connections to somebody unknown.
func (u *Unit) Hands(instr ssa.Instruction, ks []handle.Handle) bool {
	call, ok := instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	for _, l := range u.leakedTo(u.Res.CallOf(call)) {
		if l.h.Known() && u.holdsAny(l.h, ks, instr) {
			return true
		}
	}
	return false
}

// Shared reports whether one of the connections is kept in a variable that
// literals share and that is assigned more than once: what those who read it there
// do is not seen.
func (u *Unit) Shared(ks []handle.Handle) bool {
	stores := map[handle.Handle]int{}
	holds := map[handle.Handle]bool{}
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				s, ok := i.(*ssa.Store)
				if !ok {
					continue
				}
				loc := u.Res.Value(s.Addr)
				stores[loc]++
				if u.captured(loc) && u.among(u.Res.Value(s.Val), ks) {
					holds[loc] = true
				}
			}
		}
	}
	for loc := range holds {
		if stores[loc] > 1 {
			return true
		}
	}
	return false
}

// captured reports whether a location is a variable that a literal refers to, or
// a part of one.
func (u *Unit) captured(loc handle.Handle) bool {
	if !loc.Known() || loc.Root.Kind != handle.Value {
		return false
	}
	a, ok := loc.Root.Value.(*ssa.Alloc)
	return ok && slices.ContainsFunc(*a.Referrers(), func(r ssa.Instruction) bool { _, mk := r.(*ssa.MakeClosure); return mk })
}

// Through returns the event of a caller that is an operation of a function it calls,
// by the instruction of the call and the place of the operation.
func (u *Unit) Through(at ssa.Instruction, op lifecycle.Op, primitive string) *Event {
	for _, e := range u.Events(at.Parent()) {
		if e.Instr == at && e.Op == op && u.pkg.Primitive(e) == primitive {
			return e
		}
	}
	return nil
}

// Seen is an operation of a function as it is seen at a call of that function.
func (p *Package) Seen(e *Event, at ssa.Instruction, on []handle.Handle) *Event {
	x := *e
	x.Instr, x.On, x.Inner, x.Must, x.Loop = at, on, nil, false, nil
	x.Via = append([]Step{p.step("", e.Instr)}, e.Via...)
	return &x
}

// Owned reports whether a handle is a connection that a call made here, in sight:
// one of a library, or a function of this package, or of one of which that is known. A
// channel is such a one too.
func (u *Unit) Owned(k handle.Handle) bool {
	if _, ok := k.Root.Value.(*ssa.MakeChan); ok {
		return k.Path == ""
	}
	call, ok := k.Root.Def().(*ssa.Call)
	if !ok || !u.Res.Opened(k) {
		return false
	}
	c := u.Res.CallOf(call)
	if u.Res.Model(c) != nil {
		return true
	}
	if c.Body == nil {
		s := u.pkg.summary(c)
		return s != nil && strings.HasPrefix(k.Path, "#") && slices.Contains(s.Alone, "r"+k.Path[1:])
	}
	return !u.Hands(call, []handle.Handle{k})
}
