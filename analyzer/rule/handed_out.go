package rule

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// handedOut is the return, behind a drive, by which a constructor hands out the
// connection that it drove to its end: itself, its address, or in a new struct.
func handedOut(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) (*effect.Event, handle.Handle) {
	if s.fn != s.unit.Top && s.fn.Signature.Results().Len() == 0 {
		return nil, handle.Handle{}
	}
	for _, ret := range reach.Returns() {
		if s.unit.Res.ErrorReturn(ret) || givesItsError(s, ret, d) {
			continue
		}
		for i, v := range ret.Results {
			if handle.IsError(v.Type()) {
				continue
			}
			for _, k := range d.On {
				if d.AtEOF && isFile(s, k) {
					continue // a file that was read to its end can be written to
				}
				owner, ok := s.unit.HandsOut(ret, i, k)
				if !ok {
					owner, ok = s.unit.HandsOutHeld(d, ret, i, k)
				}
				if ok && forUse(s, d, k, owner, conns) {
					return &effect.Event{Op: effect.Returned, On: []handle.Handle{k}, Instr: ret, Mode: spawn.Here}, k
				}
			}
		}
	}
	return nil, handle.Handle{}
}

// isFile reports whether what a handle stands for can be read again from any place in
// it, as no connection can.
func isFile(s *scope, k handle.Handle) bool {
	t := s.unit.Res.Type(k)
	if t == nil || s.unit.Res.IsConnection(k) {
		return false
	}
	seek := types.NewMethodSet(t).Lookup(nil, "Seek")
	return seek != nil && seek.Type().(*types.Signature).Params().Len() == 2
}

// fedReturned is the return, behind a call that hands on all that a connection brings
// to a channel and then closes the channel, of that channel: whoever gets it there to
// read from comes too late.
func fedReturned(s *scope, reach *order.Reach, d *effect.Event, conns []handle.Handle) (*effect.Event, handle.Handle) {
	if !d.Pump || d.AtEOF || d.Loop != nil || !anyConnection(s, conns) {
		return nil, handle.Handle{}
	}
	for _, ret := range reach.Returns() {
		for _, v := range ret.Results {
			if h := s.unit.Res.Value(v); h.Known() && isChan(v.Type()) && doneTo(s, d, h, lifecycle.Send) && doneTo(s, d, h, lifecycle.Stop) {
				return &effect.Event{Op: effect.Returned, On: []handle.Handle{h}, Instr: ret, Mode: spawn.Here}, conns[0]
			}
		}
	}
	return nil, handle.Handle{}
}

// doneTo reports whether the call that drives a connection does something to a
// channel as well.
func doneTo(s *scope, d *effect.Event, ch handle.Handle, op lifecycle.Op) bool {
	return slices.ContainsFunc(s.events, func(e *effect.Event) bool {
		return e.Instr == d.Instr && e.Op == op && e.Mode != spawn.Elsewhere && e.Mode != spawn.Unknown && slices.Contains(e.On, ch)
	})
}

// ownedLate is the return, behind a wait for the end of a connection, by which a
// constructor hands out a new struct that holds the connection and whose methods
// send on it.
func ownedLate(s *scope, reach *order.Reach, w *effect.Event) (*effect.Event, handle.Handle) {
	for _, ret := range reach.Returns() {
		if s.unit.Res.ErrorReturn(ret) || givesItsError(s, ret, w) {
			continue
		}
		for i, v := range ret.Results {
			for _, k := range w.On {
				if owner, ok := s.unit.HandsOut(ret, i, k); ok && !handle.IsError(v.Type()) && (owner.Field != "" || allocated(k)) && methodNeeds(s, owner, nil) {
					return &effect.Event{Op: effect.Returned, On: []handle.Handle{k}, Instr: ret, Mode: spawn.Here}, k
				}
			}
		}
	}
	return nil, handle.Handle{}
}

// allocated reports whether a handle is a struct that was made by its literal.
func allocated(k handle.Handle) bool {
	if k.Root == nil || k.Root.Kind != handle.Value || k.Path != "" {
		return false
	}
	_, ok := k.Root.Value.(*ssa.Alloc)
	return ok
}

