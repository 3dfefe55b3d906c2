package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Attended is what serves the peer of a connection in place for as long as that peer
// wants, and is no drive: a loop that answers what it reads until the peer says that it
// is done, or the wait for both directions of a bridge to what was dialled for it. It
// may well come back while the connection lives, but only the peer decides when.
const Attended lifecycle.Op = "attend"

// maxCopies bounds the copies of a function that are taken for the directions of bridges.
const maxCopies = 8

// attends returns what a function attends to, besides what it drives.
func (u *Unit) attends(fn *ssa.Function, evs []*Event) []*Event {
	var found, copies []*Event
	driven := map[*ssa.BasicBlock]bool{}
	for _, e := range evs {
		if e.Loop != nil {
			driven[e.Loop.Header] = true
		}
		if e.Op == lifecycle.Drive && e.AtEOF && e.Mode == spawn.Elsewhere {
			copies = append(copies, e)
		}
	}
	for _, l := range u.Loops(fn) {
		if driven[l.Header] {
			continue
		}
		if e := u.conversation(l); e != nil && !u.cutShort(fn, evs, e, e.On) {
			found = append(found, e)
		}
	}
	if len(copies) == 0 || len(copies) > maxCopies {
		return found
	}
	for _, d := range evs {
		if d.Mode != spawn.Here || !d.AtEOF || d.Op != lifecycle.Drive && (d.Op != lifecycle.Wait || !d.Joined) {
			continue
		}
		ks := u.bridged(evs, copies, d)
		if len(ks) == 0 {
			continue
		}
		ends := slices.Clone(d.On)
		for _, c := range copies {
			ends = append(ends, c.On...)
		}
		if u.cutShort(fn, evs, d, ends) {
			continue
		}
		for _, k := range ks {
			e := *d
			e.Op, e.On, e.Inner, e.Joins = Attended, []handle.Handle{k}, nil, nil
			if e.Joined {
				e.Until = "the two are done with each other"
			}
			found = append(found, &e)
		}
	}
	return found
}

// cutShort reports whether something else than the peer ends what a function does with
// some connections: a timer that closes one of them, or a deadline on one.
func (u *Unit) cutShort(fn *ssa.Function, evs []*Event, e *Event, ends []handle.Handle) bool {
	d := *e
	d.On = ends
	if d.Op == Attended {
		d.Op = lifecycle.Drive
	}
	return u.Bounded(evs, &d) || u.Stopped(fn, evs, &d)
}

// conversation is what a loop attends to that answers what it reads, and that is left
// only when the connection failed or by what was read; nil if there is no such.
func (u *Unit) conversation(l *Loop) *Event {
	for _, recv := range l.ops {
		if recv.Op != lifecycle.Recv || !recv.Must || u.innermost(recv.Instr.Block()) != l {
			continue
		}
		answers := slices.ContainsFunc(l.ops, func(e *Event) bool { return e.Op == lifecycle.Send && u.sharesConn(e, recv) })
		anew := slices.ContainsFunc(recv.On, func(h handle.Handle) bool {
			def := h.Root.Def()
			return def != nil && l.Blocks[def.Block()]
		})
		if !answers || anew {
			continue
		}
		said := 0 // exits by what was read
		if slices.ContainsFunc(l.Exits, func(x Exit) bool {
			ctx, ok := u.endOnly(l, x, recv)
			if ok {
				return ctx.Known()
			}
			said++
			return !u.saidBy(x, recv)
		}) || said == 0 {
			continue
		}
		e := &Event{Op: Attended, On: recv.On, Instr: recv.Instr, Mode: spawn.Here, Must: true, Loop: l, Via: recv.Via, BoundBy: recv.BoundBy,
			Spec: Spec{Name: recv.Name, Conn: recv.Conn, AtEOF: true}}
		l.Stmt = u.pkg.Prog.Loop(recv.Instr.Pos())
		return e
	}
	return nil
}

// saidBy reports whether what a receive brought, and nothing else, decides whether an
// exit is taken.
func (u *Unit) saidBy(x Exit, recv *Event) bool {
	cond, ok := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	s := said{recv: recv.Instr, seen: map[ssa.Value]bool{}}
	if call, ok := recv.Instr.(ssa.CallInstruction); ok {
		for _, a := range call.Common().Args {
			if place := memory(a); place != nil {
				s.into = append(s.into, place)
			}
		}
	}
	return s.takes(cond.Cond) && s.found
}

// memory is the variable or the array that an argument lets a call write to, or nil.
func memory(v ssa.Value) ssa.Value {
	for {
		switch x := v.(type) {
		case *ssa.MakeInterface:
			v = x.X
		case *ssa.Slice:
			v = x.X
		case *ssa.Alloc, *ssa.MakeSlice:
			return v
		default:
			return nil
		}
	}
}

