package effect

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// pooled reports whether several goroutines may run a function: it is started in a
// loop, or twice. What waits for one of them does not wait for itself.
func (u *Unit) pooled(fn *ssa.Function) bool {
	if fn != u.Top {
		sites := u.startsOf(fn)
		return len(sites) != 1 || u.innermost(sites[0]) != nil
	}
	callers, _ := u.pkg.callersOf(fn)
	type object struct {
		unit *Unit
		is   handle.Handle
	}
	seen := map[object]bool{}
	for _, c := range callers {
		owner := handle.Handle{}
		if len(c.call.Args) > 0 && c.call.Args[0] != nil {
			owner = c.unit.Res.Value(c.call.Args[0])
		}
		if l := c.unit.innermost(c.call.Instr.Block()); l != nil {
			if def := owner.Root; def == nil || def.Def() == nil || !l.Blocks[def.Def().Block()] {
				return true
			}
		}
		if seen[object{c.unit, owner}] {
			return true
		}
		if len(c.call.Args) > 0 && c.call.Args[0] != nil {
			seen[object{c.unit, owner}] = true
		}
	}
	return false
}

// startsOf are the blocks in which a literal is called or started, one for each
// instruction.
func (u *Unit) startsOf(lit *ssa.Function) []*ssa.BasicBlock {
	if u.starts == nil {
		u.starts = map[*ssa.Function][]*ssa.BasicBlock{}
		for _, g := range u.Res.Funcs {
			for _, b := range g.Blocks {
				for _, i := range b.Instrs {
					call, ok := i.(ssa.CallInstruction)
					if !ok {
						continue
					}
					bodies := []*ssa.Function{u.Res.CallOf(call).Body}
					for _, r := range spawn.Runs(u.Res, call, u.pkg) {
						if !slices.Contains(bodies, r.Call.Body) {
							bodies = append(bodies, r.Call.Body)
						}
					}
					for _, body := range bodies {
						if u.Res.Own(body) {
							u.starts[body] = append(u.starts[body], b)
						}
					}
				}
			}
		}
	}
	return u.starts[lit]
}

// addPool notes a loop that several goroutines run by the fields that it takes from. Two
// loops that take from one have no certain end.
func (p *Package) addPool(d *driver) {
	for f := range d.serves {
		if _, twice := p.pools[f]; twice {
			p.pools[f] = nil
		} else {
			p.pools[f] = d
		}
	}
}
