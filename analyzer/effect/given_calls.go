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
// called with, or that they are methods of, and the accepts on what they are methods of.
// They come in the order of the calls.
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
	path, ok := u.elementCalled(u.exporter(), x)
	if !ok {
		path, ok = u.exporter().Path(x.On[0])
	}
	if !ok || !strings.HasPrefix(path, "p") {
		return nil
	}
	callers, closed := u.pkg.callersOf(u.Top)
	if !closed || len(callers) == 0 {
		return nil
	}
	var all []*Event
	for n, c := range callers {
		evs := c.unit.ifCalled(c.call, path, x, parts{u.shares(c), func(field string) handle.Handle {
			return u.Res.Called(x.On[0], field) // known by no other name
		}})
		if u.endedBy(c, path, x) {
			evs = slices.DeleteFunc(evs, func(e *Event) bool {
				h := e.On[0]
				return e.Op != lifecycle.Send && (h == x.On[0] || h.Root.Kind == handle.Called && h.Root.Loc == x.On[0])
			})
		}
		for _, e := range evs {
			e.Instr, e.Must = call, x.Must
		}
		if n == 0 {
			all = evs
			continue
		}
		all = inBoth(all, evs)
	}
	return all
}

// inBoth are the first events as far as the others do the same.
func inBoth(all, evs []*Event) []*Event {
	return slices.DeleteFunc(all, func(e *Event) bool {
		k := slices.IndexFunc(evs, func(o *Event) bool {
			return o.Op == e.Op && slices.Equal(o.On, e.On) && slices.Equal(o.BoundBy, e.BoundBy)
		})
		if k < 0 {
			return true
		}
		e.AtEOF = e.AtEOF || evs[k].AtEOF
		e.Serves, e.Forever = e.Serves && evs[k].Serves, e.Forever && evs[k].Forever
		return false
	})
}

// parts are what the called function may know, and does not call with, of what somebody
// uses that a caller gives: what the caller gives beside it, and what is in its fields.
type parts struct {
	beside []inCommon
	field  func(path string) handle.Handle
}

// ifCalled is what a call of something that a caller gives does, with the handles of
// the called function for what it is called with, and for its parts.
func (u *Unit) ifCalled(c *handle.Call, path string, x *Event, part parts) []*Event {
	callee := u.Res.Subst(c, path)
	fs, ok := u.Res.Elements(callee)
	if !ok {
		return u.ifThisCalled(c, callee, x, part)
	}
	if len(fs) < 2 {
		return nil
	}
	var all []*Event
	for n, f := range fs {
		evs := u.ifThisCalled(c, f, x, parts{field: func(string) handle.Handle { return x.On[0] }})
		evs = slices.DeleteFunc(evs, func(e *Event) bool { return e.Op != lifecycle.Drive || !e.Serves })
		if n > 0 {
			evs = inBoth(all, evs)
		}
		all = evs
	}
	return all
}

// ifThisCalled is ifCalled for one of the values that a caller gives.
func (u *Unit) ifThisCalled(c *handle.Call, callee handle.Handle, x *Event, part parts) []*Event {
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
	theirs := func(hs []handle.Handle) (out []handle.Handle) { // in handles of the called function
		for _, h := range hs {
			if k := slices.Index(args, h); k >= 0 && x.Args[k].Known() {
				out = append(out, x.Args[k])
			}
		}
		return out
	}
	given := func(hs []handle.Handle) bool { return len(theirs(hs)) == len(hs) }
	var evs []*Event
	for _, e := range does {
		if e.Mode != spawn.Here || !e.Must && e.Op != lifecycle.Send {
			continue
		}
		var on []handle.Handle
		switch e.Op {
		case lifecycle.Drive, lifecycle.Wait:
			if e.Joined || u.Bounded(does, e) || !given(e.BoundBy) || e.Inner != nil && u.Stopped(t.Body, u.Events(t.Body), e.Inner) {
				continue
			}
			fallthrough
		case lifecycle.Send:
			for k, a := range args {
				if x.Args[k].Known() && u.among(a, e.On) {
					on = append(on, x.Args[k])
				}
			}
			if u.among(callee, e.On) {
				on = append(on, x.On[0])
			}
			for _, h := range e.On {
				if path, ok := u.partPath(h, callee, c.Instr); ok {
					on = append(on, part.field(path))
				}
			}
			for _, h := range u.sharedBy(e, part.beside) {
				if !slices.Contains(on, h) {
					on = append(on, h)
				}
			}
		case lifecycle.Accept:
			if u.among(callee, e.On) {
				on = x.On
			}
		}
		if len(on) > 0 && !slices.ContainsFunc(evs, func(o *Event) bool { return o.Op == e.Op && slices.Equal(o.On, on) }) {
			g := &Event{Op: e.Op, On: on, Mode: spawn.Here, Spec: e.Spec, Via: e.Via, BoundBy: theirs(e.BoundBy)}
			if !slices.ContainsFunc(on, func(h handle.Handle) bool { return h.Root.Kind != handle.Called }) {
				g.AtEOF = e.AtEOF && !u.asClient(e) // the called function cannot know of a part
			}
			evs = append(evs, g)
		}
	}
	return evs
}

// endedBy reports whether the unit calls another method of what a method is called of
// that ends it, or bounds it, and not for certain only behind that call.
func (u *Unit) endedBy(c caller, path string, x *Event) bool {
	for _, fn := range u.Res.Funcs {
		for _, o := range u.Events(fn) {
			if o.Op != unknownCall || o.Instr == x.Instr || o.On[0] != x.On[0] || deferred(o) || u.Follows(x.Instr, o.Instr) {
				continue
			}
			if c.unit.mayEnd(c.call, path, o) {
				return true
			}
		}
	}
	return false
}

// mayEnd reports whether a method ends what it is called of, or bounds it, if that is
// what a caller gives, or is not known.
func (u *Unit) mayEnd(c *handle.Call, path string, x *Event) bool {
	callee := u.Res.Subst(c, path)
	if fs, ok := u.Res.Elements(callee); ok {
		return slices.ContainsFunc(fs, func(f handle.Handle) bool { return u.thisMayEnd(c, f, x) })
	}
	return u.thisMayEnd(c, callee, x)
}

// thisMayEnd is mayEnd for one of the values that a caller gives.
func (u *Unit) thisMayEnd(c *handle.Call, callee handle.Handle, x *Event) bool {
	t := u.Res.Resolve(c.Instr, callee, x.Name, nil)
	if t == nil {
		return true
	}
	u.resolving++
	defer func() { u.resolving-- }()
	return slices.ContainsFunc(u.callEvents(spawn.Run{Call: t, Mode: spawn.Here}), func(e *Event) bool {
		switch e.Op {
		case lifecycle.Stop, lifecycle.HalfStop, lifecycle.Bound, Cancel:
			return u.among(callee, e.On) || slices.ContainsFunc(e.On, func(h handle.Handle) bool {
				_, part := u.partPath(h, callee, c.Instr)
				return part
			})
		}
		return false
	})
}

// partPath is the path to the field of a struct in which a connection, or a channel, is.
// Of a struct that another package made of a type of its own no more is known than the
// paths to what its methods are known to use.
func (u *Unit) partPath(h, of handle.Handle, at ssa.Instruction) (path string, ok bool) {
	for _, f := range u.Res.FieldsAt(of, at) {
		if f.Holds == h {
			return f.Path, true
		}
	}
	if h.Root != of.Root {
		return "", false
	}
	path, ok = strings.CutPrefix(h.Path, of.Path)
	return path, ok && strings.HasPrefix(path, ".")
}
