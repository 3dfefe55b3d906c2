package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// SelfTold is a channel, or a group, by which a literal tells the function around it,
// and nobody else, that it has come to its end, although that function calls it in
// place: it was meant to run beside what stands between the call and where the function
// takes the word.
type SelfTold struct {
	On    handle.Handle     // the channel or group
	Takes []ssa.Instruction // where the function takes the word, or returns the channel, always behind the call
	Tells []ssa.Instruction // where the literal gives it, or puts that off
	Dead  bool              // it is a context, which is over by then
}

// SelfTold are the channels and groups by which a literal that is called in place tells
// its own function alone that it is over, whichever way it ends.
func (u *Unit) SelfTold(call *ssa.Call) []SelfTold {
	lit := literalCalled(call)
	if lit == nil || lit.Parent() != call.Parent() {
		return nil
	}
	return append(u.wordsOf(call, lit), u.selfCancelled(call, lit)...)
}

// wordsOf are the channels and groups by which a function that is called in place tells
// its caller alone something, whichever way it goes.
func (u *Unit) wordsOf(call *ssa.Call, lit *ssa.Function) []SelfTold {
	fn := call.Parent()
	var all []SelfTold
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			v, ok := i.(ssa.Value)
			if !ok || !u.Follows(i, call) {
				continue
			}
			uses := wordUses{u: u, fn: fn, lit: lit, call: call}
			switch v := v.(type) {
			case *ssa.MakeChan:
				uses.of(v)
			case *ssa.Alloc:
				uses.group(v)
			}
			if uses.alone() {
				all = append(all, SelfTold{On: u.Res.Value(v), Takes: uses.takes, Tells: uses.tells})
			}
		}
	}
	return all
}

// literalCalled is the literal that a call runs where it stands, or nil.
func literalCalled(call *ssa.Call) *ssa.Function {
	switch v := call.Call.Value.(type) {
	case *ssa.MakeClosure:
		return v.Fn.(*ssa.Function)
	case *ssa.Function:
		if v.Parent() != nil {
			return v
		}
	}
	return nil
}

// wordUses gathers what is done with a channel or a group.
type wordUses struct {
	u       *Unit
	fn, lit *ssa.Function
	call    *ssa.Call

	tells []ssa.Instruction // in the literal
	takes []ssa.Instruction // in the function
	lost  bool              // somebody else has it, or it is not known what is done
	seen  map[ssa.Value]bool
}

// alone reports whether the literal surely tells, and only the function takes the word,
// behind the call.
func (w *wordUses) alone() bool {
	return !w.lost && len(w.takes) > 0 && w.everyWay() && !slices.ContainsFunc(w.takes, func(i ssa.Instruction) bool { return !w.u.Follows(w.call, i) })
}

// everyWay reports whether each way through the literal to a return comes by what tells.
func (w *wordUses) everyWay() bool {
	seen := map[*ssa.BasicBlock]bool{}
	todo := []*ssa.BasicBlock{w.lit.Blocks[0]}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[b] || slices.ContainsFunc(w.tells, func(i ssa.Instruction) bool { return i.Block() == b }) {
			continue
		}
		seen[b] = true
		if _, ret := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ret {
			return false
		}
		todo = append(todo, b.Succs...)
	}
	return len(w.tells) > 0
}

// tell notes an instruction that closes a channel, sends on it or counts down a group:
// only the literal may, or what it defers.
func (w *wordUses) tell(i ssa.Instruction) {
	if in := i.Parent(); in != w.lit {
		if i = deferredIn(in, w.lit); i == nil {
			w.lost = true
			return
		}
	}
	w.tells = append(w.tells, i)
}

