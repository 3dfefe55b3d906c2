package rule

import (
	"go/ast"

	"golang.org/x/tools/go/ssa"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/order"
	"github.com/connlint/connlint/analyzer/spawn"
)

// otherChannels finds a call that serves one of the channels which a connection delivers
// on for as long as that lives, as ssh.DiscardRequests does, before the loop over another
// channel of the same connection: what comes on that is never taken.
func otherChannels(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here || !certain(s, d) {
			continue
		}
		if e := otherChannel(s, s.later(d, nil), d); e != nil {
			fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: d, Later: e, Conn: d.On[0]})
		}
	}
	return fs
}

// otherChannel is the loop, behind a call that serves a channel, over another channel
// which came from the same call as that. A loop that only throws away what is left is not
// meant.
func otherChannel(s *scope, reach *order.Reach, d *effect.Event) *effect.Event {
	call, ok := d.Instr.(*ssa.Call)
	if !ok || d.AtEOF || d.Inner != nil {
		return nil
	}
	for _, e := range reach.Events {
		recv, ok := e.Instr.(*ssa.UnOp)
		if !ok || e.Op != lifecycle.Drive || e.Loop == nil || !overlap(s, e.On, d.On) || !s.unit.Follows(call, recv) {
			continue
		}
		ch, ok := recv.X.(*ssa.Extract)
		if r, isRange := e.Loop.Stmt.(*ast.RangeStmt); !ok || !isRange || len(r.Body.List) == 0 {
			continue
		}
		for _, a := range call.Call.Args {
			if x, ok := a.(*ssa.Extract); ok && x != ch && x.Tuple == ch.Tuple && isChan(x.Type()) {
				return e
			}
		}
	}
	return nil
}
