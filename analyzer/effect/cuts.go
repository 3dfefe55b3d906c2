package effect

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/lifecycle"
)

// cut is where a way through a function goes on only once something is over.
type cut struct {
	End
	at    ssa.Instruction // behind it; or
	block *ssa.BasicBlock // by this branch of a block
	succ  int
}

// cuts are the places in a function at which something is over.
func (u *Unit) cuts(fn *ssa.Function) []cut {
	var cuts []cut
	for _, b := range fn.Blocks {
		for _, i := range b.Instrs {
			switch i := i.(type) {
			case *ssa.UnOp:
				if i.Op == token.ARROW {
					if e, ok := u.endOn(i.X, i.Pos()); ok {
						cuts = append(cuts, u.cutAt(e, i))
					}
				}
			case *ssa.If:
				cuts = append(cuts, u.cutsOf(i)...)
			case *ssa.Call:
				for _, e := range u.CallEnds(u.Res.CallOf(i)) {
					if len(e.Via) < maxVia {
						cuts = append(cuts, u.cutAt(e, i))
					}
				}
			}
		}
	}
	return cuts
}

func (u *Unit) cutAt(e End, at ssa.Instruction) cut {
	e.Via = append([]Step{u.pkg.step(at.Parent().RelString(u.pkg.Prog.Pkg.Pkg), at)}, e.Via...)
	e.Works = e.Works || u.innermost(at.Block()) != nil
	return cut{End: e, at: at}
}

// cutsOf are the sides of a branch which are taken only once something is over: a case
// of a select, or a look at a context.
func (u *Unit) cutsOf(branch *ssa.If) []cut {
	b := branch.Block()
	if ex := selectOf(branch.Cond); ex != nil {
		for succ := range 2 {
			k, closed, ok := u.caseOf(ex, Exit{b, succ})
			if !ok || closed || ex.States[k].Dir != types.RecvOnly {
				continue
			}
			if e, ok := u.endOn(ex.States[k].Chan, ex.States[k].Pos); ok {
				c := u.cutAt(e, ex)
				c.at, c.block, c.succ = nil, b, succ
				return []cut{c}
			}
		}
		return nil
	}
	l := u.innermost(b)
	if l != nil {
		for _, op := range slices.Concat(l.ops, l.accepts) {
			if op.Op != lifecycle.Recv && op.Op != lifecycle.Accept || !op.Must || len(op.On) == 0 {
				continue
			}
			for succ := range 2 {
				if u.isErr(branch.Cond, succ, op) {
					c := u.cutAt(End{Of: op.On[0], Fails: true}, op.Instr)
					c.at, c.block, c.succ = nil, b, succ
					return []cut{c}
				}
			}
		}
	}
	for succ := range 2 {
		e := End{Of: u.over(branch.Cond, succ), Done: true}
		if !e.Of.Known() {
			leaves := func(k int) bool { return l != nil && !l.Blocks[b.Succs[k]] }
			if !leaves(succ) && leaves(1-succ) {
				continue // it goes on as long as the flag says so
			}
			e = u.flagTold(branch.Cond, succ, leaves(succ))
		}
		if e.Of.Known() {
			var at ssa.Instruction = branch
			if cond, ok := branch.Cond.(ssa.Instruction); ok {
				at = cond
			}
			if e.at != nil {
				at = e.at
			}
			c := u.cutAt(e, at)
			c.at, c.block, c.succ = nil, b, succ
			return []cut{c}
		}
	}
	return nil
}

// selectOf is the select of which a condition tells the case that was taken, or nil.
func selectOf(cond ssa.Value) *ssa.Select {
	is, ok := cond.(*ssa.BinOp)
	if !ok {
		return nil
	}
	ex, ok := is.X.(*ssa.Extract)
	if !ok {
		return nil
	}
	sel, _ := ex.Tuple.(*ssa.Select)
	return sel
}

// endOn is the end that a receive from a channel tells of; none if that delivers the
// time.
func (u *Unit) endOn(ch ssa.Value, at token.Pos) (End, bool) {
	if u.Delivers(ch) {
		return End{}, false
	}
	if w := u.waits(ch); w != nil {
		return End{Of: w.On[0], Done: true, Text: w.Until}, len(w.On) == 1
	}
	h := u.Res.Value(ch)
	return End{Of: h, Text: u.chanText(at)}, h.Known()
}

// comesBack reports whether a way leads through a function to a return, around some
// cuts.
func comesBack(fn *ssa.Function, cuts []cut) bool {
	held := func(b *ssa.BasicBlock) bool {
		return slices.ContainsFunc(cuts, func(c cut) bool { return c.at != nil && c.at.Block() == b })
	}
	seen := make([]bool, len(fn.Blocks))
	for work := []*ssa.BasicBlock{fn.Blocks[0]}; len(work) > 0; {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] || held(b) {
			continue
		}
		seen[b.Index] = true
		if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			return true
		}
		for k, s := range b.Succs {
			if !slices.ContainsFunc(cuts, func(c cut) bool { return c.block == b && c.succ == k }) {
				work = append(work, s)
			}
		}
	}
	return false
}
