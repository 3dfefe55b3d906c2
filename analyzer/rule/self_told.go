package rule

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// selfTold finds a literal that is called in place and tells by a channel or a group that
// it is over, where its own function alone takes the word, and does so as one that would
// go on without it: in a select with another case, behind the stop of what the literal
// waits for, or by handing the channel out. The literal was meant to run beside that.
func selfTold(s *scope) []Finding {
	var fs []Finding
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			told := slices.ContainsFunc(s.unit.SelfTold(call), func(word effect.SelfTold) bool {
				f, ok := s.toldInPlace(call, word)
				if ok {
					fs = append(fs, f)
				}
				return ok
			})
			if f, ok := s.begunInPlace(call); ok && !told {
				fs = append(fs, f)
			}
		}
	}
	return fs
}

// toldInPlace is the finding that something in a literal which is called in place
// blocks what was to go on beside it.
func (s *scope) toldInPlace(call *ssa.Call, word effect.SelfTold) (Finding, bool) {
	if slices.ContainsFunc(s.by(call), func(e *effect.Event) bool { return s.reported[s.pkg.Primitive(e)] }) {
		return Finding{}, false // one finding is enough
	}
	for _, e := range s.by(call) {
		if !blocksBeside(s, e) {
			continue
		}
		later := s.besideIt(e, word)
		if at := s.actsBeside(call, word); later == nil && at != nil && !s.fedBefore(call) {
			later = &effect.Event{Op: effect.Used, On: e.On, Instr: at, Mode: spawn.Here}
		}
		if later != nil {
			f := Finding{Category: lifecycle.UnreachableStop, Unit: s.unit, Func: s.fn, Block: e, Later: later, Conn: e.On[0]}
			switch {
			case e.Op == lifecycle.Wait:
				f.Category = lifecycle.WaitBeforeSend
			case s.madeTogether(later, e) && !onSame(later, e):
				f.Category = lifecycle.Rendezvous
			case later.Op == effect.Returned || later.Op == effect.Used || later.Op == lifecycle.Send:
				f.Category = lifecycle.DriveBeforeSend
			}
			if e.Op == lifecycle.Recv || e.Op == lifecycle.Accept {
				f.Block = untilServed(e)
			}
			return f, true
		}
	}
	return s.waitsInPlace(call, word)
}

// waitsInPlace is the finding that a literal which is called in place waits for what
// others do in this program, with a select behind it that would go on without its word, or
// with what acts on the same things before the word is taken.
func (s *scope) waitsInPlace(call *ssa.Call, word effect.SelfTold) (Finding, bool) {
	via := s.unit.MayWaitAt(s.unit.Res.CallOf(call))
	counts, early := s.countsOn(call, word)
	if counts != nil && via == nil {
		via = s.mayBlockIn(call)
	}
	if via == nil || !early && s.toldBefore(call) || counts == nil && s.unit.StartedBefore(call, s.had(call, word)) {
		return Finding{}, false
	}
	later := &effect.Event{Op: lifecycle.Recv, On: []handle.Handle{word.On}, Mode: spawn.Here}
	if counts != nil {
		later = counts
	} else if sel := goesOnWithout(word); sel != nil {
		later.Instr = sel
	} else if at := s.actsBeside(call, word); at != nil {
		later.Op, later.Instr = effect.Used, at
	} else {
		return Finding{}, false
	}
	block := waiting(worker{at: call, mode: spawn.Here, end: effect.End{Of: word.On, Done: true, Via: via, Text: s.waitsFor(call)}})
	bounded := *block
	bounded.BoundBy = s.unit.Captured(call)
	if s.reported[s.pkg.Primitive(block)] || !early && s.unit.Bounded(s.notBehind(call), &bounded) {
		return Finding{}, false
	}
	return Finding{Category: lifecycle.WaitBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Later: later, Conn: word.On}, true
}

// goesOnWithout is the first select among what takes the word of a literal that would
// go on without it, or the call of a function which has one, or nil.
func goesOnWithout(word effect.SelfTold) ssa.Instruction {
	for _, at := range word.Takes {
		switch at := at.(type) {
		case *ssa.Select:
			if at.Blocking && len(at.States) > 1 {
				return at
			}
		case *ssa.Call:
			if selectsGiven(at) {
				return at
			}
		}
	}
	return nil
}

// selectsGiven reports whether a called function takes from a channel that it is given in a
// select which goes on by another case.
func selectsGiven(call *ssa.Call) bool {
	fn := call.Call.StaticCallee()
	if fn == nil {
		return false
	}
	if fn.Origin() != nil {
		fn = fn.Origin()
	}
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			sel, ok := i.(*ssa.Select)
			if !ok || !sel.Blocking || len(sel.States) < 2 {
				continue
			}
			if slices.ContainsFunc(sel.States, func(st *ssa.SelectState) bool {
				p, ok := st.Chan.(*ssa.Parameter)
				return ok && st.Dir == types.RecvOnly && p.Parent() == fn
			}) {
				return true
			}
		}
	}
	return false
}

// untilServed is a receive or an accept that is told of as what blocks.
func untilServed(e *effect.Event) *effect.Event {
	block := *e
	block.Until = "something comes from its connection"
	if e.Op == lifecycle.Accept {
		block.Until = "somebody connects"
	}
	if e.Inner != nil {
		block.Inner = untilServed(e.Inner)
	}
	return &block
}

