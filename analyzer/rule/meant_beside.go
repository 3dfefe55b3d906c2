package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// actsBeside is the first call, between that of a literal which is called in place and where
// the function takes the word of the literal that it is over, by which the function acts on
// what the literal has, or on what was made of it: it was to run beside that. It is nil if
// the function takes no such word, or if something was started before that has it as well.
func (s *scope) actsBeside(call *ssa.Call, word effect.SelfTold) ssa.CallInstruction {
	at := s.actsOn(call, word)
	if at == nil || s.unit.StartedBefore(call, s.unit.MetBefore(call, s.had(call, word), effect.IsTest)) {
		return nil
	}
	return at
}

// actsOn is actsBeside whatever was started before.
func (s *scope) actsOn(call *ssa.Call, word effect.SelfTold) ssa.CallInstruction {
	isReturn := func(take ssa.Instruction) bool { _, ret := take.(*ssa.Return); return ret }
	if word.Dead || !word.On.Known() || slices.ContainsFunc(word.Takes, isReturn) {
		return nil
	}
	has := s.unit.MetBefore(call, s.had(call, word), effect.IsTest)
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			at, ok := i.(*ssa.Call)
			if !ok || !s.unit.Follows(call, at) || !s.beforeTakes(at, word) {
				continue
			}
			if _, builtin := at.Call.Value.(*ssa.Builtin); builtin {
				continue
			}
			if slices.ContainsFunc(effect.MadeOf(at), func(v ssa.Value) bool { return slices.Contains(has, v) }) {
				return at
			}
		}
	}
	return nil
}

// had is what a literal has that is called in place, and what that was made of, but for
// what it tells its word by.
func (s *scope) had(call *ssa.Call, word effect.SelfTold) []ssa.Value {
	return slices.DeleteFunc(effect.MadeOf(call), func(v ssa.Value) bool { return effect.IsTest(v.Type()) || word.On.Known() && v == word.On.Root.Value })
}

// beforeTakes reports whether a call takes no word of a literal, and comes before one that
// does.
func (s *scope) beforeTakes(at *ssa.Call, word effect.SelfTold) bool {
	return !slices.Contains(word.Takes, ssa.Instruction(at)) && slices.ContainsFunc(word.Takes, func(take ssa.Instruction) bool {
		return s.unit.Reaches(at, take) && !s.unit.Reaches(take, at)
	})
}

// fedBefore reports whether the function may have brought, before, what a literal that is
// called in place waits for: it has sent to what that has, or to what was made of it.
func (s *scope) fedBefore(call *ssa.Call) bool {
	has := effect.MadeOf(call)
	return slices.ContainsFunc(s.events, func(x *effect.Event) bool {
		at, ok := x.Instr.(ssa.CallInstruction)
		if !ok || at == ssa.CallInstruction(call) || x.Op != lifecycle.Send && x.Op != effect.Driver && x.Op != lifecycle.Drive || !s.unit.Reaches(at, call) {
			return false
		}
		return slices.ContainsFunc(effect.MadeOf(at), func(v ssa.Value) bool { return slices.Contains(has, v) && !effect.IsTest(v.Type()) })
	})
}
