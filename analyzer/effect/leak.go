package effect

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// maxLeaks bounds what is noted of a function's leaks; beyond, all leaks.
const maxLeaks = 64

// Leaks reports whether one of the connections may be used, before an instruction
// of the unit or beside it, by code that no event tells of: it was handed to a
// function of which nothing is known, sent on a channel, or stored where others
// find it.
func (u *Unit) Leaks(ks []handle.Handle, before ssa.Instruction) bool {
	return u.LeaksBut(ks, before, before)
}

// LeaksBut is Leaks but for one instruction, of which the caller knows what it does
// to the connections.
func (u *Unit) LeaksBut(ks []handle.Handle, before, but ssa.Instruction) bool {
	return u.leakAmong(u.leakSites(), ks, before, but)
}

// LeaksItself is Leaks for what only those can do who hold the connection itself: to
// know its address is not enough.
func (u *Unit) LeaksItself(ks []handle.Handle, before, but ssa.Instruction) bool {
	var sites []leakSite
	for _, s := range u.leakSites() {
		if !s.address {
			sites = append(sites, s)
		}
	}
	return u.leakAmong(sites, ks, before, but)
}

func (u *Unit) leakAmong(sites []leakSite, ks []handle.Handle, before, but ssa.Instruction) bool {
	for _, s := range sites {
		fn := s.at.Parent()
		if mk := u.Res.Maker(fn); mk != nil && mk.Parent() == before.Parent() && u.Follows(before, mk) {
			continue
		}
		if _, late := s.at.(*ssa.Defer); late && fn == before.Parent() && !isDefer(before) {
			continue // it runs when the function returns
		}
		if s.at == before || s.at == but || fn == before.Parent() && u.Follows(before, s.at) {
			continue
		}
		if fn == but.Parent() && u.Follows(but, s.at) {
			continue // behind it in the literal
		}
		if u.holdsAny(s.h, ks, s.at) {
			return true
		}
	}
	return false
}

func isDefer(i ssa.Instruction) bool {
	_, ok := i.(*ssa.Defer)
	return ok
}

// leakSite is an instruction that gives a handle to somebody unknown.
type leakSite struct {
	at      ssa.Instruction
	h       handle.Handle
	address bool // as a text or a net.Addr
	by      handle.Handle
}

// leaked is what an instruction gives to somebody unknown.
type leaked struct {
	h       handle.Handle
	address bool
	by      handle.Handle // the function value that is called with it, if it is one
}

// leakPath is a leak as callers see it.
type leakPath struct{ path, by string }

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
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				for _, l := range append(u.leakedAt(i), u.elementsGiven(i)...) {
					if l.h.Known() && canHold(u.Res.Type(l.h)) {
						u.sites = append(u.sites, leakSite{i, l.h, l.address, l.by})
					}
				}
			}
		}
	}
	return u.sites
}

// Tells reports whether a call is given a connection, its address, or a struct
// that it is in.
func (u *Unit) Tells(call *ssa.Call, k handle.Handle) bool {
	c := u.Res.CallOf(call)
	for _, a := range c.Args {
		if a != nil && u.Res.Same(u.Res.Value(a), k) {
			return true
		}
	}
	for _, l := range u.leakedTo(c) {
		if u.holdsAny(l.h, []handle.Handle{k}, call) {
			return true
		}
	}
	return false
}

// holdsAny reports whether a handle is one of the connections, or a struct that
// one is in.
func (u *Unit) holdsAny(h handle.Handle, ks []handle.Handle, at ssa.Instruction) bool {
	for _, k := range ks {
		if u.Res.Same(h, k) || h.Root == k.Root && (strings.HasPrefix(k.Path, h.Path) || k.Captured()) {
			return true
		}
	}
	return u.contains(h, ks, at, maxWithin)
}

// Holds reports whether a handle is a struct of this function in which a connection
// is when an instruction runs.
func (u *Unit) Holds(h, k handle.Handle, at ssa.Instruction) bool {
	return h.Known() && u.contains(h, []handle.Handle{k}, at, maxWithin)
}

// BuiltOn reports whether a handle is what a call has returned that was given a
// connection, or a struct in which it is: a session, a parser.
func (u *Unit) BuiltOn(h, k handle.Handle) bool {
	if h.Root == nil {
		return false
	}
	call, ok := h.Root.Def().(*ssa.Call)
	if !ok {
		return false
	}
	return slices.ContainsFunc(u.Res.CallOf(call).Args, func(a ssa.Value) bool {
		if a == nil {
			return false
		}
		v := u.Res.Value(a) // the other end of a link would be the same connection
		return v == k || u.Holds(v, k, call)
	})
}

