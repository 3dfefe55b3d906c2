package effect

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/model"
	"github.com/connlint/connlint/analyzer/spawn"
)

// Unasked is where a goroutine takes what a connection delivers only once something was
// sent on it: a watch was added, a channel subscribed to.
const Unasked lifecycle.Op = "take what was asked for"

// askedFor is the event of a receive from a channel, or of a select in which all cases
// are receives from channels of one connection, which deliver only what was asked for.
func (u *Unit) askedFor(i ssa.Instruction, at token.Pos, chs ...ssa.Value) []*Event {
	var on handle.Handle
	for _, ch := range chs {
		h := u.Res.Value(ch)
		if !deliversAsked(u.pkg.Prog.Index, ch) || !h.Known() || on.Known() && h != on {
			return nil
		}
		on = h
	}
	if !on.Known() {
		return nil
	}
	return []*Event{{Op: Unasked, On: []handle.Handle{on}, Instr: i, Mode: spawn.Here, Must: true, Spec: Spec{Conn: u.chanText(at)}}}
}

// deliversAsked reports whether a channel is that of a field which delivers only what was
// asked for.
func deliversAsked(ix *model.Index, ch ssa.Value) bool {
	ld, ok := ch.(*ssa.UnOp)
	if !ok {
		return false
	}
	fa, ok := ld.X.(*ssa.FieldAddr)
	if !ok {
		return false
	}
	m := ix.Field(handle.FieldOf(fa.X.Type(), fa.Field))
	return m != nil && m.Directive.Asked
}

// receivedIn are the channels of a blocking select that only receives.
func receivedIn(sel *ssa.Select) []ssa.Value {
	if !sel.Blocking {
		return nil
	}
	var chs []ssa.Value
	for _, st := range sel.States {
		if st.Dir != types.RecvOnly {
			return nil
		}
		chs = append(chs, st.Chan)
	}
	return chs
}

// unaskedEvents are those of a call whose model says that it takes what was asked for.
func unaskedEvents(e *Event, d *model.Directive) []*Event {
	if !d.Asked || e.Op != lifecycle.Recv {
		return nil
	}
	x := *e
	x.Op = Unasked
	return []*Event{&x}
}

// Plain reports whether a connection was opened without options, of which nothing tells
// whether they let what is done with it end by itself.
func (u *Unit) Plain(k handle.Handle) bool {
	call, ok := k.Root.Def().(*ssa.Call)
	return ok && u.pkg.plain(u.Res.CallOf(call), u.Res)
}

func (p *Package) plain(c *handle.Call, res *handle.Resolver) bool {
	if v := p.byFunc[c.Body]; v != nil && !v.Res.Own(c.Instr.Parent()) {
		for _, fn := range v.Res.Funcs {
			for _, b := range fn.Blocks {
				for _, i := range b.Instrs {
					call, ok := i.(*ssa.Call)
					if !ok {
						continue
					}
					if of := v.Res.CallOf(call); v.Res.Model(of).Has(model.Open) && !p.plain(of, v.Res) {
						return false
					}
				}
			}
		}
		return true
	}
	if !res.Model(c).Has(model.Open) {
		return false
	}
	if !c.Fn.Signature().Variadic() {
		return true
	}
	opts, ok := res.Variadic(c)
	return ok && len(opts) == 0
}
