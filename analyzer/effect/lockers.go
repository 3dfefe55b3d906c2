package effect

import (
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

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
