package effect

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// maxChain bounds the calls that lead to a drive, or to a stop.
const maxChain = 4

// engine is what a package does with the connection that a library gives to handlers, by
// which anybody can end the drive who gets hold of it. No handle leads from there to the
// drive, so that the whole package counts.
type engine struct {
	*staticCalls
	lib   *types.Package
	given []types.Type          // what handlers are given by which a drive can be ended
	stops []ssa.CallInstruction // calls that end one
	leaks bool                  // it goes where it is not followed
}

// keptApart reports whether handlers that are given a connection by a library leave it
// nowhere but in fields, and whether all that ends such a connection comes behind a call
// that drives one.
func (p *Package) keptApart(drive *handle.Call, handlers []*ssa.Function) bool {
	e := &engine{staticCalls: p.static(), lib: drive.Fn.Pkg()}
	if e.staticCalls == nil {
		return false
	}
	for _, fn := range handlers {
		for _, param := range fn.Params {
			if n := typeOf(param); n != nil && n.Obj().Pkg() == e.lib && p.hasMethod(n, model.Stop, false) {
				e.given = append(e.given, n)
			}
		}
	}
	for _, fn := range p.Prog.Funcs {
		e.scan(fn)
	}
	e.scan(p.Prog.Pkg.Func("init"))
	if e.leaks {
		return false
	}
	chain := e.chain(drive.Instr)
	for _, stop := range e.stops {
		if !e.behind(stop, chain, maxChain) {
			return false
		}
	}
	return true
}

// typeOf is the named type of a value, or of what it points to, or nil.
func typeOf(v ssa.Value) *types.Named {
	t := types.Unalias(v.Type())
	if ptr, ok := t.(*types.Pointer); ok {
		t = types.Unalias(ptr.Elem())
	}
	n, _ := t.(*types.Named)
	return n
}

func (e *engine) isGiven(v ssa.Value) bool {
	n := typeOf(v)
	for _, t := range e.given {
		if n != nil && types.Identical(n, t) {
			return true
		}
	}
	return false
}

// scan looks through a function with its literals.
func (e *engine) scan(fn *ssa.Function) {
	if fn == nil {
		return
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			e.note(i)
		}
	}
	for _, lit := range fn.AnonFuncs {
		e.scan(lit)
	}
}

func (e *engine) note(i ssa.Instruction) {
	var recv ssa.Value
	if call, ok := i.(ssa.CallInstruction); ok {
		if fn := call.Common().StaticCallee(); fn != nil {
			if obj, ok := fn.Object().(*types.Func); ok {
				if obj.Signature().Recv() != nil && obj.Pkg() == e.lib {
					recv = call.Common().Args[0]
				}
				if obj.Pkg() == e.lib && e.endsOne(obj) {
					e.stops = append(e.stops, call)
				}
			}
		}
	}
	var ops [8]*ssa.Value
	for _, op := range i.Operands(ops[:0]) {
		if *op != nil && *op != recv && e.isGiven(*op) && !keepsIt(i) {
			e.leaks = true
		}
	}
}

// endsOne reports whether a function ends what a drive of its library drives: by its
// address, or by what handlers are given.
func (e *engine) endsOne(fn *types.Func) bool {
	for _, d := range e.p.Prog.Index.Func(fn).All(model.Stop) {
		for _, op := range d.Operands {
			sig := fn.Signature()
			switch {
			case op.Kind == model.Param && isString(sig.Params().At(op.Index).Type()):
				return true
			case op.Kind == model.Receiver && len(e.given) > 0:
				for _, t := range e.given {
					if r := sig.Recv(); r != nil && (types.Identical(r.Type(), t) || types.Identical(r.Type(), types.NewPointer(t))) {
						return true
					}
				}
			}
		}
	}
	return false
}

// keepsIt reports whether an instruction only reads what handlers are given, or stores it
// in a field.
func keepsIt(i ssa.Instruction) bool {
	switch i := i.(type) {
	case *ssa.UnOp:
		return i.Op == token.MUL
	case *ssa.Store:
		_, field := i.Addr.(*ssa.FieldAddr)
		return field
	case *ssa.FieldAddr, *ssa.Field, *ssa.DebugRef, *ssa.BinOp:
		return true
	}
	return false
}

// chain is a call, the only call of the function that it is in, and so on upwards.
func (e *engine) chain(at ssa.CallInstruction) []*ssa.Call {
	var calls []*ssa.Call
	for range maxChain {
		call, ok := at.(*ssa.Call)
		if !ok {
			break
		}
		calls = append(calls, call)
		above, ok := e.callersOf(call.Parent())
		if !ok || len(above) != 1 {
			break
		}
		at = above[0]
	}
	return calls
}

// behind reports whether a call can only run once a drive is over: it comes behind a call
// of the chain that leads to that, or is deferred there, as is all that leads to it.
func (e *engine) behind(at ssa.CallInstruction, chain []*ssa.Call, depth int) bool {
	fn := at.Parent()
	for _, call := range chain {
		if call.Parent() != fn {
			continue
		}
		_, late := at.(*ssa.Defer)
		_, here := at.(*ssa.Call)
		return late || here && dominates(call, at)
	}
	if _, here := at.(*ssa.Call); !here || depth == 0 {
		return false
	}
	above, ok := e.callersOf(fn)
	if !ok {
		return false
	}
	for _, call := range above {
		if !e.behind(call, chain, depth-1) {
			return false
		}
	}
	return true
}

// dominates reports whether one instruction of a function always runs before another one.
func dominates(a, b ssa.Instruction) bool {
	if a.Block() != b.Block() {
		return a.Block().Dominates(b.Block())
	}
	for _, i := range a.Block().Instrs {
		if i == a || i == b {
			return i == a
		}
	}
	return false
}
