package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// handedOutStopped finds a call that takes from a connection, for as long as it likes, and
// surely stops it at its end, with the return behind it by which the function hands out a
// new struct that keeps the connection and sends on it by other methods: whoever gets the
// struct there, and nobody has it before, can never use it.
func handedOutStopped(s *scope) []Finding {
	if s.fn.Signature.Results().Len() == 0 {
		return nil
	}
	var fs []Finding
	for _, stop := range s.events {
		call, ok := stop.Instr.(*ssa.Call)
		if !ok || stop.Op != lifecycle.Stop || stop.Mode != spawn.Here || !stop.Must || len(stop.Via) == 0 {
			continue
		}
		if slices.ContainsFunc(fs, func(f Finding) bool { return f.Block.Instr == stop.Instr }) {
			continue
		}
		for _, k := range stop.On {
			block := s.takesAt(call, k)
			if block == nil || s.toldBefore(call) || s.reported[s.pkg.Primitive(block)] {
				continue
			}
			if ret := s.uselessStruct(call, stop, k); ret != nil {
				later := &effect.Event{Op: effect.Returned, On: []handle.Handle{k}, Instr: ret, Mode: spawn.Here}
				fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Later: later, Conn: k})
				break
			}
		}
	}
	return fs
}

// takesAt is the drive, by a call that works in a loop, of a connection from which it
// surely takes something, or nil.
func (s *scope) takesAt(call *ssa.Call, k handle.Handle) *effect.Event {
	if !s.unit.Res.IsConnection(k) || s.unit.WorksAt(s.unit.Res.CallOf(call)) == nil {
		return nil
	}
	for _, e := range s.by(call) {
		if e.Mode != spawn.Here || !e.Must || !overlap(s, e.On, []handle.Handle{k}) {
			continue
		}
		switch e.Op {
		case lifecycle.Drive, lifecycle.Recv, lifecycle.Accept:
			d := *e
			d.Op = lifecycle.Drive
			return &d
		}
	}
	return nil
}

// uselessStruct is the return by which the function hands out, behind a call that stops a
// connection, a new struct that cannot be used without the connection; nil if there is none.
func (s *scope) uselessStruct(call *ssa.Call, stop *effect.Event, k handle.Handle) *ssa.Return {
	reach := s.later(&effect.Event{Op: lifecycle.Stop, On: []handle.Handle{k}, Instr: call, Mode: spawn.Here}, []handle.Handle{k})
	for _, ret := range reach.Returns() {
		if s.unit.Res.ErrorReturn(ret) || !s.unit.Follows(call, ret) || givesItsError(s, ret, stop) {
			continue
		}
		for i, v := range ret.Results {
			owner, ok := s.unit.HandsOut(ret, i, k)
			if !ok || owner.Field == "" || owner.Part.Known() || handle.IsError(v.Type()) || !s.unit.KeepsField(owner) {
				continue
			}
			if !s.unit.HeldBefore(call, s.unit.Res.Value(v)) && methodNeeds(s, owner, s.unit.During(stop)) {
				return ret
			}
		}
	}
	return nil
}
