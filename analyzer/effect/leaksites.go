package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// leakSite is an instruction that gives a handle to somebody unknown.
type leakSite struct {
	at      ssa.Instruction
	h       handle.Handle
	address bool // as a text or a net.Addr
	by      handle.Handle
	after   handle.Handle // what surely brought something before; unknown if nothing has to
}

// leaked is what an instruction gives to somebody unknown.
type leaked struct {
	h       handle.Handle
	address bool
	by      handle.Handle // the function value that is called with it, if it is one
	after   handle.Handle // what surely brought something before; unknown if nothing has to
}

// leak is what becomes known with a value.
func (u *Unit) leak(v ssa.Value) leaked { return leaked{h: u.Res.Value(v), address: isAddress(v)} }

// leaveAll is what becomes known with values that are left somewhere: with a method value
// what its method is called on. What literals do is told by their events.
func (u *Unit) leaveAll(vs ...ssa.Value) []leaked {
	var all []leaked
	for _, v := range vs {
		all = append(all, u.leak(v))
		if mk, ok := unconverted(v).(*ssa.MakeClosure); ok && !u.Res.Own(mk.Fn.(*ssa.Function)) {
			for _, b := range mk.Bindings {
				all = append(all, u.leak(b))
			}
		}
	}
	return all
}

// isAddress reports whether a value is a text or a network address, which a
// connection can be reached by, and no connection.
func isAddress(v ssa.Value) bool {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
			continue
		case *ssa.ChangeInterface:
			v = x.X
			continue
		}
		break
	}
	has := func(name string) bool {
		obj, _, _ := types.LookupFieldOrMethod(v.Type(), true, nil, name)
		fn, ok := obj.(*types.Func)
		if !ok {
			return false
		}
		sig := fn.Signature()
		return sig.Params().Len() == 0 && sig.Results().Len() == 1 && isString(sig.Results().At(0).Type())
	}
	return isString(v.Type()) || has("Network") && has("String")
}

func (u *Unit) leakSites() []leakSite {
	if u.sites != nil {
		return u.sites
	}
	u.sites = []leakSite{}
	for _, fn := range u.Res.Funcs {
		taken := u.takenIn(fn)
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				for _, l := range append(u.leakedAt(i), u.elementsGiven(i)...) {
					if l.h.Known() && canHold(u.Res.Type(l.h)) {
						if !l.after.Known() {
							l.after = u.takenFirst(taken, i)
						}
						u.sites = append(u.sites, leakSite{i, l.h, l.address, l.by, l.after})
					}
				}
			}
		}
	}
	return u.sites
}

// maxTaken bounds the receives of a function that may come before what it gives away.
const maxTaken = 8

// takenIn are the first receives of a function, as far as its events are known yet, that
// come back with something.
func (u *Unit) takenIn(fn *ssa.Function) []*Event {
	var taken []*Event
	for _, e := range u.events[fn] {
		if (e.Op == lifecycle.Recv || e.Op == lifecycle.Accept) && e.Mode == spawn.Here && e.Must && len(e.On) == 1 && len(taken) < maxTaken {
			taken = append(taken, e)
		}
	}
	return taken
}

// takenFirst is what one of some receives surely took something from before an instruction.
func (u *Unit) takenFirst(taken []*Event, i ssa.Instruction) handle.Handle {
	for _, e := range taken {
		if e.Instr != i && u.Follows(e.Instr, i) {
			return e.On[0]
		}
	}
	return handle.Handle{}
}

// leakedAt are the handles that an instruction gives to somebody unknown.
func (u *Unit) leakedAt(i ssa.Instruction) []leaked {
	switch i := i.(type) {
	case *ssa.Store:
		if outlives(u.Res.Value(i.Addr)) || isKeptElement(i.Addr) {
			return u.leaveAll(i.Val)
		}
	case *ssa.MapUpdate:
		return u.leaveAll(i.Key, i.Value)
	case *ssa.Send:
		return u.leaveAll(i.X)
	case *ssa.Select:
		if chs := receivedIn(i); len(chs) > 0 && u.askedFor(i, i.Pos(), chs...) != nil {
			return nil
		}
		// What is received from or sent to here is told by no event.
		var hs []leaked
		for _, st := range i.States {
			hs = append(hs, u.leak(st.Chan))
			if st.Send != nil {
				hs = append(hs, u.leak(st.Send))
			}
		}
		return hs
	case ssa.CallInstruction:
		return u.leakedTo(u.Res.CallOf(i))
	case *ssa.Return:
		if u.isHandedOn(i.Parent()) {
			return u.leaveAll(i.Results...) // to who calls it: a dial function
		}
	}
	return nil
}

