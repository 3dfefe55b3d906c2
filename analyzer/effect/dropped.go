package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// Dropped is a call that makes a connection and drops what somebody has to receive
// from: nobody ever does. The call of a function that does so in all its runs is such
// a one, too.
type Dropped struct {
	At   ssa.Instruction
	On   handle.Handle // the connection
	Name string        // of the call that returns what is dropped, as its source writes it
	By   string        // what would have received
	Made Step          // where that call is

	Names []string // the results that are dropped, as the model names them
	Part  bool     // it is only a part of what somebody has to receive from
	Far   string   // what of it the other end waits for that is told of, or ""
}

// Drop is a Dropped in portable form.
type Drop struct {
	On, Name, By string
	Made         Step
	Names        []string
	Part         bool
	Takes        string // of a FarDrop: where it is accepted
}

// Drops returns the calls of a function that make a connection and drop what somebody
// has to receive from.
func (u *Unit) Drops(fn *ssa.Function) []*Dropped {
	var ds []*Dropped
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			if d := u.dropped(call); d != nil {
				ds = append(ds, d)
				continue
			}
			ds = append(ds, u.dropsOf(call)...)
		}
	}
	return ds
}

// dropsOf are those of a called function, where it is called.
func (u *Unit) dropsOf(call ssa.CallInstruction) []*Dropped {
	c := u.Res.CallOf(call)
	s := u.pkg.summary(c)
	if s == nil || u.Res.Model(c).Replaces() {
		return nil
	}
	var ds []*Dropped
	for _, d := range s.Dropped {
		if h := u.Res.Subst(c, d.On); h.Known() {
			ds = append(ds, &Dropped{At: call, On: h, Name: d.Name, By: d.By, Made: d.Made, Names: d.Names, Part: d.Part})
		}
	}
	return ds
}

// dropped is what a call of a library drops by itself, or nil: all that one line of
// its model says has to be received from, or a part of that.
func (u *Unit) dropped(call *ssa.Call) *Dropped {
	c := u.Res.CallOf(call)
	m := u.Res.Model(c)
	if call.Call.Signature().Results().Len() < 2 {
		return nil
	}
	names := droppedNames(call, m)
	if len(names) == 0 {
		return nil
	}
	needs := m.All(model.Needs)
	all := func(n *model.Directive) bool {
		return n.By != "" && !slices.ContainsFunc(n.Operands, func(op model.Operand) bool { return op.Kind != model.Result || kept(call, op.Index) })
	}
	part := !slices.ContainsFunc(needs, all)
	for _, n := range needs {
		if n.By == "" || !part && !all(n) {
			continue
		}
		d := &Dropped{At: call, On: u.madeOn(call, c, m), Name: c.Fn.Name(), By: u.text(c, n, n.By), Made: u.pkg.step("", call)}
		if x := u.pkg.Prog.CallExpr(call.Call.Pos()); x != nil && Short(x.Fun) != "" {
			d.Name = Short(x.Fun)
		}
		if d.On.Known() {
			d.Names, d.Part = names, part
			return d
		}
	}
	return nil
}

// madeOn is the connection that a call of a library makes, its first result, or what it
// makes it on if that is dropped as well.
func (u *Unit) madeOn(call *ssa.Call, c *handle.Call, m *model.Func) handle.Handle {
	for _, ref := range *call.Referrers() {
		if ex, ok := ref.(*ssa.Extract); ok && ex.Index == 0 {
			return u.Res.Value(ex)
		}
	}
	for _, d := range m.All(model.Same) {
		if len(d.Operands) == 2 && d.Operands[0].Kind == model.Result && d.Operands[0].Index == 0 {
			return u.Res.Operand(c, d.Operands[1])
		}
	}
	return handle.Handle{}
}

// droppedNames are the results of a call, as its model names them, that somebody has to
// receive from and nobody gets.
func droppedNames(call *ssa.Call, m *model.Func) []string {
	var names []string
	for _, n := range m.All(model.Needs) {
		for _, op := range n.Operands {
			if op.Kind == model.Result && !kept(call, op.Index) && !slices.Contains(names, op.Name) {
				names = append(names, op.Name)
			}
		}
	}
	return names
}

// kept reports whether a result of a call is used at all.
func kept(call *ssa.Call, i int) bool {
	for _, ref := range *call.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.Extract:
			if ref.Index == i && slices.ContainsFunc(*ref.Referrers(), func(r ssa.Instruction) bool { _, debug := r.(*ssa.DebugRef); return !debug }) {
				return true
			}
		default:
			return true // all results at once
		}
	}
	return false
}

// exportDrops tells callers of the connections of which the unit's function, in every
// normal run, drops what somebody has to receive from.
func (u *Unit) exportDrops(exp *handle.Exporter) []Drop {
	var ds []Drop
	for _, d := range u.Drops(u.Top) {
		if p, ok := exp.Path(d.On); ok && !u.avoidable(u.Top, d.At.Block()) && u.room(len(ds), maxOps, "dropped channels") {
			ds = append(ds, Drop{On: p, Name: d.Name, By: d.By, Made: d.Made, Names: d.Names, Part: d.Part})
		}
	}
	return ds
}
