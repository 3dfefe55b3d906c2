package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Pumped is a loop that takes from one connection, On, and gives to others, EndedBy,
// until any of them is over: one direction of a bridge. It is no drive, since what
// follows may serve the one that still lives.
const Pumped lifecycle.Op = "pump"

// pumpOf returns the pump that a loop around a receive is, or nil.
func (u *Unit) pumpOf(l *Loop, recv *Event) *Event {
	if u.innermost(recv.Instr.Block()) != l {
		return nil
	}
	p := &Event{
		Op: Pumped, On: recv.On, Instr: recv.Instr, Mode: spawn.Here, Must: true, Loop: l,
		Spec: Spec{Name: recv.Name, Conn: recv.Conn, AtEOF: recv.AtEOF},
		Via:  recv.Via,
	}
	for _, op := range l.ops {
		if op.Op != lifecycle.Send || u.sharesConn(op, recv) || !op.Must {
			continue
		}
		for _, h := range op.On {
			if !u.among(h, p.EndedBy) {
				p.EndedBy = append(p.EndedBy, h)
			}
		}
	}
	for _, h := range slices.Concat(p.On, p.EndedBy) {
		if def := h.Root.Def(); def != nil && l.Blocks[def.Block()] {
			return nil // another one every turn
		}
	}
	for _, x := range l.Exits {
		ctx, ok := u.endOnly(l, x, recv)
		if !ok && !slices.ContainsFunc(l.ops, func(op *Event) bool {
			return op.Op == lifecycle.Send && u.sharesConn(op, p.far()) && u.failed(l, x, op)
		}) {
			return nil
		}
		if ctx.Known() {
			p.BoundBy = append(p.BoundBy, ctx)
		}
	}
	if len(p.EndedBy) == 0 {
		return nil
	}
	l.Stmt = u.pkg.Prog.Loop(recv.Instr.Pos())
	return p
}

// far is a pump as the connections see it that it gives to.
func (e *Event) far() *Event {
	x := *e
	x.On, x.near = e.EndedBy, nil
	return &x
}

// AsDrives are the two drives that a pump is where neither of its ends is stopped: of
// what it takes from, and of what it gives to.
func (e *Event) AsDrives() (near, far *Event) {
	if e.near == nil {
		e.near = e.far()
		e.near.On, e.near.Op = e.On, lifecycle.Drive
	}
	far = e.far()
	far.Op = lifecycle.Drive
	return e.near, far
}

// pumpEnds reports whether a pump comes back in normal use: one of its ends is
// stopped before, or somebody else has been told to.
func (u *Unit) pumpEnds(evs []*Event, e *Event) bool {
	near, far := e.AsDrives()
	return u.Stopped(u.Top, evs, near) || u.Stopped(u.Top, evs, far)
}
