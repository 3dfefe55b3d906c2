package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Handler is the place where a function becomes one that the goroutine runs which
// drives a connection.
type Handler struct {
	Instr   ssa.Instruction
	On      []handle.Handle // the connection, by all its names
	Func    handle.Handle   // the function, or the value whose methods it runs
	Methods []string
	Name    string // of what registers: SetPingHandler, ConnState; "" of a send
	Conn    string // the connection as the source writes it, or ""

	itself string // parameters of this type are the connection
	self   []int  // these parameters are the connection
	when   *when
	beside bool      // a goroutine of its own runs it, for each client
	only   bool      // nobody but a driver of this package calls it
	loop   string    // where the loop of this package stands that runs it; "" if a library does
	bound  bool      // the contexts that it is given end by themselves
	home   *Unit     // a function of this unit registers it: Func is a handle there
	made   *ssa.Call // the call of that function; nil if it is registered here
}

// when restricts a handler to calls with a constant.
type when struct {
	param int
	value string
}

// Runner is a Handler in portable form.
type Runner struct {
	On      []string
	Func    string
	Methods []string
	Itself  string
	Self    []int
	Name    string
	Bound   bool
	Beside  bool
	Loop    string
	Only    bool // nobody but a driver of this package calls it, where it was left for that
}

// Handlers returns the functions that become handlers in a function.
func (u *Unit) Handlers(fn *ssa.Function) []*Handler { return u.handlers[fn] }

func (u *Unit) findHandlers(fn *ssa.Function) []*Handler {
	var hs []*Handler
	add := func(i ssa.Instruction, h *Handler) {
		if h == nil || !h.Func.Known() || len(h.On) == 0 || !h.On[0].Known() || !u.room(len(hs), maxOps, "handlers") {
			return
		}
		h.Instr = i
		for _, h := range u.oneByOne(h) {
			hs = append(hs, h)
			hs = append(hs, u.calledIn(h)...)
		}
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.Call:
				for _, h := range u.registered(i) {
					add(i, h)
				}
			case *ssa.Store:
				if fa, ok := i.Addr.(*ssa.FieldAddr); ok {
					add(i, u.fieldHandler(fa, i.Val))
				}
				if v := appended(i.Val); v != nil {
					add(i, u.stored(i, i.Addr, v))
				} else {
					add(i, u.stored(i, i.Addr, i.Val))
				}
			case *ssa.MapUpdate:
				if v := appended(i.Value); v != nil {
					add(i, u.stored(i, i.Map, v))
				} else {
					add(i, u.stored(i, i.Map, i.Value))
				}
			case *ssa.Send:
				add(i, u.stored(i, i.Chan, i.X))
			}
		}
	}
	return hs
}

// calledIn are the functions of the caller that a handler, a literal, calls.
func (u *Unit) calledIn(h *Handler) []*Handler {
	fn, _ := u.Res.FuncOf(h.Func)
	if fn == nil || fn == u.Top || !slices.Contains(u.Res.Funcs, fn) {
		return nil
	}
	var hs []*Handler
	for _, e := range u.Events(fn) {
		if e.Op != unknownCall || e.Mode != spawn.Here || e.On[0].Root == nil {
			continue
		}
		if p, ok := e.On[0].Root.Value.(*ssa.Parameter); !ok || p.Parent() != u.Top {
			continue
		}
		x := *h
		x.Func, x.Methods, x.itself, x.self, x.when = e.On[0], nil, "", nil, nil
		if e.Name != "" {
			x.Methods = []string{e.Name}
		}
		hs = append(hs, &x)
	}
	return hs
}

