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
	loop  *Loop
	funcs []*ssa.Function // that the loop calls in its goroutine, its own first
	conns []string        // paths, from the owner, of what it drives
	owner types.Type      // of the root of those paths

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
// field that two loops serve has no certain driver.
func (p *Package) findDrivers() {
	p.drivers = map[*types.Var]*driver{}
	seen := map[*ssa.BasicBlock]bool{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, e := range u.Events(fn) {
				if e.Op != lifecycle.Drive || e.Loop == nil || e.Mode != spawn.Here || seen[e.Loop.Header] || u.pooled(fn) {
					continue
				}
				seen[e.Loop.Header] = true
				p.addDriver(u.driverOf(fn, e))
			}
		}
	}
	if len(p.drivers) > 0 {
		p.findChannels()
	}
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
	d := &driver{loop: e.Loop, calls: map[*types.Var]*slot{}, signals: map[*types.Var]bool{}, serves: map[*types.Var]bool{}}
	for _, h := range e.On {
		if base := h.Base(); h.Path != "" && base.Known() {
			if t := u.Res.Type(base); t != nil && (d.owner == nil || types.Identical(t, d.owner)) {
				d.owner = t
				d.conns = append(d.conns, h.Path)
			}
		}
	}
	d.funcs = []*ssa.Function{fn}
	for k := 0; k < len(d.funcs) && k < maxDriverFuncs; k++ {
		g := d.funcs[k]
		for _, b := range g.Blocks {
			if k == 0 && !e.Loop.Blocks[b] {
				continue
			}
			for _, i := range b.Instrs {
				d.note(u.pkg, i)
			}
		}
	}
	return d
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

// origin is the field that a value was taken from: what the field holds itself, or
// an element of the map, slice or channel in it.
type origin struct {
	base    ssa.Value // the struct, or a pointer to it
	field   *types.Var
	element bool
	path    string // of fields behind the element
}

// maxOrigin bounds the way back from a value to its field.
const maxOrigin = 16

func originOf(v ssa.Value) origin {
	var o, direct origin
	path := ""
	for range maxOrigin {
		switch x := v.(type) {
		case *ssa.FieldAddr:
			o.base, o.field = x.X, handle.FieldOf(x.X.Type(), x.Field)
			if o.field != nil {
				o.field = o.field.Origin()
			}
			if o.element {
				o.path = path
				return o
			}
			if direct.field == nil {
				direct = o
			}
			path = "." + fieldName(o.field) + path
			v = x.X
		case *ssa.Field:
			path = "." + fieldName(handle.FieldOf(x.X.Type(), x.Field)) + path
			v = x.X
		case *ssa.UnOp:
			switch x.Op {
			case token.ARROW:
				o.element = true
			case token.MUL:
			default:
				return direct
			}
			v = x.X
			if a, ok := v.(*ssa.Alloc); ok {
				if v = onlyStore(a); v == nil {
					return direct
				}
			}
		case *ssa.Alloc: // a struct variable
			if v = onlyStore(x); v == nil {
				return direct
			}
		case *ssa.Extract:
			switch t := x.Tuple.(type) {
			case *ssa.Select:
				v = selected(t, x.Index)
				if v == nil {
					return direct
				}
				o.element = true
			case *ssa.Lookup, *ssa.UnOp, *ssa.TypeAssert, *ssa.Next:
				v = t.(ssa.Value)
			default:
				return direct
			}
		case *ssa.Lookup:
			o.element, v = true, x.X
		case *ssa.Index:
			o.element, v = true, x.X
		case *ssa.IndexAddr:
			o.element, v = true, x.X
		case *ssa.Next:
			r, ok := x.Iter.(*ssa.Range)
			if !ok {
				return direct
			}
			o.element, v = true, r.X
		case *ssa.Slice:
			v = x.X
		case *ssa.TypeAssert:
			v = x.X
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Call: // append([]F(nil), c.fs...)
			b, ok := x.Call.Value.(*ssa.Builtin)
			if !ok || b.Name() != "append" {
				return direct
			}
			v = x.Call.Args[1]
		default:
			return direct
		}
	}
	return direct
}

func fieldName(v *types.Var) string {
	if v == nil {
		return ""
	}
	return v.Name()
}

// selected is the channel that a result of a select was received from.
func selected(s *ssa.Select, index int) ssa.Value {
	n := 2
	for _, st := range s.States {
		if st.Dir == types.RecvOnly {
			if n == index {
				return st.Chan
			}
			n++
		}
	}
	return nil
}

// onlyStore is what is stored in a variable, if that is done once.
func onlyStore(a *ssa.Alloc) ssa.Value {
	var v ssa.Value
	for _, ref := range *a.Referrers() {
		if st, ok := ref.(*ssa.Store); ok && st.Addr == a {
			if v != nil {
				return nil
			}
			v = st.Val
		}
	}
	return v
}

