package effect

import (
	"go/types"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A server often has its listener and the group that counts its goroutines in fields of one
// struct: one method starts the loop that accepts, another one waits for the group and
// closes the listener. The loop ends only with the listener.

// ServersJoined returns the wait for goroutines that serve which a wait is, for the group in
// a field of a struct or for the end of one that drives what is in another field, and the
// listener in that field, over which it loops, if the function that waits has, behind that,
// all that the package has to close it.
func (u *Unit) ServersJoined(w *Event) (*Event, handle.Handle) {
	var no handle.Handle
	if w.Joined {
		for _, k := range w.On {
			if f, _ := u.fieldOf(k); f != nil && u.Role(k) == lifecycle.Listener && u.closedBehind(f, w) {
				return w, k
			}
		}
		return nil, no
	}
	if len(w.On) != 1 {
		return nil, no
	}
	group, base := u.fieldOf(w.On[0])
	if group == nil {
		return nil, no
	}
	for _, f := range u.pkg.fieldServers()[group] {
		if k := u.Res.Part(base, "."+f.Name(), w.Instr); k.Known() && u.closedBehind(f, w) {
			return u.pkg.joinOf(u, w, k, group, f), k
		}
	}
	return nil, no
}

// closedBehind reports whether all that closes the connection in a field, which has nobody
// else, stands in the function of a wait, behind it.
func (u *Unit) closedBehind(f *types.Var, w *Event) bool {
	return u.pkg.ownListener(f) && !slices.ContainsFunc(u.pkg.fieldEnders()[f], func(end fieldEnder) bool { return !u.endsBehind(end, w) })
}

// endsBehind reports whether what closes the connection of a field stands in the function of
// a wait, behind it.
func (u *Unit) endsBehind(end fieldEnder, w *Event) bool {
	return end.at.Parent() == w.Instr.Parent() && end.mode == spawn.Here && u.Follows(w.Instr, end.at)
}

// fieldServers are, for each field with a group, the fields of the same struct over whose
// listeners a goroutine that is counted there loops, until they are closed.
func (p *Package) fieldServers() map[*types.Var][]*types.Var {
	if p.servers == nil {
		p.servers = p.countedIn(func(u *Unit, d *Event, base handle.Handle) []*types.Var {
			if !d.Serves || d.Loop == nil && len(d.Via) == 0 || slices.ContainsFunc(d.BoundBy, func(h handle.Handle) bool { return !isChanHandle(u, h) }) {
				return nil // a channel is only looked at between two clients
			}
			var fields []*types.Var
			for _, h := range d.On {
				if f := u.fieldHolding(base, h, d.Instr); f != nil && !isChan(f.Type()) && u.Res.IsConnection(h) {
					fields = append(fields, f)
				}
			}
			return fields
		})
	}
	return p.servers
}

// fieldHolding is the field of a struct that holds a connection when an instruction runs, or
// nil.
func (u *Unit) fieldHolding(base, k handle.Handle, at ssa.Instruction) *types.Var {
	if f, of := u.fieldOf(k); f != nil && of == base {
		return f
	}
	for _, x := range u.Res.FieldsAt(base, at) {
		if f, of := u.fieldOf(base.Add(x.Path)); x.Holds == k && of == base {
			return f
		}
	}
	return nil
}

// fieldEnder is an operation that closes the connection in a field.
type fieldEnder struct {
	at   ssa.Instruction
	mode spawn.Mode
}

// fieldEnders are, for each field of the package, the operations that close what is in it,
// where they stand.
func (p *Package) fieldEnders() map[*types.Var][]fieldEnder {
	if p.enders != nil {
		return p.enders
	}
	p.enders = map[*types.Var][]fieldEnder{}
	stored := map[ssa.Value]*types.Var{} // what a constructor closes it knows by itself
	for f, stores := range p.fieldUses().stores {
		for _, st := range stores {
			stored[st.Val] = f
		}
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, e := range u.Events(fn) {
				if e.Op != lifecycle.Stop || e.Inner != nil || len(e.Via) > 0 && u.pkg.byFunc[u.calleeAt(e)] != nil {
					continue // it is looked at where it stands
				}
				for _, h := range e.On {
					f, _ := u.fieldOf(h)
					if f == nil && h.Root != nil {
						if f = stored[h.Root.Value]; f == nil {
							f = stored[resultOf(h)]
						}
					}
					if f != nil {
						p.enders[f] = append(p.enders[f], fieldEnder{e.Instr, e.Mode})
					}
				}
			}
		}
	}
	return p.enders
}

