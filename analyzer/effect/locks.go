package effect

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Held is a lock that a function surely holds at a call.
type Held struct {
	Lock    handle.Handle
	Release ssa.Instruction // what gives it back, behind the call or when the function returns

	shared bool
}

// maxLocks bounds the calls of a function that take or give back a lock, and maxLockSteps
// those that are looked at to know what a call does to one.
const (
	maxLocks     = 64
	maxLockSteps = 20000
)

// HeldAt are the locks that a function surely holds when it makes a call, and gives back
// afterwards.
func (u *Unit) HeldAt(call *ssa.Call) []Held {
	u.pkg.lockSteps = 0
	takes := u.locksOf(call.Parent())
	if !u.room(len(takes)-1, maxLocks, "locks") {
		return nil
	}
	var held []Held
	for _, take := range takes {
		if !u.Follows(take, call) {
			continue
		}
		h, verb := u.lockAt(take)
		if verb == model.Unlock || u.givenBack(take, call, h) {
			continue
		}
		if r := u.release(call, h); r != nil {
			held = append(held, Held{h, r, verb == model.Share})
		}
	}
	return held
}

// locksOf are the calls in a function that take a lock or give one back.
func (u *Unit) locksOf(fn *ssa.Function) []*ssa.Call {
	calls, ok := u.locking[fn]
	if !ok {
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				if call, ok := i.(*ssa.Call); ok {
					if _, verb := u.lockAt(call); verb != "" {
						calls = append(calls, call)
					}
				}
			}
		}
		if u.locking == nil {
			u.locking = map[*ssa.Function][]*ssa.Call{}
		}
		u.locking[fn] = calls
	}
	return calls
}

// lockAt is the lock that a call takes or gives back, and which of it.
func (u *Unit) lockAt(i ssa.CallInstruction) (handle.Handle, model.Verb) {
	c := u.Res.CallOf(i)
	m := u.Res.Model(c)
	for _, verb := range []model.Verb{model.Lock, model.Share, model.Unlock} {
		for _, d := range m.All(verb) {
			if h := u.Res.Operand(c, d.Operands[0]); h.Known() {
				return h, verb
			}
		}
	}
	return handle.Handle{}, ""
}

// givenBack reports whether a lock may be given back between two calls.
func (u *Unit) givenBack(from, to *ssa.Call, h handle.Handle) bool {
	for _, b := range from.Parent().Blocks {
		for _, i := range b.Instrs {
			call, ok := i.(*ssa.Call)
			if ok && call != from && call != to && u.Reaches(from, call) && u.Reaches(call, to) && u.mayGiveBack(call, h, maxHelpers) {
				return true
			}
		}
	}
	return false
}

// mayGiveBack reports whether a call may give back a lock.
func (u *Unit) mayGiveBack(call *ssa.Call, h handle.Handle, depth int) bool {
	if u.pkg.lockSteps++; u.pkg.lockSteps > maxLockSteps {
		return true
	}
	if k, verb := u.lockAt(call); verb != "" {
		return verb == model.Unlock && k == h
	}
	for _, in := range u.lockers(call, h) {
		if !u.pkg.unlocksIn(in.fn) {
			continue
		}
		if depth == 0 {
			return true
		}
		for _, b := range in.fn.Blocks {
			for _, i := range b.Instrs {
				c, ok := i.(*ssa.Call)
				if !ok {
					continue
				}
				if k, verb := in.unit.lockAt(c); verb == model.Unlock {
					if is, known := in.is(k); is || !known {
						return true
					}
				} else if verb == "" && in.lock.Known() && in.unit.mayGiveBack(c, in.lock, depth-1) {
					return true
				}
			}
		}
	}
	return false
}

// unlocksIn reports whether a function of the package gives any lock back, or may call
// one that does.
func (p *Package) unlocksIn(fn *ssa.Function) bool {
	const no, yes, open = 1, 2, 3
	if p.unlocks == nil {
		p.unlocks = map[*ssa.Function]int{}
	}
	switch p.unlocks[fn] {
	case no:
		return false
	case yes, open: // a recursion may be anything
		return true
	}
	p.unlocks[fn] = open
	top := fn
	for top.Parent() != nil {
		top = top.Parent()
	}
	u, is := p.byFunc[top], no
	if u == nil {
		is = yes
	} else {
	search:
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok {
					continue
				}
				if _, verb := u.lockAt(call); verb == model.Unlock {
					is = yes
					break search
				}
				for _, run := range spawn.Runs(u.Res, call, p) {
					if run.Call.Body != nil && p.unlocksIn(run.Call.Body) {
						is = yes
						break search
					}
				}
			}
		}
	}
	p.unlocks[fn] = is
	return is == yes
}

// release is what gives back a lock that is held at a call.
func (u *Unit) release(call *ssa.Call, h handle.Handle) ssa.Instruction {
	for _, b := range call.Parent().Blocks {
		for _, i := range b.Instrs {
			c, ok := i.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if k, verb := u.lockAt(c); verb != model.Unlock || k != h {
				continue
			}
			switch c.(type) {
			case *ssa.Defer:
				return c
			case *ssa.Call:
				if u.Follows(call, c) {
					return c
				}
			}
		}
	}
	return nil
}
