package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// The loop of an object tells others that it is over by a channel in a field, which only
// the function closes that runs the loop, when it returns, or by a group in a field. Who
// waits for that in a function which the loop calls waits for himself.

// maxAround bounds the functions around the loop of a driver that are looked at.
const maxAround = 3

// teller is a driver that tells its end by a field, and the instructions that do.
type teller struct {
	driver *driver
	at     []ssa.Instruction
}

// runSite is a place where a function is run.
type runSite struct {
	unit *Unit
	in   ssa.CallInstruction
	run  spawn.Run
}

// findTellers looks by which fields the drivers of the package tell their end.
func (p *Package) findTellers(ds []*driver) {
	p.tellers = map[*types.Var][]*teller{}
	if len(ds) == 0 {
		return
	}
	sites := map[*ssa.Function][]runSite{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					if call, ok := i.(ssa.CallInstruction); ok {
						for _, run := range spawn.Runs(u.Res, call, p) {
							if body := run.Call.Body; body != nil {
								sites[body] = append(sites[body], runSite{u, call, run})
							}
						}
					}
				}
			}
		}
	}
	for _, d := range ds {
		fn := d.funcs[0]
		u := p.unitAround(fn)
		if u == nil {
			continue
		}
		late := p.pastLoops(fn)
		for range maxAround {
			u.tellsIn(fn, d, late)
			if len(sites[fn]) != 1 {
				break
			}
			s := sites[fn][0]
			if s.run.Mode == spawn.Elsewhere {
				s.unit.countedBy(s, d)
			}
			call, here := s.in.(*ssa.Call)
			if !here || s.run.Mode != spawn.Here || s.unit.innermost(call.Block()) != nil {
				break
			}
			fn, u = call.Parent(), s.unit
			late = func(i ssa.Instruction) bool {
				_, deferred := i.(*ssa.Defer)
				return deferred || s.unit.Follows(call, i)
			}
		}
	}
}

// tellsIn takes in what a function around the loop of a driver tells when the loop is
// over.
func (u *Unit) tellsIn(fn *ssa.Function, d *driver, late func(ssa.Instruction) bool) {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if _, starts := i.(*ssa.Go); !ok || starts || !late(i) {
				continue
			}
			u.notesTeller(call, d)
			if c := u.Res.CallOf(call); c.Body != fn && u.Res.Own(c.Body) {
				for _, b := range c.Body.Blocks {
					for _, i := range b.Instrs {
						if call, ok := i.(*ssa.Call); ok {
							u.notesTeller(call, d)
						}
					}
				}
			}
		}
	}
}

// notesTeller notes the field by which a call tells an end, if it does.
func (u *Unit) notesTeller(call ssa.CallInstruction, d *driver) {
	common := call.Common()
	if b, ok := common.Value.(*ssa.Builtin); ok {
		if b.Name() == "close" {
			u.addTeller(common.Args[0], call, d)
		}
		return
	}
	c := u.Res.CallOf(call)
	for _, dir := range u.Res.Model(c).All(model.Done) {
		if v := u.Res.Arg(c, dir.Operands[0]); v != nil {
			u.addTeller(v, call, d)
		}
	}
}

// countedBy notes the group in a field that starts the loop of a driver, and counts it.
func (u *Unit) countedBy(s runSite, d *driver) {
	c := u.Res.CallOf(s.in)
	if c.Fn == nil || c.Fn.Signature().Recv() == nil || len(c.Args) == 0 || !u.Res.Model(c).Has(model.Go) || !u.pkg.hasMethod(c.Args[0].Type(), model.Wait, false) {
		return
	}
	u.addTeller(c.Args[0], s.in, d)
}

func (u *Unit) addTeller(v ssa.Value, at ssa.Instruction, d *driver) {
	o := originOf(v)
	if o.field == nil || o.element || d.owner != nil && !sameNamed(o.base.Type(), d.owner) {
		return
	}
	if base := u.Res.Value(o.base); !base.Known() || base.Path != "" {
		return // that of another struct
	}
	for _, t := range u.pkg.tellers[o.field] {
		if t.driver == d {
			t.at = append(t.at, at)
			return
		}
	}
	u.pkg.tellers[o.field] = append(u.pkg.tellers[o.field], &teller{d, []ssa.Instruction{at}})
}

// endAwaits are the waits for the end of drivers of this package that an instruction is.
func (u *Unit) endAwaits(i ssa.Instruction) []*Event {
	var from ssa.Value
	var name, conn string
	switch i := i.(type) {
	case *ssa.UnOp:
		if taken := takenFrom(i); len(taken) == 1 {
			from = taken[0]
		}
	case *ssa.Call:
		c := u.Res.CallOf(i)
		if ds := u.Res.Model(c).All(model.Wait); len(ds) == 1 && c.Direct {
			from, name = u.Res.Arg(c, ds[0].Operands[0]), c.Fn.Name()
			if x := u.operandExpr(c, ds[0].Operands[0]); x != nil {
				conn = Short(x)
			}
		}
	}
	if from == nil {
		return nil
	}
	o := originOf(from)
	if o.field == nil || o.element {
		return nil
	}
	var evs []*Event
	for _, t := range u.pkg.tellers[o.field] {
		if slices.Contains(t.driver.funcs, i.Parent()) || isChan(o.field.Type()) && !u.pkg.tellsAlone(o.field, t) {
			continue
		}
		if e := u.awaitOf(i, o, t.driver, i.Pos()); e != nil {
			if e.ForEnd = true; name != "" {
				e.Name, e.Conn = name, conn
			}
			evs = append(evs, e)
		}
	}
	return evs
}

// tellsAlone reports whether a channel in a field says nothing but that a loop is over.
func (p *Package) tellsAlone(f *types.Var, t *teller) bool {
	ch := p.channels[f]
	return ch != nil && ch.made && !ch.escapes && !ch.shared && len(ch.sends) == 0 &&
		!slices.ContainsFunc(ch.closes, func(i ssa.Instruction) bool { return !slices.Contains(t.at, i) })
}

// servedBy reports whether the loop that an await waits for may be the one that runs a
// handler: of what is known of two loops of this package they have to be one.
func (h *Handler) servedBy(e *Event) bool { return h.loop == "" || e.Loops == "" || h.loop == e.Loops }
