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

// Asked are the calls, in the goroutine of a function, of what this function knows only
// by its handle: a function that it is given, a method of an interface, and the method
// that a library calls of what it wraps, as a logger does of its writer. Where somebody
// knows what it is, it may be an await.
func (u *Unit) Asked(fn *ssa.Function) []*Event {
	evs, ok := u.asked[fn]
	if !ok {
		u.asked[fn] = nil // a literal that calls itself
		evs = u.findAsked(fn)
		u.asked[fn] = evs
	}
	return evs
}

func (u *Unit) findAsked(fn *ssa.Function) []*Event {
	var evs []*Event
	add := func(i ssa.Instruction, e *Event) {
		if len(e.On) == 0 || !e.On[0].Known() || !u.room(len(evs), maxOps, "calls of what it is given") {
			return
		}
		e.Instr, e.Only = i, !u.avoidable(fn, i.Block())
		evs = append(evs, e)
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(ssa.CallInstruction)
			if !ok {
				continue
			}
			for _, run := range spawn.Runs(u.Res, call, u.pkg) {
				if run.Mode != spawn.Here && run.Mode != spawn.Later {
					continue
				}
				for _, e := range u.askedBy(run.Call) {
					add(i, e)
				}
			}
		}
	}
	return evs
}

// askedBy are those that a call makes, or is.
func (u *Unit) askedBy(c *handle.Call) []*Event {
	asks := func(on handle.Handle, method string) *Event {
		return &Event{Op: unknownCall, On: []handle.Handle{on}, Mode: spawn.Here, Must: true, Spec: Spec{Name: method}}
	}
	if c.Fn == nil && c.Body == nil && c.Direct {
		common := c.Instr.Common()
		if _, builtin := common.Value.(*ssa.Builtin); builtin {
			return nil
		}
		return []*Event{asks(u.Res.Value(common.Value), "")}
	}
	if c.Invoke && c.Body == nil && len(c.Args) > 0 && c.Args[0] != nil {
		return []*Event{asks(u.Res.Value(c.Args[0]), c.Fn.Name())}
	}
	var evs []*Event
	m := u.Res.Model(c)
	for _, d := range m.All(model.Call) {
		if d.Method != "" {
			evs = append(evs, asks(u.Res.Operand(c, *d.Of), d.Method))
		}
	}
	switch v := u.pkg.byFunc[c.Body]; {
	case m.Replaces(), c.Body == nil:
	case c.Body != u.Top && slices.Contains(u.Res.Funcs, c.Body):
		for _, in := range u.Asked(c.Body) {
			e := *in
			e.Must, e.On = in.Must && in.Only, u.rebase(in.On, c)
			e.Via = append([]Step{u.pkg.step("", in.Instr)}, in.Via...)
			evs = append(evs, &e)
		}
	case v != nil && v != u && v.asked != nil:
		for _, in := range v.Asked(v.Top) {
			p, ok := v.exporter().Path(in.On[0])
			if !ok {
				continue
			}
			e := *in
			e.Must, e.On = in.Must && in.Only, []handle.Handle{u.Res.Subst(c, p)}
			e.Via = append([]Step{v.pkg.step(v.Top.RelString(v.pkg.Prog.Pkg.Pkg), in.Instr)}, in.Via...)
			if len(e.Via) <= maxVia {
				evs = append(evs, &e)
			}
		}
	}
	return evs
}

// ofCaller reports whether a literal calls what the function around it was given: that
// is a handler of its own, see calledIn.
func (u *Unit) ofCaller(fn *ssa.Function, asked *Event) bool {
	p, ok := asked.On[0].Root.Value.(*ssa.Parameter)
	return ok && fn != u.Top && p.Parent() == u.Top && slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
		return e.Op == unknownCall && e.Instr == asked.Instr && slices.Contains(e.On, asked.On[0])
	})
}

// answers are the awaits that a call of what only its handle tells of leads to, if this
// function knows what it is.
func (u *Unit) answers(asked *Event) []*Event {
	call, ok := asked.Instr.(ssa.CallInstruction)
	if !ok {
		return nil
	}
	t := u.Res.Resolve(call, asked.On[0], asked.Name, nil)
	if t == nil || t.Body == nil || u.pkg.mayWrap(t, asked.Name) {
		return nil
	}
	var evs []*Event
	for _, e := range u.awaitsOf(t) {
		e.Must = e.Must && asked.Must
		e.Via = slices.Concat(asked.Via, e.Via)
		evs = append(evs, e)
	}
	return evs
}

