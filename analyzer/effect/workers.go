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
		return u.pkg.joinOf(u, w, k, group, f), k
	}
	return nil, no
}

// joinKey is a wait for a group and the field of what is waited for.
type joinKey struct {
	wait  *Event
	field *types.Var
}

// joinOf is the wait for what loops over the connection k in a field that a wait for the
// group in a field of the same struct is.
func (p *Package) joinOf(u *Unit, w *Event, k handle.Handle, group, f *types.Var) *Event {
	key := joinKey{w, f}
	if j := p.joined[key]; j != nil {
		return j // the same event each time, as all findings are known by theirs
	}
	j := new(*w)
	j.On, j.Joined, j.Ends = []handle.Handle{k}, true, ""
	j.Until = "the connection is over"
	if owner, ok := strings.CutSuffix(w.Conn, group.Name()); ok {
		j.Until = owner + f.Name() + " is over"
	}
	if p.joined == nil {
		p.joined = map[joinKey]*Event{}
	}
	p.joined[key] = j
	return j
}

// fieldWorkers are, for each field with a group, the fields of the same struct from whose
// channels a goroutine that is counted there takes all that comes.
func (p *Package) fieldWorkers() map[*types.Var][]*types.Var {
	if p.workers == nil {
		if p.channels == nil {
			p.findChannels()
		}
		p.workers = p.countedIn(func(u *Unit, d *Event, base handle.Handle) []*types.Var {
			if len(d.BoundBy) > 0 {
				return nil
			}
			var fields []*types.Var
			for _, h := range d.On {
				if f := u.fieldAt(h); f != nil && u.Res.Same(u.Res.Part(base, "."+f.Name(), d.Instr), h) && u.takenOnlyFrom(d, h) {
					fields = append(fields, f)
				}
			}
			return fields
		})
	}
	return p.workers
}

// countedIn are, for each field with a group, those fields of its struct that a function
// tells of a drive in a goroutine which is counted there and which no deadline bounds.
func (p *Package) countedIn(drives func(*Unit, *Event, handle.Handle) []*types.Var) map[*types.Var][]*types.Var {
	counted := map[*types.Var][]*types.Var{}
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
					for _, d := range evs[:k] {
						if d.Op != lifecycle.Drive || !sameThread(d, done) || !d.Must || u.Bounded(evs, d) {
							continue
						}
						for _, f := range drives(u, d, base) {
							if !slices.Contains(counted[group], f) {
								counted[group] = append(counted[group], f)
							}
						}
					}
				}
			}
		}
	}
	return counted
}

// takenOnlyFrom reports whether a drive is of one channel alone.
func (u *Unit) takenOnlyFrom(d *Event, ch handle.Handle) bool {
	return !slices.ContainsFunc(d.On, func(h handle.Handle) bool { return h != ch && u.fieldAt(h) != nil })
}
