package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// heldSend is the first call behind a drive that sends by, or gives to somebody
// unknown, what was made before with a function that connects to the driven
// connection: a client with its own dial function.
func heldSend(s *scope, reach *order.Reach, conns []handle.Handle) (*effect.Event, handle.Handle) {
	var calls []*ssa.Call
	for _, mk := range s.ordered().Made() {
		e, k := sendOf(s, mk, conns)
		if e == nil {
			continue
		}
		if calls == nil {
			calls = reach.Calls()
		}
		held := effect.Holders(mk)
		for _, call := range calls {
			if e := sendsBy(s, reach, call, held); e != nil {
				return e, k
			}
		}
		if e := sendOfKeeper(s, reach, s.unit.Keepers(mk)); e != nil {
			return e, k
		}
	}
	for _, mk := range s.events {
		if k, ok := keptFor(s, mk, conns); ok {
			if e := sendOfKeeper(s, reach, mk.Args); e != nil {
				return e, k
			}
		}
	}
	return nil, handle.Handle{}
}

// keptFor is the connection, among some, that a function connects to which a call has put
// into a struct that this function knows.
func keptFor(s *scope, mk *effect.Event, conns []handle.Handle) (handle.Handle, bool) {
	if mk.Op != effect.Made || mk.Mode != spawn.Here || len(mk.Args) == 0 {
		return handle.Handle{}, false
	}
	for _, h := range mk.On {
		if k, ok := s.within(h, conns); ok {
			return k, true
		}
	}
	return handle.Handle{}, false
}

// sendOfKeeper is the first send behind a drive by one of some structs.
func sendOfKeeper(s *scope, reach *order.Reach, keepers []handle.Handle) *effect.Event {
	if len(keepers) == 0 {
		return nil
	}
	for _, e := range reach.Events {
		if e.Op == lifecycle.Send && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return slices.Contains(keepers, h) }) {
			return e
		}
	}
	return nil
}

// sendsBy is what a call does with a holder of a dial function: a send of its own, or
// whatever an unknown function does that is given it.
func sendsBy(s *scope, reach *order.Reach, call *ssa.Call, held map[ssa.Value]bool) *effect.Event {
	if !slices.ContainsFunc(call.Call.Args, func(a ssa.Value) bool { return held[a] }) {
		return nil
	}
	for _, e := range reach.Events {
		if e.Instr == call && e.Op == lifecycle.Send {
			return e
		}
	}
	if c := s.unit.Res.CallOf(call); c.Fn != nil || c.Body != nil {
		return nil
	}
	return &effect.Event{Op: effect.Used, Instr: call, Mode: spawn.Here}
}
