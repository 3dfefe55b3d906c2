package effect

import (
	"go/ast"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// Loop is a natural loop of a function.
type Loop struct {
	Stmt   ast.Stmt // its source, known for drives
	Header *ssa.BasicBlock
	Blocks map[*ssa.BasicBlock]bool
	Exits  []Exit

	order []*ssa.BasicBlock // Blocks, as they stand in the function
	ops   []*Event          // what each turn sends and receives

	accepts []*Event // what each turn accepts
}

// Exit is an edge that leaves a loop.
type Exit struct {
	From *ssa.BasicBlock
	Succ int
}

// To is the block that an exit leads to.
func (e Exit) To() *ssa.BasicBlock { return e.From.Succs[e.Succ] }

// endless reports whether nothing leaves a loop but a panic.
func (l *Loop) endless() bool {
	return !slices.ContainsFunc(l.Exits, func(x Exit) bool {
		to := x.To()
		_, ok := to.Instrs[len(to.Instrs)-1].(*ssa.Panic)
		return !ok
	})
}

// Loops returns the natural loops of a function, by their headers, outer ones
// first.
func (u *Unit) Loops(fn *ssa.Function) []*Loop {
	if ls, ok := u.loops[fn]; ok {
		return ls
	}
	byHeader := map[*ssa.BasicBlock]*Loop{}
	var ls []*Loop
	for _, b := range fn.DomPreorder() {
		for _, p := range b.Preds {
			if !b.Dominates(p) {
				continue
			}
			l := byHeader[b]
			if l == nil {
				l = &Loop{Header: b, Blocks: map[*ssa.BasicBlock]bool{b: true}}
				byHeader[b] = l
				ls = append(ls, l)
			}
			for work := []*ssa.BasicBlock{p}; len(work) > 0; {
				x := work[len(work)-1]
				work = work[:len(work)-1]
				if !l.Blocks[x] {
					l.Blocks[x] = true
					work = append(work, x.Preds...)
				}
			}
		}
	}
	for _, l := range ls {
		l.takeDispatch()
		l.order = slices.SortedFunc(maps.Keys(l.Blocks), func(a, b *ssa.BasicBlock) int { return a.Index - b.Index })
		for _, b := range l.order {
			if in := u.inner[b]; in == nil || len(l.Blocks) < len(in.Blocks) {
				u.inner[b] = l
			}
			for i, s := range b.Succs {
				if !l.Blocks[s] {
					l.Exits = append(l.Exits, Exit{b, i})
				}
			}
		}
	}
	u.loops[fn] = ls
	return ls
}

// takeDispatch adds to a loop the blocks that only look which case of a select in
// it was taken. A case that leaves the loop would else leave it one test early.
func (l *Loop) takeDispatch() {
	for again := true; again; {
		again = false
		for b := range l.Blocks {
			for _, s := range b.Succs {
				if !l.Blocks[s] && len(s.Preds) == 1 && dispatches(s) {
					l.Blocks[s], again = true, true
				}
			}
		}
	}
}

// dispatches reports whether a block does nothing but test the case of a select.
func dispatches(b *ssa.BasicBlock) bool {
	cond, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	test, ok := cond.Cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	ex, ok := test.X.(*ssa.Extract)
	if !ok {
		return false
	}
	_, ok = ex.Tuple.(*ssa.Select)
	return ok && len(b.Instrs) == 2 && b.Instrs[0] == test
}

// innermost is the smallest loop around a block.
func (u *Unit) innermost(b *ssa.BasicBlock) *Loop {
	u.Loops(b.Parent())
	return u.inner[b]
}
