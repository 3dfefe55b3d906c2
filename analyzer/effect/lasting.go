package effect

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
)

// End is what surely is over once a call has come back: a context that is done, or a
// channel that has delivered or is closed; or a flag of a struct that is set.
type End struct {
	Of    handle.Handle
	Flag  *types.Var // the flag of the struct, or nil
	When  flagTest   // the values of the flag that end it
	Lock  bool       // it is a lock that somebody holds
	Fails bool       // it is a connection from which nothing more can be taken
	Done  bool       // it belongs to what only ends, as a context does
	Works bool       // the call waits for it in a loop: it does something for as long as that lives
	Text  string     // as the source names it, or ""
	Via   []Step     // the way to where it waits

	at ssa.Instruction // where it looks at a flag
}

// CallEnds are the ends of which a call of a function waits for each, whatever way that
// goes.
func (u *Unit) CallEnds(c *handle.Call) []End {
	all, _ := u.callLife(c)
	return all
}

// CallLife are ends of one of which a call of a function waits at least, whatever way that
// goes: each by itself, or all of them taken together.
func (u *Unit) CallLife(c *handle.Call) [][]End {
	var lives [][]End
	all, any := u.callLife(c)
	for _, e := range all {
		lives = append(lives, []End{e})
	}
	if len(any) > 0 {
		lives = append(lives, any)
	}
	return lives
}

func (u *Unit) callLife(c *handle.Call) (all, any []End) {
	if c == nil || u.Res.Model(c) != nil {
		return nil, nil
	}
	place := func(l life, in func(handle.Handle) handle.Handle) (all, any []End) {
		for _, e := range l.all {
			if e.Of = in(e.Of); e.Of.Known() {
				all = append(all, e)
			}
		}
		for _, e := range l.any {
			if e.Of = in(e.Of); !e.Of.Known() {
				return all, nil
			}
			any = append(any, e)
		}
		return all, any
	}
	if c.Body != nil && u.Res.Own(c.Body) {
		if c.Body == u.Top {
			return nil, nil
		}
		return place(u.outlasts(c.Body), func(h handle.Handle) handle.Handle { return u.Res.Rebase(h, c) })
	}
	if callee := u.pkg.byFunc[c.Body]; callee != nil {
		exp := callee.exporter()
		return place(callee.outlasts(callee.Top), func(h handle.Handle) handle.Handle {
			path, ok := exp.Path(h)
			if !ok || !strings.HasPrefix(path, "p") {
				return handle.Handle{}
			}
			return u.Res.Subst(c, path)
		})
	}
	if s := u.pkg.summary(c); s != nil {
		for _, l := range s.Lasts {
			if h := u.Res.Subst(c, l.Path); h.Known() {
				all = append(all, End{Of: h, Done: l.Done, Works: true, Text: l.Text, Via: l.Via})
			}
		}
	}
	return all, nil
}

// life are the ends that a function waits for on every way to its returns: each of all,
// and at least one of any.
type life struct{ all, any []End }

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
	for _, e := range u.outlasts(u.Top).all {
		if path, ok := u.exporter().Path(e.Of); ok && strings.HasPrefix(path, "p") && e.Works && e.Flag == nil && !e.Fails {
			u.Summary.Lasts = append(u.Summary.Lasts, Lasts{path, e.Done, e.Text, e.Via})
		}
	}
}

// outlasts is what a function waits for on every way to its returns.
func (u *Unit) outlasts(fn *ssa.Function) life {
	if l, ok := u.lasting[fn]; ok {
		return l
	}
	if u.lasting == nil {
		u.lasting = map[*ssa.Function]life{}
	}
	u.lasting[fn] = life{} // while a recursion is looked at
	var l life
	if cuts := u.cuts(fn); len(cuts) > 0 && comesBack(fn, nil) {
		for k, c := range cuts {
			same := func(x cut) bool { return x.End.is(c.End) }
			if slices.IndexFunc(cuts, same) < k {
				continue
			}
			var of []cut
			for _, x := range cuts {
				if same(x) {
					of = append(of, x)
				}
			}
			if w := slices.IndexFunc(of, func(x cut) bool { return x.Works }); w >= 0 {
				c = of[w]
			}
			l.any = append(l.any, c.End)
			if !comesBack(fn, of) {
				l.all = append(l.all, c.End)
			}
		}
		l.any = needed(fn, cuts, l.any)
	}
	u.lasting[fn] = l
	return l
}

// needed are those of some ends that are waited for without the others, if it takes
// several of them to keep a function from its returns.
func needed(fn *ssa.Function, cuts []cut, ends []End) []End {
	if comesBack(fn, cuts) {
		return nil
	}
	var some []End
	for _, e := range ends {
		rest := slices.DeleteFunc(slices.Clone(cuts), func(x cut) bool { return x.End.is(e) })
		if comesBack(fn, rest) {
			some = append(some, e)
		} else {
			cuts = rest
		}
	}
	if len(some) < 2 || len(some) > maxEnds {
		return nil
	}
	return some
}

// maxEnds bounds the ends of which a function waits for one.
const maxEnds = 4

// is reports whether two ends are one.
func (e End) is(o End) bool {
	return e.Of == o.Of && e.Flag == o.Flag && e.When.is(o.When) && e.Fails == o.Fails
}

// Until says, for a message, what a call waits for.
func (e End) Until() string {
	switch {
	case e.Lock:
		return "the lock is given back that is held here"
	case e.Flag != nil:
		return e.Text + " is set"
	case e.Done && e.Text != "":
		return e.Text
	case e.Done:
		return "its context is done"
	case e.Text != "":
		return e.Text + " is closed"
	}
	return ""
}
