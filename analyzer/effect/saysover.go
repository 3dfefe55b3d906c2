package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Closes reports whether an event closes a channel.
func (e *Event) Closes() bool { return e.Op == lifecycle.Stop && e.Name == closes }

// SaysOver reports whether a call that closes a channel in a field of a struct so tells
// all who get the struct behind it that this is over: the channel brings nothing but its
// end, and the field keeps what it was made with. The call has to work for those: it takes
// what only they bring by another channel of the struct, or brings what only they take, in
// functions that go on with the struct until it is over. What runs before the call, or
// because of it, is none of theirs. The function of the call is behind each of others, by
// further calls.
func (u *Unit) SaysOver(call *ssa.Call, ch handle.Handle, others []*ssa.Call) bool {
	f := u.fieldAt(ch)
	c := u.Res.CallOf(call)
	if f == nil || c.Body == nil || !u.pkg.finalField(f) || !u.OnlyCloses(ch) {
		return false
	}
	none := func(ssa.Instruction) bool { return false }
	works := u.pkg.reachable([]*ssa.Function{call.Parent(), c.Body}, nil, none)[1:]
	led := []*ssa.Function{call.Parent()}
	for _, c := range append(others, call) {
		led = append(led, c.Parent())
		if v := u.pkg.unitAround(c.Parent()); v != nil {
			led = append(led, v.before(c)...)
		}
	}
	led = u.pkg.reachable(led, nil, none)
	if u.pkg.channels == nil {
		u.pkg.findChannels()
	}
	for g, c := range u.pkg.channels {
		if g == f || !c.made || c.escapes || c.shared {
			continue
		}
		if c.onlyFor(c.recvs, works, c.sends, led, f) || c.onlyFor(c.sends, works, c.recvs, led, f) {
			return true
		}
		if c.onlyTold(works, led, f) && !u.pkg.goesOn(c, works) {
			return true
		}
	}
	return false
}

// onlyTold reports whether functions that work go on until a channel tells them to end, by
// which only functions tell that are not led to, and which then wait for a field to say that
// it is over.
//
//	close(w.stop)
//	<-w.done
func (c *channel) onlyTold(works, led []*ssa.Function, f *types.Var) bool {
	if len(c.sends) > 0 || len(c.closes) == 0 || !slices.ContainsFunc(c.recvs, func(fn *ssa.Function) bool { return slices.Contains(works, fn) }) {
		return false
	}
	return !slices.ContainsFunc(c.closes, func(i ssa.Instruction) bool {
		return slices.Contains(led, i.Parent()) || !waitsBehind(i, f)
	})
}

// waitsBehind reports whether a function surely waits for the channel in a field, behind one
// of its instructions.
func waitsBehind(at ssa.Instruction, f *types.Var) bool {
	for _, b := range at.Parent().Blocks {
		for k, i := range b.Instrs {
			recv, ok := i.(*ssa.UnOp)
			if !ok || recv.Op != token.ARROW || originOf(recv.X).field != f {
				continue
			}
			if b != at.Block() && at.Block().Dominates(b) || b == at.Block() && slices.Index(b.Instrs, at) < k {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether a function that works, and takes from a channel, is started in a
// goroutine anywhere: the channel is there for those who have it then.
func (p *Package) goesOn(c *channel, works []*ssa.Function) bool {
	none := func(ssa.Instruction) bool { return false }
	var takes []*ssa.Function
	called := true // and not used as a value
	for _, fn := range c.recvs {
		if slices.Contains(works, fn) {
			takes = append(takes, fn)
			_, closed := p.callersOf(fn)
			called = called && closed
		}
	}
	for _, v := range p.Units {
		for _, fn := range v.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					g, ok := i.(*ssa.Go)
					if !ok {
						continue
					}
					inside := []*ssa.Function{nil} // the first is not looked into
					if begun := v.Res.CallOf(g).Body; begun != nil {
						inside = p.reachable(append(inside, begun), nil, none)[1:]
					} else if !called {
						return true
					}
					if slices.ContainsFunc(takes, func(fn *ssa.Function) bool { return slices.Contains(inside, fn) }) {
						return true
					}
				}
			}
		}
	}
	return false
}

// onlyFor reports whether functions that work are on one side of a channel, and on the
// other one only functions that are not led to, which go on until a field says that it is
// over.
func (c *channel) onlyFor(one, works, other, led []*ssa.Function, f *types.Var) bool {
	at := func(in []*ssa.Function) func(*ssa.Function) bool {
		return func(fn *ssa.Function) bool { return slices.Contains(in, fn) }
	}
	return slices.ContainsFunc(one, at(works)) && len(other) > 0 && !slices.ContainsFunc(other, at(led)) &&
		!slices.ContainsFunc(other, func(fn *ssa.Function) bool { return !goesOnUntil(fn, f) })
}

// goesOnUntil reports whether a function waits in a select for what a struct does, or for
// the channel in a field of it.
func goesOnUntil(fn *ssa.Function, f *types.Var) bool {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			sel, ok := i.(*ssa.Select)
			if !ok || !sel.Blocking || len(sel.States) < 2 {
				continue
			}
			if slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool {
				return st.Dir == types.RecvOnly && originOf(st.Chan).field == f
			}) {
				return true
			}
		}
	}
	return false
}

// KeptBefore reports whether somebody may have the struct of a channel in a field before
// an instruction of the unit, but for the goroutines of functions that are in sight.
func (u *Unit) KeptBefore(at ssa.Instruction, ch handle.Handle) bool {
	of, ok := u.structOf(ch)
	return !ok || u.HeldBefore(at, of)
}

// HeldBefore reports whether somebody may have a struct before an instruction of the unit,
// but for the goroutines of functions that are in sight.
func (u *Unit) HeldBefore(at ssa.Instruction, of handle.Handle) bool {
	return u.Shared([]handle.Handle{of}) || u.LeaksItself([]handle.Handle{of}, at, at)
}

// structOf is the struct in a field of which a channel is.
func (u *Unit) structOf(ch handle.Handle) (of handle.Handle, ok bool) {
	f := u.fieldAt(ch)
	if f == nil {
		return of, false
	}
	if made, ok := ch.Root.Value.(*ssa.MakeChan); ok && ch.Path == "" {
		for _, ref := range *made.Referrers() {
			if st, ok := ref.(*ssa.Store); ok {
				if fa, ok := st.Addr.(*ssa.FieldAddr); ok {
					of = u.Res.Value(fa.X)
					return of, of.Known()
				}
			}
		}
		return of, false
	}
	path, ok := strings.CutSuffix(ch.Path, "."+f.Name())
	return handle.Handle{Root: ch.Root, Path: path}, ok
}
