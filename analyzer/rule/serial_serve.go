package rule

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

func overlap(s *scope, as, bs []handle.Handle) bool {
	for _, a := range as {
		if among(s, a, bs) {
			return true
		}
	}
	return false
}

func anyConnection(s *scope, hs []handle.Handle) bool {
	for _, h := range hs {
		if s.unit.Res.IsConnection(h) {
			return true
		}
	}
	return false
}

// serialServe finds a drive that serves for as long as somebody may come, with
// another such drive behind it, or in the next turn of a loop over several.
func serialServe(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here {
			continue
		}
		sure := certain(s, d)
		if !sure && !onlyStoppable(s, d) {
			continue
		}
		conns := driven(s, d)
		if e := secondPump(s, s.later(d, conns), d); sure && e != nil {
			fs = append(fs, Finding{Category: lifecycle.SerialServe, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: d.On[0]})
			continue
		}
		if !d.Serves || len(conns) == 0 || oneClient(s, conns) || s.unit.Attended(d) {
			continue
		}
		f := Finding{Category: lifecycle.SerialServe, Unit: s.unit, Func: s.fn, Block: d, Conn: conns[0]}
		f.Later = secondServer(s, d, conns, sure)
		if f.Later == nil && (sure && (everyTurn(s, d, conns) || sameAgain(s, d, conns)) || nextInTurn(s, d, conns, sure)) {
			f.Later = d
		}
		if f.Later == nil && sure {
			f.Later = nextOfList(s, d, conns)
		}
		if f.Later != nil {
			fs = append(fs, f)
		}
	}
	return fs
}

// nextPhase reports whether a later drive takes from the channel of which another one has
// taken until something of its own was over: it goes on where that has left off.
func nextPhase(s *scope, d, e *effect.Event) bool {
	if len(d.BoundBy) == 0 && d.Until == "" || overlap(s, e.BoundBy, d.BoundBy) {
		return false
	}
	return slices.ContainsFunc(d.On, func(h handle.Handle) bool {
		t := s.unit.Res.Type(h)
		return t != nil && isChan(t) && among(s, h, e.On)
	})
}

// onlyStoppable reports whether all that makes a drive uncertain is that somebody may
// stop it.
func onlyStoppable(s *scope, d *effect.Event) bool {
	for x := range doubts(s, d) {
		if x.Kind != Stopped {
			return false
		}
	}
	return true
}

// waitsAlready reports whether the connections of a later drive were there before
// another drive, which nothing else is known to end: its peer waits all the while.
func waitsAlready(s *scope, e, d *effect.Event) bool {
	if len(d.BoundBy) > 0 {
		return false
	}
	for _, h := range e.On {
		if h.Root == nil || h.Root.Def() == nil || h.Root.Def().Parent() != d.Instr.Parent() || !s.unit.Follows(h.Root.Def(), d.Instr) {
			return false
		}
	}
	return true
}

// oneClient reports whether a drive is that of a single dialled or accepted
// connection: it ends when the peer leaves, and another one may well follow.
func oneClient(s *scope, conns []handle.Handle) bool {
	for _, k := range conns {
		switch s.unit.Role(k) {
		case lifecycle.Client, lifecycle.Server, lifecycle.Pipe, lifecycle.Peer:
			return true
		}
	}
	return false
}

// secondPump is the goroutine that is started behind a call which loops for the life
// of a connection, and runs the same function on another connection, or another
// method of the same object: the second of two pumps.
func secondPump(s *scope, reach *order.Reach, d *effect.Event) *effect.Event {
	call, ok := d.Instr.(*ssa.Call)
	if !ok || len(d.Via) == 0 || d.Inner != nil || !anyConnection(s, d.On) { // a file has an end
		return nil
	}
	if e := sameFunction(s, reach, call, d); e != nil {
		return e
	}
	owner := receiver(s, call)
	if !owner.Known() {
		return nil
	}
	for _, e := range reach.Started {
		g, ok := e.Instr.(*ssa.Go)
		if ok && e.Op == lifecycle.Drive && s.unit.Follows(call, g) && receiver(s, g) == owner {
			return e
		}
	}
	return nil
}

// sameFunction is the goroutine, started in the straight line behind a call that
// drives a connection, which runs the same function on another one. Behind a branch
// it may be a connection that was made anew.
func sameFunction(s *scope, reach *order.Reach, call *ssa.Call, d *effect.Event) *effect.Event {
	body := s.unit.Res.CallOf(call).Body
	if body == nil {
		return nil
	}
	for _, e := range reach.Started {
		g, ok := e.Instr.(*ssa.Go)
		if ok && e.Op == lifecycle.Drive && g.Block() == call.Block() && s.unit.Res.CallOf(g).Body == body && !slices.Equal(g.Call.Args, call.Call.Args) {
			return e
		}
	}
	return nil
}

func isChan(t types.Type) bool {
	_, ok := t.Underlying().(*types.Chan)
	return ok
}

// receiver is the object whose method a call runs, if it was made in this function
// and the method is of this package.
func receiver(s *scope, call ssa.CallInstruction) handle.Handle {
	c := s.unit.Res.CallOf(call)
	if c.Body == nil || c.Body.Signature.Recv() == nil || len(c.Args) == 0 || c.Args[0] == nil {
		return handle.Handle{}
	}
	h := s.unit.Res.Value(c.Args[0])
	if h.Root == nil || h.Root.Kind != handle.Value || h.Path != "" {
		return handle.Handle{}
	}
	if _, ok := h.Root.Value.(*ssa.Alloc); !ok {
		return handle.Handle{}
	}
	return h
}

// everyTurn reports whether a drive stands in a loop over several connections, of
// which it drives one after the other.
func everyTurn(s *scope, d *effect.Event, conns []handle.Handle) bool {
	if d.Loop != nil {
		return false
	}
	for _, l := range s.unit.Loops(s.fn) {
		if !l.Blocks[d.Instr.Block()] {
			continue
		}
		always := true
		for _, p := range l.Header.Preds {
			if l.Blocks[p] && !d.Instr.Block().Dominates(p) {
				always = false
			}
		}
		if !always || !s.unit.ComesBack(d, l) {
			continue
		}
		for _, k := range conns {
			if elementOf(k, l) || madeOfElement(k, l) {
				return true
			}
		}
	}
	return false
}

// madeOfElement reports whether a connection is one that a loop makes in every turn
// of the element that it takes.
func madeOfElement(h handle.Handle, l *effect.Loop) bool {
	if h.Root == nil || h.Root.Kind != handle.Value || h.Root.Def() == nil || !l.Blocks[h.Root.Def().Block()] {
		return false
	}
	switch v := h.Root.Value.(type) {
	case *ssa.Call:
		return slices.ContainsFunc(v.Call.Args, func(a ssa.Value) bool { return isElement(a, l) })
	case *ssa.Alloc:
		for _, ref := range *v.Referrers() {
			fa, ok := ref.(*ssa.FieldAddr)
			if !ok {
				continue
			}
			for _, use := range *fa.Referrers() {
				if st, ok := use.(*ssa.Store); ok && st.Addr == fa && isElement(st.Val, l) {
					return true
				}
			}
		}
	}
	return false
}
