package effect

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// FromCallers are what the calls of functions in the unit's function do that only its
// callers know, if all callers are known and each of them gives it functions, or
// values with methods, that do the same: the drives, waits and sends on what they are
// called with, and the accepts on what they are methods of. They come in the order of
// the calls.
func (u *Unit) FromCallers() []*Event {
	if u.told != nil {
		return u.told
	}
	evs := []*Event{}
	for _, x := range u.Events(u.Top) {
		if call, ok := x.Instr.(*ssa.Call); ok && x.Op == unknownCall && x.Mode == spawn.Here && len(x.Via) == 0 {
			evs = append(evs, u.fromCallers(x, call)...)
		}
	}
	u.told = evs
	return evs
}

// fromCallers are those of one call.
func (u *Unit) fromCallers(x *Event, call *ssa.Call) []*Event {
	path, ok := u.exporter().Path(x.On[0])
	if !ok || !strings.HasPrefix(path, "p") {
		return nil
	}
	callers, closed := u.pkg.callersOf(u.Top)
	if !closed || len(callers) == 0 {
		return nil
	}
	var all []*Event
	for n, c := range callers {
		evs := c.unit.ifCalled(c.call, path, x)
		for _, e := range evs {
			e.Instr, e.Must = call, x.Must
		}
		if n == 0 {
			all = evs
			continue
		}
		all = slices.DeleteFunc(all, func(e *Event) bool {
			k := slices.IndexFunc(evs, func(o *Event) bool { return o.Op == e.Op && slices.Equal(o.On, e.On) })
			if k < 0 {
				return true
			}
			e.AtEOF = e.AtEOF || evs[k].AtEOF
			e.Serves, e.Forever = e.Serves && evs[k].Serves, e.Forever && evs[k].Forever
			return false
		})
	}
	return all
}

// ifCalled is what a call of something that a caller gives does, with the handles of
// the called function for what it is called with.
func (u *Unit) ifCalled(c *handle.Call, path string, x *Event) []*Event {
	callee := u.Res.Subst(c, path)
	if !callee.Known() || u.resolving >= maxResolve {
		return nil
	}
	args := make([]handle.Handle, len(x.Args))
	for k := range args {
		args[k] = u.Res.Called(callee, x.Name+" "+strconv.Itoa(k)) // known by no other name
	}
	t := u.Res.Resolve(c.Instr, callee, x.Name, args)
	if t == nil {
		return nil
	}
	u.resolving++
	defer func() { u.resolving-- }()
	does := u.callEvents(spawn.Run{Call: t, Mode: spawn.Here})
	var evs []*Event
	for _, e := range does {
		if e.Mode != spawn.Here || !e.Must && e.Op != lifecycle.Send {
			continue
		}
		var on []handle.Handle
		switch e.Op {
		case lifecycle.Drive, lifecycle.Wait:
			if e.Joined || u.Bounded(does, e) || len(e.BoundBy) > 0 || e.Inner != nil && u.Stopped(t.Body, u.Events(t.Body), e.Inner) {
				continue
			}
			fallthrough
		case lifecycle.Send:
			for k, a := range args {
				if x.Args[k].Known() && u.among(a, e.On) {
					on = append(on, x.Args[k])
				}
			}
		case lifecycle.Accept:
			if u.among(callee, e.On) {
				on = x.On
			}
		}
		if len(on) > 0 && !slices.ContainsFunc(evs, func(o *Event) bool { return o.Op == e.Op && slices.Equal(o.On, on) }) {
			evs = append(evs, &Event{Op: e.Op, On: on, Mode: spawn.Here, Spec: e.Spec, Via: e.Via})
		}
	}
	return evs
}
