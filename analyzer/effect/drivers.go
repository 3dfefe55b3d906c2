package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// maxDriverFuncs bounds the functions that the loop of a driver is followed into.
const maxDriverFuncs = 40

// driver is a loop of this package that drives a connection, and what it does for
// the struct that owns the connection. Fields stand for themselves: that the struct
// is the same one is found out where it is used.
type driver struct {
	loop  *Loop           // nil of a method that a library calls, see addDispatchers
	place string          // of the loop, for importers too
	funcs []*ssa.Function // that the loop calls in its goroutine, its own first
	conns []string        // paths, from the owner, of what it drives
	owner types.Type      // of the root of those paths
	ends  []string        // paths of what is closed, or sent to, to end the loop for good
	final bool            // no loop around begins it again

	calls   map[*types.Var]*slot // fields of which it calls the functions
	signals map[*types.Var]bool  // fields by which it comes to channels that it sends on or closes
	serves  map[*types.Var]bool  // channels that it takes from
}

// slot is how a driver calls a function of a field.
type slot struct {
	methods []string // of a handler; none of a function
	path    string   // behind the element: .fn of a request
	self    []int    // arguments that are the owner
}

// findDrivers finds the drivers of the package by the fields that they serve. A
// field that two loops serve has no certain driver. Who takes what another loop brings is
// none.
func (p *Package) findDrivers() {
	p.drivers, p.pools = map[*types.Var]*driver{}, map[*types.Var]*driver{}
	var all []*driver
	seen := map[*ssa.BasicBlock]bool{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, e := range u.Events(fn) {
				if e.Op != lifecycle.Drive && e.Op != Pumped || e.Brought || e.Loop == nil || e.Mode != spawn.Here || seen[e.Loop.Header] {
					continue
				}
				seen[e.Loop.Header] = true
				d := u.driverOf(fn, e)
				if u.pooled(fn) {
					p.addPool(d)
					continue
				}
				p.addDriver(d)
				all = append(all, d)
			}
		}
	}
	p.addDispatchers()
	if len(p.drivers)+len(p.pools) > 0 {
		p.findChannels()
	}
	p.findTellers(all)
}

func (p *Package) addDriver(d *driver) {
	fields := map[*types.Var]bool{}
	for v := range d.calls {
		fields[v] = true
	}
	for v := range d.signals {
		fields[v] = true
	}
	for v := range d.serves {
		fields[v] = true
	}
	for v := range fields {
		if _, twice := p.drivers[v]; twice {
			p.drivers[v] = nil
		} else {
			p.drivers[v] = d
		}
	}
}

// driverOf looks what a loop does that drives a connection.
func (u *Unit) driverOf(fn *ssa.Function, e *Event) *driver {
	d := &driver{loop: e.Loop, place: u.pkg.step("", e.Instr).String(), calls: map[*types.Var]*slot{}, signals: map[*types.Var]bool{}, serves: map[*types.Var]bool{}}
	for _, h := range e.On {
		if base := h.Base(); h.Path != "" && base.Known() {
			if t := u.Res.Type(base); t != nil && (d.owner == nil || types.Identical(t, d.owner)) {
				d.owner = t
				d.conns = append(d.conns, h.Path)
			}
		}
	}
	d.final = !u.nested(e.Loop)
	if d.owner == nil {
		d.ownedBy(u, e)
	}
	if d.final {
		for _, h := range e.BoundBy {
			if base := h.Base(); h.Path != "" && base.Known() && d.owner != nil {
				if t := u.Res.Type(base); t != nil && types.Identical(t, d.owner) {
					d.ends = append(d.ends, h.Path)
				}
			}
			if d.owner != nil && h.Root != nil && h.Root.Kind == handle.Value {
				d.ends = append(d.ends, u.cancelPaths(fn, h, d.owner)...)
			}
		}
	}
	d.funcs = []*ssa.Function{fn}
	for k := 0; k < len(d.funcs) && k < maxDriverFuncs; k++ {
		g := d.funcs[k]
		blocks := g.Blocks
		if k == 0 {
			blocks = e.Loop.order
		}
		for _, b := range blocks {
			for _, i := range b.Instrs {
				d.note(u.pkg, i)
			}
		}
	}
	d.keeps()
	return d
}

// ownedBy finds the owner of a loop in the function that makes it, where what it takes
// from is known as what was made there, by the fields that the source reads.
func (d *driver) ownedBy(u *Unit, e *Event) {
	for _, ch := range takenFrom(e.Instr) {
		o := originOf(ch)
		if o.field == nil || o.element || o.base == nil || d.owner != nil && !types.Identical(o.base.Type(), d.owner) {
			continue
		}
		h, path := u.Res.Value(ch), "."+fieldName(o.field)
		switch {
		case slices.Contains(e.On, h):
			d.owner = o.base.Type()
			d.conns = append(d.conns, path)
		case slices.Contains(e.BoundBy, h) && d.final:
			d.ends = append(d.ends, path)
		}
	}
	if d.owner == nil {
		d.ends = nil
	}
}

// takenFrom are the channels that an instruction receives from.
func takenFrom(i ssa.Instruction) []ssa.Value {
	switch i := i.(type) {
	case *ssa.UnOp:
		if i.Op == token.ARROW {
			return []ssa.Value{i.X}
		}
	case *ssa.Select:
		var chans []ssa.Value
		for _, st := range i.States {
			if st.Dir == types.RecvOnly {
				chans = append(chans, st.Chan)
			}
		}
		return chans
	}
	return nil
}

// note takes in what an instruction does for the owner.
func (d *driver) note(p *Package, i ssa.Instruction) {
	switch i := i.(type) {
	case *ssa.Send:
		d.signal(i.Chan)
	case *ssa.UnOp:
		if i.Op == token.ARROW {
			d.serve(i.X)
		}
	case *ssa.Select:
		for _, st := range i.States {
			if st.Dir == types.SendOnly {
				d.signal(st.Chan)
			} else {
				d.serve(st.Chan)
			}
		}
	case *ssa.Call:
		c := i.Common()
		if b, ok := c.Value.(*ssa.Builtin); ok {
			if b.Name() == "close" {
				d.signal(c.Args[0])
			}
			return
		}
		if callee := c.StaticCallee(); callee != nil {
			if o := callee.Origin(); o != nil {
				callee = o
			}
			if callee.Pkg == p.Prog.Pkg && len(callee.Blocks) > 0 && !slices.Contains(d.funcs, callee) {
				d.funcs = append(d.funcs, callee)
			}
			return
		}
		d.call(c)
	}
}

func (d *driver) signal(ch ssa.Value) {
	if o := originOf(ch); o.field != nil {
		d.signals[o.field] = true
	}
}

func (d *driver) serve(ch ssa.Value) {
	if o := originOf(ch); o.field != nil && !o.element {
		d.serves[o.field] = true
	}
}

// call notes the call of a function, or of a method of a handler, that a field
// holds.
func (d *driver) call(c *ssa.CallCommon) {
	o := originOf(c.Value)
	if o.field == nil {
		return
	}
	s := d.calls[o.field]
	if s == nil {
		s = &slot{path: o.path}
		d.calls[o.field] = s
	}
	if c.IsInvoke() && !slices.Contains(s.methods, c.Method.Name()) {
		s.methods = append(s.methods, c.Method.Name())
	}
	for k, a := range c.Args {
		if a == o.base && !slices.Contains(s.self, k) {
			s.self = append(s.self, k)
		}
	}
}
