package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// atTimes is what a handler finds, if things are as they are where it is registered, or
// as they are whenever the registering function takes from the connections itself, or
// is over.
func (u *Unit) atTimes(h *Handler, conns []handle.Handle, find func(at ssa.Instruction) handle.Handle) handle.Handle {
	fn := h.Instr.Parent()
	var takes, rets []ssa.Instruction
	for _, e := range u.Events(fn) {
		if (e.Op == lifecycle.Drive || e.Op == lifecycle.Recv) && e.Mode == spawn.Here && slices.ContainsFunc(e.On, func(k handle.Handle) bool { return u.among(k, conns) }) {
			takes = append(takes, e.Instr)
		}
	}
	for _, b := range fn.Blocks {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok && !u.Res.ErrorReturn(ret) && b != fn.Recover {
			rets = append(rets, ret)
		}
	}
	for _, times := range [][]ssa.Instruction{{h.Instr}, takes, rets} {
		if got := agreed(times, find); got.Known() {
			return got
		}
	}
	return handle.Handle{}
}

// agreed is what is found at all of some times, if that is the same.
func agreed(times []ssa.Instruction, find func(at ssa.Instruction) handle.Handle) (got handle.Handle) {
	for i, at := range times {
		k := find(at)
		if !k.Known() || i > 0 && k != got {
			return handle.Handle{}
		}
		got = k
	}
	return got
}

// seenAt is a handle of a handler in the words of the unit that registers it.
func (u *Unit) seenAt(k handle.Handle, t *target, at ssa.Instruction) handle.Handle {
	if t.made == nil {
		return t.unit.calledAt(k, t, at)
	}
	var path string
	for i, ret := range t.home.ends() {
		p, ok := t.home.exporter().Path(t.unit.calledAt(k, t, ret))
		if !ok || i > 0 && p != path {
			return handle.Handle{}
		}
		path = p
	}
	if path == "" {
		return handle.Handle{}
	}
	return u.Res.SubstAt(u.Res.CallOf(t.made), path, at)
}

// calledAt is a handle of the unit of a handler in the words of the one that makes it.
func (u *Unit) calledAt(k handle.Handle, t *target, at ssa.Instruction) handle.Handle {
	if u == t.home && t.Body != u.Top {
		return u.Res.RebaseAt(k, t.Call, at)
	}
	if p, ok := u.exporter().Path(k); ok {
		return t.home.Res.SubstAt(t.Call, p, at)
	}
	return handle.Handle{}
}

// awaited is the connection that an await of a handler is for: what it waits for,
// or what that is a part of.
func (u *Unit) awaited(k handle.Handle, t *target, at ssa.Instruction, conns []handle.Handle) handle.Handle {
	for range maxCallers {
		if !k.Known() {
			break
		}
		if c, ok := u.within(u.seenAt(k, t, at), conns); ok {
			return c
		}
		if t.unit.Res.Role(k) != lifecycle.NoRole {
			break // a connection of its own
		}
		k = t.unit.Res.Parent(k)
	}
	return handle.Handle{}
}

// oneEnd reports whether two handles are one connection, and not the two ends of
// one.
func (u *Unit) oneEnd(a, b handle.Handle) bool {
	return a == b || u.Res.Same(a, b) && !u.Opposite(a, b)
}

// within reports whether what is waited for is one of the connections, or a part of
// one that is no connection of its own.
func (u *Unit) within(h handle.Handle, conns []handle.Handle) (handle.Handle, bool) {
	for range maxCallers {
		if !h.Known() {
			break
		}
		for _, k := range conns {
			if u.oneEnd(h, k) {
				return k, true
			}
		}
		if u.Res.Role(h) != lifecycle.NoRole {
			break
		}
		h = u.Res.Parent(h)
	}
	return handle.Handle{}, false
}
