package rule

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// declaredOver finds a call that works in a loop and at its end surely closes the channel
// by which a new struct tells that it is over, with the return behind it by which the
// struct is handed out: whoever gets it there finds it over, and only they would have
// brought or taken what the call worked for.
func declaredOver(s *scope) []Finding {
	var fs []Finding
	for _, stop := range s.events {
		call, ok := stop.Instr.(*ssa.Call)
		if !ok || stop.Op != lifecycle.Stop || stop.Mode != spawn.Here || !stop.Must || !stop.Closes() || len(stop.Via) == 0 || len(stop.On) != 1 {
			continue
		}
		if s.stood[stop.Instr] || len(fs) > 0 && fs[len(fs)-1].Block.Instr == stop.Instr {
			continue
		}
		ch := stop.On[0]
		if f, ok := s.handedOver(call, ch); ok {
			fs = append(fs, f)
		}
	}
	return fs
}

// handedOver is the finding that a function, or whoever calls it, hands out the struct of a
// channel behind a call that has closed that.
func (s *scope) handedOver(call *ssa.Call, ch handle.Handle) (Finding, bool) {
	via := s.unit.WorksAt(s.unit.Res.CallOf(call))
	if via == nil {
		return Finding{}, false
	}
	block := s.blockAt(worker{at: call, mode: spawn.Here, end: effect.End{Of: ch, Via: via}})
	if s.reported[s.pkg.Primitive(block)] {
		return Finding{}, false
	}
	var others []*ssa.Call
	ret := s.returnedOver(call, ch, &others)
	if ret == nil || !s.unit.SaysOver(call, ch, others) {
		return Finding{}, false
	}
	later := &effect.Event{Op: effect.Returned, On: block.On, Instr: ret, Mode: spawn.Here}
	return Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: block, Later: later, Conn: ch}, true
}

// maxOthers bounds the calls that lead to a function which are looked at.
const maxOthers = 8

// returnedOver is the return, behind a call, by which a function hands out the struct of a
// channel in a field, or by which one of its callers does, if all of them do so behind
// that, by others; nil if there is none. A literal that its function only puts off to its
// end is like that end.
func (s *scope) returnedOver(call *ssa.Call, ch handle.Handle, others *[]*ssa.Call) *ssa.Return {
	if s.unit.KeptBefore(call, ch) {
		return nil
	}
	at := &effect.Event{Op: lifecycle.Wait, On: []handle.Handle{ch}, Instr: call, Mode: spawn.Here}
	well := s.putOffOnce()
	for _, ret := range s.later(at, nil).Returns() {
		if s.unit.Res.ErrorReturn(ret) || givesItsError(s, ret, at) || !s.unit.Follows(call, ret) {
			continue
		}
		for i, v := range ret.Results {
			if owner, ok := s.unit.HandsOut(ret, i, ch); ok && owner.Field != "" && !owner.Part.Known() && !handle.IsError(v.Type()) {
				return ret
			}
		}
		well = well || s.fn == s.unit.Top
	}
	if !well || len(*others) >= maxOthers {
		return nil
	}
	var first *ssa.Return
	all := s.unit.AtCallers([]handle.Handle{ch}, func(u *effect.Unit, in ssa.CallInstruction, hs []handle.Handle) bool {
		c, ok := in.(*ssa.Call)
		if !ok {
			return false
		}
		*others = append(*others, c)
		at := &scope{unit: u, fn: c.Parent(), events: u.Events(c.Parent()), pkg: s.pkg}
		ret := at.returnedOver(c, hs[0], others)
		if first == nil {
			first = ret
		}
		return ret != nil
	})
	if !all {
		return nil
	}
	return first
}

// putOffOnce reports whether the function is a literal that the function around it only
// puts off to its end.
func (s *scope) putOffOnce() bool {
	if s.fn.Parent() != s.unit.Top {
		return false
	}
	v, ok := s.unit.Res.Maker(s.fn).(ssa.Value)
	if !ok || !once(s, s.fn) {
		return false
	}
	for _, ref := range *v.Referrers() {
		if _, ok := ref.(*ssa.Defer); ok {
			return true
		}
	}
	return false
}
