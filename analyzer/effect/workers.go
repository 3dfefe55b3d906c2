package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// The goroutines that a struct counts in a group, and the channel that feeds them, often
// lie in its fields: one method starts them, another one waits for them and closes the
// channel.

// WorkersJoined returns the wait for goroutines that a wait for the group in a field of a
// struct is, and its channel, if one that takes all that comes from the channel in another
// field of the same struct is counted there, and all that the package has to close such
// channels stands behind the wait.
func (u *Unit) WorkersJoined(w *Event) (*Event, handle.Handle) {
	var no handle.Handle
	if len(w.On) != 1 {
		return nil, no
	}
	group, base := u.fieldOf(w.On[0])
	if group == nil {
		return nil, no
	}
	for _, f := range u.pkg.fieldWorkers()[group] {
		c := u.pkg.channels[f]
		if c == nil || !c.made || c.escapes || c.shared || len(c.closes) == 0 {
			continue
		}
		if slices.ContainsFunc(c.closes, func(end ssa.Instruction) bool {
			return end.Parent() != w.Instr.Parent() || isDefer(end) || !u.Follows(w.Instr, end)
		}) {
			continue
		}
		k := u.Res.Part(base, "."+f.Name(), w.Instr)
		if !k.Known() {
			continue
		}
		j := u.pkg.joined[w]
		if j != nil {
			return j, k
		}
		j = new(*w)
		j.On, j.Joined, j.Ends = []handle.Handle{k}, true, ""
		j.Until = "the connection is over"
		if owner, ok := strings.CutSuffix(w.Conn, group.Name()); ok {
			j.Until = owner + f.Name() + " is over"
		}
		if u.pkg.joined == nil {
			u.pkg.joined = map[*Event]*Event{}
		}
		u.pkg.joined[w] = j // the same event each time, as all findings are known by theirs
		return j, k
	}
	return nil, no
}

// fieldWorkers are, for each field with a group, the fields of the same struct from whose
// channels a goroutine that is counted there takes all that comes.
func (p *Package) fieldWorkers() map[*types.Var][]*types.Var {
	if p.workers != nil {
		return p.workers
	}
	p.workers = map[*types.Var][]*types.Var{}
	if p.channels == nil {
		p.findChannels()
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			evs := u.Events(fn)
			for k, done := range evs {
				if done.Op != lifecycle.Done || done.Mode != spawn.Elsewhere {
					continue
				}
				for _, h := range done.On {
					group, base := u.fieldOf(h)
					if group == nil {
						continue
					}
					for _, f := range u.workedOff(fn, evs, k, base) {
						if !slices.Contains(p.workers[group], f) {
							p.workers[group] = append(p.workers[group], f)
						}
					}
				}
			}
		}
	}
	return p.workers
}

// workedOff are the fields of a struct from whose channels a goroutine takes all that
// comes, before it signs off by an event, and which nothing but their close ends.
func (u *Unit) workedOff(fn *ssa.Function, evs []*Event, done int, base handle.Handle) []*types.Var {
	var fields []*types.Var
	for _, d := range evs[:done] {
		if d.Op != lifecycle.Drive || !sameThread(d, evs[done]) || !d.Must || len(d.BoundBy) > 0 || u.Bounded(evs, d) {
			continue
		}
		for _, h := range d.On {
			f := u.fieldAt(h)
			if f == nil || slices.Contains(fields, f) {
				continue
			}
			if u.Res.Same(u.Res.Part(base, "."+f.Name(), d.Instr), h) && u.takenOnlyFrom(d, h) {
				fields = append(fields, f)
			}
		}
	}
	return fields
}

// takenOnlyFrom reports whether a drive is of one channel alone.
func (u *Unit) takenOnlyFrom(d *Event, ch handle.Handle) bool {
	return !slices.ContainsFunc(d.On, func(h handle.Handle) bool { return h != ch && u.fieldAt(h) != nil })
}