// answersAt are the awaits of a handler that calls what only its handle tells of, each
// with the connection that it is for, as the unit knows it that registers the handler.
func (u *Unit) answersAt(h *Handler, t *target, asked *Event, conns []handle.Handle) (e *Event, k handle.Handle) {
	k = u.atTimes(h, conns, func(at ssa.Instruction) handle.Handle {
		c := u.Res.Resolve(nil, u.seenAt(asked.On[0], t, at), asked.Name, nil)
		if c == nil || c.Invoke || u.pkg.mayWrap(c, asked.Name) {
			return handle.Handle{}
		}
		if c.Body == nil {
			var got handle.Handle
			e, got = u.answersBy(c, asked, conns)
			return got
		}
		v := u.unitOf(c)
		if v == nil {
			return handle.Handle{}
		}
		to := &target{c, v, u, nil}
		for _, in := range v.Awaits(c.Body) {
			if !in.Must || !in.Only || len(in.BoundBy) > 0 {
				continue
			}
			for _, on := range in.On {
				if got := u.awaited(on, to, at, conns); got.Known() {
					e = t.unit.answered(asked, v, c.Body, in)
					return got
				}
			}
		}
		return handle.Handle{}
	})
	return e, k
}

// answersBy is the await that a method of a library is of which a handler calls a value,
// and its connection among some. One that a context may end is none.
func (u *Unit) answersBy(c *handle.Call, asked *Event, conns []handle.Handle) (*Event, handle.Handle) {
	m := u.Res.Model(c)
	if m.Has(model.BoundBy) {
		return nil, handle.Handle{}
	}
	for _, d := range m.All(model.Await) {
		for _, op := range d.Operands {
			if got, ok := u.within(u.Res.Operand(c, op), conns); ok && d.Cond == nil && !d.Beside {
				return u.answered(asked, nil, nil, &Event{Op: lifecycle.Await, Mode: spawn.Here, Must: true, Spec: Spec{Name: c.Fn.Name()}}), got
			}
		}
	}
	return nil, handle.Handle{}
}

// answered is a call of what only its handle tells of as the await that it is: the same
// event each time.
func (u *Unit) answered(asked *Event, v *Unit, body *ssa.Function, in *Event) *Event {
	key := [2]*Event{asked, in}
	if v == nil {
		key[1] = nil // of a library
	}
	e := u.answer[key]
	if e == nil {
		x := *in
		x.Instr, x.On, x.Inner = asked.Instr, asked.On, nil
		x.Via = asked.Via
		if v != nil {
			x.Via = slices.Concat(asked.Via, []Step{v.pkg.step(body.RelString(v.pkg.Prog.Pkg.Pkg), in.Instr)}, in.Via)
		}
		e = &x
		if u.answer == nil {
			u.answer = map[[2]*Event]*Event{}
		}
		u.answer[key] = e
	}
	return e
}

// mayWrap reports whether the package wraps what may be of the type that a method is of
// in something of a library that has a method of that name itself: a buffer may be what
// is called then, and hand nothing on yet.
func (p *Package) mayWrap(c *handle.Call, method string) bool {
	if method == "" || c.Fn == nil || c.Fn.Signature().Recv() == nil {
		return false
	}
	t := c.Fn.Signature().Recv().Type()
	if known, ok := p.wraps[wrapKey{t, method}]; ok {
		return known
	}
	found := false
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			found = found || u.wrapsIn(fn, t, method)
		}
	}
	if p.wraps == nil {
		p.wraps = map[wrapKey]bool{}
	}
	p.wraps[wrapKey{t, method}] = found
	return found
}

// wrapKey is a type, and the method of what it may be wrapped in.
type wrapKey struct {
	of     types.Type
	method string
}

func (u *Unit) wrapsIn(fn *ssa.Function, t types.Type, method string) bool {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			c := u.Res.CallOf(call)
			for _, d := range u.Res.Model(c).All(model.Same) {
				to, from := operandType(c, d.Operands[0]), u.Res.Arg(c, d.Operands[1])
				if to == nil || from == nil {
					continue
				}
				if obj, _, _ := types.LookupFieldOrMethod(to, true, nil, method); obj == nil {
					continue
				}
				if mi, ok := from.(*ssa.MakeInterface); ok {
					from = mi.X
				}
				it, ok := from.Type().Underlying().(*types.Interface)
				if ok && types.Implements(t, it) || types.Identical(from.Type(), t) {
					return true
				}
			}
		}
	}
	return false
}
