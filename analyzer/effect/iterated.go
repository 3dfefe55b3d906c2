package effect

import (
	"go/constant"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// Iterated is a loop that would be a drive, but that it also ends when one of the
// functions Asks, which only callers know, says no: an iterator, or a method that calls
// a function with each message. It is a drive for callers whose function never does so,
// as the body of a range statement that is never left.
const Iterated lifecycle.Op = "iterate"

// withoutAsked takes those exits from a loop by which a function of which only callers
// know tells it to end, and returns these functions, and what puts the exits back.
func (u *Unit) withoutAsked(l *Loop) (asks []handle.Handle, restore func()) {
	all := l.Exits
	var rest []Exit
	for _, x := range all {
		if h := u.saysNo(x); h.Known() {
			if !u.among(h, asks) {
				asks = append(asks, h)
			}
			continue
		}
		rest = append(rest, x)
	}
	if len(asks) == 0 {
		return nil, func() {}
	}
	l.Exits = rest
	return asks, func() { l.Exits = all }
}

// saysNo is the function, one that was given to this one, because of whose answer an
// exit is taken.
func (u *Unit) saysNo(x Exit) handle.Handle {
	cond, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !ok || x.Succ != 1 {
		return handle.Handle{}
	}
	call, ok := cond.Cond.(*ssa.Call)
	if !ok || call.Call.IsInvoke() || !isBool(call.Type()) {
		return handle.Handle{}
	}
	h := u.Res.Value(call.Call.Value)
	if h.Root == nil || h.Root.Kind != handle.Value || h.Path != "" {
		return handle.Handle{}
	}
	if _, ok := h.Root.Value.(*ssa.Parameter); !ok {
		return handle.Handle{}
	}
	return h
}

// settled is what an iteration is for a function that knows what it asks: a drive if that
// never says no, and nothing if it may; it stays what it is where callers know.
func (u *Unit) settled(e *Event) *Event {
	var asks []handle.Handle
	for _, h := range e.Asks {
		if fn, _ := u.Res.FuncOf(h); fn != nil {
			if !neverNo(fn) {
				return nil
			}
			continue
		}
		if h.Root == nil || h.Root.Kind != handle.Value || h.Path != "" {
			return nil
		}
		if _, ok := h.Root.Value.(*ssa.Parameter); !ok {
			return nil
		}
		asks = append(asks, h)
	}
	e.Asks = asks
	if len(asks) == 0 {
		e.Op = lifecycle.Drive
	}
	return e
}

// neverNo reports whether a function returns nothing but true.
func neverNo(fn *ssa.Function) bool {
	if len(fn.Blocks) == 0 {
		return false
	}
	for _, b := range fn.Blocks {
		ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		if len(ret.Results) != 1 {
			return false
		}
		if c, ok := ret.Results[0].(*ssa.Const); !ok || c.Value == nil || c.Value.Kind() != constant.Bool || !constant.BoolVal(c.Value) {
			return false
		}
	}
	return true
}