// blocksBeside reports whether an event surely waits for what others do to a connection.
func blocksBeside(s *scope, e *effect.Event) bool {
	if e.Mode != spawn.Here || len(e.On) == 0 {
		return false
	}
	switch e.Op {
	case lifecycle.Drive:
		// What a library reads to its end may be a file; a loop of the program is there for
		// what comes by and by.
		inferred := innermost(s.pkg, e).Loop != nil && !slices.ContainsFunc(e.On, func(k handle.Handle) bool { return isFile(s, k) })
		return certain(s, e) && (inferred || len(driven(s, e)) > 0)
	case lifecycle.Wait:
		return certain(s, e)
	case lifecycle.Recv, lifecycle.Accept:
		return certain(s, e)
	}
	return false
}

// besideIt is what shows that a function was to go on beside a literal, or nil.
func (s *scope) besideIt(e *effect.Event, word effect.SelfTold) *effect.Event {
	lasts := e.Op == lifecycle.Drive || e.Op == lifecycle.Wait
	conn := lasts || slices.ContainsFunc(e.On, s.unit.Res.IsConnection)
	if sel := goesOnWithout(word); sel != nil && conn {
		return &effect.Event{Op: lifecycle.Recv, On: []handle.Handle{word.On}, Instr: sel, Mode: spawn.Here}
	}
	reach := s.later(e, nil)
	for _, at := range word.Takes {
		if ret, ok := at.(*ssa.Return); ok {
			if (lasts || conn && (word.Dead || returnsWord(ret) && s.unit.WorksAt(s.unit.Res.CallOf(e.Instr.(*ssa.Call))) == nil)) && !s.unit.Res.ErrorReturn(ret) {
				return &effect.Event{Op: effect.Returned, On: []handle.Handle{word.On}, Instr: ret, Mode: spawn.Here}
			}
			continue
		}
		for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
			for _, g := range evs {
				if g.Instr != at && s.unit.Reaches(g.Instr, at) && !s.unit.Reaches(at, g.Instr) && (conn && lets(s, g, e) || lasts && sendsOn(s, g, e) || s.feeds(g, e)) {
					return g
				}
			}
		}
	}
	return nil
}

// returnsWord reports whether a function gives its callers a channel from which they can
// only receive: they are to wait there for what comes by and by.
func returnsWord(ret *ssa.Return) bool {
	results := ret.Parent().Signature.Results()
	for v := range results.Variables() {
		if ch, ok := v.Type().Underlying().(*types.Chan); ok && ch.Dir() == types.RecvOnly {
			return true
		}
	}
	return false
}

// lets reports whether an event ends what blocks, or the context of that.
func lets(s *scope, g, e *effect.Event) bool {
	if g.Mode == spawn.Here && s.unit.Ends(g, e.BoundBy) {
		return true
	}
	switch g.Op {
	case lifecycle.Stop, lifecycle.HalfStop, lifecycle.Bound:
		return g.Mode == spawn.Here && overlap(s, g.On, e.On)
	}
	return false
}

// sendsOn reports whether an event sends on what another one drives or waits for.
func sendsOn(s *scope, g, e *effect.Event) bool {
	return g.Op == lifecycle.Send && g.Mode == spawn.Here && overlap(s, g.On, e.On)
}

// feeds reports whether an event brings what another one, which takes from one of two
// that were made together, has to take, and nothing did so before or may do so beside
// it: it uses the other one. What is taken again and again may be the answer to what is
// sent on the same one.
func (s *scope) feeds(g, e *effect.Event) bool {
	switch g.Op {
	case lifecycle.Send, lifecycle.Recv, lifecycle.Drive, lifecycle.Await:
	default:
		return false
	}
	same := onSame(g, e)
	if same && (g.Op != lifecycle.Send || !slices.ContainsFunc(e.On, s.unit.Res.IsConnection) || g.Mode != spawn.Here || s.unit.WorksAt(s.unit.Res.CallOf(e.Instr.(*ssa.Call))) == nil) || !same && !s.madeTogether(g, e) {
		return false
	}
	return !slices.ContainsFunc(s.events, func(x *effect.Event) bool {
		if x.Instr == e.Instr || s.unit.Follows(e.Instr, x.Instr) || !s.madeTogether(x, e) && !overlap(s, x.On, e.On) {
			return false
		}
		return x.Op == lifecycle.Send || x.Op == lifecycle.Drive || x.Op == effect.Driver || x.Op == lifecycle.Recv || x.Op == lifecycle.Await || x.Mode == spawn.Elsewhere || x.Mode == spawn.Unknown
	})
}

// onSame reports whether two events are on one connection.
func onSame(g, e *effect.Event) bool {
	return slices.ContainsFunc(g.On, func(h handle.Handle) bool { return slices.Contains(e.On, h) })
}

// madeTogether reports whether two events are on what one call made, or on what was
// made of that.
func (s *scope) madeTogether(g, e *effect.Event) bool {
	for _, h := range g.On {
		for _, k := range e.On {
			if s.unit.MadeTogether(h, k) {
				return true
			}
		}
	}
	return false
}
