package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A goroutine that first waits for the word to end, and only then closes a listener, is
// to the loop that accepts from it what a case of a select is to a loop around that: the
// channel bounds the loop.

// gateDrives adds to the drives of a function the channels from which a goroutine takes
// the word to end them.
func (u *Unit) gateDrives(evs []*Event) {
	var stops []int
	for k, e := range evs {
		if e.Op == lifecycle.Stop && e.Mode == spawn.Elsewhere {
			stops = append(stops, k)
		}
	}
	if len(stops) == 0 {
		return
	}
	for _, d := range evs {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here {
			continue
		}
		for _, k := range stops {
			if !u.sharesConn(evs[k], d) {
				continue
			}
			for _, h := range u.gatesOf(evs, k) {
				if !slices.Contains(d.BoundBy, h) {
					d.BoundBy = append(slices.Clip(d.BoundBy), h)
				}
			}
		}
	}
}

// gatesOf are the channels from which the goroutine that does an event surely receives
// before.
func (u *Unit) gatesOf(evs []*Event, k int) []handle.Handle {
	var gates []handle.Handle
	for _, w := range evs[:k] {
		if w.Op != lifecycle.Recv || !w.Must || w.Choice || !sameThread(w, evs[k]) {
			continue
		}
		for _, h := range w.On {
			if t := u.Res.Type(h); t != nil && isChan(t) && !u.Res.IsConnection(h) {
				gates = append(gates, h)
			}
		}
	}
	return gates
}

// gated reports whether a stop of what an event drives comes only once the word to end
// was given, on a channel that bounds the drive, and which is good for that.
func (u *Unit) gated(evs []*Event, k int, d *Event, good func(handle.Handle) bool) bool {
	if d.Op != lifecycle.Drive || evs[k].Op != lifecycle.Stop || evs[k].Mode != spawn.Elsewhere {
		return false
	}
	return slices.ContainsFunc(u.gatesOf(evs, k), func(h handle.Handle) bool { return slices.Contains(d.BoundBy, h) && good(h) })
}

// ownGate reports whether a channel was made by a function, and nobody unknown has it
// when an instruction runs.
func (u *Unit) ownGate(fn *ssa.Function, at ssa.Instruction) func(handle.Handle) bool {
	return func(h handle.Handle) bool {
		if h.Root == nil || h.Root.Kind != handle.Value || h.Path != "" {
			return false
		}
		mk, ok := h.Root.Value.(*ssa.MakeChan)
		return ok && mk.Parent() == fn && !u.LeaksBut([]handle.Handle{h}, at, at)
	}
}

// leftToCallers reports whether all that stops a drive waits for the word on channels
// that callers know: they decide.
func (u *Unit) leftToCallers(exp *handle.Exporter, evs []*Event, d *Event) bool {
	if d.Op != lifecycle.Drive || d.Mode != spawn.Here || len(d.BoundBy) == 0 {
		return false
	}
	known := func(h handle.Handle) bool {
		_, ok := exp.Path(h)
		return ok
	}
	return u.stoppedBy(u.Top, evs, d, known, nil) == nil
}
