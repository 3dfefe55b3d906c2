package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// A multiplexer, or a listener over a packet socket, hands out by a channel in a field
// what a loop of it finds on the connection in another field: who takes from the channel
// waits for what comes on the connection.

// source is where all comes from that a channel in a field of a struct brings.
type source struct {
	path   string // of the connection, from the struct
	anyone bool   // anyone may send there who knows the address
}

// maxBrought bounds the calls between what a loop takes from a connection and where it
// hands something out.
const maxBrought = 3

// bringSite is where something is sent on the channel in a field of a struct.
type bringSite struct {
	unit *Unit
	at   ssa.Instruction
	base ssa.Value
}

// findSources looks for the channels in fields by which a select takes what the package
// puts there only behind a receive from a connection in the same struct. All fields
// concerned keep what they were given when the struct was made.
func (p *Package) findSources() map[*types.Var]*source {
	sites := p.bringSites()
	if len(sites) == 0 {
		return nil
	}
	if p.channels == nil {
		p.findChannels()
	}
	sources := map[*types.Var]*source{}
	for f, of := range sites {
		c := p.channels[f]
		if len(of) == 0 || c == nil || !c.made || c.escapes || len(c.sends) != len(of) || !p.finalField(f) {
			continue
		}
		var paths map[string]bool // and whether anyone may send there
		for k, s := range of {
			at := s.unit.takenBefore(s.at, s.unit.Res.Value(s.base), 0)
			if k == 0 {
				paths = at
				continue
			}
			for path, anyone := range paths {
				if any, ok := at[path]; !ok {
					delete(paths, path)
				} else {
					paths[path] = anyone && any
				}
			}
		}
		if src := p.sourceIn(paths, of[0].base.Type()); src != nil {
			sources[f] = src
		}
	}
	return sources
}

// sourceIn is the first of some paths to a connection that its struct keeps, or nil.
func (p *Package) sourceIn(paths map[string]bool, owner types.Type) *source {
	var first *source
	for path, anyone := range paths {
		obj, _, _ := types.LookupFieldOrMethod(owner, true, p.Prog.Pkg.Pkg, path[1:])
		if f, ok := obj.(*types.Var); ok && !isChan(f.Type()) && p.finalField(f) && (first == nil || path < first.path) {
			first = &source{path, anyone}
		}
	}
	return first
}

// bringSites are the sends on the channels in fields that a select takes from.
func (p *Package) bringSites() map[*types.Var][]bringSite {
	sites := map[*types.Var][]bringSite{}
	p.eachInstr(func(_ *Unit, i ssa.Instruction) {
		if sel, ok := i.(*ssa.Select); ok && len(receivedIn(sel)) > 1 {
			for _, st := range sel.States {
				if o := originOf(st.Chan); o.field != nil && !o.element {
					sites[o.field] = nil
				}
			}
		}
	})
	if len(sites) == 0 {
		return nil
	}
	note := func(u *Unit, i ssa.Instruction, ch ssa.Value) {
		o := originOf(ch)
		if _, wanted := sites[o.field]; wanted && !o.element {
			sites[o.field] = append(sites[o.field], bringSite{u, i, o.base})
		}
	}
	p.eachInstr(func(u *Unit, i ssa.Instruction) {
		switch i := i.(type) {
		case *ssa.Send:
			note(u, i, i.Chan)
		case *ssa.Select:
			for _, st := range i.States {
				if st.Dir == types.SendOnly {
					note(u, i, st.Chan)
				}
			}
		}
	})
	return sites
}

// eachInstr calls a function for each instruction of the package.
func (p *Package) eachInstr(do func(*Unit, ssa.Instruction)) {
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					do(u, i)
				}
			}
		}
	}
}

// takenBefore are the fields of a struct from which something was certainly received
// before an instruction runs, in its function or in all that call that, and whether
// anyone may send there.
func (u *Unit) takenBefore(at ssa.Instruction, base handle.Handle, depth int) map[string]bool {
	if !base.Known() || depth > maxBrought {
		return nil
	}
	paths := map[string]bool{}
	for _, e := range u.Events(at.Parent()) {
		if e.Op != lifecycle.Recv && e.Op != lifecycle.Accept || e.Mode != spawn.Here || !e.Must || e.Instr == at || !u.Follows(e.Instr, at) {
			continue
		}
		for _, h := range e.On {
			if path, ok := trimPath(h, base); ok {
				paths[path] = e.Anyone
			}
		}
	}
	if len(paths) > 0 {
		return paths
	}
	if fn := at.Parent(); fn != u.Top {
		if mk := u.Res.Maker(fn); mk != nil {
			return u.takenBefore(mk, base, depth+1)
		}
		return nil
	}
	return u.takenByCallers(base, depth)
}

