package rule

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// partnerOf tells whether an event of a unit does to k what an operation on k
// waits for.
type partnerOf func(u *effect.Unit, e *effect.Event, k handle.Handle) bool

// proof is what has to hold for nobody to do something to a connection before an
// operation of this goroutine, or beside it. The connection was made in sight, in
// this function or in all of its callers, and given to nobody unknown; no event of
// another goroutine or handler does it that may come before.
type proof struct {
	does partnerOf
	// beside is what another goroutine, or code that is not known to run here, may
	// not do either; nil if it is nothing more.
	beside partnerOf
	// before: what this goroutine has done before counts too, as the dial that an
	// accept waits for does. Else only a drive counts: what stands behind that is
	// the matter of other categories.
	before bool
	// made: it must be the connection itself that a call made here, not a struct
	// around it.
	made bool
	// fresh: it must be a struct that was made here, not what a field or a variable
	// happens to hold.
	fresh bool
	// itself: only who holds the connection itself can do it; its address does not
	// tell enough.
	itself bool
	// unfed: what is given away only once something has come on the connection does
	// not count.
	unfed bool
}

// maxCallers bounds the way up to where a connection was made.
const maxCallers = 4

// sole reports whether nobody does to k, a connection of an operation of a scope,
// what the proof is about.
func (p proof) sole(s *scope, e *effect.Event, k handle.Handle) bool {
	if p.made && len(e.Via) > 0 && s.unit.Hands(e.Instr, append(s.unit.Res.Names(k), k)) {
		return false
	}
	return p.at(s.pkg, s.unit, s.fn, e, k, 0)
}

func (p proof) at(pkg *effect.Package, u *effect.Unit, fn *ssa.Function, e *effect.Event, k handle.Handle, depth int) bool {
	if depth >= maxCallers || k.Root == nil || k.Root.Kind != handle.Value {
		return false
	}
	def := k.Root.Def()
	if out := around(u, fn, e, def); out != nil {
		return !p.done(u, fn, e, k, depth > 0) && p.at(pkg, u, fn.Parent(), out, k, depth+1)
	}
	if def != nil && (def.Parent() != fn || u.HoldsCopy(k) || p.made && !u.Owned(k) || p.fresh && !u.Fresh(k)) {
		return false
	}
	if p.done(u, fn, e, k, depth > 0) || p.leaks(u, k, e) || u.Shared([]handle.Handle{k}) {
		return false
	}
	if def != nil {
		return true
	}
	place := pkg.Primitive(e)
	return fn == u.Top && u.AtCallers([]handle.Handle{k}, func(cu *effect.Unit, call ssa.CallInstruction, hs []handle.Handle) bool {
		if _, here := call.(*ssa.Call); !here {
			return false
		}
		ce := cu.Through(call, e.Op, place)
		if ce == nil && waitsForPeer(e) {
			ce = cu.Through(call, lifecycle.Await, place) // of a client, for its server
		}
		if ce == nil && p.fresh && !e.Only && len(e.BoundBy) == 0 {
			ce = pkg.Seen(e, call, hs) // callers are not told of what may not happen
		}
		if ce == nil || ce.Mode != spawn.Here || cu.Bounded(cu.Events(call.Parent()), ce) {
			return false
		}
		return p.at(pkg, cu, call.Parent(), ce, hs[0], depth+1)
	})
}

// around is what an event of a literal is for the function around it, which calls the
// literal in place and has made the connection; else nil.
func around(u *effect.Unit, fn *ssa.Function, e *effect.Event, def ssa.Instruction) *effect.Event {
	if def == nil || def.Parent() == fn || fn == u.Top || u.Mode(fn) != spawn.Here {
		return nil
	}
	for _, out := range u.Events(fn.Parent()) {
		if out.Inner == e && out.Mode == spawn.Here {
			return out
		}
	}
	return nil
}

// leaks reports whether somebody unknown may do it, before an operation or beside it.
func (p proof) leaks(u *effect.Unit, k handle.Handle, e *effect.Event) bool {
	in := e
	for in.Inner != nil {
		in = in.Inner // the operation itself, in a literal that is called in place
	}
	if p.itself {
		return u.LeaksItself(append(u.Res.Names(k), k), e.Instr, in.Instr)
	}
	if p.unfed {
		return u.LeaksUnfed(append(u.Res.Names(k), k), unfed(u, e, k), e.Instr, in.Instr)
	}
	return u.LeaksBut(append(u.Res.Names(k), k), e.Instr, in.Instr)
}

// unfed are k and, if nothing is sent on k that may bring something there before an
// operation, the other end of it.
func unfed(u *effect.Unit, e *effect.Event, k handle.Handle) []handle.Handle {
	ends := []handle.Handle{k}
	for _, fn := range u.Res.Funcs {
		if slices.ContainsFunc(u.Events(fn), func(g *effect.Event) bool {
			return g.Op == lifecycle.Send && slices.Contains(g.On, k) && !u.Follows(e.Instr, g.Instr)
		}) {
			return ends
		}
	}
	for _, n := range u.Res.Names(k) {
		if u.Opposite(n, k) {
			ends = append(ends, n)
		}
	}
	return ends
}

// done reports whether an event of a function, or of a literal of which it is not
// known who runs it, does something to k and may come before an instruction or
// beside it. Within a caller's instruction the order of events is not known; they
// were looked at in the callee. What the same call does here behind what surely blocks
// in it comes too late.
func (p proof) done(u *effect.Unit, fn *ssa.Function, e *effect.Event, k handle.Handle, within bool) bool {
	at := e.Instr
	aside := func(g *effect.Event) bool { return p.beside != nil && p.beside(u, g, k) }
	behind := func(i ssa.Instruction) bool { return u.Follows(at, i) || p.before && u.BehindTurns(at, i) }
	passed := false
	for _, g := range u.Events(fn) {
		if g == e {
			passed = e.Must && len(e.Via) > 0
			continue
		}
		elsewhere := g.Mode == spawn.Elsewhere || g.Mode == spawn.Unknown
		if !p.does(u, g, k) && !(elsewhere && aside(g)) || g.Instr == at && (within || passed && g.Mode == spawn.Here) || g.Instr != at && behind(g.Instr) {
			continue
		}
		switch {
		case g.Instr == at && p.before, g.Op == effect.Driver, elsewhere:
			return true
		case g.Mode == spawn.Here && (p.before || g.Op == lifecycle.Drive || g.Op == effect.Pumped) && u.Reaches(g.Instr, at):
			return true
		}
	}
	for _, lit := range u.Res.Funcs {
		m := u.Mode(lit)
		if lit == fn || lit != u.Top && (m == spawn.Here || m == spawn.Later) || u.MadeOnlyBehind(fn, lit, behind) {
			continue // its events are among those of the function around it
		}
		for _, g := range u.Events(lit) {
			if (p.does(u, g, k) || aside(g)) && (lit != u.Top || g.Mode == spawn.Elsewhere || g.Mode == spawn.Unknown) {
				return true
			}
		}
	}
	return false
}
