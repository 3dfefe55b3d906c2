package effect

import (
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// End is what surely is over once a call has come back: a context that is done, or a
// channel that has delivered or is closed.
type End struct {
	Of    handle.Handle
	Done  bool   // it belongs to what only ends, as a context does
	Works bool   // the call waits for it in a loop: it does something for as long as that lives
	Text  string // as the source names it, or ""
	Via   []Step // the way to where it waits
}

// cut is where a way through a function goes on only once something is over.
type cut struct {
	End
	at    ssa.Instruction // behind it; or
	block *ssa.BasicBlock // by this branch of a block
	succ  int
}

// CallEnds are the ends that a call of a function of the package waits for, whatever
// way that goes.
func (u *Unit) CallEnds(c *handle.Call) []End {
	if c == nil {
		return nil
	}
	var ends []End
	add := func(e End, h handle.Handle) {
		if e.Of = h; h.Known() {
			ends = append(ends, e)
		}
	}
	if c.Body != nil && u.Res.Own(c.Body) {
		if c.Body != u.Top {
			for _, e := range u.outlasts(c.Body) {
				add(e, u.Res.Rebase(e.Of, c))
			}
		}
		return ends
	}
	if u.Res.Model(c) != nil {
		return nil
	}
	if callee := u.pkg.byFunc[c.Body]; callee != nil {
		for _, l := range callee.lasts() {
			add(l.End, u.Res.Subst(c, l.Path))
		}
	} else if s := u.pkg.summary(c); s != nil {
		for _, l := range s.Lasts {
			add(End{Done: l.Done, Works: true, Text: l.Text, Via: l.Via}, u.Res.Subst(c, l.Path))
		}
	}
	return ends
}

// lastsFor is an end in the words of a function's signature.
type lastsFor struct {
	End
	Path string
}

func (u *Unit) lasts() []lastsFor {
	var ls []lastsFor
	for _, e := range u.outlasts(u.Top) {
		if path, ok := u.exporter().Path(e.Of); ok && strings.HasPrefix(path, "p") && len(e.Via) < maxVia {
			ls = append(ls, lastsFor{e, path})
		}
	}
	return ls
}

// Lasts is an end in portable form: the function does something until that is over.
type Lasts struct {
	Path string
	Done bool
	Text string
	Via  []Step
}

// exportLasts tells importers what the function works for until that is over.
func (u *Unit) exportLasts() {
	if obj, ok := u.Top.Object().(*types.Func); !ok || !obj.Exported() {
		return
	}
	for _, l := range u.lasts() {
		if l.Works {
			u.Summary.Lasts = append(u.Summary.Lasts, Lasts{l.Path, l.Done, l.Text, l.Via})
		}
	}
}

// outlasts are the ends that a function waits for on every way to its returns.
func (u *Unit) outlasts(fn *ssa.Function) []End {
	if ends, ok := u.lasting[fn]; ok {
		return ends
	}
	if u.lasting == nil {
		u.lasting = map[*ssa.Function][]End{}
	}
	u.lasting[fn] = nil // while a recursion is looked at
	var ends []End
	cuts := u.cuts(fn)
	if len(cuts) > 0 && comesBack(fn, nil) {
		for k, c := range cuts {
			same := func(x cut) bool { return x.Of == c.Of }
			if slices.IndexFunc(cuts, same) < k {
				continue
			}
			var of []cut
			for _, x := range cuts {
				if same(x) {
					of = append(of, x)
				}
			}
			if comesBack(fn, of) {
				continue
			}
			if w := slices.IndexFunc(of, func(x cut) bool { return x.Works }); w >= 0 {
				c = of[w]
			}
			ends = append(ends, c.End)
		}
	}
	u.lasting[fn] = ends
	return ends
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
					cuts = append(cuts, u.cutAt(e, i))
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
	for succ := range 2 {
		if h := u.over(branch.Cond, succ); h.Known() {
			c := u.cutAt(End{Of: h, Done: true}, branch)
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

// Until says, for a message, what a call waits for.
func (e End) Until() string {
	switch {
	case e.Done && e.Text != "":
		return e.Text
	case e.Done:
		return "its context is done"
	case e.Text != "":
		return e.Text + " is closed"
	}
	return ""
}
