package rule

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// neverBack finds a call that does something from time to time for as long as the program
// lives, and never comes back, with what the function is there for behind it: it serves,
// it sends, or it returns what it has made.
func neverBack(s *scope) []Finding {
	var fs []Finding
	for _, b := range s.fn.Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if !ok {
				continue
			}
			via := s.unit.NeverBack(s.unit.Res.CallOf(call))
			if via == nil {
				continue
			}
			block := &effect.Event{Op: lifecycle.Drive, Instr: call, Mode: spawn.Here, Must: true, Via: via, Spec: effect.Spec{Serves: true, Forever: true}}
			if s.reported[s.pkg.Primitive(block)] {
				continue
			}
			reach := s.later(block, nil)
			f := Finding{Unit: s.unit, Func: s.fn, Block: block}
			if f.Later = servedBehind(s, reach, call); f.Later != nil {
				f.Category, f.Conn = lifecycle.SerialServe, f.Later.On[0]
			} else if f.Later = sentBehind(s, reach, call); f.Later != nil {
				f.Category, f.Conn = lifecycle.DriveBeforeSend, f.Later.On[0]
			} else if f.Later = madeReturned(s, reach, call); f.Later != nil {
				f.Category, f.Conn = lifecycle.DriveBeforeSend, f.Later.On[0]
			} else {
				continue
			}
			fs = append(fs, f)
		}
	}
	return fs
}

// servedBehind is the first drive that serves behind a call on every way, there or in a
// goroutine that is started there, or nil.
func servedBehind(s *scope, reach *order.Reach, call *ssa.Call) *effect.Event {
	for _, evs := range [][]*effect.Event{reach.Events, reach.Started} {
		for _, e := range evs {
			if e.Op == lifecycle.Drive && e.Serves && (len(e.Via) == 0 || e.Must) && s.unit.Follows(call, e.Instr) {
				return e
			}
		}
	}
	return nil
}

// sentBehind is the first send behind a call on every way, or nil.
func sentBehind(s *scope, reach *order.Reach, call *ssa.Call) *effect.Event {
	for _, e := range reach.Events {
		if e.Op == lifecycle.Send && (len(e.Via) == 0 || e.Must) && s.unit.Follows(call, e.Instr) && anyConnection(s, e.On) {
			return e
		}
	}
	return nil
}

// madeReturned is the return, behind a call on every way, of a struct or channel that the
// function has made before the call, or nil.
func madeReturned(s *scope, reach *order.Reach, call *ssa.Call) *effect.Event {
	for _, ret := range reach.Returns() {
		if !s.unit.Follows(call, ret) || s.unit.Res.ErrorReturn(ret) {
			continue
		}
		for _, v := range ret.Results {
			h := s.unit.Res.Value(v)
			if handle.IsError(v.Type()) || h.Root == nil || h.Root.Kind != handle.Value {
				continue
			}
			switch x := h.Root.Value.(type) {
			case *ssa.Alloc, *ssa.MakeChan, *ssa.MakeMap:
				if at := x.(ssa.Instruction); at.Parent() == s.fn && s.unit.Follows(at, call) {
					return &effect.Event{Op: effect.Returned, On: []handle.Handle{h}, Instr: ret, Mode: spawn.Here}
				}
			}
		}
	}
	return nil
}
