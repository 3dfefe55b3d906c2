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

// maxResolve bounds how deep calls of functions that were handed on are followed.
const maxResolve = 4

// resolveCall are the events of a call that a callee makes of what it was given,
// if this function knows it.
func (u *Unit) resolveCall(c *handle.Call, op *Op, subst func(string) handle.Handle) []*Event {
	if len(op.On) == 0 || u.resolving >= maxResolve {
		return nil
	}
	callee := subst(op.On[0])
	var args []handle.Handle
	for _, a := range op.Args {
		args = append(args, subst(a))
	}
	var evs []*Event
	fs, ok := u.Res.Elements(callee) // all functions of a slice
	if !ok {
		fs, ok = u.fieldsOfElements(callee)
	}
	if ok {
		for _, f := range fs {
			evs = append(evs, u.resolveOne(c, op, f, args)...)
		}
		return evs
	}
	return u.resolveOne(c, op, callee, args)
}

// fieldsOfElements are the functions in a field of the elements of a slice that is listed
// in this function, if all of them are known.
func (u *Unit) fieldsOfElements(h handle.Handle) (fs []handle.Handle, ok bool) {
	array, name, ok := handle.ElementField(h)
	if !ok {
		return nil, false
	}
	list, ok := array.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array)
	if !ok {
		return nil, false
	}
	for i := 0; ; i++ {
		f := handle.FieldOf(list.Elem(), i)
		switch {
		case f == nil:
			return nil, false
		case f.Name() != name:
			continue
		}
		for _, v := range elementsIn(array, i) {
			if v == nil {
				return nil, false
			}
			fs = append(fs, u.Res.Value(v))
		}
		return fs, len(fs) > 0
	}
}

func (u *Unit) resolveOne(c *handle.Call, op *Op, callee handle.Handle, args []handle.Handle) []*Event {
	if !callee.Known() {
		return nil
	}
	evs, ok := u.resultEvents(c.Instr, callee, op.Spec.Name, args)
	if ok {
		return through(op, evs)
	}
	t := u.Res.Resolve(c.Instr, callee, op.Spec.Name, args)
	if t == nil {
		return []*Event{u.orCancel(&Event{Op: unknownCall, On: []handle.Handle{callee}, Args: args, Mode: op.Mode, Must: op.Must, Spec: op.Spec, Via: op.Via})}
	}
	u.resolving++
	defer func() { u.resolving-- }()
	return through(op, u.callEvents(spawn.Run{Call: t, Mode: spawn.Here}))
}

// through are events as they are seen through the call that leads to them.
func through(op *Op, evs []*Event) []*Event {
	for i, e := range evs {
		x := *e
		x.near = nil
		x.Mode = op.Mode.In(e.Mode)
		x.Must, x.Turns = op.Must && e.Must, (op.Must || op.Spec.Turns) && (e.Must || e.Turns)
		if x.Thread = op.Thread; e.Mode == spawn.Elsewhere {
			x.Thread = e.Thread.outer(len(op.Via))
		}
		x.Via = append(slices.Clone(op.Via), e.Via...)
		x.Inner = nil
		evs[i] = &x
	}
	return evs
}

// known replaces the connection that a function takes from by the real one, once
// the function is known.
func (u *Unit) known(c *handle.Call, h handle.Handle) handle.Handle {
	if h.Root == nil || h.Root.Kind != handle.Called || u.resolving >= maxResolve {
		return h
	}
	t := u.Res.Resolve(c.Instr, h.Root.Loc, h.Root.Text, nil)
	if t == nil {
		return h
	}
	u.resolving++
	defer func() { u.resolving-- }()
	for _, e := range u.callEvents(spawn.Run{Call: t, Mode: spawn.Here}) {
		if (e.Op == lifecycle.Recv || e.Op == lifecycle.Accept) && e.Must && e.Mode == spawn.Here {
			return u.known(c, e.On[0])
		}
	}
	return handle.Handle{}
}

// handedEvents are those of a method value that another function has returned, which
// knows more of what it waits for than the method itself.
func (u *Unit) handedEvents(c *handle.Call) ([]*Event, bool) {
	if !c.Value() {
		return nil, false
	}
	return u.resultEvents(c.Instr, u.Res.Value(c.Instr.Common().Value), "", nil)
}

// resultEvents are those of a function that another one has returned.
func (u *Unit) resultEvents(at ssa.CallInstruction, callee handle.Handle, method string, args []handle.Handle) ([]*Event, bool) {
	if method != "" || callee.Root == nil || callee.Root.Kind != handle.Value || u.resolving >= maxResolve {
		return nil, false
	}
	call, ok := callee.Root.Value.(*ssa.Call)
	if !ok || !strings.HasPrefix(callee.Path, "#") {
		return nil, false
	}
	made := u.Res.CallOf(call)
	s := u.pkg.summary(made)
	if s == nil {
		return nil, false
	}
	for _, r := range s.Results {
		if r.Path != "r"+callee.Path[1:] {
			continue
		}
		u.resolving++
		defer func() { u.resolving-- }()
		return u.opEvents(made, r.Ops, func(path string) handle.Handle {
			return u.Res.SubstResult(made, path, args, at)
		}), true
	}
	return nil, false
}
