package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// maxEvents bounds the events of one function: what is beyond is not looked at.
const maxEvents = 4000

// Events returns the operations in a function, in the order of its blocks.
func (u *Unit) Events(fn *ssa.Function) []*Event {
	if evs, ok := u.events[fn]; ok {
		return evs
	}
	if u.busy[fn] {
		return nil // a literal that calls itself
	}
	u.busy[fn] = true
	evs := u.collect(fn)
	evs = append(evs, u.inferDrives(fn, evs)...)
	evs = append(evs, u.joins(evs)...)
	u.markOnly(fn, evs)
	u.events[fn] = evs
	delete(u.busy, fn)
	return evs
}

func (u *Unit) collect(fn *ssa.Function) []*Event {
	var evs []*Event
	var detached []ssa.Instruction
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if len(evs) > maxEvents {
				return nil
			}
			switch i := i.(type) {
			case ssa.CallInstruction:
				for _, run := range spawn.Runs(u.Res, i, u.pkg) {
					if run.Call.Direct && u.Res.Model(run.Call).Has(model.Detach) {
						detached = append(detached, i)
					}
					for _, e := range u.callEvents(run) {
						e.Instr = i
						e.Late = e.Late || e.Mode == spawn.Later || run.Mode == spawn.Later
						e.Mode = run.Mode.In(e.Mode)
						evs = append(evs, e)
					}
				}
			case *ssa.UnOp:
				if i.Op == token.ARROW {
					if e := u.receive(i, i.X); e != nil {
						evs = append(evs, e)
					}
				}
			case *ssa.Send:
				evs = append(evs, u.sendOn(i, i.Chan, i.Pos())...)
			case *ssa.Select:
				for _, st := range i.States {
					if st.Dir == types.SendOnly {
						evs = append(evs, u.sendOn(i, st.Chan, st.Pos)...)
					}
				}
			}
		}
	}
	for _, d := range detached {
		for _, e := range evs {
			if e.Instr != d && Follows(d, e.Instr) && e.Mode == spawn.Here {
				e.Mode = spawn.Elsewhere
			}
		}
	}
	return evs
}

// Follows reports whether b certainly comes after a.
func Follows(a, b ssa.Instruction) bool {
	if a.Block() == b.Block() {
		return slices.Index(a.Block().Instrs, a) < slices.Index(b.Block().Instrs, b)
	}
	return a.Block().Dominates(b.Block())
}

// receive is a receive from a channel that a connection delivers on, or that
// tells its end.
func (u *Unit) receive(i ssa.Instruction, ch ssa.Value) *Event {
	if e := u.waits(ch); e != nil {
		e.Instr = i
		return e
	}
	h := u.Res.Value(ch)
	if !h.Known() || u.delivers(ch) {
		return nil
	}
	return &Event{Op: lifecycle.Recv, On: []handle.Handle{h}, Instr: i, Mode: spawn.Here, Must: true, Spec: Spec{Conn: u.chanText(i.Pos())}}
}

// sendOn is a send on a channel: whoever receives from it has to be running.
func (u *Unit) sendOn(i ssa.Instruction, ch ssa.Value, at token.Pos) []*Event {
	h := u.Res.Value(ch)
	if !h.Known() {
		return nil
	}
	return []*Event{{Op: lifecycle.Send, On: []handle.Handle{h}, Instr: i, Mode: spawn.Here, Must: true, Spec: Spec{Conn: u.chanText(at), Never: "be received"}}}
}

// delivers reports whether a channel delivers when time is up.
func (u *Unit) delivers(ch ssa.Value) bool {
	switch x := ch.(type) {
	case *ssa.Call:
		return u.Res.Model(u.Res.CallOf(x)).Has(model.Bound)
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok {
			m := u.pkg.Prog.Index.Field(handle.FieldOf(fa.X.Type(), fa.Field))
			return m != nil && m.Directive.Verb == model.Bound
		}
	}
	return false
}

// waits is the wait that a receive from the result of a call is: <-conn.Done().
func (u *Unit) waits(ch ssa.Value) *Event {
	call, ok := ch.(*ssa.Call)
	if !ok || !isChan(call.Type()) {
		return nil
	}
	c := u.Res.CallOf(call)
	ds := u.Res.Model(c).All(model.Wait)
	if len(ds) == 0 {
		return nil
	}
	e := &Event{Op: lifecycle.Wait, Mode: spawn.Here, Must: true, Spec: Spec{Name: c.Fn.Name(), Until: u.until(c, ds[0])}}
	for _, o := range ds[0].Operands {
		if h := u.Res.Operand(c, o); h.Known() {
			e.On = append(e.On, h)
		}
	}
	return e
}

