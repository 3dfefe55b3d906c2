package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A struct whose methods a library calls for one connection may ask in one of them, and
// wait for what another one of them, or the same one, puts into a channel of the struct
// when the answer comes: nobody calls that while the first one waits.

// ownAnswers are the receives of a handler's method, called as t, from a channel in a
// field of the handler itself to which nothing sends but methods that the same goroutine
// calls.
func (u *Unit) ownAnswers(h *Handler, t *target) []*Event {
	if len(h.Methods) == 0 || h.beside || h.loop != "" || t.home != u || t.made != nil || !u.handlesOne(h.Func, h, t) {
		return nil
	}
	var evs []*Event
	var run []*ssa.Function
	for _, e := range t.unit.Events(t.Body) {
		if e.Op != lifecycle.Recv || e.Mode != spawn.Here || len(e.Via) > 0 && !e.Must || len(e.BoundBy) > 0 || len(e.On) != 1 {
			continue
		}
		f, base := t.unit.fieldOf(e.On[0])
		c := u.pkg.channelIn(f)
		if c == nil || u.seenAt(base, t, h.Instr) != h.Func {
			continue
		}
		if run == nil {
			run = u.onlyRun(h)
		}
		if !onlyIn(c.sends, run) || slices.ContainsFunc(c.closes, func(i ssa.Instruction) bool { return !slices.Contains(run, i.Parent()) }) || !u.pkg.takesAnswers(c, f) {
			continue
		}
		evs = append(evs, t.unit.answered(e, nil, nil, &Event{Op: lifecycle.Await, Mode: spawn.Here, Must: true, Only: e.Only, Spec: Spec{Conn: e.Conn}}))
	}
	return evs
}

// onlyRun are the methods that a library calls for a handler, and what only they call, in
// their goroutine.
func (u *Unit) onlyRun(h *Handler) []*ssa.Function {
	var run []*ssa.Function
	for _, t := range u.targets(h) {
		if callers, _ := u.pkg.callersOf(t.Body); len(callers) == 0 && !slices.ContainsFunc(t.Body.Blocks, func(b *ssa.BasicBlock) bool {
			return slices.ContainsFunc(b.Instrs, func(i ssa.Instruction) bool { return u.pkg.detaches(t.Body, i) })
		}) {
			run = append(run, t.Body)
		}
	}
	for k := 0; k < len(run) && k < maxDriverFuncs; k++ {
		for _, b := range run[k].Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(*ssa.Call)
				if !ok {
					continue
				}
				fn := call.Call.StaticCallee()
				if fn == nil || slices.Contains(run, fn) || u.pkg.byFunc[fn] == nil {
					continue
				}
				callers, closed := u.pkg.callersOf(fn)
				if closed && u.pkg.fieldUses().values[fn] == 0 && !slices.ContainsFunc(callers, func(c caller) bool {
					_, here := c.call.Instr.(*ssa.Call)
					return !here || !slices.Contains(run, c.call.Instr.Parent())
				}) {
					run = append(run, fn)
				}
			}
		}
	}
	return run
}

// channelIn is what the package does with the channel in a field, if it makes it for that
// alone and sends on it; or nil.
func (p *Package) channelIn(f *types.Var) *channel {
	if f == nil {
		return nil
	}
	if p.channels == nil {
		p.findChannels()
	}
	c := p.channels[f]
	if c == nil || !c.made || c.escapes || c.shared || len(c.sends) == 0 {
		return nil
	}
	return c
}

// takesAnswers reports whether all that is taken from a channel waits for it alone. An old
// answer may lie in a buffer, but for who has just asked.
func (p *Package) takesAnswers(c *channel, field *types.Var) bool {
	return !slices.ContainsFunc(c.recvs, func(fn *ssa.Function) bool {
		u := p.unitAround(fn)
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				taken := slices.ContainsFunc(takenFrom(i), func(ch ssa.Value) bool {
					return originOf(ch).field == field
				})
				if !taken {
					continue
				}
				if recv, ok := i.(*ssa.UnOp); !ok || recv.Op != token.ARROW || u == nil || !c.unbuffered && !u.sendsBefore(recv) {
					return true
				}
			}
		}
		return false
	})
}

// sendsBefore reports whether a function surely sends on a connection before an
// instruction.
func (u *Unit) sendsBefore(at ssa.Instruction) bool {
	return slices.ContainsFunc(u.Events(at.Parent()), func(e *Event) bool {
		return e.Op == lifecycle.Send && e.Mode == spawn.Here && (len(e.Via) == 0 || e.Must) && u.Follows(e.Instr, at) && slices.ContainsFunc(e.On, u.Res.IsConnection)
	})
}

// unsetHere reports whether the field that a condition asks for has its zero value, which
// it asks for: the struct is made here, and nobody in the package sets such a field.
func (u *Unit) unsetHere(c *handle.Call, d *model.Directive) bool {
	if d.Cond == nil {
		return true
	}
	f, h := u.fieldAsked(c, d.Cond.Operand)
	uses := u.pkg.fieldUses()
	if f == nil || !d.Cond.Equal || d.Cond.Value != "false" || uses.escapes[f] || len(uses.stores[f]) > 0 || h.Root == nil || h.Path != "" {
		return false
	}
	_, made := h.Root.Value.(*ssa.Alloc)
	return made
}
