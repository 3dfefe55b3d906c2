package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Receiving is the receive of a loop that alone takes from a channel.
const Receiving lifecycle.Op = "receiving"

// SelfSend is a send on a channel without a buffer by the one goroutine that ever
// receives from it.
type SelfSend struct {
	Send *Event
	Recv *Event // of the loop which that goroutine runs
}

// SelfSends are the sends of a function that only the loop calls which alone receives
// from their channel: an actor that asks itself. What the function calls for that, others
// may call as well, so it has to send whenever it is called.
func (u *Unit) SelfSends(fn *ssa.Function) []SelfSend {
	if found, ok := u.selfSends[fn]; ok {
		return found
	}
	if u.selfSends == nil {
		u.selfSends = map[*ssa.Function][]SelfSend{}
	}
	u.selfSends[fn] = nil // a function that calls itself
	var found []SelfSend
	for _, e := range u.Events(fn) {
		if e.Op != lifecycle.Send || e.Mode != spawn.Here || e.Choice || len(e.Via) > 0 && !e.Must {
			continue
		}
		if recv := u.soleReceiver(e); recv != nil && !u.sentBelow(e) {
			found = append(found, SelfSend{e, recv})
		}
	}
	u.selfSends[fn] = found
	return found
}

// sentBelow reports whether the function that an event leads through is told of it itself.
func (u *Unit) sentBelow(e *Event) bool {
	call, ok := e.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	c := u.Res.CallOf(call)
	v := u.unitOf(c)
	return v != nil && slices.ContainsFunc(v.SelfSends(c.Body), func(s SelfSend) bool { return u.pkg.Primitive(s.Send) == u.pkg.Primitive(e) })
}

// soleReceiver is the receive that alone could take what an event sends, if its loop
// runs in the goroutine that sends; or nil.
func (u *Unit) soleReceiver(e *Event) *Event {
	if u.pkg.channels == nil {
		u.pkg.findChannels()
	}
	for _, k := range e.On {
		ch := u.pkg.channels[u.fieldAt(k)]
		if ch == nil || !ch.made || !ch.unbuffered || ch.escapes || ch.shared || len(ch.recvs) == 0 {
			continue
		}
		loop := ch.recvs[0]
		if !onlyIn(ch.recvs, []*ssa.Function{loop}) {
			continue
		}
		if v := u.pkg.unitAround(loop); v != nil {
			if recv := u.receivesAround(e.Instr, k, v, loop, maxCallers); recv != nil && v.runsOnce(loop, recv.On[0], maxCallers) {
				return recv
			}
		}
	}
	return nil
}

// unitAround is the unit that a function, or the function around a literal, is of.
func (p *Package) unitAround(fn *ssa.Function) *Unit {
	for fn.Parent() != nil {
		fn = fn.Parent()
	}
	return p.byFunc[fn]
}

// receivesAround is the receive from a channel in a loop of a function around an
// instruction, or around all calls that lead to it; nil if one of them may come from
// elsewhere.
func (u *Unit) receivesAround(at ssa.Instruction, k handle.Handle, v *Unit, loop *ssa.Function, depth int) *Event {
	switch fn := at.Parent(); {
	case depth == 0:
		return nil
	case fn == loop:
		return u.receivesIn(at, k)
	case fn != u.Top:
		return nil
	}
	var recv *Event
	if !u.AtCallers([]handle.Handle{k}, func(cu *Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
		if _, here := call.(*ssa.Call); here {
			recv = cu.receivesAround(call, hs[0], v, loop, depth-1)
			return recv != nil
		}
		return false
	}) {
		return nil
	}
	return recv
}

// receivesIn is the receive from a channel in a loop around an instruction, or nil.
func (u *Unit) receivesIn(at ssa.Instruction, k handle.Handle) *Event {
	for _, l := range u.Loops(at.Parent()) {
		if !l.Blocks[at.Block()] {
			continue
		}
		for _, b := range l.order {
			for _, i := range b.Instrs {
				if slices.ContainsFunc(takenFrom(i), func(ch ssa.Value) bool { return u.Res.Value(ch) == k }) {
					return &Event{Op: Receiving, On: []handle.Handle{k}, Instr: i, Mode: spawn.Here, Spec: Spec{Conn: u.takenText(i, k)}}
				}
			}
		}
	}
	return nil
}

// takenText is the source of a channel that an instruction receives from.
func (u *Unit) takenText(i ssa.Instruction, k handle.Handle) string {
	sel, ok := i.(*ssa.Select)
	if !ok {
		return u.chanText(i.Pos())
	}
	for _, st := range sel.States {
		if u.Res.Value(st.Chan) == k {
			return u.chanText(st.Pos)
		}
	}
	return ""
}

// runsOnce reports whether a function runs in one goroutine for each struct that a handle
// lies in: one instruction calls or starts it, in the function that made the struct, or in
// one that itself runs once.
func (u *Unit) runsOnce(fn *ssa.Function, k handle.Handle, depth int) bool {
	if depth == 0 || k.Root == nil {
		return false
	}
	def := k.Root.Def()
	if def != nil && def.Parent() == fn {
		return u.madeHere(k)
	}
	again := func(b *ssa.BasicBlock, by *Unit, k handle.Handle) bool {
		l := by.innermost(b)
		if l == nil {
			return false
		}
		def := k.Root.Def()
		return def == nil || !l.Blocks[def.Block()] || !by.madeHere(k)
	}
	if fn != u.Top {
		sites := u.startsOf(fn)
		return len(sites) == 1 && !again(sites[0], u, k) && u.runsOnce(sites[0].Parent(), k, depth-1)
	}
	callers, _ := u.pkg.callersOf(fn)
	if len(callers) != 1 {
		return false
	}
	return u.AtCallers([]handle.Handle{k}, func(cu *Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
		return !again(call.Block(), cu, hs[0]) && cu.runsOnce(call.Parent(), hs[0], depth-1)
	})
}

// madeHere reports whether the struct that a handle lies in, or the channel that it is,
// is made anew whenever its root is.
func (u *Unit) madeHere(k handle.Handle) bool {
	if len(steps(k.Path)) > 1 {
		return false
	}
	switch k.Root.Value.(type) {
	case *ssa.Alloc, *ssa.MakeChan:
		return true
	}
	return u.Fresh(k.Base())
}
