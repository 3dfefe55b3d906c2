package effect

import (
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// selectDrive returns the drive that a loop around a select is: it serves
// channels and leaves only when a context ends, when a channel that brings
// nothing but the word to end delivers, or when a channel is closed. A loop with
// a default case, or one that time or content can end, is none.
func (u *Unit) selectDrive(l *Loop, s *ssa.Select) *Event {
	if !s.Blocking || u.innermost(s.Block()) != l {
		return nil
	}
	ends := map[int]bool{} // cases that leave the loop
	var bounds []handle.Handle
	var words []string // what ends it
	var told []string  // the contexts among that, by their names
	var inner []Exit   // those of other selects in the loop
	for _, x := range l.Exits {
		k, closed, ok := u.caseOf(s, x)
		if !ok {
			if u.otherSelect(l, s, x) != nil {
				inner = append(inner, x)
				continue
			}
			if ctx, only := u.endOnly(l, x, &Event{Instr: s}); only {
				if ctx.Known() {
					bounds = append(bounds, ctx)
				}
				continue
			}
			return nil
		}
		if closed {
			continue
		}
		ch := s.States[k].Chan
		if u.Delivers(ch) {
			return nil // time ends it
		}
		if e := u.waits(ch); e != nil {
			bounds = append(bounds, e.On...)
			words = append(words, "its context is done")
			told = append(told, e.Until)
		} else if h := u.Res.Value(ch); h.Known() && s.States[k].Dir == types.RecvOnly {
			bounds = append(bounds, h)
			if w := u.chanText(s.States[k].Pos); w != "" {
				words = append(words, w+" delivers or is closed")
			}
		} else {
			return nil
		}
		ends[k] = true
	}
	for _, x := range inner {
		if !u.among(u.ending(u.otherSelect(l, s, x)), bounds) {
			return nil
		}
	}
	var on []handle.Handle
	for k, st := range s.States {
		if st.Dir != types.RecvOnly || ends[k] || u.Delivers(st.Chan) || u.waits(st.Chan) != nil {
			continue
		}
		h := u.Res.Value(st.Chan)
		if !h.Known() {
			continue
		}
		if def := h.Root.Def(); def != nil && l.Blocks[def.Block()] {
			continue // another channel every turn
		}
		on = append(on, h)
	}
	owned := len(on) == 0
	if owned {
		if on = u.ownersOf(l, s, ends); len(on) == 0 {
			return nil
		}
	}
	l.Stmt = u.pkg.Prog.Loop(s.Pos())
	if owned && len(told) == len(words) {
		words = told
	}
	until := strings.Join(words, " or ")
	return &Event{Op: lifecycle.Drive, On: on, Instr: s, Mode: spawn.Here, Must: true, Loop: l, BoundBy: bounds, Spec: Spec{Until: until, Serves: true, Forever: l.endless(), Owned: owned}}
}

// otherSelect is the receiving case of another select in a loop, of any one if s is
// nil, that leads straight out of it by an exit, or nil.
func (u *Unit) otherSelect(l *Loop, s *ssa.Select, x Exit) *ssa.SelectState {
	cond, _ := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if cond == nil {
		return nil
	}
	is, _ := cond.Cond.(*ssa.BinOp)
	if is == nil {
		return nil
	}
	which, _ := is.X.(*ssa.Extract)
	if which == nil {
		return nil
	}
	sel, ok := which.Tuple.(*ssa.Select)
	if !ok || sel == s || !l.Blocks[sel.Block()] {
		return nil
	}
	if k, closed, ok := u.caseOf(sel, x); ok && !closed && sel.States[k].Dir == types.RecvOnly {
		return sel.States[k]
	}
	return nil
}

// ending is what a case of a select takes the word to end from: a channel, or the
// context that it belongs to.
func (u *Unit) ending(st *ssa.SelectState) handle.Handle {
	if e := u.waits(st.Chan); e != nil && len(e.On) > 0 {
		return e.On[0]
	}
	return u.Res.Value(st.Chan)
}

// caseOf finds the case of a select that leads straight out of a loop by an exit,
// and whether it does so because its channel is closed.
func (u *Unit) caseOf(s *ssa.Select, x Exit) (k int, closed, ok bool) {
	cond, isIf := x.From.Instrs[len(x.From.Instrs)-1].(*ssa.If)
	if !isIf {
		return 0, false, false
	}
	c, succ := cond.Cond, x.Succ
	for {
		n, isNot := c.(*ssa.UnOp)
		if !isNot || n.Op != token.NOT {
			break
		}
		c, succ = n.X, 1-succ
	}
	switch c := c.(type) {
	case *ssa.BinOp: // the index of the case
		ex, isEx := c.X.(*ssa.Extract)
		i, isConst := c.Y.(*ssa.Const)
		if c.Op != token.EQL || !isEx || ex.Tuple != s || ex.Index != 0 || !isConst || succ != 0 {
			return 0, false, false
		}
		k = int(i.Int64())
		return k, false, k >= 0 && k < len(s.States)
	case *ssa.Extract: // v, ok := <-ch
		if c.Tuple == s && c.Index == 1 && succ == 1 {
			return 0, true, true
		}
	}
	return 0, false, false
}
