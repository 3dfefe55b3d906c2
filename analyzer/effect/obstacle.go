package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// Obstacle is what keeps a loop around a receive from being a drive.
type Obstacle struct {
	Anew  bool  // the loop takes from another connection every turn
	Inner bool  // a loop inside this one is nearer to the receive
	Exit  *Exit // the loop can be left here while the connection lives
}

// Obstacle returns what keeps a loop around a receive from being a drive, or nil
// and the contexts that end it.
func (u *Unit) Obstacle(l *Loop, recv *Event) (bounds []handle.Handle, why *Obstacle) {
	for _, h := range recv.On {
		if def := h.Root.Def(); def != nil && l.Blocks[def.Block()] {
			return nil, &Obstacle{Anew: true}
		}
	}
	if u.innermost(recv.Instr.Block()) != l {
		return nil, &Obstacle{Inner: true}
	}
	for _, x := range l.Exits {
		ctx, ok := u.endOnly(l, x, recv)
		if !ok {
			if ctx = u.quitWord(l, x); !ctx.Known() {
				return nil, &Obstacle{Exit: &x}
			}
		}
		if ctx.Known() {
			bounds = append(bounds, ctx)
		}
	}
	return bounds, nil
}

// quitWord is the channel in a field of a struct that brings nothing but the word to end, if
// an exit of a loop is the case of a select that takes from it, and from nothing else; else
// unknown.
func (u *Unit) quitWord(l *Loop, x Exit) handle.Handle {
	st := u.otherSelect(l, nil, x)
	if st == nil || !u.onlyWord(st.Chan) {
		return handle.Handle{}
	}
	for _, o := range selectOf(x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If).Cond).States {
		if o != st && o.Dir == types.RecvOnly && !u.onlyWord(o.Chan) && u.waits(o.Chan) == nil {
			return handle.Handle{}
		}
	}
	return u.Res.Value(st.Chan)
}

// UnknownCall is the operation of an event that is a call of a function which only
// callers know.
const UnknownCall = unknownCall

// Knows reports whether anything is known of what a called function does, by a
// summary of it.
func (p *Package) Knows(c *handle.Call) bool { return p.summary(c) != nil }
