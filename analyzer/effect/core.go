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

// maxCore bounds the structs around a connection that are looked through.
const maxCore = 4

// core are the connections on which an operation really is that is done to a struct
// around them: what the struct embeds, or what the method of a type of this package
// takes from, or gives to, by which it serves as a connection. Such a type whose
// method does nothing of the kind, as a buffer of canned bytes, never blocks anybody:
// it is no handle. Always is false if the method may do without the connection, as
// one with a buffer of its own does.
func (u *Unit) core(h handle.Handle, at ssa.CallInstruction, op lifecycle.Op) (ks []handle.Handle, always bool) {
	for range maxCore {
		t := u.Res.Concrete(h)
		if t == nil || types.IsInterface(t) || u.pkg.Prog.Index.Connection(t) != nil {
			break
		}
		m := u.pkg.carrier(t, op)
		if m == nil {
			break
		}
		if m.own {
			return u.coreOf(h, at, op, m.name)
		}
		in := u.Res.Part(h, m.fields, at)
		if !in.Known() || in == h {
			break
		}
		h = in
	}
	return []handle.Handle{u.Res.Core(h, at)}, true
}

// done is core for an operation of a model: what is done to a session which is built on
// a struct around a connection is done to both.
func (u *Unit) done(h handle.Handle, at ssa.CallInstruction, op lifecycle.Op) (ks []handle.Handle, always bool) {
	ks, always = u.core(h, at, op)
	if t := u.Res.Type(h); t != nil && !types.IsInterface(t) && u.pkg.Prog.Index.Connection(t) != nil && !slices.Contains(ks, h) {
		return append([]handle.Handle{h}, ks...), true
	}
	return ks, always
}

// EndOf is the connection from which who holds a struct takes, as the one that a
// session is built on does; or the handle itself.
func (u *Unit) EndOf(h handle.Handle, at ssa.Instruction) handle.Handle {
	call, ok := at.(ssa.CallInstruction)
	if !ok || !h.Known() {
		return h
	}
	if ks, always := u.core(h, call, lifecycle.Recv); always && len(ks) == 1 {
		return ks[0]
	}
	return h
}

// Carries reports whether who takes from a struct, or gives to it, does so to a
// connection.
func (u *Unit) Carries(h, k handle.Handle, at ssa.CallInstruction) bool {
	return slices.ContainsFunc([]lifecycle.Op{lifecycle.Recv, lifecycle.Send}, func(op lifecycle.Op) bool {
		ks, _ := u.core(h, at, op)
		return slices.Contains(ks, k)
	})
}

// coreOf is core for a type with a method of its own.
func (u *Unit) coreOf(h handle.Handle, at ssa.CallInstruction, op lifecycle.Op, method string) (ks []handle.Handle, always bool) {
	if u.resolving >= maxResolve {
		return []handle.Handle{h}, true
	}
	c := u.Res.Resolve(at, h, method, nil)
	if c == nil || c.Body == u.Top || c.Body != nil && u.pkg.byFunc[c.Body] == nil {
		return []handle.Handle{h}, true
	}
	if alike(lifecycle.Recv, op) && !u.pkg.connects(c) && !u.pkg.forwards(c.Body) {
		return []handle.Handle{h}, true // it may end by itself
	}
	u.resolving++
	defer func() { u.resolving-- }()
	for _, e := range u.callEvents(spawn.Run{Call: c, Mode: spawn.Here}) {
		if !alike(e.Op, op) {
			continue
		}
		switch {
		case !u.Res.IsConnection(e.On[0]):
			return []handle.Handle{h}, true
		case op != lifecycle.Stop:
			return e.On[:1], e.Must && !e.Choice
		}
		ks = append(ks, e.On...)
	}
	if op == lifecycle.Stop && len(ks) == 0 {
		return []handle.Handle{h}, true
	}
	return ks, true
}

// alike reports whether an operation of a method is what it does for those who do
// another one to its receiver.
func alike(e, op lifecycle.Op) bool {
	switch op {
	case lifecycle.Send, lifecycle.Stop:
		return e == op || e == unknownCall
	}
	switch e {
	case lifecycle.Recv, lifecycle.Accept, lifecycle.Drive, lifecycle.Wait, unknownCall:
		return true
	}
	return false
}

