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

// LeaksUnfed is LeaksBut for what somebody gets before anything has come on some of the
// connections: what is given away behind a receive from one of those does not count.
func (u *Unit) LeaksUnfed(ks, fed []handle.Handle, before, but ssa.Instruction) bool {
	var sites []leakSite
	for _, s := range u.leakSites() {
		if !slices.Contains(fed, s.after) {
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

// leakPath is a leak as callers see it.
type leakPath struct{ path, by, after string }

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
		by, _ := exp.Path(s.by)
		after, _ := exp.Path(s.after)
		all := u.paramsIn(s)
		if path, ok := exp.Path(s.h); ok {
			all = append(all, path)
		}
		for _, path := range all {
			p := leakPath{path, by, after}
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
