package effect

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
)

// NeverBack is the way to the loop in which a call of this package stays for ever, or nil:
// no way leads through the called function to a return, whatever happens, and in the loop
// it waits for something in every turn. What ends the process in it ends the caller, too.
func (u *Unit) NeverBack(c *handle.Call) []Step { return u.neverBack(c, maxHelpers) }

func (u *Unit) neverBack(c *handle.Call, depth int) []Step {
	if c == nil || c.Body == nil || c.Body == u.Top || depth == 0 || u.Res.Model(c) != nil {
		return nil
	}
	in := u
	if !u.Res.Own(c.Body) {
		in = u.pkg.byFunc[c.Body]
	}
	if in == nil || len(c.Body.Blocks) == 0 {
		return nil
	}
	key := worksKey{c.Body, depth}
	via, ok := u.pkg.stays[key]
	if !ok {
		if u.pkg.stays == nil {
			u.pkg.stays = map[worksKey][]Step{}
		}
		u.pkg.stays[key] = nil // while a recursion is looked at
		via = in.neverBackIn(c.Body, depth)
		u.pkg.stays[key] = via
	}
	return via
}

// neverBackIn is neverBack for the unit of the called function.
func (u *Unit) neverBackIn(fn *ssa.Function, depth int) []Step {
	if recovers(fn) {
		return nil // whatever it calls may panic
	}
	var cuts []cut
	var via []Step
	way := func(i ssa.Instruction, on []Step) {
		if via == nil {
			via = append([]Step{u.pkg.step(fn.RelString(u.pkg.Prog.Pkg.Pkg), i)}, on...)
		}
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.Panic:
				if !endsAll(i) {
					return nil // who recovers goes on
				}
			case *ssa.If:
				if u.tellsClosed(i.Cond) || u.neverClosed(i.Cond) {
					cuts = append(cuts, cut{block: b, succ: 1})
				}
			case *ssa.Call:
				if on := u.neverBack(u.Res.CallOf(i), depth-1); on != nil {
					cuts = append(cuts, cut{at: i})
					way(i, on)
				}
			}
		}
	}
	if comesBack(fn, cuts) {
		return nil
	}
	for _, b := range fn.Blocks {
		if u.innermost(b) == nil {
			continue
		}
		for _, i := range b.Instrs {
			if call, ok := i.(*ssa.Call); u.waitsIn(i) || ok && u.Pauses(call) {
				way(i, nil)
			}
		}
	}
	return via
}

// recovers reports whether a function comes back from a panic, as far as can be seen: it
// puts off a function that recovers, or one of which the source is not at hand. A method
// of another package seldom does.
func recovers(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			d, ok := i.(*ssa.Defer)
			if !ok || d.Call.IsInvoke() {
				continue
			}
			callee := d.Call.StaticCallee()
			if callee == nil {
				if b, builtin := d.Call.Value.(*ssa.Builtin); builtin && b.Name() != "recover" {
					continue
				}
				return true
			}
			if len(callee.Blocks) == 0 && callee.Signature.Recv() == nil || callsRecover(callee) {
				return true
			}
		}
	}
	return false
}

func callsRecover(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if call, ok := i.(ssa.CallInstruction); ok {
				if b, ok := call.Common().Value.(*ssa.Builtin); ok && b.Name() == "recover" {
					return true
				}
			}
		}
	}
	return false
}

// endsAll reports whether a panic only stands behind a call that ends the process or the
// goroutine, as ssa marks the place.
func endsAll(p *ssa.Panic) bool {
	x, ok := p.X.(*ssa.MakeInterface)
	if !ok {
		return false
	}
	c, ok := x.X.(*ssa.Const)
	return ok && c.Value != nil && c.Value.ExactString() == `"noreturn"`
}

// neverClosed reports whether a condition is false only once a channel is closed which was
// made in this unit, where nobody closes it and nobody unknown gets it.
func (u *Unit) neverClosed(cond ssa.Value) bool {
	ok, isOK := cond.(*ssa.Extract)
	if !isOK || ok.Index != 1 {
		return false
	}
	recv, isRecv := ok.Tuple.(*ssa.UnOp)
	if !isRecv || recv.Op != token.ARROW {
		return false
	}
	h := u.Res.Value(recv.X)
	if h.Root == nil || h.Path != "" {
		return false
	}
	if _, made := h.Root.Value.(*ssa.MakeChan); !made {
		return false
	}
	for _, s := range u.leakSites() {
		if call, ok := s.at.(ssa.CallInstruction); ok && u.Res.Model(u.Res.CallOf(call)).Has(model.Neutral) {
			continue // it is known to end nothing
		}
		if u.holdsAny(s.h, []handle.Handle{h}, s.at) {
			return false
		}
	}
	for _, fn := range u.Res.Funcs {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, is := i.(ssa.CallInstruction)
				if !is {
					continue
				}
				if b, is := call.Common().Value.(*ssa.Builtin); is && b.Name() == "close" {
					if ch := u.Res.Value(call.Common().Args[0]); !ch.Known() || ch == h {
						return false
					}
				}
			}
		}
	}
	return !u.Shared([]handle.Handle{h})
}