// isHandedOn reports whether a function is a literal of the unit with which more is done
// than to call it.
func (u *Unit) isHandedOn(lit *ssa.Function) bool {
	mk, ok := u.Res.Maker(lit).(*ssa.MakeClosure)
	return ok && slices.ContainsFunc(*mk.Referrers(), func(ref ssa.Instruction) bool {
		if _, ok := ref.(*ssa.DebugRef); ok {
			return false
		}
		call, ok := ref.(ssa.CallInstruction)
		return !ok || call.Common().Value != mk || slices.Contains(call.Common().Args, ssa.Value(mk))
	})
}

// isKeptElement reports whether an address is that of an element of a list in a field: who
// has the struct finds it there, and no path tells which one it is.
func isKeptElement(addr ssa.Value) bool {
	elem, ok := addr.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	list := elem.X
	if ld, ok := list.(*ssa.UnOp); ok {
		list = ld.X
	}
	_, ok = list.(*ssa.FieldAddr)
	return ok
}

// outlives reports whether a location may be read by others than this function:
// all but its own variables and structs.
func outlives(loc handle.Handle) bool {
	if !loc.Known() {
		return true
	}
	if loc.Root.Kind != handle.Value {
		return true
	}
	_, ok := loc.Root.Value.(*ssa.Alloc)
	return !ok
}

// leakedTo are the arguments that a call gives to somebody unknown.
func (u *Unit) leakedTo(c *handle.Call) []leaked {
	if b, ok := c.Instr.Common().Value.(*ssa.Builtin); ok {
		if b.Name() != "append" {
			return nil
		}
		var hs []leaked
		elems, _ := u.Res.Variadic(c)
		for _, x := range elems {
			if x != nil {
				hs = append(hs, u.leaveAll(x)...) // who has the slice finds it there
			}
		}
		return hs
	}
	modelled := u.Res.Model(c).Replaces()
	if !modelled && c.Body != nil {
		if u.Res.Own(c.Body) {
			return nil
		}
		if callee := u.pkg.byFunc[c.Body]; callee != nil {
			var hs []leaked
			for _, p := range callee.leaks() {
				if !u.noOptions(c, p.by) {
					hs = append(hs, leaked{h: u.Res.Subst(c, p.path), by: u.Res.Subst(c, p.by), after: u.Res.Subst(c, p.after)})
				}
			}
			return hs
		}
	}
	args := c.Args
	if v, ok := u.Res.Variadic(c); ok && len(v) > 0 && c.Fn != nil && c.Fn.Signature().Variadic() {
		args = append(slices.Clone(args[:len(args)-1]), v...)
	}
	var known map[int]bool
	if !modelled {
		known = u.toldParams(c)
	}
	var hs []leaked
	var by handle.Handle
	if c.Fn == nil && c.Direct {
		by = u.Res.Value(c.Instr.Common().Value)
	}
	for k, a := range args {
		switch {
		case a == nil || known[k]:
		case k == 0 && c.Fn != nil && c.Fn.Signature().Recv() != nil && u.connectionMethod(a):
			// A method of a modelled type that has no model does nothing that counts.
		case modelled && !isChan(a.Type()) && !u.registers(c, a):
			// The model says all of it. Of channels it seldom does.
		default:
			l := u.leak(a)
			l.by = by
			hs = append(hs, l)
		}
	}
	return hs
}

// registers reports whether a call makes a value one whose methods are called by a
// library: what is in it is known to those then.
func (u *Unit) registers(c *handle.Call, a ssa.Value) bool {
	if isFunc(a) {
		return false // its events tell what it does
	}
	if t := u.Res.Concrete(u.Res.Value(a)); t != nil && u.pkg.Prog.Index.Connection(t) != nil {
		return false // its methods are the library's own
	}
	for _, d := range u.Res.Model(c).All(model.Callback) {
		for _, op := range d.Operands {
			if u.Res.Arg(c, op) == a && len(op.Fields) == 0 {
				return true
			}
		}
	}
	return false
}

// connectionMethod reports whether the receiver of a method is of a modelled type, or
// what one embeds: the methods of that are its own.
func (u *Unit) connectionMethod(recv ssa.Value) bool {
	for {
		if u.pkg.Prog.Index.ConnectionType(recv.Type()) != nil {
			return true
		}
		if ld, ok := recv.(*ssa.UnOp); ok {
			recv = ld.X // what is embedded is a pointer
		}
		fa, ok := recv.(*ssa.FieldAddr)
		if !ok {
			return false
		}
		if f := handle.FieldOf(fa.X.Type(), fa.Field); f == nil || !f.Embedded() {
			return false
		}
		recv = fa.X
	}
}
