package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// joins finds the waits of a function for goroutines of its own that drive a
// connection: each is a wait for that connection's end. A goroutine is joined by
// a group that it was started in (errgroup, WaitGroup.Go), by a count that it
// signs off from (WaitGroup.Done), or by a channel that it sends to, or closes,
// when its drive is over.
func (u *Unit) joins(evs []*Event) []*Event {
	var waits []*Event
	at, drives := started(evs)
	if len(drives) == 0 {
		return nil
	}
	for _, w := range evs {
		if w.Mode != spawn.Here && w.Mode != spawn.Later || w.Op != lifecycle.Wait && w.Op != lifecycle.Recv || len(w.On) == 0 {
			continue
		}
		var on []handle.Handle
		var drive *Event
		for _, k := range drives {
			d := evs[k]
			if u.Follows(w.Instr, d.Instr) {
				continue
			}
			if u.signs(evs, at[d.Instr], k, w) {
				on = append(on, d.On...)
				if drive == nil {
					drive = d
				}
			}
		}
		if drive == nil {
			continue
		}
		j := &Event{Op: lifecycle.Wait, On: on, Instr: w.Instr, Mode: w.Mode, Must: w.Must, Via: w.Via, BoundBy: drive.BoundBy, Spec: w.Spec}
		j.Joined, j.AtEOF, j.Until, j.Ends = true, drive.AtEOF, drive.Until, ""
		if j.Until == "" && drive.Conn != "" {
			j.Until = drive.Conn + " is over"
		}
		waits = append(waits, j)
	}
	return waits
}

// started returns what goroutines do, by the instruction that starts them, and which
// of it are certain drives.
func started(evs []*Event) (at map[ssa.Instruction][]int, drives []int) {
	at = map[ssa.Instruction][]int{}
	for k, e := range evs {
		if e.Mode != spawn.Elsewhere {
			continue
		}
		at[e.Instr] = append(at[e.Instr], k)
		if e.Op == lifecycle.Drive && e.Must {
			drives = append(drives, k)
		}
	}
	return at, drives
}

// signs reports whether the goroutine of a drive tells what a wait waits for
// that the drive is over; at are the events of the goroutine.
func (u *Unit) signs(evs []*Event, at []int, drive int, w *Event) bool {
	d := evs[drive]
	call, ok := d.Instr.(ssa.CallInstruction)
	if !ok {
		return false
	}
	waited := func(hs []handle.Handle) bool {
		for _, h := range hs {
			for _, k := range w.On {
				if u.Res.Same(h, k) {
					return true
				}
			}
		}
		return false
	}
	if w.Op == lifecycle.Wait {
		c := u.Res.CallOf(call)
		for _, g := range u.Res.Model(c).All(model.Go) {
			for _, op := range g.Operands {
				if op.Kind == model.Param && waited([]handle.Handle{u.Res.Operand(c, model.Operand{Kind: model.Receiver})}) {
					return true
				}
			}
		}
	}
	for _, k := range at {
		e := evs[k]
		if k < drive && !e.Late {
			continue
		}
		switch e.Op {
		case lifecycle.Done:
			if w.Op == lifecycle.Wait && waited(e.On) {
				return true
			}
		case lifecycle.Send, lifecycle.Stop:
			if w.Op == lifecycle.Recv && waited(e.On) {
				return true
			}
		}
	}
	return false
}
