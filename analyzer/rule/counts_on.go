package rule

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// countsOn is what shows that a function counts on a literal which it calls in place to
// go on meanwhile, whatever was started before that might let the literal come back: it
// ends the test if the literal has come to its end too early; it gives it time to come to
// where it waits, and then acts on what it has; or what it does itself, before it takes the
// word, is the other half of what the literal waits for. It is nil if there is nothing of
// the kind. With early, the function goes wrong if the literal has come to its end.
func (s *scope) countsOn(call *ssa.Call, word effect.SelfTold) (later *effect.Event, early bool) {
	if word.Dead || !word.On.Known() {
		return nil, false
	}
	for _, take := range word.Takes {
		if s.unit.TooEarly(take, word.On) {
			return &effect.Event{Op: lifecycle.Recv, On: []handle.Handle{word.On}, Instr: take, Mode: spawn.Here}, true
		}
	}
	at := s.actsOn(call, word)
	if at == nil {
		return nil, false
	}
	if other := s.otherHalf(call, word); other != nil {
		at = other
	} else if !s.givesTime(call, word) {
		return nil, false
	}
	return &effect.Event{Op: effect.Used, On: []handle.Handle{word.On}, Instr: at, Mode: spawn.Here}, false
}

// givesTime reports whether a function lets time pass behind a literal that it calls in
// place, before it takes the word of that.
func (s *scope) givesTime(call *ssa.Call, word effect.SelfTold) bool {
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			if at, ok := i.(*ssa.Call); ok && s.unit.Pauses(at) && s.unit.Follows(call, at) && s.beforeTakes(at, word) {
				return true
			}
		}
	}
	return false
}

// otherHalf is the first call behind a literal that is called in place, and before the
// function takes the word of that, which waits on something that the literal does not use,
// as a method of the literal's waits on another one of the same type: of two that were
// made of, or given, the same things, each one waits for the other.
func (s *scope) otherHalf(call *ssa.Call, word effect.SelfTold) ssa.CallInstruction {
	inside := s.waitingMethods(call)
	if len(inside) == 0 {
		return nil
	}
	has := s.unit.MetBefore(call, s.had(call, word), effect.IsTest)
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			at, ok := i.(*ssa.Call)
			if !ok || !s.unit.Follows(call, at) || !s.beforeTakes(at, word) || !s.mayBlock(at) {
				continue
			}
			on, t := s.receiver(at)
			if !on.Known() || !slices.ContainsFunc(effect.MadeOf(at), func(v ssa.Value) bool { return slices.Contains(has, v) }) {
				continue
			}
			if inside[on] == nil && slices.ContainsFunc(slices.Collect(maps.Values(inside)), func(o types.Type) bool { return types.Identical(o, t) }) {
				return at
			}
		}
	}
	return nil
}

// waitingMethods are the receivers of the methods which a literal calls that may wait, with
// their types.
func (s *scope) waitingMethods(call *ssa.Call) map[handle.Handle]types.Type {
	c := s.unit.Res.CallOf(call)
	if c.Body == nil {
		return nil
	}
	hs := map[handle.Handle]types.Type{}
	for _, b := range c.Body.Blocks {
		for _, i := range b.Instrs {
			if at, ok := i.(*ssa.Call); ok && s.mayBlock(at) {
				if h, t := s.receiver(at); h.Known() {
					hs[h] = t
				}
			}
		}
	}
	return hs
}

// receiver is what a method is called on, with its type; unknown if it is none.
func (s *scope) receiver(call *ssa.Call) (handle.Handle, types.Type) {
	c := s.unit.Res.CallOf(call)
	if c.Fn == nil || c.Fn.Signature().Recv() == nil || len(c.Args) == 0 || c.Args[0] == nil {
		return handle.Handle{}, nil
	}
	return s.unit.Res.Value(c.Args[0]), c.Args[0].Type()
}

// mayBlock reports whether a call may wait for what others do: for a channel, or for the
// other side of a connection.
func (s *scope) mayBlock(call *ssa.Call) bool {
	return s.unit.MayWaitAt(s.unit.Res.CallOf(call)) != nil || slices.ContainsFunc(s.unit.EventsAt(call), func(e *effect.Event) bool {
		switch e.Op {
		case lifecycle.Recv, lifecycle.Accept, lifecycle.Drive, lifecycle.Wait, lifecycle.Await:
			return e.Mode == spawn.Here && slices.ContainsFunc(e.On, s.unit.Res.IsConnection)
		}
		return false
	})
}

// mayBlockIn is the way to where a literal that is called in place may wait for the other
// side of a connection, or for what is known only of other packages, or nil.
func (s *scope) mayBlockIn(call *ssa.Call) []effect.Step {
	for _, e := range s.by(call) {
		if e.Mode != spawn.Here || len(e.Via) == 0 {
			continue
		}
		switch e.Op {
		case lifecycle.Recv, lifecycle.Accept, lifecycle.Drive, lifecycle.Wait, lifecycle.Await, lifecycle.Send, lifecycle.Stop:
			if slices.ContainsFunc(e.On, s.unit.Res.IsConnection) {
				return e.Via
			}
		}
	}
	return nil
}

// notBehind are the events of the function that may come before the end of a call.
func (s *scope) notBehind(call *ssa.Call) []*effect.Event {
	return slices.DeleteFunc(slices.Clone(s.events), func(e *effect.Event) bool {
		return e.Instr != nil && e.Instr != ssa.Instruction(call) && e.Mode == spawn.Here && s.unit.Follows(call, e.Instr)
	})
}