// givesItsError reports whether a return passes on the error of the drive.
func givesItsError(s *scope, ret *ssa.Return, d *effect.Event) bool {
	if len(ret.Results) == 0 {
		return false
	}
	v := handle.ResultStored(ret.Results[len(ret.Results)-1])
	if !handle.IsError(v.Type()) || s.unit.Res.Nil(v, ret.Block()) {
		return false
	}
	switch x := v.(type) {
	case *ssa.Const:
		return !x.IsNil()
	case *ssa.Call:
		return x == d.Instr || !s.unit.Follows(d.Instr, x)
	case *ssa.Extract:
		at, ok := x.Tuple.(*ssa.Call)
		return !ok || at == d.Instr || !s.unit.Follows(d.Instr, at)
	case *ssa.UnOp:
		return !s.unit.SettledBefore(d, x)
	}
	return true
}

// forUse reports whether what is handed out is there to be used: a connection
// that the drive surely ended, a struct whose methods send on it, or one whose
// loop hands on to other goroutines what it takes. A struct that keeps what was
// read, and the connection for its own end, is not.
func forUse(s *scope, d *effect.Event, k handle.Handle, owner effect.Owner, conns []handle.Handle) bool {
	if owner.Part.Known() && len(d.BoundBy) > 0 && (!(proof{does: stopsIt, fresh: true}).sole(s, d, owner.Part) || captured(s, d, owner.Part)) {
		return false // what has it been told is perhaps looked at then
	}
	if owner.Field != "" && d.Pump && s.unit.TwoWay(k) {
		return true
	}
	if owner.Field == "" || d.Forever || d.Serves {
		for _, c := range conns {
			if c == k {
				return true
			}
		}
		return d.Forever
	}
	var during []*ssa.Function
	if d.Op == lifecycle.Drive {
		during = s.unit.During(d)
	}
	return methodNeeds(s, owner, during)
}

// methodNeeds reports whether a method of a struct, declared in this package,
// sends on a field, or takes from it what other goroutines deliver. What a drive does
// itself is over with it: a session that answers its client needs nobody who has it.
func methodNeeds(s *scope, owner effect.Owner, during []*ssa.Function) bool {
	t, ok := types.Unalias(owner.Type).(*types.Pointer)
	elem := owner.Type
	if ok {
		elem = t.Elem()
	}
	named, ok := types.Unalias(elem).(*types.Named)
	if !ok {
		return false
	}
	for _, u := range s.pkg.Units {
		recv := u.Top.Signature.Recv()
		if recv == nil || u == s.unit || slices.Contains(during, u.Top) {
			continue
		}
		rt := recv.Type()
		if p, ok := types.Unalias(rt).(*types.Pointer); ok {
			rt = p.Elem()
		}
		if n, ok := types.Unalias(rt).(*types.Named); !ok || n.Origin() != named.Origin() {
			continue
		}
		for i := range u.Summary.Ops {
			op := &u.Summary.Ops[i]
			if op.Op != lifecycle.Send && op.Op != lifecycle.Accept && op.Op != lifecycle.HalfStop {
				continue
			}
			for _, p := range op.On {
				if rest, ok := strings.CutPrefix(p, "p0"); ok && (rest == owner.Field || owner.Field != "" && (strings.HasPrefix(owner.Field, rest+".") || strings.HasPrefix(rest, owner.Field+"."))) {
					return true
				}
			}
		}
	}
	return false
}

// OverAtOnce reports whether the function hands out a connection, and puts off what ends
// it, or the context of its drive: in a goroutine the drive would be over before anybody
// could use it.
func (f Finding) OverAtOnce() bool {
	if f.Later.Op != effect.Returned || f.Block.Op != lifecycle.Drive {
		return false
	}
	return slices.ContainsFunc(f.Unit.Events(f.Func), func(e *effect.Event) bool {
		_, atReturn := e.Instr.(*ssa.Defer) // what a test cleans up comes at its end
		return atReturn && e.Mode == spawn.Later && (f.Unit.Ends(e, f.Block.On) || f.Unit.Ends(e, f.Block.BoundBy))
	})
}

// BindsLate reports whether a server that knows the address of its clients binds it only
// as it serves: in a goroutine it may come later than the first of them, who is refused.
func (f Finding) BindsLate() bool {
	if f.Category != lifecycle.DriveBeforeSend || f.Block.Op != lifecycle.Drive || f.Later.Op != lifecycle.Send && f.Later.Op != lifecycle.Open {
		return false
	}
	u, named := f.Unit, false
	for _, h := range f.Block.On {
		if u.Queues(h) {
			return false
		}
		named = named || u.Role(h) == lifecycle.Listener && len(u.Res.Names(h)) > 0
	}
	return named
}