// takenByCallers is takenBefore for what all callers of the unit's function have done.
func (u *Unit) takenByCallers(base handle.Handle, depth int) map[string]bool {
	path, ok := u.exporter().Path(base)
	callers, closed := u.pkg.callersOf(u.Top)
	if !ok || !closed || !strings.HasPrefix(path, "p") {
		return nil
	}
	var paths map[string]bool
	defer u.pkg.asks()()
	for k, c := range callers {
		if !u.mayAsk() {
			return nil
		}
		at := c.unit.takenBefore(c.call.Instr, c.unit.Res.Subst(c.call, path), depth+1)
		if k == 0 {
			paths = at
		}
		for p := range paths {
			if any, ok := at[p]; !ok {
				delete(paths, p)
			} else {
				paths[p] = paths[p] && any
			}
		}
	}
	return paths
}

// broughtEvent is the accept that a select is which takes from a channel what comes on a
// connection, and goes on otherwise only once it is told that this is over:
//
//	select {
//	case c := <-l.incoming:
//	case <-l.closed:
//	}
//
// Of a channel of which nothing is known but that it lies in a field, as that by which a
// stream gets what is its own, it is a receive from the channel: who closes the other one
// is perhaps the peer.
func (u *Unit) broughtEvent(sel *ssa.Select) *Event {
	if len(receivedIn(sel)) < 2 || u.innermost(sel.Block()) != nil {
		return nil
	}
	var from *ssa.SelectState
	var ends []handle.Handle
	either := false
	for _, st := range sel.States {
		if w := u.waits(st.Chan); w != nil && len(w.On) == 1 && !u.Res.IsConnection(w.On[0]) {
			ends, either = append(ends, w.On[0]), true
			continue
		}
		h := u.Res.Value(st.Chan)
		switch {
		case !h.Known():
			return nil
		case u.onlyWord(st.Chan):
			ends = append(ends, h)
		case from == nil:
			from = st
		default:
			return nil
		}
	}
	if from == nil {
		return nil
	}
	o := originOf(from.Chan)
	if o.field == nil || o.element || u.Delivers(from.Chan) {
		return nil
	}
	e := &Event{Op: lifecycle.Accept, Instr: sel, Mode: spawn.Here, Must: true, BoundBy: ends, Spec: Spec{Brought: true, Either: either}}
	if src := u.pkg.sources[o.field]; src != nil {
		h := u.Res.Part(u.Res.Value(o.base), src.path, sel)
		if !h.Known() {
			return nil
		}
		e.On, e.Conn, e.Anyone = []handle.Handle{h}, u.sourceText(from, o, src), src.anyone
		return e
	}
	if either {
		return nil
	}
	e.Op, e.On, e.Conn, e.AtEOF = lifecycle.Recv, []handle.Handle{u.Res.Value(from.Chan)}, u.chanText(from.Pos), true
	return e
}

// broughtAwait is the wait for the loop that brings what a select takes, or nil. The loop
// alone sends there: before anybody has started it, nothing comes.
func (u *Unit) broughtAwait(sel *ssa.Select) *Event {
	take := u.broughtEvent(sel)
	if take == nil || take.Either {
		return nil
	}
	for _, st := range sel.States {
		o := originOf(st.Chan)
		d := u.pkg.drivers[o.field]
		if u.pkg.sources[o.field] == nil || d == nil || d.loop == nil || slices.Contains(d.funcs, sel.Parent()) || !onlyIn(u.pkg.channels[o.field].sends, d.funcs) {
			continue
		}
		if e := u.awaitOf(sel, o, d, st.Pos); e != nil {
			e.Needs, e.By, e.Never, e.Brought, e.BoundBy = true, d.funcs[0].Name(), "be received", true, take.BoundBy
			return e
		}
	}
	return nil
}

// isChanHandle reports whether a handle is a channel, and no context.
func isChanHandle(u *Unit, h handle.Handle) bool {
	t := u.Res.Type(h)
	return t != nil && isChan(t)
}

// sourceText is the connection behind a channel as the source of a select would write it.
func (u *Unit) sourceText(st *ssa.SelectState, o origin, src *source) string {
	if owner, ok := strings.CutSuffix(u.chanText(st.Pos), "."+o.field.Name()); ok {
		return owner + src.path
	}
	return ""
}
