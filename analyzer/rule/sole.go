package rule

import (
	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// soleAt reports whether nobody does something to a connection before an operation
// of this goroutine or beside it: the connection was made in sight, in this
// function or in all of its callers, no event of another goroutine or handler does
// it, and the connection was given to nobody unknown. What this goroutine does by
// itself does not count, unless it is a drive before the operation: what stands
// behind that is the matter of other categories.
func soleAt(s *scope, e *effect.Event, k handle.Handle, does partnerOf) bool {
	if len(e.Via) > 0 && s.unit.Hands(e.Instr, append(s.unit.Res.Names(k), k)) {
		return false
	}
	return sole(s.pkg, s.unit, s.fn, e, k, does, 0)
}

func sole(p *effect.Package, u *effect.Unit, fn *ssa.Function, e *effect.Event, k handle.Handle, does partnerOf, depth int) bool {
	if depth >= maxCallers || k.Root == nil || k.Root.Kind != handle.Value {
		return false
	}
	def := k.Root.Def()
	if def != nil && (def.Parent() != fn || !u.Owned(k)) {
		return false
	}
	if beside(u, fn, e.Instr, k, does, depth > 0) || u.Leaks(append(u.Res.Names(k), k), e.Instr) || u.Shared([]handle.Handle{k}) {
		return false
	}
	if def != nil {
		return true
	}
	at := p.Primitive(e)
	return fn == u.Top && u.AtCallers([]handle.Handle{k}, func(cu *effect.Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
		if _, here := call.(*ssa.Call); !here {
			return false
		}
		ce := cu.Through(call, e.Op, at)
		if ce == nil || ce.Mode != spawn.Here || cu.Bounded(cu.Events(call.Parent()), ce) {
			return false
		}
		return sole(p, cu, call.Parent(), ce, hs[0], does, depth+1)
	})
}

// beside reports whether an event of another goroutine, or of a function of which
// it is not known who runs it, does something to a connection and does not begin
// only behind an instruction.
func beside(u *effect.Unit, fn *ssa.Function, at ssa.Instruction, k handle.Handle, does partnerOf, within bool) bool {
	for _, g := range u.Events(fn) {
		switch {
		case !does(u, g, k), g.Instr == at && within, g.Instr != at && effect.Follows(at, g.Instr):
		case g.Mode == spawn.Here && g.Op == lifecycle.Drive && effect.Reaches(g.Instr, at):
			return true
		case g.Op == effect.Driver, g.Mode == spawn.Elsewhere, g.Mode == spawn.Unknown:
			return true
		}
	}
	for _, lit := range u.Res.Funcs {
		if lit == fn {
			continue
		}
		if mk := u.Res.Maker(lit); mk != nil && mk.Parent() == fn && effect.Follows(at, mk) {
			continue
		}
		m := u.Mode(lit)
		if lit != u.Top && (m == spawn.Here || m == spawn.Later) {
			continue // its events are among those of the function around it
		}
		for _, g := range u.Events(lit) {
			if does(u, g, k) && (lit != u.Top || g.Mode == spawn.Elsewhere || g.Mode == spawn.Unknown) {
				return true
			}
		}
	}
	return false
}