func isChan(t types.Type) bool {
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// callEvents returns what a call does, with the handles of this unit.
func (u *Unit) callEvents(run spawn.Run) []*Event {
	c := run.Call
	if m := u.Res.Model(c); m != nil {
		return u.modelEvents(c, m)
	}
	if c.Body != nil && c.Body != u.Top && slices.Contains(u.Res.Funcs, c.Body) {
		return u.literalEvents(c)
	}
	if s := u.pkg.summary(c); s != nil {
		return u.summaryEvents(c, s)
	}
	if e := u.closeEvent(c); e != nil {
		return []*Event{e}
	}
	if e := u.unknownEvent(c); e != nil {
		return []*Event{e}
	}
	return nil
}

// closeEvent is close(ch): whoever ranges over the channel, or waits for its end,
// comes to an end.
func (u *Unit) closeEvent(c *handle.Call) *Event {
	b, ok := c.Instr.Common().Value.(*ssa.Builtin)
	if !ok || b.Name() != "close" || !c.Direct {
		return nil
	}
	h := u.Res.Value(c.Instr.Common().Args[0])
	if !h.Known() {
		return nil
	}
	return &Event{Op: lifecycle.Stop, On: []handle.Handle{h}, Mode: spawn.Here, Must: true, Spec: Spec{Name: "close"}}
}

// unknownEvent is a call of which only callers can know what it does.
func (u *Unit) unknownEvent(c *handle.Call) *Event {
	if !c.Direct || c.Body != nil || c.Fn != nil && !c.Invoke {
		return nil
	}
	common := c.Instr.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return nil
	}
	callee := u.Res.Value(common.Value)
	if !callee.Known() {
		return nil
	}
	e := &Event{Op: unknownCall, On: []handle.Handle{callee}, Mode: spawn.Here, Must: true}
	if c.Invoke {
		e.Name = c.Fn.Name()
	}
	for _, a := range common.Args {
		e.Args = append(e.Args, u.Res.Value(a))
	}
	return e
}

var opOf = map[model.Verb]lifecycle.Op{
	model.Open:     lifecycle.Open,
	model.Drive:    lifecycle.Drive,
	model.Wait:     lifecycle.Wait,
	model.Send:     lifecycle.Send,
	model.Recv:     lifecycle.Recv,
	model.Accept:   lifecycle.Accept,
	model.Stop:     lifecycle.Stop,
	model.HalfStop: lifecycle.HalfStop,
	model.Bound:    lifecycle.Bound,
	model.Done:     lifecycle.Done,
}

// modelEvents are the operations that a model gives to a call.
func (u *Unit) modelEvents(c *handle.Call, m *model.Func) []*Event {
	var evs []*Event
	var ends string
	var bounds []handle.Handle
	for k := range m.Directives {
		switch d := &m.Directives[k]; d.Verb {
		case model.Ends:
			ends = d.Sentinel
		case model.BoundBy:
			for _, op := range d.Operands {
				if h := u.Res.Operand(c, op); h.Known() {
					bounds = append(bounds, h)
				}
			}
		}
	}
	for k := range m.Directives {
		d := &m.Directives[k]
		op, ok := opOf[d.Verb]
		if !ok || !u.Res.Holds(c, d) || op == lifecycle.Wait && returnsChan(c) {
			continue
		}
		e := &Event{Op: op, Mode: spawn.Here, Must: true, BoundBy: bounds,
			Spec: Spec{Name: c.Fn.Name(), AtEOF: d.AtEOF, Until: u.until(c, d), Never: d.Never, Ends: ends}}
		e.Binds = op == lifecycle.Drive && m.Has(model.Split)
		e.Serves = op == lifecycle.Drive && !d.AtEOF
		for _, o := range d.Operands {
			if h := u.Res.Core(u.Res.Operand(c, o), c.Instr); h.Known() {
				e.On = append(e.On, h)
			}
			if v := u.Res.Arg(c, o); op == lifecycle.Drive && v != nil && isString(v.Type()) {
				e.Binds = true
			}
			if op == lifecycle.Recv && u.halfCloses(c, o) {
				e.AtEOF = true
			}
			if x := u.operandExpr(c, o); x != nil && e.Conn == "" {
				e.Conn = Short(x)
			}
		}
		if len(e.On) > 0 {
			evs = append(evs, e)
		}
	}
	return evs
}

// halfCloses reports whether the peer of what a receive reads may have ended only
// its sending direction. The type that the receive is written for decides, since
// one connection can be seen as several types.
func (u *Unit) halfCloses(c *handle.Call, op model.Operand) bool {
	if v := u.Res.Arg(c, op); v != nil {
		if m := u.pkg.Prog.Index.ConnectionType(v.Type()); m != nil {
			return m.Half
		}
	}
	return true
}