// resultOf is the value that is the result of a call which a handle stands for, or nil.
func resultOf(h handle.Handle) ssa.Value {
	call, ok := h.Root.Value.(*ssa.Call)
	if !ok {
		return nil
	}
	for _, ref := range *call.Referrers() {
		if x, ok := ref.(*ssa.Extract); ok && h.Path == "#"+strconv.Itoa(x.Index) {
			return x
		}
	}
	return nil
}

// calleeAt is the function of this package that the instruction of an event calls, or nil.
func (u *Unit) calleeAt(e *Event) *ssa.Function {
	call, ok := e.Instr.(ssa.CallInstruction)
	if !ok {
		return nil
	}
	return u.Res.CallOf(call).Body
}

// ownListener reports whether what is in a field is opened by the package for that field
// alone, and nobody is given it: only its own methods are called.
func (p *Package) ownListener(f *types.Var) bool {
	if own, ok := p.owned[f]; ok {
		return own
	}
	if p.owned == nil {
		p.owned = map[*types.Var]bool{}
	}
	p.owned[f] = p.findOwn(f)
	return p.owned[f]
}

func (p *Package) findOwn(f *types.Var) bool {
	uses := p.fieldUses()
	if f.Embedded() || f.Exported() && p.Prog.Pkg.Pkg.Name() != "main" || uses.escapes[f] || len(uses.stores[f]) == 0 {
		return false
	}
	for _, st := range uses.stores[f] {
		if !onlyAsked(st.Val, st) {
			return false
		}
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					for _, v := range readsOf(i, f) {
						if !onlyAsked(v, nil) {
							return false
						}
					}
				}
			}
		}
	}
	return true
}

// readsOf are the values that an instruction reads from a field, of a struct or by its
// address.
func readsOf(i ssa.Instruction, f *types.Var) []ssa.Value {
	is := func(t types.Type, k int) bool {
		g := handle.FieldOf(t, k)
		return g != nil && g.Origin() == f
	}
	switch i := i.(type) {
	case *ssa.Field:
		if is(i.X.Type(), i.Field) {
			return []ssa.Value{i}
		}
	case *ssa.FieldAddr:
		if !is(i.X.Type(), i.Field) {
			return nil
		}
		var vs []ssa.Value
		for _, ref := range *i.Referrers() {
			if ld, ok := ref.(*ssa.UnOp); ok {
				vs = append(vs, ld)
			}
		}
		return vs
	}
	return nil
}

// onlyAsked reports whether of a value, but for one store, only methods are called, and those in place unless it is read from a field.
func onlyAsked(v ssa.Value, but *ssa.Store) bool {
	if x, ok := v.(*ssa.Extract); ok && but != nil {
		if _, call := x.Tuple.(*ssa.Call); !call {
			return false
		}
	} else if _, call := v.(*ssa.Call); but != nil && !call {
		return false
	}
	return !slices.ContainsFunc(*v.Referrers(), func(ref ssa.Instruction) bool {
		switch ref := ref.(type) {
		case *ssa.DebugRef, *ssa.BinOp:
			return false
		case *ssa.Store:
			return ref != but
		case ssa.CallInstruction:
			_, here := ref.(*ssa.Call)
			return !isMethodOf(ref.Common(), v) || !here && but != nil
		}
		return true
	})
}

// isMethodOf reports whether a call is that of a method of a value, which is given to it as
// nothing else.
func isMethodOf(c *ssa.CallCommon, v ssa.Value) bool {
	args := c.Args
	if !c.IsInvoke() {
		if c.Signature().Recv() == nil || len(args) == 0 || args[0] != v {
			return false
		}
		args = args[1:]
	} else if c.Value != v {
		return false
	}
	return !slices.Contains(args, v)
}
