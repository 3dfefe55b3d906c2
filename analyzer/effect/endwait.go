package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// endedElse reports whether the package bounds a connection of a type, or has
// another goroutine or handler than the driver stop one: the driver may come to its
// end in normal use.
func (p *Package) endedElse(t types.Type) bool {
	of := func(u *Unit, hs []handle.Handle) bool {
		return slices.ContainsFunc(hs, func(h handle.Handle) bool {
			ht := u.Res.Type(h)
			return ht == nil || mayBe(ht, t)
		})
	}
	for _, u := range p.Units {
		for _, fn := range u.Res.Funcs {
			evs := u.Events(fn)
			aside := fn != u.Top && u.Mode(fn) != spawn.Here && u.Mode(fn) != spawn.Later
			for k, e := range evs {
				if e.Op == lifecycle.Bound && of(u, e.On) {
					return true
				}
				if e.Op != lifecycle.Stop || !of(u, e.On) {
					continue
				}
				before := func(x *Event) bool {
					return (x.Op == lifecycle.Drive || x.Op == lifecycle.Wait) && x.Must && u.sharesConn(x, e)
				}
				switch e.Mode {
				case spawn.Elsewhere:
					if !slices.ContainsFunc(evs[:k], func(x *Event) bool { return before(x) && sameThread(x, e) }) {
						return true
					}
				case spawn.Unknown:
					return true
				default:
					if aside && !slices.ContainsFunc(evs, func(x *Event) bool {
						return before(x) && x.Mode == spawn.Here && (e.Mode == spawn.Later || u.Follows(x.Instr, e.Instr))
					}) {
						return true
					}
				}
			}
		}
	}
	return false
}

// mayBe reports whether a value of one type may be one of another type too: one of them
// is an interface that the other one satisfies.
func mayBe(a, b types.Type) bool {
	switch x, y := types.IsInterface(a), types.IsInterface(b); {
	case x && y:
		return true
	case x:
		return satisfies(b, a)
	case y:
		return satisfies(a, b)
	}
	return types.Identical(a, b)
}

// satisfies reports whether values of a type, or their addresses, are of an interface.
func satisfies(t, it types.Type) bool {
	in, ok := it.Underlying().(*types.Interface)
	return !ok || types.Implements(t, in) || types.Implements(types.NewPointer(t), in)
}

// endWait is the wait that a receive is from a field which tells the end of a
// connection, or nil.
func (u *Unit) endWait(i ssa.Instruction, ch ssa.Value) *Event {
	if len(u.pkg.ends) == 0 {
		return nil
	}
	fa, base := fieldLoad(ch)
	if call, ok := unconverted(ch).(*ssa.Call); ok { // c.Done()
		c := u.Res.CallOf(call)
		if c.Body == nil || len(c.Body.Blocks) != 1 || len(c.Body.Params) == 0 || len(c.Args) == 0 || c.Args[0] == nil || u.Res.Model(c).Has(model.Wait) {
			return nil
		}
		ret, ok := c.Body.Blocks[0].Instrs[len(c.Body.Blocks[0].Instrs)-1].(*ssa.Return)
		if !ok || len(ret.Results) != 1 {
			return nil
		}
		if fa, base = fieldLoad(unconverted(ret.Results[0])); fa == nil || base != ssa.Value(c.Body.Params[0]) {
			return nil
		}
		base = c.Args[0]
	}
	if fa == nil {
		return nil
	}
	f := handle.FieldOf(fa.X.Type(), fa.Field)
	if f == nil {
		return nil
	}
	end := u.pkg.ends[f.Origin()]
	x := u.Res.Value(base)
	if end == nil || !x.Known() {
		return nil
	}
	e := &Event{Op: lifecycle.Wait, Instr: i, Mode: spawn.Here, Must: true, Spec: Spec{AtEOF: end.atEOF, Joined: true}}
	for _, path := range end.paths {
		if h := u.Res.Part(x, path, i); h.Known() {
			e.On = append(e.On, h)
		}
	}
	if len(e.On) == 0 {
		return nil
	}
	if owner, ok := strings.CutSuffix(u.chanText(i.Pos()), "."+f.Name()); ok {
		e.Until = owner + end.paths[0] + " is over"
	}
	return e
}

// fieldLoad is the field that a value was loaded from, and its struct.
func fieldLoad(v ssa.Value) (*ssa.FieldAddr, ssa.Value) {
	ld, ok := unconverted(v).(*ssa.UnOp)
	if !ok || ld.Op != token.MUL {
		return nil, nil
	}
	fa, ok := ld.X.(*ssa.FieldAddr)
	if !ok {
		return nil, nil
	}
	return fa, fa.X
}
