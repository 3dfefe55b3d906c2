package effect

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// maxCallers bounds the way up from a parameter to where its connection was
// opened.
const maxCallers = 5

// caller is a call of a function of the package.
type caller struct {
	unit *Unit
	call *handle.Call
}

// Role is the side on which a connection is held. For what a function gets from
// its callers, they decide, if all of them are known and agree: nobody outside
// the package can call it, and it is nowhere used as a value.
func (u *Unit) Role(h handle.Handle) lifecycle.Role {
	left := maxAsked
	return u.role(h, 0, &left)
}

// maxAsked bounds how many callers are asked in all, where each has many of its own.
const maxAsked = 512

func (u *Unit) role(h handle.Handle, depth int, left *int) lifecycle.Role {
	if r := u.Res.Role(h); r != lifecycle.NoRole || depth >= maxCallers {
		return r
	}
	path, ok := u.exporter().Path(h)
	if !ok || !strings.HasPrefix(path, "p") {
		return lifecycle.NoRole
	}
	callers, ok := u.pkg.callersOf(u.Top)
	if !ok || len(callers) == 0 {
		return lifecycle.NoRole
	}
	var role lifecycle.Role
	for i, c := range callers {
		if *left--; *left < 0 {
			return lifecycle.NoRole
		}
		r := c.unit.role(c.unit.Res.Subst(c.call, path), depth+1, left)
		if i > 0 && r != role {
			return lifecycle.NoRole
		}
		role = r
	}
	return role
}

func (u *Unit) exporter() *handle.Exporter {
	if u.paths == nil {
		u.paths = u.Res.Export()
	}
	return u.paths
}

// callersOf returns the calls of a function; ok is false if there may be others.
func (p *Package) callersOf(fn *ssa.Function) (cs []caller, ok bool) {
	if p.callers == nil {
		p.findCallers()
	}
	return p.callers[fn], p.closed[fn]
}

// findCallers looks through the package once.
func (p *Package) findCallers() {
	p.callers = map[*ssa.Function][]caller{}
	p.closed, p.valued = map[*ssa.Function]bool{}, map[*ssa.Function]bool{}
	p.invoked = p.invokedMethods()
	main := p.Prog.Pkg.Pkg.Name() == "main"
	for _, u := range p.Units {
		obj, ok := u.Top.Object().(*types.Func)
		if !ok || obj.Name() == "main" || obj.Name() == "init" {
			continue
		}
		// A method can also be called through an interface.
		p.closed[u.Top] = main || !token.IsExported(obj.Name())
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					p.noteUses(u, i)
				}
			}
		}
	}
	p.noteInit(p.Prog.Pkg.Func("init"))
}

// noteInit records what the values of the package's variables are made with, which
// may call it at any time.
func (p *Package) noteInit(fn *ssa.Function) {
	if fn == nil || p.byFunc[fn] != nil {
		return
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			p.openUses(i, nil)
		}
	}
	for _, lit := range fn.AnonFuncs {
		p.noteInit(lit)
	}
}

// invokedMethods are the names of the unexported methods that the package calls
// through interfaces: nobody else can.
func (p *Package) invokedMethods() map[string]bool {
	names := map[string]bool{}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					if call, ok := i.(ssa.CallInstruction); ok && call.Common().IsInvoke() {
						names[call.Common().Method.Name()] = true
					}
				}
			}
		}
	}
	return names
}

// noteUses records the calls in an instruction, and what it uses otherwise.
func (p *Package) noteUses(u *Unit, i ssa.Instruction) {
	call, isCall := i.(ssa.CallInstruction)
	if isCall {
		c := u.Res.CallOf(call)
		if c.Body != nil && p.byFunc[c.Body] != nil {
			p.callers[c.Body] = append(p.callers[c.Body], caller{u, c})
		}
	}
	if isCall {
		p.openUses(i, &call.Common().Value)
	} else {
		p.openUses(i, nil)
	}
}

// openUses says of the functions among the operands of an instruction, but for the
// one that it calls, that nothing is known of who calls them.
func (p *Package) openUses(i ssa.Instruction, called *ssa.Value) {
	p.operands = i.Operands(p.operands[:0])
	for _, op := range p.operands {
		fn, ok := (*op).(*ssa.Function)
		if !ok || op == called {
			continue
		}
		if o := fn.Origin(); o != nil {
			fn = o
		}
		p.open(fn)
		if obj, ok := fn.Object().(*types.Func); ok {
			if m := fn.Prog.FuncValue(obj.Origin()); m != nil {
				p.open(m) // a method value
			}
			if obj.Pkg() != p.Prog.Pkg.Pkg {
				p.outside = append(p.outside, obj.Origin())
			}
		}
	}
	if mi, ok := i.(*ssa.MakeInterface); ok {
		if !p.followed(mi) {
			p.openMethods(mi.X.Type())
		}
		p.openForeign(mi)
	}
	p.leavesSole(i, p.operands)
}

// openMethods says that the methods of a type may be called through an interface.
func (p *Package) openMethods(t types.Type) {
	if p.opened[t] {
		return
	}
	p.opened[t] = true
	ms := p.methods(t)
	for i := range ms.Len() {
		if fn, ok := ms.At(i).Obj().(*types.Func); ok && (token.IsExported(fn.Name()) || p.invoked[fn.Name()]) {
			if m := p.Prog.Pkg.Prog.FuncValue(fn.Origin()); m != nil {
				p.open(m)
			}
		}
	}
}

// open says of a function that nothing is known of who calls it.
func (p *Package) open(fn *ssa.Function) { p.closed[fn], p.valued[fn] = false, true }
