package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// ClosesLater are the channels of structs that a call waits for, whatever way it goes, in
// its body or when that returns: each with the way there.
func (u *Unit) ClosesLater(call *ssa.Call) []End {
	c := u.Res.CallOf(call)
	if c == nil || c.Body == nil || u.Res.Model(c) != nil {
		return nil
	}
	var ends []End
	for _, e := range u.Events(call.Parent()) {
		if e.Instr != ssa.Instruction(call) || e.Op != lifecycle.Recv && e.Op != lifecycle.Wait || !e.Must || e.Apart || len(e.Via) == 0 || len(e.On) != 1 || len(e.Joins) > 0 {
			continue
		}
		h := e.On[0]
		if u.fieldAt(h) == nil || e.Mode != spawn.Here && !(e.Mode == spawn.Later && u.atReturn(c, e)) {
			continue
		}
		ends = append(ends, End{Of: h, Text: e.Conn, Via: e.Via})
	}
	for _, e := range u.CallEnds(c) {
		if !e.Done && e.Flag == nil && !e.Fails && u.fieldAt(e.Of) != nil {
			ends = append(ends, e)
		}
	}
	return ends
}

// atReturn reports whether a called function does an event when it returns: what a
// function puts off to the end of a test comes later.
func (u *Unit) atReturn(c *handle.Call, e *Event) bool {
	in := u
	if !u.Res.Own(c.Body) {
		in = u.pkg.byFunc[c.Body]
	}
	if in == nil {
		return false
	}
	for _, x := range in.Events(c.Body) {
		if x.Op == e.Op && deferred(x) && u.pkg.Primitive(x) == u.pkg.Primitive(e) {
			return true
		}
	}
	return false
}

// maxSignals bounds the ways by which it is looked for who closes a channel.
const maxSignals = 32

// ClosedOnlyBehind is where, behind a call in its function, that begins which alone closes
// a channel in a field of a struct; nil if something else may, or may begin before.
func (u *Unit) ClosedOnlyBehind(call *ssa.Call, ch handle.Handle) ssa.Instruction {
	f := u.fieldAt(ch)
	if f == nil || u.innermost(call.Block()) != nil || !u.OnlyCloses(ch) {
		return nil
	}
	sites, ok := u.pkg.closersOf(f)
	if !ok {
		return nil
	}
	w := behindWalk{unit: u, call: call, seen: map[*ssa.Function]bool{}}
	for _, c := range sites {
		if !w.behind(c.unit, c.at) {
			return nil
		}
	}
	return w.start
}

// closer is where a channel is closed.
type closer struct {
	unit *Unit
	at   ssa.Instruction
}

// closersOf is all that closes the channel in a field which brings nothing but its end; ok
// is false if there may be more.
func (p *Package) closersOf(f *types.Var) (sites []closer, ok bool) {
	if cs, found := p.closers[f]; found {
		return cs, len(cs) > 0
	}
	elem := f.Type().Underlying().(*types.Chan).Elem()
	unknown := false
	for _, v := range p.Units {
		for _, fn := range v.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					for _, x := range signalled(i) {
						if of, ok := x.Type().Underlying().(*types.Chan); !ok || !types.Identical(of.Elem(), elem) {
							continue
						}
						is, known := v.isChannel(x, f, nil)
						if is {
							sites = append(sites, closer{v, i})
						}
						unknown = unknown || !is && !known
					}
				}
			}
		}
	}
	if unknown && p.handsOn(f, nil) {
		sites = nil
	}
	if p.closers == nil {
		p.closers = map[*types.Var][]closer{}
	}
	p.closers[f] = sites
	return sites, len(sites) > 0
}

// behindWalk goes up from where a channel is closed to the function of a call.
type behindWalk struct {
	unit  *Unit
	call  *ssa.Call
	seen  map[*ssa.Function]bool
	start ssa.Instruction // the first that begins behind the call
}

// behind reports whether an instruction of a unit runs only behind the call, or because of
// what begins there.
func (w *behindWalk) behind(v *Unit, i ssa.Instruction) bool {
	fn := w.call.Parent()
	if v == w.unit {
		for in := i.Parent(); in != nil; in = in.Parent() {
			if in == fn {
				return w.follows(i)
			}
			mk := v.Res.Maker(in)
			if mk == nil {
				break
			}
			i = mk
		}
	}
	if w.seen[v.Top] {
		return true
	}
	if w.seen[v.Top] = true; len(w.seen) > maxSignals {
		return false
	}
	callers, closed := v.pkg.callersOf(v.Top)
	if !closed || len(callers) == 0 {
		return false
	}
	for _, c := range callers {
		if !w.behind(c.unit, c.call.Instr) {
			return false
		}
	}
	return true
}

// follows reports whether an instruction of the function of the call comes only behind it.
func (w *behindWalk) follows(i ssa.Instruction) bool {
	if isDefer(i) && i != ssa.Instruction(w.call) {
		return true // it runs when the function returns
	}
	if !w.unit.Follows(w.call, i) {
		return false
	}
	if w.start == nil {
		w.start = i
	}
	return true
}
