package effect

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// ofReceiver is the path of the receiver in what a summary says of a method.
const ofReceiver = "p0"

// maxGivenMethods bounds the methods of a value, handed on as an interface, that are
// looked at.
const maxGivenMethods = 16

// keptStops are what somebody unknown may end who is handed a value: by running it, if
// it is the value of a method (routes["/quit"] = srv.Close), or by calling the methods of
// the interface that it is handed on as (mux.Handle("/quit", &quitter{app})). To close a
// connection is left out: who is given one does so when it is over.
func (u *Unit) keptStops(v ssa.Value, at ssa.Instruction) []*Event {
	if isFunc(v) {
		h := u.Res.Value(v)
		if recv := u.Res.Owner(h); recv != h {
			return u.methodStops(u.Res.Resolve(nil, h, "", nil), recv, at)
		}
		return nil
	}
	mk, ok := v.(*ssa.MakeInterface)
	if !ok {
		return nil
	}
	iface, ok := mk.Type().Underlying().(*types.Interface)
	if !ok || iface.NumMethods() == 0 || iface.NumMethods() > maxGivenMethods {
		return nil
	}
	h := u.Res.Value(v)
	var evs []*Event
	for m := range iface.Methods() {
		if u.stops(m) {
			continue
		}
		evs = append(evs, u.methodStops(u.Res.Resolve(nil, h, m.Name(), nil), u.Res.Value(mk.X), at)...)
	}
	return evs
}

// asCloser is the end of a connection that is kept, among others, as an interface which
// it can only be ended by: closers = append(closers, ln).
func (u *Unit) asCloser(v ssa.Value, at ssa.Instruction) []*Event {
	iface, ok := v.Type().Underlying().(*types.Interface)
	if !ok || iface.NumMethods() == 0 || iface.NumMethods() > maxGivenMethods {
		return nil
	}
	for m := range iface.Methods() {
		if !u.stops(m) {
			return nil
		}
	}
	h := u.Res.Value(v)
	if !h.Known() {
		return nil
	}
	return []*Event{{Op: lifecycle.Stop, On: []handle.Handle{h}, Instr: at, Mode: spawn.Unknown}}
}

// joinsList reports whether an address is that of what is appended to a list which is kept
// in a field or in a variable of the package.
func joinsList(addr ssa.Value) bool {
	elem, ok := addr.(*ssa.IndexAddr)
	if !ok {
		return false
	}
	array, ok := elem.X.(*ssa.Alloc)
	if !ok {
		return false
	}
	for _, ref := range *array.Referrers() {
		list, ok := ref.(*ssa.Slice)
		if !ok {
			continue
		}
		for _, use := range *list.Referrers() {
			call, ok := use.(*ssa.Call)
			if !ok {
				continue
			}
			if b, ok := call.Call.Value.(*ssa.Builtin); !ok || b.Name() != "append" {
				continue
			}
			for _, kept := range *call.Referrers() {
				if st, ok := kept.(*ssa.Store); ok && st.Val == call {
					switch st.Addr.(type) {
					case *ssa.FieldAddr, *ssa.Global:
						return true
					}
				}
			}
		}
	}
	return false
}

// stops reports whether a model says that a method ends its receiver.
func (u *Unit) stops(m *types.Func) bool {
	ix := u.pkg.Prog.Index
	return ix.Func(m).Has(model.Stop) || ix.Shape(m).Has(model.Stop)
}

// methodStops are what a method ends of its receiver.
func (u *Unit) methodStops(c *handle.Call, recv handle.Handle, at ssa.Instruction) []*Event {
	if c == nil || !recv.Known() {
		return nil
	}
	var evs []*Event
	add := func(op lifecycle.Op, spec Spec, via []Step, fields []string) {
		var on []handle.Handle
		for _, f := range fields {
			if k := u.Res.Core(u.Res.Part(recv, f, at), at); k.Known() {
				on = append(on, k)
			}
		}
		if len(on) > 0 {
			evs = append(evs, &Event{Op: op, On: on, Mode: spawn.Here, Spec: spec, Via: via})
		}
	}
	if m := u.Res.Model(c); m != nil {
		for k := range m.Directives {
			d := &m.Directives[k]
			if d.Verb != model.Stop || !u.Res.Holds(c, d) {
				continue
			}
			var fields []string
			for _, o := range d.Operands {
				if o.Kind == model.Receiver {
					fields = append(fields, fieldPath(o.Fields))
				}
			}
			add(lifecycle.Stop, Spec{Name: c.Fn.Name()}, nil, fields)
		}
		if m.Replaces() {
			return evs
		}
	}
	s := u.pkg.summary(c)
	if s == nil {
		return evs
	}
	for k := range s.Ops {
		op := &s.Ops[k]
		var fields []string
		for _, p := range op.On {
			if f, ok := strings.CutPrefix(p, ofReceiver); ok && (f == "" || f[0] == '.') {
				fields = append(fields, f)
			}
		}
		switch op.Op {
		case lifecycle.Stop, Cancel:
			add(op.Op, op.Spec, op.Via, fields)
		case unknownCall: // of a function in a field
			for _, f := range fields {
				evs = append(evs, u.funcStops(u.Res.Part(recv, f, at), op, at)...)
			}
		}
	}
	return evs
}

// funcStops are what the function, or the method of a value, ends that a field holds.
func (u *Unit) funcStops(f handle.Handle, op *Op, at ssa.Instruction) []*Event {
	if !f.Known() {
		return nil
	}
	if op.Spec.Name != "" {
		return u.methodStops(u.Res.Resolve(nil, f, op.Spec.Name, nil), f, at)
	}
	if recv := u.Res.Owner(f); recv != f {
		return u.methodStops(u.Res.Resolve(nil, f, "", nil), recv, at)
	}
	if u.Res.Opened(f) {
		return []*Event{{Op: Cancel, On: []handle.Handle{f}, Mode: spawn.Here, Via: op.Via}}
	}
	return nil
}

func fieldPath(fields []string) string {
	var b strings.Builder
	for _, f := range fields {
		b.WriteByte('.')
		b.WriteString(f)
	}
	return b.String()
}
