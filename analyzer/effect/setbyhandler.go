package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// A handler that is given its connection may keep it in a field, and another run of the
// handler finds it there: it is the one whose goroutine runs the handler, if nothing else
// is ever put into the field, and the struct handles one connection.

// fieldUses is what a package does with a field, and with functions as values.
type fieldUses struct {
	stores  map[*types.Var][]*ssa.Store
	escapes map[*types.Var]bool // somebody else may store there
	values  map[*ssa.Function]int
	boxed   map[types.Type]int
	globals map[*ssa.Global]bool // variables, of this package or another one, that are assigned

	operands []*ssa.Value // room for those of one instruction
}

// keptByHandler is the connection that an await of a handler, called as t, is for, if
// that lies in a field which only this handler fills, with what it is given.
func (u *Unit) keptByHandler(k handle.Handle, h *Handler, t *target, conns []handle.Handle) handle.Handle {
	var no handle.Handle
	f, base := t.unit.fieldOf(k)
	if f == nil || t.home != u || t.made != nil || f.Exported() && u.pkg.Prog.Pkg.Pkg.Name() != "main" {
		return no
	}
	s := u.seenAt(base, t, h.Instr)
	if !s.Known() || s.Path != "" || !u.handlesOne(s, h, t) {
		return no
	}
	uses := u.pkg.fieldUses()
	if uses.escapes[f] {
		return no
	}
	var got handle.Handle
	for _, st := range uses.stores[f] {
		if c, ok := st.Val.(*ssa.Const); ok && c.IsNil() {
			continue
		}
		v := u.pkg.unitAround(st.Parent())
		if v == nil {
			return no
		}
		c := u.givenTo(v, st.Parent(), v.Res.Value(st.Val), t, h, conns, maxCallers)
		if !c.Known() || got.Known() && c != got {
			return no
		}
		got = c
	}
	return got
}

// givenTo is the one of some connections that a value of a function is, if that is the
// body of a handler, called as t, or is called by that alone.
func (u *Unit) givenTo(v *Unit, fn *ssa.Function, k handle.Handle, t *target, h *Handler, conns []handle.Handle, depth int) handle.Handle {
	var got handle.Handle
	switch {
	case depth == 0 || !k.Known():
	case fn == t.Body:
		got, _ = u.within(u.seenAt(k, t, h.Instr), conns)
	case v == u:
		got, _ = u.within(k, conns)
	default:
		if !v.AtCallers([]handle.Handle{k}, func(cu *Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
			c := u.givenTo(cu, call.Parent(), hs[0], t, h, conns, depth-1)
			same := c.Known() && (!got.Known() || c == got)
			got = c
			return same
		}) {
			return handle.Handle{}
		}
	}
	return got
}

// handlesOne reports whether a struct is made for one connection: where the handler is
// registered, for that alone, and nobody calls its body otherwise.
func (u *Unit) handlesOne(s handle.Handle, h *Handler, t *target) bool {
	def := s.Root.Def()
	if def == nil || def.Parent() != h.Instr.Parent() || !u.madeHere(s) || u.innermost(def.Block()) != u.innermost(h.Instr.Block()) {
		return false
	}
	if callers, _ := u.pkg.callersOf(t.Body); len(callers) > 0 {
		return false
	}
	if u.Res.Own(t.Body) {
		return true
	}
	uses := u.pkg.fieldUses()
	n := uses.values[t.Body]
	if recv := t.Body.Signature.Recv(); recv != nil {
		for t, k := range uses.boxed {
			if types.Identical(t, recv.Type()) {
				n += k
			}
		}
	}
	return n == 1
}

// fieldUses looks through the package once.
func (p *Package) fieldUses() *fieldUses {
	if p.uses != nil {
		return p.uses
	}
	p.uses = &fieldUses{map[*types.Var][]*ssa.Store{}, map[*types.Var]bool{}, map[*ssa.Function]int{}, map[types.Type]int{}, map[*ssa.Global]bool{}, nil}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					p.uses.note(p, i)
				}
			}
		}
	}
	return p.uses
}

func (x *fieldUses) note(p *Package, i ssa.Instruction) {
	switch i := i.(type) {
	case *ssa.FieldAddr:
		f := handle.FieldOf(i.X.Type(), i.Field)
		if f == nil {
			return
		}
		f = f.Origin()
		for _, ref := range *i.Referrers() {
			switch ref := ref.(type) {
			case *ssa.Store:
				if ref.Addr == i {
					x.stores[f] = append(x.stores[f], ref)
				} else {
					x.escapes[f] = true
				}
			case *ssa.UnOp, *ssa.DebugRef, *ssa.FieldAddr:
			default:
				x.escapes[f] = true
			}
		}
		return
	case *ssa.MakeInterface:
		x.boxed[i.X.Type()]++
	case *ssa.Store:
		if g, ok := i.Addr.(*ssa.Global); ok {
			x.globals[g] = true
		}
	}
	called := ssa.Value(nil)
	if call, ok := i.(ssa.CallInstruction); ok {
		called = call.Common().Value
	}
	x.operands = i.Operands(x.operands[:0])
	for _, op := range x.operands {
		fn, ok := (*op).(*ssa.Function)
		if !ok || fn == called {
			continue
		}
		if obj, ok := fn.Object().(*types.Func); ok && fn.Synthetic != "" {
			if m := fn.Prog.FuncValue(obj.Origin()); m != nil {
				fn = m
			}
		}
		x.values[fn]++
	}
}
