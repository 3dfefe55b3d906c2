package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// What a library does when a connection is over is seen as a goroutine of its own
// that waits for that end: it closes a channel that it was given, or runs a function.

// endOf is the wait, of the goroutine that runs a function, for the end after which
// a model says that it does so, or nil.
func (u *Unit) endOf(run spawn.Run) *Event {
	if run.Mode != spawn.Elsewhere {
		return nil
	}
	c := u.Res.CallOf(run.Call.Instr)
	for _, d := range u.Res.Model(c).All(model.After) {
		for _, op := range d.Operands {
			v := u.Res.Arg(c, op)
			if v == nil || !isFunc(v) {
				continue
			}
			if t := u.Res.Through(c.Instr, v); t == nil || t.Body != run.Call.Body || t.Fn != run.Call.Fn {
				continue
			}
			return waitOf(u.Res.Operand(c, *d.Of))
		}
	}
	return nil
}

func waitOf(h handle.Handle) *Event {
	if !h.Known() {
		return nil
	}
	return &Event{Op: lifecycle.Wait, On: []handle.Handle{h}, Mode: spawn.Here, Must: true}
}

// afterEvents are the ends of channels that a call leaves to the library, and what
// the options do, with which it opens a connection, when that is over.
func (u *Unit) afterEvents(c *handle.Call, m *model.Func) []*Event {
	var evs []*Event
	thread := 0
	elsewhere := func(es ...*Event) {
		thread--
		for _, e := range es {
			if e.Mode == spawn.Here {
				e.Mode, e.Thread = spawn.Elsewhere, Thread{Run: thread}
				evs = append(evs, e)
			}
		}
	}
	for _, d := range m.All(model.After) {
		end := waitOf(u.Res.Operand(c, *d.Of))
		for _, op := range d.Operands {
			if v := u.Res.Arg(c, op); v == nil || !isChan(v.Type()) || end == nil {
				continue
			}
			if ch := u.Res.Operand(c, op); ch.Known() {
				e := *end
				elsewhere(&e, &Event{Op: lifecycle.Stop, On: []handle.Handle{ch}, Mode: spawn.Here, Must: true})
			}
		}
	}
	for _, d := range m.All(model.Open) {
		for _, op := range d.Operands {
			if k := u.Res.Operand(c, op); k.Known() {
				for _, f := range u.optionEnds(c) {
					elsewhere(append([]*Event{waitOf(k)}, u.callEvents(spawn.Run{Call: f, Mode: spawn.Here})...)...)
				}
			}
		}
	}
	return evs
}

// optionEnds are the functions that options among the arguments of a call have run
// when what the call opens is over.
func (u *Unit) optionEnds(c *handle.Call) []*handle.Call {
	var fs []*handle.Call
	for _, a := range givenTo(u, c) {
		made, ok := a.(*ssa.Call)
		if !ok {
			continue
		}
		o := u.Res.CallOf(made)
		for _, d := range u.Res.Model(o).All(model.After) {
			if d.Of.Kind != model.Result {
				continue
			}
			for _, op := range d.Operands {
				if v := u.Res.Arg(o, op); v != nil && isFunc(v) {
					if f := u.Res.Through(made, v); f != nil {
						fs = append(fs, f)
					}
				}
			}
		}
	}
	return fs
}

// opensWith reports whether a call makes an option with which a connection is opened
// in the same function: what it has run is told there.
func (u *Unit) opensWith(i ssa.CallInstruction) bool {
	option, ok := i.(*ssa.Call)
	if !ok || !slices.ContainsFunc(u.Res.Model(u.Res.CallOf(i)).All(model.After), func(d *model.Directive) bool { return d.Of.Kind == model.Result }) {
		return false
	}
	for _, b := range i.Parent().Blocks {
		for _, x := range b.Instrs {
			call, ok := x.(*ssa.Call)
			if !ok {
				continue
			}
			if c := u.Res.CallOf(call); u.Res.Model(c).Has(model.Open) && slices.Contains(givenTo(u, c), ssa.Value(option)) {
				return true
			}
		}
	}
	return false
}

// givenTo are the arguments of a call, those of a variadic parameter one by one.
func givenTo(u *Unit, c *handle.Call) []ssa.Value {
	if v, ok := u.Res.Variadic(c); ok && c.Fn != nil && c.Fn.Signature().Variadic() {
		return append(slices.Clone(c.Args[:len(c.Args)-1]), v...)
	}
	return c.Args
}
