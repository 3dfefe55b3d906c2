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

// callEvents returns what a call does, with the handles of this unit.
func (u *Unit) callEvents(run spawn.Run) []*Event {
	c := run.Call
	if evs, ok := u.handedEvents(c); ok {
		return evs
	}
	if m := u.Res.Model(c); m != nil {
		evs := u.modelEvents(c, m)
		if s := u.pkg.summary(c); s != nil && !m.Replaces() {
			evs = append(evs, u.summaryEvents(c, s)...)
		}
		return evs
	}
	if c.Body != nil && c.Body != u.Top && u.Res.Own(c.Body) {
		return u.literalEvents(c)
	}
	if s := u.pkg.summary(c); s != nil {
		return u.summaryEvents(c, s)
	}
	if e := u.closeEvent(c); e != nil {
		return []*Event{e}
	}
	if evs, ok := u.listedEvents(c); ok {
		return evs
	}
	if e := u.unknownEvent(c); e != nil {
		if evs, ok := u.resultEvents(c.Instr, e.On[0], e.Name, e.Args); ok {
			return evs
		}
		return []*Event{u.orCancel(e)}
	}
	return nil
}

// closeEvent is close(ch): whoever ranges over the channel, or waits for its end,
// comes to an end.
func (u *Unit) closeEvent(c *handle.Call) *Event {
	b, ok := c.Instr.Common().Value.(*ssa.Builtin)
	if !ok || b.Name() != closes || !c.Direct {
		return nil
	}
	h := u.Res.Value(c.Instr.Common().Args[0])
	if !h.Known() {
		return nil
	}
	return &Event{Op: lifecycle.Stop, On: []handle.Handle{h}, Mode: spawn.Here, Must: true, Spec: Spec{Name: closes}}
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
	model.Await:    lifecycle.Await,
	model.Recv:     lifecycle.Recv,
	model.Accept:   lifecycle.Accept,
	model.Stop:     lifecycle.Stop,
	model.HalfStop: lifecycle.HalfStop,
	model.Bound:    lifecycle.Bound,
	model.Done:     lifecycle.Done,
	model.Publish:  Publish,
	model.Relay:    Relay,
}

// modelEvents are the operations that a model gives to a call.
func (u *Unit) modelEvents(c *handle.Call, m *model.Func) []*Event {
	var evs []*Event
	var ends string
	var outlived bool
	var bounds []handle.Handle
	for k := range m.Directives {
		switch d := &m.Directives[k]; d.Verb {
		case model.Ends:
			ends = d.Sentinel
		case model.BoundBy:
			outlived = outlived || d.Alive
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
		if !ok || !u.Res.Holds(c, d) || op == lifecycle.Wait && returnsChan(c) || !u.untold(c, d) {
			continue
		}
		e := &Event{Op: op, Mode: spawn.Here, Must: true, BoundBy: bounds,
			Spec: Spec{Name: c.Fn.Name(), AtEOF: d.AtEOF, Answers: d.Answers, Until: u.until(c, d), Never: d.Never, Ends: ends, Anyone: d.Anyone, Unheard: d.Unheard}}
		e.Binds = op == lifecycle.Drive && (m.Has(model.Split) || d.Returned != nil && m.Has(model.Address))
		e.Serves = op == lifecycle.Drive && !d.AtEOF
		e.Outlived = op == lifecycle.Drive && outlived
		if op == lifecycle.Await {
			e.Far = farOf(m)
		}
		u.require(e, c, m, d)
		u.patience(e, c, m, d)
		var fed []handle.Handle
		for _, o := range d.Operands {
			on, always := u.done(u.Res.Owner(u.Res.Operand(c, o)), c.Instr, op)
			e.On = append(e.On, known(on)...)
			if !always || op == lifecycle.Send && u.queues(c, m, o) {
				e.Choice = true
			}
			if op == lifecycle.Drive {
				fed = append(fed, u.fed(u.Res.Operand(c, o), c.Instr)...)
				fed = append(fed, u.linksIn(on, c.Instr)...)
			}
			if v := u.Res.Arg(c, o); op == lifecycle.Drive && v != nil && isString(v.Type()) {
				e.Binds = true
			}
			if op == lifecycle.Recv && !d.Framed && u.halfCloses(c, o) {
				e.AtEOF = true
			}
			if x := u.operandExpr(c, o); x != nil && e.Conn == "" {
				e.Conn = Short(x)
			}
		}
		if len(e.On) > 0 {
			e.On = append(e.On, fed...)
			evs = append(append(evs, e), unaskedEvents(e, d)...)
		}
	}
	evs = append(evs, u.driverEvents(c, m)...)
	evs = append(evs, u.unservedEvents(c, m)...)
	return append(evs, u.afterEvents(c, m)...)
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
	for _, in := range inOrder(u.Events(c.Body)) {
		e := *in
		e.Must, e.Turns = in.Must && (in.Only || u.eitherWay(in)), u.turns(in)
		if e.Mode, e.Apart = in.seen(), false; e.Mode == spawn.Elsewhere {
			e.Must = in.Must
		}
		e.On = u.rebase(in.On, c)
		e.BoundBy = u.rebase(in.BoundBy, c)
		e.EndedBy = u.rebase(in.EndedBy, c)
		e.Loop, e.Inner, e.near, e.Thread = nil, in, nil, in.Thread.outer(1)
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

// maxVia bounds the trace of a summary.
const maxVia = 6

// summaryEvents are those of a function that has a summary.
func (u *Unit) summaryEvents(c *handle.Call, s *Summary) []*Event {
	return u.opEvents(c, s.Ops, func(path string) handle.Handle { return u.Res.Subst(c, path) })
}

// opEvents are operations with this function's handles for their paths.
func (u *Unit) opEvents(c *handle.Call, ops []Op, subst func(string) handle.Handle) []*Event {
	var evs []*Event
	handles := func(paths []string) []handle.Handle {
		var hs []handle.Handle
		for _, p := range paths {
			if h := u.known(c, subst(p)); h.Known() {
				hs = append(hs, h)
			}
		}
		return hs
	}
	for i := range ops {
		op := &ops[i]
		if op.Op == unknownCall {
			evs = append(evs, u.resolveCall(c, op, subst)...)
			continue
		}
		e := &Event{Op: op.Op, Mode: op.Mode, Must: op.Must, Thread: op.Thread, Spec: op.Spec, BoundBy: handles(op.BoundBy), EndedBy: handles(op.EndedBy), Via: op.Via}
		for _, h := range handles(op.On) {
			if u.Res.Dynamic(h) == nil {
				e.On = append(e.On, h)
				continue
			}
			on, always := u.done(h, c.Instr, op.Op)
			e.On = append(e.On, known(on)...)
			if !slices.Contains(e.On, h) {
				e.On = append(e.On, h) // by which a channel of it is known, too
			}
			e.Choice = e.Choice || !always
		}
		if op.Op == Made {
			e.Args = handles(op.Args)
		}
		if e.Zero = argsAt(c, op.Zero); slices.ContainsFunc(e.Zero, isZero) {
			continue
		}
		for _, k := range op.Told {
			if k < len(c.Args) {
				e.Told = append(e.Told, c.Args[k])
			}
		}
		if op.Op == Iterated {
			if e.Asks = handles(op.Asks); len(e.Asks) < len(op.Asks) || u.settled(e) == nil {
				continue
			}
		}
		if len(e.On) > 0 {
			evs = append(evs, e)
		}
	}
	return evs
}