// pooled reports whether several goroutines may run a function: it is started in a
// loop, or twice. What waits for one of them does not wait for itself.
func (u *Unit) pooled(fn *ssa.Function) bool {
	if fn != u.Top {
		sites := 0
		for _, g := range u.Res.Funcs {
			for _, b := range g.Blocks {
				for _, i := range b.Instrs {
					if call, ok := i.(ssa.CallInstruction); ok {
						if c := u.Res.CallOf(call); c.Body == fn || slices.ContainsFunc(spawn.Runs(u.Res, call, u.pkg), func(r spawn.Run) bool { return r.Call.Body == fn }) {
							sites++
							if u.innermost(b) != nil {
								return true
							}
						}
					}
				}
			}
		}
		return sites != 1
	}
	callers, _ := u.pkg.callersOf(fn)
	for k, c := range callers {
		owner := handle.Handle{}
		if len(c.call.Args) > 0 && c.call.Args[0] != nil {
			owner = c.unit.Res.Value(c.call.Args[0])
		}
		if l := c.unit.innermost(c.call.Instr.Block()); l != nil {
			if def := owner.Root; def == nil || def.Def() == nil || !l.Blocks[def.Def().Block()] {
				return true
			}
		}
		for _, o := range callers[:k] {
			if o.unit == c.unit && len(o.call.Args) > 0 && o.call.Args[0] != nil && c.unit.Res.Value(o.call.Args[0]) == owner {
				return true
			}
		}
	}
	return false
}

// channel is what the package does with a field that holds a channel.
type channel struct {
	unbuffered bool // all that is stored in it was made without a buffer
	made       bool
	escapes    bool // it is handed on: somebody else may send or receive
	sends      []*ssa.Function
	recvs      []*ssa.Function
}

// findChannels looks at every use of the channels in fields.
func (p *Package) findChannels() {
	p.channels = map[*types.Var]*channel{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					switch i := i.(type) {
					case *ssa.FieldAddr:
						if v := handle.FieldOf(i.X.Type(), i.Field); v != nil && isChan(v.Type()) {
							p.channelOf(v).addr(fn, i)
						}
					case *ssa.Field:
						if v := handle.FieldOf(i.X.Type(), i.Field); v != nil && isChan(v.Type()) {
							p.channelOf(v).used(fn, i)
						}
					}
				}
			}
		}
	}
}

func (p *Package) channelOf(v *types.Var) *channel {
	v = v.Origin()
	c := p.channels[v]
	if c == nil {
		c = &channel{unbuffered: true, escapes: v.Exported() && p.Prog.Pkg.Pkg.Name() != "main"}
		p.channels[v] = c
	}
	return c
}

func (c *channel) addr(fn *ssa.Function, fa *ssa.FieldAddr) {
	for _, ref := range *fa.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Store:
			mk, ok := unconverted(ref.Val).(*ssa.MakeChan)
			if !ok || ref.Addr != fa {
				c.escapes = true
				continue
			}
			c.made = true
			size, ok := mk.Size.(*ssa.Const)
			if !ok || size.Int64() != 0 {
				c.unbuffered = false
			}
			for _, other := range *mk.Referrers() {
				switch other.(type) {
				case *ssa.Store, *ssa.DebugRef:
				default:
					c.escapes = true
				}
			}
		case *ssa.UnOp:
			c.used(fn, ref)
		case *ssa.DebugRef:
		default:
			c.escapes = true
		}
	}
}

func unconverted(v ssa.Value) ssa.Value {
	for {
		x, ok := v.(*ssa.ChangeType)
		if !ok {
			return v
		}
		v = x.X
	}
}

// used takes in what is done with a channel that was loaded.
func (c *channel) used(fn *ssa.Function, v ssa.Value) {
	for _, ref := range *v.Referrers() {
		switch ref := ref.(type) {
		case *ssa.Send:
			if ref.Chan != v {
				c.escapes = true
			}
			c.sends = append(c.sends, fn)
		case *ssa.UnOp:
			c.recvs = append(c.recvs, fn)
		case *ssa.Select:
			for _, st := range ref.States {
				switch {
				case st.Send == v:
					c.escapes = true
				case st.Chan == v && st.Dir == types.SendOnly:
					c.sends = append(c.sends, fn)
				case st.Chan == v:
					c.recvs = append(c.recvs, fn)
				}
			}
		case *ssa.Call, *ssa.Defer:
			if b, ok := ref.(ssa.CallInstruction).Common().Value.(*ssa.Builtin); !ok || b.Name() == "append" {
				c.escapes = true
			}
		case *ssa.ChangeType:
			c.used(fn, ref)
		case *ssa.BinOp, *ssa.DebugRef, *ssa.Range:
		default:
			c.escapes = true
		}
	}
}
