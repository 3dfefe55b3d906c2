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
		k := u.closedTogether(w.On, w)
		if !k.Known() || !slices.ContainsFunc(w.On, func(h handle.Handle) bool { return u.Role(h) == lifecycle.Listener }) {
			return nil, no
		}
		return w, k
	}
	if len(w.On) != 1 {
		return nil, no
	}
	group, base := u.fieldOf(w.On[0])
	if group == nil {
		return nil, no
	}
	var served []handle.Handle
	for _, f := range u.pkg.fieldServers()[group] {
		served = append(served, u.Res.Part(base, "."+f.Name(), w.Instr))
	}
	k := u.closedTogether(served, w)
	if !k.Known() {
		return nil, no
	}
	f, _ := u.fieldOf(k)
	return u.pkg.joinOf(u, w, k, group, f), k
}

// closedTogether is the first of some connections in fields that the function of a wait
// closes behind it, if nothing closes any of them before: with one of them a server ends,
// and with its listener.
func (u *Unit) closedTogether(ks []handle.Handle, w *Event) handle.Handle {
	var closed handle.Handle
	for _, k := range ks {
		if !k.Known() {
			return k
		}
		f, _ := u.fieldOf(k)
		if f == nil || !u.closedBehind(f, w) {
			return handle.Handle{}
		}
		if !closed.Known() && len(u.pkg.fieldEnders()[f]) > 0 {
			closed = k
		}
	}
	return closed
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
				switch f := u.fieldHolding(base, h, d.Instr); {
				case !u.Res.IsConnection(h):
				case f == nil:
					return nil // somebody else may close it
				case !isChan(f.Type()):
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