// deferredIn is the defer by which a function puts off a literal of its own, which does
// nothing on a condition, or nil.
func deferredIn(lit, fn *ssa.Function) ssa.Instruction {
	if lit.Parent() != fn || len(lit.Blocks) != 1 {
		return nil
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if d, ok := i.(*ssa.Defer); ok {
				if mk, ok := d.Call.Value.(*ssa.MakeClosure); ok && mk.Fn == lit {
					return d
				}
			}
		}
	}
	return nil
}

// take notes an instruction that takes the word.
func (w *wordUses) take(i ssa.Instruction) {
	if i.Parent() != w.fn {
		w.lost = true
		return
	}
	w.takes = append(w.takes, i)
}

// of goes through what is done with a channel, or with a variable that holds it.
func (w *wordUses) of(v ssa.Value) {
	if w.seen[v] || w.lost {
		return
	}
	if w.seen == nil {
		w.seen = map[ssa.Value]bool{}
	}
	w.seen[v] = true
	refs := v.Referrers()
	if refs == nil {
		w.lost = true
		return
	}
	for _, ref := range *refs {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.Store:
			cell, ok := ref.Addr.(*ssa.Alloc)
			switch {
			case ref.Addr == v && w.seen[ref.Val]:
			case ref.Val == v && ok:
				w.of(cell)
			default:
				w.lost = true
			}
		case *ssa.UnOp:
			if ref.Op == token.ARROW {
				w.take(ref)
			} else {
				w.of(ref)
			}
		case *ssa.ChangeType:
			w.of(ref)
		case *ssa.MakeClosure:
			w.captured(ref, v)
		case *ssa.Send:
			if ref.Chan != v {
				w.lost = true
			}
			w.tell(ref) // without a buffer it never comes back in place, which is no better
		case *ssa.Select:
			for _, st := range ref.States {
				if st.Chan == v && st.Dir == types.RecvOnly {
					w.take(ref)
				} else if st.Chan == v || st.Send == v {
					w.lost = true
				}
			}
		case *ssa.Return:
			w.take(ref)
		case ssa.CallInstruction:
			w.given(ref, v)
		default:
			w.lost = true
		}
	}
}

// captured goes on in a literal that refers to a variable.
func (w *wordUses) captured(mk *ssa.MakeClosure, v ssa.Value) {
	for k, b := range mk.Bindings {
		if b == v {
			w.of(mk.Fn.(*ssa.Function).FreeVars[k])
		}
	}
}

// given looks at a call with a channel: of the literal itself, of one who can only receive
// from it, or of a builtin function.
func (w *wordUses) given(call ssa.CallInstruction, v ssa.Value) {
	c := call.Common()
	if b, ok := c.Value.(*ssa.Builtin); ok {
		if b.Name() == "close" {
			w.tell(call)
		} else if b.Name() == "len" {
			w.lost = true // who looks at it knows that it may be told already
		}
		return
	}
	for k, a := range c.Args {
		if a != v {
			continue
		}
		ch, ok := v.Type().Underlying().(*types.Chan)
		_, here := call.(*ssa.Call)
		switch {
		case call == ssa.CallInstruction(w.call):
			w.of(w.lit.Params[k])
		case ok && here && (ch.Dir() == types.RecvOnly || w.receives(c.StaticCallee(), k)):
			w.take(call)
		default:
			w.lost = true
		}
	}
}

// receives reports whether a function of this package does no more with a channel that it
// is given than to receive from it.
func (w *wordUses) receives(fn *ssa.Function, param int) bool {
	if fn == nil || fn.Parent() != nil || param >= len(fn.Params) || w.u.pkg.byFunc[fn] == nil {
		return false
	}
	p := fn.Params[param]
	for _, ref := range *p.Referrers() {
		switch ref := ref.(type) {
		case *ssa.DebugRef:
		case *ssa.UnOp:
			if ref.Op != token.ARROW {
				return false
			}
		case *ssa.Select:
			for _, st := range ref.States {
				if st.Send == p || st.Chan == p && st.Dir == types.SendOnly {
					return false
				}
			}
		default:
			return false
		}
	}
	return true
}