// said looks into what values are made of.
type said struct {
	recv  ssa.Instruction
	into  []ssa.Value // where the receive leaves what it brings
	seen  map[ssa.Value]bool
	found bool // something of it was met
}

// takes reports whether a value is made of constants and of what was received alone.
func (s *said) takes(v ssa.Value) bool {
	if s.seen[v] {
		return true
	}
	if len(s.seen) > maxContent {
		return false
	}
	s.seen[v] = true
	if i, ok := v.(ssa.Instruction); ok && i == s.recv || slices.Contains(s.into, v) {
		s.found = true
		return true
	}
	switch v := v.(type) {
	case *ssa.Const, *ssa.Builtin, *ssa.Function:
		return true
	case *ssa.Call:
		return s.called(v)
	case *ssa.UnOp, *ssa.BinOp, *ssa.Extract, *ssa.Field, *ssa.FieldAddr, *ssa.Index, *ssa.IndexAddr, *ssa.Lookup, *ssa.Slice, *ssa.Convert,
		*ssa.ChangeType, *ssa.ChangeInterface, *ssa.MakeInterface, *ssa.TypeAssert, *ssa.Phi:
		for _, op := range v.(ssa.Instruction).Operands(nil) {
			if *op != nil && !s.takes(*op) {
				return false
			}
		}
		return true
	}
	return false
}

// called is takes for what a function makes of its arguments, or what a method of what
// the receive was from says of it: the text of a scanner.
func (s *said) called(call *ssa.Call) bool {
	if from, ok := s.recv.(ssa.CallInstruction); ok && len(call.Call.Args) > 0 && !call.Call.IsInvoke() && len(from.Common().Args) > 0 &&
		call.Call.Signature().Recv() != nil && call.Call.Args[0] == from.Common().Args[0] && call.Block() != nil {
		s.found = true
		return true
	}
	if call.Call.IsInvoke() && !s.takes(call.Call.Value) {
		return false
	}
	if fn := call.Call.StaticCallee(); fn == nil && !call.Call.IsInvoke() || fn != nil && len(fn.FreeVars) > 0 {
		if _, builtin := call.Call.Value.(*ssa.Builtin); !builtin {
			return false
		}
	}
	for _, a := range call.Call.Args {
		if !s.takes(a) {
			return false
		}
	}
	return len(call.Call.Args) > 0
}

// bridged are the connections that a copy here, or a wait for copies elsewhere, serves
// by a bridge: one direction carries what they say to a client that this function
// dialled, and the other one carries back what that answers.
func (u *Unit) bridged(evs, copies []*Event, d *Event) []handle.Handle {
	var ks []handle.Handle
	joins := d.Joins
	if d.Op == lifecycle.Drive {
		copies = append(slices.Clone(copies), d)
	} else if len(joins) == 0 {
		if joins = joinedAt(copies, d); len(joins) == 0 {
			return nil
		}
	}
	for _, there := range copies {
		for _, back := range copies {
			if there == back || d.Op == lifecycle.Drive && there != d && back != d ||
				d.Joined && !slices.Contains(joins, there) && !slices.Contains(joins, back) {
				continue
			}
			far := u.carriedTo(evs, there)
			if !slices.ContainsFunc(far, func(h handle.Handle) bool { return u.dialled(h) && u.among(h, back.On) }) {
				continue
			}
			home := u.carriedTo(evs, back)
			for _, k := range there.On {
				if u.among(k, home) && !slices.Contains(ks, k) {
					ks = append(ks, k)
				}
			}
		}
	}
	return ks
}

// joinedAt are the copies that the same call starts which waits for them.
func joinedAt(copies []*Event, d *Event) []*Event {
	var joins []*Event
	for _, c := range copies {
		if c.Instr == d.Instr && len(d.Via) > 0 && slices.ContainsFunc(c.On, func(h handle.Handle) bool { return slices.Contains(d.On, h) }) {
			joins = append(joins, c)
		}
	}
	return joins
}

// carriedTo are the connections that a copy sends to.
func (u *Unit) carriedTo(evs []*Event, copy *Event) []handle.Handle {
	var to []handle.Handle
	for _, e := range evs {
		if e.Instr == copy.Instr && e.Op == lifecycle.Send && e.Mode == copy.Mode && (e.Mode == spawn.Here || sameThread(e, copy)) && !u.sharesConn(e, copy) {
			to = append(to, e.On...)
		}
	}
	return to
}

// dialled reports whether a connection is a client that this function dialled.
func (u *Unit) dialled(k handle.Handle) bool {
	return k.Root.Def() != nil && u.Res.Role(k) == lifecycle.Client
}
