package effect

import (
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
			return nil, &Obstacle{Exit: &x}
		}
		if ctx.Known() {
			bounds = append(bounds, ctx)
		}
	}
	return bounds, nil
}

// UnknownCall is the operation of an event that is a call of a function which only
// callers know.
const UnknownCall = unknownCall

// Knows reports whether anything is known of what a called function does, by a
// summary of it.
func (p *Package) Knows(c *handle.Call) bool { return p.summary(c) != nil }
