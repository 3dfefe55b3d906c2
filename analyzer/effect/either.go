package effect

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// eitherWait is the wait that a select is which goes on when a connection, or the
// goroutine that drives it, is over, or else when a context is:
//
//	select {
//	case <-c.done:
//	case <-ctx.Done():
//	}
//
// It is a wait for the connection only where the context never ends. A select in a loop
// is looked at as part of that.
func (u *Unit) eitherWait(sel *ssa.Select) *Event {
	if !sel.Blocking || len(sel.States) < 2 || u.innermost(sel.Block()) != nil {
		return nil
	}
	var over *ssa.SelectState
	var ctxs []handle.Handle
	for _, st := range sel.States {
		if st.Dir != types.RecvOnly {
			return nil
		}
		if e := u.waits(st.Chan); e != nil && len(e.On) == 1 && !u.Res.IsConnection(e.On[0]) {
			ctxs = append(ctxs, e.On[0])
			continue
		}
		if over != nil {
			return nil
		}
		over = st
	}
	if over == nil || len(ctxs) == 0 {
		return nil
	}
	e := u.receive(sel, over.Chan)
	if e == nil || e.Op != lifecycle.Wait && e.Op != lifecycle.Recv {
		return nil
	}
	e.Either, e.BoundBy = true, append(e.BoundBy, ctxs...)
	if e.Op == lifecycle.Recv {
		e.Conn = u.chanText(over.Pos)
	}
	return e
}
