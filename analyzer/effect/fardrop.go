package effect

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// FarDrop is how a function lets everybody down who is accepted from a listener: what such
// a peer sends is dropped, which an operation of that peer waits for.
type FarDrop struct {
	*Dropped
	Of    handle.Handle // the listener
	Takes string        // where it is accepted
}

// FarUnserved is what is dropped at the other end of a client, for which one of its
// operations waits; nil if any other goroutine may have accepted the client.
func (u *Unit) FarUnserved(e *Event, k handle.Handle) *Dropped {
	if role := u.Res.Role(k); e.Far == "" || role != lifecycle.Client && (role != lifecycle.Peer || u.Accepted(k)) {
		return nil
	}
	if fn := e.Instr.Parent(); fn != u.Top && u.Mode(fn) != spawn.Here {
		return nil // who started it may wait for a time, and end the connection then
	}
	for _, d := range u.farDrops() {
		def := d.Of.Root.Def()
		if def == nil || !u.Res.Own(def.Parent()) || !slices.Contains(d.Names, e.Far) {
			continue // others may listen there
		}
		if _, in := u.Res.Within(k, []handle.Handle{d.Of}); in && u.takenOnlyAt(d.Of, d.Takes) && !u.LeaksBut(append(u.Res.Names(d.Of), d.Of), e.Instr, e.Instr) {
			told := *d.Dropped
			told.Far = e.Far
			return &told
		}
	}
	return nil
}

// farDrops are those of the unit's functions, and of what they call or start.
func (u *Unit) farDrops() []FarDrop {
	var far []FarDrop
	for _, fn := range u.Res.Funcs {
		for _, a := range u.Events(fn) {
			if a.Op != lifecycle.Accept || a.Mode != spawn.Here || len(a.Via) > 0 || len(a.On) == 0 {
				continue
			}
			for _, d := range u.dropsBehind(fn) {
				if at := u.outward(d.At, fn); at != nil && u.takenFrom(d.On, a) && u.leadsTo(a, at) {
					far = append(far, FarDrop{d, a.On[0], u.pkg.Primitive(a)})
				}
			}
		}
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				call, ok := i.(ssa.CallInstruction)
				if !ok {
					continue
				}
				c := u.Res.CallOf(call)
				s := u.pkg.summary(c)
				if s == nil || u.Res.Model(c).Replaces() {
					continue
				}
				for _, d := range s.Far {
					if h := u.Res.Subst(c, d.On); h.Known() {
						far = append(far, FarDrop{&Dropped{At: call, On: h, Name: d.Name, By: d.By, Made: d.Made, Names: d.Names, Part: d.Part}, h, d.Takes})
					}
				}
			}
		}
	}
	return far
}

// takenFrom reports whether a connection is what an accept has returned, or lives on that.
func (u *Unit) takenFrom(k handle.Handle, a *Event) bool {
	p := u.Res.Parent(k)
	return p.Known() && slices.Contains(a.On, p)
}

// dropsBehind are the drops of a function and of its literals, those of goroutines as well,
// whose connection nothing but its peer ends.
func (u *Unit) dropsBehind(fn *ssa.Function) []*Dropped {
	var ds []*Dropped
	for _, g := range u.Res.Funcs {
		if g != fn && g.Parent() != fn {
			continue
		}
		for _, d := range append(u.Drops(g), u.dropsStarted(g)...) {
			if !u.endsItself(g, d) {
				ds = append(ds, d)
			}
		}
	}
	return ds
}

// dropsStarted are the drops of goroutines that a function starts.
func (u *Unit) dropsStarted(fn *ssa.Function) []*Dropped {
	var ds []*Dropped
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			if call, ok := i.(*ssa.Go); ok {
				ds = append(ds, u.dropsOf(call)...)
			}
		}
	}
	return ds
}