func isString(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// returnsChan reports whether a call hands out a channel: to receive from it is
// to wait, to call is not.
func returnsChan(c *handle.Call) bool {
	res := c.Fn.Signature().Results()
	return res.Len() > 0 && isChan(res.At(0).Type())
}

// literalEvents are those of a function literal that is called here.
func (u *Unit) literalEvents(c *handle.Call) []*Event {
	var evs []*Event
	for _, in := range u.Events(c.Body) {
		e := *in
		e.Must = in.Must && in.Only
		e.On = u.rebase(in.On, c)
		e.BoundBy = u.rebase(in.BoundBy, c)
		e.Loop, e.Inner = nil, in
		e.Via = append([]Step{u.pkg.step("", in.Instr)}, in.Via...)
		if len(e.On) > 0 {
			evs = append(evs, &e)
		}
	}
	return evs
}

func (u *Unit) rebase(hs []handle.Handle, c *handle.Call) []handle.Handle {
	var out []handle.Handle
	for _, h := range hs {
		if h = u.Res.Rebase(h, c); h.Known() {
			out = append(out, h)
		}
	}
	return out
}

// maxResolve bounds how deep calls of functions that were handed on are followed.
const maxResolve = 4

// resolveCall are the events of a call that a callee makes of what it was given,
// if this function knows it.
func (u *Unit) resolveCall(c *handle.Call, op *Op) []*Event {
	if len(op.On) == 0 || u.resolving >= maxResolve {
		return nil
	}
	callee := u.Res.Subst(c, op.On[0])
	var args []handle.Handle
	for _, a := range op.Args {
		args = append(args, u.Res.Subst(c, a))
	}
	t := u.Res.Resolve(c.Instr, callee, op.Spec.Name, args)
	if t == nil {
		if !callee.Known() {
			return nil
		}
		return []*Event{{Op: unknownCall, On: []handle.Handle{callee}, Args: args, Mode: op.Mode, Must: op.Must, Spec: op.Spec, Via: op.Via}}
	}
	u.resolving++
	defer func() { u.resolving-- }()
	evs := u.callEvents(spawn.Run{Call: t, Mode: spawn.Here})
	for i, e := range evs {
		x := *e
		x.Mode = op.Mode.In(e.Mode)
		x.Must = op.Must && e.Must
		x.Via = append(slices.Clone(op.Via), e.Via...)
		x.Inner = nil
		evs[i] = &x
	}
	return evs
}

// known replaces the connection that a function takes from by the real one, once
// the function is known.
func (u *Unit) known(c *handle.Call, h handle.Handle) handle.Handle {
	if h.Root == nil || h.Root.Kind != handle.Called || u.resolving >= maxResolve {
		return h
	}
	t := u.Res.Resolve(c.Instr, h.Root.Loc, h.Root.Text, nil)
	if t == nil {
		return h
	}
	u.resolving++
	defer func() { u.resolving-- }()
	for _, e := range u.callEvents(spawn.Run{Call: t, Mode: spawn.Here}) {
		if (e.Op == lifecycle.Recv || e.Op == lifecycle.Accept) && e.Must && e.Mode == spawn.Here {
			return u.known(c, e.On[0])
		}
	}
	return handle.Handle{}
}

// maxVia bounds the trace of a summary.
const maxVia = 6

// summaryEvents are those of a function that has a summary.
func (u *Unit) summaryEvents(c *handle.Call, s *Summary) []*Event {
	var evs []*Event
	subst := func(paths []string) []handle.Handle {
		var hs []handle.Handle
		for _, p := range paths {
			if h := u.known(c, u.Res.Subst(c, p)); h.Known() {
				hs = append(hs, h)
			}
		}
		return hs
	}
	for i := range s.Ops {
		op := &s.Ops[i]
		if op.Op == unknownCall {
			evs = append(evs, u.resolveCall(c, op)...)
			continue
		}
		e := &Event{Op: op.Op, On: subst(op.On), Mode: op.Mode, Must: op.Must, Spec: op.Spec, BoundBy: subst(op.BoundBy), Via: op.Via}
		if len(e.On) > 0 {
			evs = append(evs, e)
		}
	}
	return evs
}

// markOnly finds out which blocking events no normal run of the function misses.
func (u *Unit) markOnly(fn *ssa.Function, evs []*Event) {
	avoid := map[*ssa.BasicBlock]bool{}
	for _, e := range evs {
		switch e.Op {
		case lifecycle.Drive, lifecycle.Wait, lifecycle.Recv, lifecycle.Accept, unknownCall:
		default:
			continue
		}
		b := e.Instr.Block()
		if e.Loop != nil {
			b = e.Loop.Header
		}
		missed, ok := avoid[b]
		if !ok {
			missed = u.avoidable(fn, b)
			avoid[b] = missed
		}
		e.Only = !missed
	}
}

// avoidable reports whether a path from the entry to a normal return, one that
// does not certainly give an error, leads around a block.
func (u *Unit) avoidable(fn *ssa.Function, b *ssa.BasicBlock) bool {
	if b == fn.Blocks[0] {
		return false
	}
	seen := make([]bool, len(fn.Blocks))
	work := []*ssa.BasicBlock{fn.Blocks[0]}
	for len(work) > 0 {
		x := work[len(work)-1]
		work = work[:len(work)-1]
		if x == b || seen[x.Index] {
			continue
		}
		seen[x.Index] = true
		if ret, ok := x.Instrs[len(x.Instrs)-1].(*ssa.Return); ok && !u.Res.ErrorReturn(ret) {
			return true
		}
		work = append(work, x.Succs...)
	}
	return false
}