// registered are the handlers that a call registers.
func (u *Unit) registered(call *ssa.Call) []*Handler {
	c := u.Res.CallOf(call)
	var hs []*Handler
	if m := u.Res.Model(c); m != nil {
		for _, d := range m.All(model.Callback) {
			for _, op := range d.Operands {
				if m.Shape && !isService(operandType(c, op)) || !u.unsetHere(c, d) {
					continue
				}
				h := &Handler{On: []handle.Handle{u.Res.Operand(c, *d.Of)}, Func: u.Res.Operand(c, op), Name: c.Fn.Name(), Methods: methodsOf(operandType(c, op))}
				if d.Of.Kind == model.Unset {
					h.On = u.unsetAt(c, *d.Of)
				}
				if x := u.operandExpr(c, *d.Of); x != nil {
					h.Conn = Short(x)
				}
				h.bound, h.beside = d.Bound, d.Beside
				if t := operandType(c, *d.Of); d.Itself && t != nil {
					h.itself = types.TypeString(t, nil)
				}
				hs = append(hs, h)
			}
		}
		if hs = append(hs, u.optioned(c, m)...); m.Replaces() {
			return hs
		}
	}
	s := u.pkg.summary(c)
	if s == nil {
		return hs
	}
	hs = append(hs, u.registeredBy(call, c)...)
	for _, r := range s.Handlers {
		h := &Handler{Func: u.Res.Subst(c, r.Func), Methods: r.Methods, Name: r.Name, itself: r.Itself, self: r.Self, bound: r.Bound, beside: r.Beside, loop: r.Loop}
		if c.Fn != nil {
			h.Name = c.Fn.Name()
		}
		for _, p := range r.On {
			if k := u.Res.Subst(c, p); k.Known() {
				h.On = append(h.On, k)
			}
		}
		hs = append(hs, h)
	}
	return hs
}

// fieldHandler is a function that is stored in a field of a library's struct.
func (u *Unit) fieldHandler(fa *ssa.FieldAddr, val ssa.Value) *Handler {
	f := handle.FieldOf(fa.X.Type(), fa.Field)
	m := u.pkg.Prog.Index.Field(f)
	if m == nil || m.Directive.Verb != model.Callback {
		return nil
	}
	h := &Handler{On: []handle.Handle{u.Res.Value(fa.X)}, Func: u.Res.Value(val), Name: f.Name(), Methods: methodsOf(f.Type()), beside: m.Directive.Beside}
	if c := m.Directive.Cond; c != nil {
		k := u.pkg.Prog.Index.Cond(c)
		if k == nil {
			return nil
		}
		h.when = &when{c.Operand.Index, k.ExactString()}
	}
	return h
}

// stored is a function that is left where a driver of this package finds and
// calls it.
func (u *Unit) stored(at ssa.Instruction, into, val ssa.Value) *Handler {
	o := originOf(into)
	d := u.pkg.drivers[o.field]
	if d == nil || d.calls[o.field] == nil {
		return nil
	}
	if _, send := at.(*ssa.Send); isChan(o.field.Type()) && !send {
		return nil // the channel itself
	}
	s := d.calls[o.field]
	f := u.Res.Value(val)
	if s.path != "" {
		f = u.Res.Part(f, s.path, at)
	}
	return &Handler{On: u.owned(o, d, at), Func: f, Methods: s.methods, self: s.self, loop: d.place, only: len(s.methods) == 0 && !u.pkg.calledElse(o.field, d)}
}

// operandType is the static type of an operand, or nil.
func operandType(c *handle.Call, op model.Operand) types.Type {
	sig := c.Fn.Signature()
	var t types.Type
	switch {
	case op.Kind == model.Receiver && sig.Recv() != nil:
		t = sig.Recv().Type()
	case op.Kind == model.Param && op.Index < sig.Params().Len():
		t = sig.Params().At(op.Index).Type()
	case op.Kind == model.Result && op.Index < sig.Results().Len():
		t = sig.Results().At(op.Index).Type()
	}
	for _, f := range op.Fields {
		if t == nil {
			return nil
		}
		obj, _, _ := types.LookupFieldOrMethod(t, true, c.Fn.Pkg(), f)
		if obj == nil {
			return nil
		}
		t = obj.Type()
	}
	return t
}

// methodsOf are the methods of a handler's interface; none of a function type.
func methodsOf(t types.Type) []string {
	if t == nil {
		return nil
	}
	it, ok := t.Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	var ms []string
	for m := range it.Methods() {
		ms = append(ms, m.Name())
	}
	return ms
}
