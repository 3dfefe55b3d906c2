package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// core is the connection that an operation really takes from: what a struct
// embeds, or what the Read of a type of this package reads. A type whose Read
// takes from no connection, a buffer of canned bytes, never blocks anybody: it is
// no handle.
func (u *Unit) core(h handle.Handle, at ssa.CallInstruction) handle.Handle {
	name := u.pkg.ownRecv(u.Res.Type(h))
	if name == "" {
		return u.Res.Core(h, at)
	}
	if u.resolving >= maxResolve {
		return h
	}
	c := u.Res.Resolve(at, h, name, nil)
	if c == nil || c.Body == u.Top {
		return h
	}
	u.resolving++
	defer func() { u.resolving-- }()
	for _, e := range u.callEvents(spawn.Run{Call: c, Mode: spawn.Here}) {
		switch e.Op {
		case lifecycle.Recv, lifecycle.Accept, lifecycle.Drive, lifecycle.Wait, unknownCall:
			if u.Res.IsConnection(e.On[0]) {
				return e.On[0]
			}
			return h
		}
	}
	return handle.Handle{}
}

// ownRecv returns the name of the method by which a type of this package, made to
// serve as a connection, takes from one: its own, not that of what it embeds.
func (p *Package) ownRecv(t types.Type) string {
	if t == nil || types.IsInterface(t) || p.Prog.Index.Connection(t) != nil {
		return ""
	}
	if name, ok := p.recvs[t]; ok {
		return name
	}
	name := ""
	set := types.NewMethodSet(t)
	for i := range set.Len() {
		sel := set.At(i)
		fn, ok := sel.Obj().(*types.Func)
		if !ok || len(sel.Index()) > 1 || fn.Pkg() != p.Prog.Pkg.Pkg {
			continue
		}
		if m := p.Prog.Index.Implements(fn); m != nil && (m.Has(model.Recv) || m.Has(model.Accept)) {
			name = fn.Name()
			break
		}
	}
	p.recvs[t] = name
	return name
}
