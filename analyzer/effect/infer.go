package effect

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// inferDrives finds the loops that drive a connection: they take from it again
// and again, and leave only when it is over.
func (u *Unit) inferDrives(fn *ssa.Function, evs []*Event) []*Event {
	var drives []*Event
	loops := u.Loops(fn)
	if len(loops) == 0 {
		return nil
	}
	at := map[*ssa.BasicBlock][]*Event{}
	for _, e := range evs {
		if e.Mode == spawn.Here {
			at[e.Instr.Block()] = append(at[e.Instr.Block()], e)
		}
	}
	for _, l := range loops {
		l.ops, l.accepts = nil, nil
		asks, restore := u.withoutAsked(l)
		var here []*Event
		for _, b := range l.order {
			here = append(here, at[b]...)
		}
		for _, e := range here {
			switch e.Op {
			case lifecycle.Send, lifecycle.Recv, lifecycle.Open:
				l.ops = append(l.ops, e)
			case lifecycle.Accept:
				l.accepts = append(l.accepts, e)
			}
		}
		for _, e := range here {
			if !e.Must {
				continue
			}
			switch e.Op {
			case lifecycle.Recv, lifecycle.Accept:
			case unknownCall: // it may be a receive: callers know
				x := *e
				x.Op, x.AtEOF = lifecycle.Recv, true
				x.On = []handle.Handle{u.Res.Called(e.On[0], e.Name)}
				e = &x
			default:
				continue
			}
			if d := u.driveOf(l, e); d != nil {
				drives = append(drives, d)
				break // one drive a loop
			}
		}
		if !driven(drives, l) && len(asks) == 0 {
			for _, e := range here {
				if e.Op == lifecycle.Recv && e.Must {
					if d := u.pumpOf(l, e); d != nil {
						drives = append(drives, d)
						break
					}
				}
			}
		}
		found := len(drives)
		for _, b := range l.order {
			for _, i := range b.Instrs {
				if s, ok := i.(*ssa.Select); ok {
					if d := u.selectDrive(l, s); d != nil {
						drives = append(drives, d)
					}
				}
			}
		}
		if found == len(drives) && !driven(drives, l) && len(asks) == 0 {
			if d := u.endless(l); d != nil {
				drives = append(drives, d)
			}
		}
		if restore(); len(asks) > 0 {
			for _, d := range drives {
				if d.Loop == l {
					d.Op, d.Asks = Iterated, asks
				}
			}
		}
	}
	return drives
}

func driven(drives []*Event, l *Loop) bool {
	return slices.ContainsFunc(drives, func(d *Event) bool { return d.Loop == l })
}

// driveOf returns the drive that a loop around a receive is, or nil.
func (u *Unit) driveOf(l *Loop, recv *Event) *Event {
	bounds, why := u.Obstacle(l, recv)
	if why != nil {
		return nil
	}
	l.Stmt = u.pkg.Prog.Loop(recv.Instr.Pos())
	d := &Event{
		Op: lifecycle.Drive, On: recv.On, Instr: recv.Instr, Mode: spawn.Here, Must: true, Loop: l,
		Spec:    Spec{Name: recv.Name, Conn: recv.Conn, AtEOF: recv.AtEOF && recv.Op == lifecycle.Recv, Pump: u.pumps(l), Serves: recv.Op == lifecycle.Accept || l.endless() || u.forAll(recv), Forever: l.endless(), Brought: recv.Brought},
		BoundBy: append(bounds, recv.BoundBy...),
		Via:     recv.Via,
	}
	d.Answers = d.AtEOF && slices.ContainsFunc(d.On, func(k handle.Handle) bool { return u.Keeps(recv.Instr.Parent(), k, recv.Instr) })
	return d
}

// forAll reports whether a receive takes what anyone may send, and not only the one
// whom its connection was dialled to.
func (u *Unit) forAll(recv *Event) bool {
	if slices.ContainsFunc(recv.On, func(h handle.Handle) bool { return u.Res.Role(h) == lifecycle.Packet }) {
		return true
	}
	return recv.Anyone && !slices.ContainsFunc(recv.On, func(h handle.Handle) bool { return u.Res.Role(h) == lifecycle.Client })
}

// pumps reports whether a loop hands on what it takes to other goroutines: it sends
// on a channel, or starts a goroutine.
func (u *Unit) pumps(l *Loop) bool {
	for _, op := range l.ops {
		if op.Op == lifecycle.Send && slices.ContainsFunc(op.On, func(h handle.Handle) bool {
			t := u.Res.Type(h)
			return t != nil && isChan(t)
		}) {
			return true
		}
	}
	for b := range l.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.Go, *ssa.Send:
				return true
			case *ssa.Select:
				if slices.ContainsFunc(i.States, func(s *ssa.SelectState) bool { return s.Dir == types.SendOnly }) {
					return true
				}
			}
		}
	}
	return false
}
