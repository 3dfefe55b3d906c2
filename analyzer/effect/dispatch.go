package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/model"
)

// A handler that a library runs may look up in its struct who is to answer, and call him:
// the goroutine that drives the connection runs what lies in that table as well.

// addDispatchers adds to the drivers of the package the methods that a library calls for
// a connection which lies in a field of their own struct. Each is a value in one place.
func (p *Package) addDispatchers() {
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					call, ok := i.(*ssa.Call)
					if !ok {
						continue
					}
					c := u.Res.CallOf(call)
					m := u.Res.Model(c)
					for _, dir := range m.All(model.Callback) {
						if m.Shape || dir.Beside || dir.Of == nil {
							continue
						}
						for _, op := range dir.Operands {
							if d := u.dispatcherOf(u.Res.Arg(c, op), u.Res.Arg(c, *dir.Of)); d != nil {
								p.addDriver(d)
							}
						}
					}
				}
			}
		}
	}
}

// dispatcherOf is the driver that a method is which is registered by its value with a
// connection in a field of its receiver, or nil.
func (u *Unit) dispatcherOf(f, conn ssa.Value) *driver {
	if f == nil || conn == nil {
		return nil
	}
	mk, ok := unwrapped(f).(*ssa.MakeClosure)
	if !ok || len(mk.Bindings) != 1 {
		return nil
	}
	bound := mk.Fn.(*ssa.Function)
	obj, ok := bound.Object().(*types.Func)
	if !ok || bound.Synthetic == "" {
		return nil
	}
	body := bound.Prog.FuncValue(obj.Origin())
	if body == nil || u.pkg.byFunc[body] == nil || u.pkg.fieldUses().values[body] != 1 {
		return nil
	}
	if callers, _ := u.pkg.callersOf(body); len(callers) > 0 {
		return nil
	}
	o := originOf(conn)
	if o.field == nil || o.element || o.base == nil || u.Res.Value(o.base) != u.Res.Value(mk.Bindings[0]) {
		return nil
	}
	d := &driver{owner: o.base.Type(), conns: []string{"." + fieldName(o.field)}, funcs: []*ssa.Function{body},
		calls: map[*types.Var]*slot{}, signals: map[*types.Var]bool{}, serves: map[*types.Var]bool{}}
	for k := 0; k < len(d.funcs) && k < maxDriverFuncs; k++ {
		for _, b := range d.funcs[k].Blocks {
			for _, i := range b.Instrs {
				if u.pkg.detaches(d.funcs[k], i) {
					return nil
				}
				d.note(u.pkg, i)
			}
		}
	}
	clear(d.signals)
	clear(d.serves)
	for f, s := range d.calls {
		if !isTable(f.Type()) || len(s.methods) > 0 {
			delete(d.calls, f)
		}
	}
	return d
}

// detaches reports whether what follows an instruction of a function runs in another
// goroutine than that which called it.
func (p *Package) detaches(fn *ssa.Function, i ssa.Instruction) bool {
	call, ok := i.(ssa.CallInstruction)
	u := p.unitAround(fn)
	return ok && (u == nil || u.Res.Model(u.Res.CallOf(call)).Has(model.Detach))
}

// isTable reports whether a type is a function, or a map or a list of them.
func isTable(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Signature:
		return true
	case *types.Map:
		return isFuncType(t.Elem())
	case *types.Slice:
		return isFuncType(t.Elem())
	}
	return false
}

func isFuncType(t types.Type) bool {
	_, ok := t.Underlying().(*types.Signature)
	return ok
}