// endsItself reports whether a function may end a connection before its peer does: it stops
// it, but for where something failed, and not behind a drive of it.
func (u *Unit) endsItself(fn *ssa.Function, d *Dropped) bool {
	evs := u.Events(fn)
	on := func(e *Event, op lifecycle.Op) bool {
		return e.Op == op && slices.ContainsFunc(e.On, func(h handle.Handle) bool { return u.Res.Same(h, d.On) })
	}
	for k, st := range evs {
		inside := st.Instr == d.At
		here := st.Mode == spawn.Here || st.Mode == spawn.Later
		switch {
		case st.Op == lifecycle.Bound && u.among(d.On, st.On):
			return true
		case !on(st, lifecycle.Stop), st.Mode == spawn.Here && !inside && !u.comesToReturn(st.Instr) && !u.Reaches(st.Instr, d.At):
			continue
		}
		if !slices.ContainsFunc(evs, func(x *Event) bool {
			if !on(x, lifecycle.Drive) || !x.Must || u.Bounded(evs, x) || (x.Instr == d.At) != inside {
				return false
			}
			if inside { // in a call: as it tells of its operations, one after the other
				return slices.Index(evs, x) < k && (x.Mode == spawn.Here && here || x.Mode == spawn.Elsewhere && st.Mode == spawn.Elsewhere && sameThread(x, st))
			}
			return x.Mode == spawn.Here && x.Only && (st.Mode == spawn.Later || st.Mode == spawn.Here && u.Follows(x.Instr, st.Instr))
		}) {
			return true
		}
	}
	return false
}

// comesToReturn reports whether a way leads from an instruction to a return of its function
// that does not come after a failure.
func (u *Unit) comesToReturn(i ssa.Instruction) bool {
	to := walk(i.Block(), func(b *ssa.BasicBlock) []*ssa.BasicBlock { return b.Succs }, nil)
	return slices.ContainsFunc(u.normalReturns(i.Parent()), func(b *ssa.BasicBlock) bool { return to[b.Index] || b == i.Block() })
}

// outward is where, in a function, that runs which an instruction stands in: there, or in a
// literal that surely comes to it; nil if it stands elsewhere.
func (u *Unit) outward(at ssa.Instruction, fn *ssa.Function) ssa.Instruction {
	lit := at.Parent()
	if lit == fn {
		return at
	}
	mk := u.Res.Maker(lit)
	if m := u.Mode(lit); mk == nil || mk.Parent() != fn || m != spawn.Here && m != spawn.Elsewhere || u.avoidable(lit, at.Block()) {
		return nil
	}
	return mk
}

// leadsTo reports whether each connection that an accept returns comes to an instruction.
func (u *Unit) leadsTo(a *Event, at ssa.Instruction) bool {
	from, to := a.Instr.Block(), at.Block()
	if from == to {
		return true
	}
	seen := map[*ssa.BasicBlock]bool{from: true, to: true}
	for work := []*ssa.BasicBlock{from}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			return false
		}
		for k, s := range b.Succs {
			switch {
			case u.Failure(a, b, k):
			case s == from:
				return false // the next one is accepted
			case !seen[s]:
				seen[s] = true
				work = append(work, s)
			}
		}
	}
	return true
}

// takenOnlyAt reports whether nobody in sight takes clients of a listener but at one place.
func (u *Unit) takenOnlyAt(ln handle.Handle, place string) bool {
	return !slices.ContainsFunc(u.Res.Funcs, func(fn *ssa.Function) bool {
		return slices.ContainsFunc(u.Events(fn), func(e *Event) bool {
			return e.TakesClients() && u.among(ln, e.On) && u.pkg.Primitive(e) != place
		})
	})
}

// exportFar tells callers of the listeners of which the unit's function lets all peers down.
func (u *Unit) exportFar(exp *handle.Exporter) []Drop {
	var ds []Drop
	for _, d := range u.farDrops() {
		if p, ok := exp.Path(d.Of); ok && strings.HasPrefix(p, "p") && u.takenOnlyAt(d.Of, d.Takes) && u.room(len(ds), maxOps, "dropped channels") {
			ds = append(ds, Drop{On: p, Name: d.Name, By: d.By, Made: d.Made, Names: d.Names, Part: d.Part, Takes: d.Takes})
		}
	}
	return ds
}

// farOf is what somebody has to receive from at the other end for a call to come back, or "".
func farOf(m *model.Func) string {
	for _, d := range m.All(model.Far) {
		return d.By
	}
	return ""
}