// MadeHere reports whether a connection is what a call of a library has opened, in the
// function at hand, and not what a helper has, which may have used it.
func (u *Unit) MadeHere(k handle.Handle) bool {
	if k.Root == nil {
		return false
	}
	call, ok := k.Root.Def().(*ssa.Call)
	return ok && u.Res.Model(u.Res.CallOf(call)).Has(model.Open)
}

// maxWithin bounds how deep structs are looked into for a connection.
const maxWithin = 4

// contains reports whether one of the connections is in what the fields of a new
// struct, or the elements of a new array, lead to.
func (u *Unit) contains(h handle.Handle, ks []handle.Handle, at ssa.Instruction, depth int) bool {
	if depth == 0 || !u.isNew(h) {
		return false
	}
	in := u.Res.ElementsOf(h)
	for _, f := range u.Res.FieldsAt(h, at) {
		in = append(in, f.Holds)
	}
	return slices.ContainsFunc(in, func(x handle.Handle) bool {
		return x != h && (slices.Contains(ks, x) || u.contains(x, ks, at, depth-1))
	})
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
	}
	return nil
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
					hs = append(hs, leaked{h: u.Res.Subst(c, p.path), by: u.Res.Subst(c, p.by)})
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

// toldParams are the parameters of a function of another package whose use its
// summary tells.
func (u *Unit) toldParams(c *handle.Call) map[int]bool {
	s := u.pkg.summary(c)
	if s == nil {
		return nil
	}
	told := map[int]bool{}
	for i := range s.Ops {
		if s.Ops[i].Op == unknownCall {
			continue // a look at what it is, as a cast to another interface, tells nothing of the rest
		}
		for _, p := range s.Ops[i].On {
			root, _, _ := strings.Cut(p, ".")
			if n, err := strconv.Atoi(strings.TrimPrefix(root, "p")); err == nil {
				told[n] = true
			}
		}
	}
	return told
}

// noOptions reports whether a call gives none of the functions, options, which its
// callee would call with something.
func (u *Unit) noOptions(c *handle.Call, by string) bool {
	list, ok := strings.CutSuffix(by, "[*]")
	if n := len(c.Args) - 1; !ok || c.Fn == nil || !c.Fn.Signature().Variadic() || list != "p"+strconv.Itoa(n) {
		return false
	}
	given, ok := u.Res.Variadic(c)
	return ok && len(given) == 0
}

// leaks are what a function gives to somebody unknown.
func (u *Unit) leaks() []leakPath {
	if u.leaking {
		return u.allParams() // a recursion
	}
	if u.leaked != nil {
		return u.leaked
	}
	u.leaking = true
	exp := u.exporter()
	paths := []leakPath{}
	for _, s := range u.leakSites() {
		by := ""
		if s.by.Known() {
			by, _ = exp.Path(s.by)
		}
		all := u.paramsIn(s)
		if path, ok := exp.Path(s.h); ok {
			all = append(all, path)
		}
		for _, path := range all {
			p := leakPath{path, by}
			if slices.Contains(paths, p) {
				continue
			}
			if !u.room(len(paths), maxLeaks, "things that it hands on") {
				paths = u.allParams()
			}
			paths = append(paths, p)
		}
	}
	u.leaked, u.leaking = paths, false
	return paths
}

// paramsIn are the parameters that are in what is given to somebody unknown: in the fields
// of a new struct.
func (u *Unit) paramsIn(s leakSite) (paths []string) {
	if s.address || !u.isNew(s.h) {
		return nil
	}
	for i, p := range u.Top.Params {
		if canHold(p.Type()) && u.contains(s.h, []handle.Handle{u.Res.Value(p)}, s.at, maxWithin) {
			paths = append(paths, "p"+strconv.Itoa(i))
		}
	}
	return paths
}

func (u *Unit) allParams() []leakPath {
	ps := make([]leakPath, len(u.Top.Params), maxLeaks+len(u.Top.Params))
	for i := range ps {
		ps[i].path = "p" + strconv.Itoa(i)
	}
	return ps
}

// canHold reports whether a value can be, or lead to, a connection or its address.
func canHold(t types.Type) bool {
	if t == nil {
		return true
	}
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Signature:
		return false
	case *types.Interface:
		return !handle.IsError(t)
	}
	return true
}