// linksIn are the ends of in-memory links that connections are built on: who drives
// such a connection takes from them.
func (u *Unit) linksIn(conns []handle.Handle, at ssa.Instruction) []handle.Handle {
	var ends []handle.Handle
	for _, h := range conns {
		if !u.isNew(h) || u.Res.Opened(h) {
			continue
		}
		for _, f := range u.Res.FieldsAt(h, at) {
			if u.Res.Role(f.Holds) == lifecycle.Pipe && !slices.Contains(ends, f.Holds) {
				ends = append(ends, f.Holds)
			}
		}
	}
	return ends
}

// carrier is how a type serves as a connection: by a method of its own, or by one
// that is promoted from what it embeds.
type carrier struct {
	name   string
	own    bool
	fields string // the path to what is embedded
}

// carrierKey is the key of the memo of carriers.
type carrierKey struct {
	t    types.Type
	does model.Verb
}

// carrier finds the method by which a type takes from a connection, gives to it or
// ends it; nil if it is no such type.
func (p *Package) carrier(t types.Type, op lifecycle.Op) *carrier {
	does := model.Recv
	switch op {
	case lifecycle.Send:
		does = model.Send
	case lifecycle.Stop:
		does = model.Stop
	}
	k := carrierKey{t, does}
	m, ok := p.carriers[k]
	if !ok {
		m = p.findCarrier(t, does)
		p.carriers[k] = m
	}
	return m
}

func (p *Package) findCarrier(t types.Type, does model.Verb) *carrier {
	var promoted *carrier
	set := p.methods(t)
	for i := range set.Len() {
		sel := set.At(i)
		fn, ok := sel.Obj().(*types.Func)
		switch {
		case !ok || !p.serves(fn, does):
		case len(sel.Index()) > 1:
			if fields := embedded(t, sel.Index()); promoted == nil && fields != "" {
				promoted = &carrier{name: fn.Name(), fields: fields}
			}
		case fn.Pkg() == p.Prog.Pkg.Pkg: // that of a library has a model
			return &carrier{name: fn.Name(), own: true}
		}
	}
	return promoted
}

// serves reports whether a model says of a method, or of that of an interface which
// its type implements, that it does something to its receiver.
// The methods of a stream of bytes do so as well.
func (p *Package) serves(fn *types.Func, does model.Verb) bool {
	m := p.Prog.Index.Func(fn)
	if m == nil {
		m = p.Prog.Index.Implements(fn)
	}
	of := func(v model.Verb) bool {
		return slices.ContainsFunc(m.All(v), func(d *model.Directive) bool { return d.Operands[0].Kind == model.Receiver })
	}
	if m == nil && does != model.Stop {
		reads, writes := handle.StreamMethod(fn)
		return reads && does == model.Recv || writes && does == model.Send
	}
	return of(does) || does == model.Recv && of(model.Accept)
}

// connects reports whether a method is one that a type has as a connection, and not
// as a mere stream.
func (p *Package) connects(c *handle.Call) bool { return p.Prog.Index.Implements(c.Fn) != nil }

// forwards reports whether a method that reads ends only when what it reads from
// does: it returns the error of its read.
func (p *Package) forwards(fn *ssa.Function) bool {
	u := p.byFunc[fn]
	if u == nil {
		return false
	}
	return slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
		return e.Op == lifecycle.Recv && e.Must && e.Only && u.returnsErrorOf(fn, e)
	})
}

// returnsErrorOf reports whether all returns of a function give the error of a call.
func (u *Unit) returnsErrorOf(fn *ssa.Function, call *Event) bool {
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || b == fn.Recover {
			continue
		}
		if n := len(ret.Results); n == 0 || !u.isResult(ret.Results[n-1], call, handle.IsError) {
			return false
		}
	}
	return true
}

// embedded is the path of the embedded fields that lead to a promoted method.
func embedded(t types.Type, index []int) string {
	path := ""
	for _, i := range index[:len(index)-1] {
		f := handle.FieldOf(t, i)
		if f == nil {
			return ""
		}
		path += "." + f.Name()
		t = f.Type()
	}
	return path
}
