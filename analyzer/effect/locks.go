package effect

import (
	"strings"

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

// locker is a function that a call runs here, and what a lock is called in it.
type locker struct {
	unit *Unit
	fn   *ssa.Function
	lock handle.Handle // not known where the function has no name for it
	is   func(handle.Handle) (is, known bool)
}

// lockers are the functions of the package that a call runs here.
func (u *Unit) lockers(call *ssa.Call, h handle.Handle) []locker {
	var in []locker
	for _, run := range spawn.Runs(u.Res, call, u.pkg) {
		c := run.Call
		if run.Mode != spawn.Here || c.Body == nil || c.Body == u.Top {
			continue
		}
		if u.Res.Own(c.Body) {
			in = append(in, locker{u, c.Body, h, func(k handle.Handle) (bool, bool) { return u.Res.Rebase(k, c) == h, true }})
			continue
		}
		callee := u.pkg.byFunc[c.Body]
		if callee == nil {
			continue
		}
		l := locker{unit: callee, fn: c.Body}
		l.is = func(k handle.Handle) (bool, bool) {
			path, ok := callee.exporter().Path(k)
			if !ok || !strings.HasPrefix(path, "p") {
				return false, false
			}
			return u.Res.Subst(c, path) == h, true
		}
		for k, a := range c.Args {
			if a == nil || k >= len(c.Body.Params) {
				continue
			}
			v := u.Res.Value(a)
			if rest, ok := strings.CutPrefix(h.Path, v.Path); ok && v.Known() && v.Root == h.Root {
				l.lock = callee.Res.Part(callee.Res.Value(c.Body.Params[k]), rest, c.Body.Blocks[0].Instrs[0])
				break
			}
		}
		in = append(in, l)
	}
	return in
}

// TakesInLoop is the way to where a function that a call runs takes a lock in a loop, on
// the usual way through it and before it gives the lock back; nil if it does not.
func (u *Unit) TakesInLoop(call *ssa.Call, held Held) []Step {
	u.pkg.lockSteps = 0
	return u.locks(call, held.Lock, held.shared, false, maxHelpers)
}

func (u *Unit) locks(call *ssa.Call, h handle.Handle, shared, inLoop bool, depth int) []Step {
	if u.pkg.lockSteps++; depth == 0 || u.pkg.lockSteps > maxLockSteps {
		return nil
	}
	for _, in := range u.lockers(call, h) {
		if via := in.locks(shared, inLoop, depth); via != nil {
			return via
		}
	}
	return nil
}

func (in locker) locks(shared, inLoop bool, depth int) []Step {
	seen := make([]bool, len(in.fn.Blocks))
	for work := []*ssa.BasicBlock{in.fn.Blocks[0]}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] {
			continue
		}
		seen[b.Index] = true
		via, open := in.locksIn(b, shared, inLoop, depth)
		if via != nil {
			return via
		}
		if !open {
			continue
		}
		for k, s := range b.Succs {
			if !onError(b, k) && !onTold(b) {
				work = append(work, s)
			}
		}
	}
	return nil
}

// locksIn is the way to where a block takes a lock, and whether the lock is held at the
// end of the block still.
func (in locker) locksIn(b *ssa.BasicBlock, shared, inLoop bool, depth int) (via []Step, held bool) {
	inLoop = inLoop || in.unit.innermost(b) != nil
	for _, i := range b.Instrs {
		c, ok := i.(*ssa.Call)
		if !ok {
			continue
		}
		step := in.unit.pkg.step(in.fn.RelString(in.unit.pkg.Prog.Pkg.Pkg), c)
		switch k, verb := in.unit.lockAt(c); {
		case verb == model.Unlock:
			if is, known := in.is(k); is || !known {
				return nil, false
			}
		case verb != "":
			if is, _ := in.is(k); is && inLoop && (!shared || verb == model.Lock) {
				return []Step{step}, true
			}
		case in.lock.Known():
			if via := in.unit.locks(c, in.lock, shared, inLoop, depth-1); via != nil {
				return append([]Step{step}, via...), true
			}
			if in.unit.mayGiveBack(c, in.lock, maxHelpers) {
				return nil, false
			}
		}
	}
	return nil, true
}

// onError reports whether a branch is taken only where an error was found.
func onError(b *ssa.BasicBlock, succ int) bool {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	v, nonNil, ok := handle.NilTest(cond.Cond)
	return ok && handle.IsError(v.Type()) && nonNil == succ
}

// onTold reports whether a branch goes by what its function was told, which may be that
// the lock is held.
func onTold(b *ssa.BasicBlock) bool {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	cond := branch.Cond
	for {
		switch x := cond.(type) {
		case *ssa.UnOp:
			cond = x.X
		case *ssa.FieldAddr:
			cond = x.X
		case *ssa.Parameter:
			return isBool(branch.Cond.Type()) && isBool(x.Type())
		default:
			return false
		}
	}
}
