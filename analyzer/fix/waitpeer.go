package fix

import (
	"go/ast"
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// waitForPeer moves a wait, that the far end of a connection ends when it leaves, behind
// the last use of the connection: the function still does not return before that.
//
//	gone := c.CloseRead(ctx)                 gone := c.CloseRead(ctx)
//	<-gone.Done()                            if err := c.Write(ctx, text, m); err != nil {
//	if err := c.Write(ctx, text, m); ... ->  	return err
//	return nil                               }
//	                                         <-gone.Done()
//	                                         return nil
func waitForPeer(s *site) (edits, bool) {
	fd := s.finding
	b := fd.Block
	if fd.Category != lifecycle.WaitBeforeSend || b.Joined || b.Forever || b.OnlyStop || len(b.Via) > 0 || fd.Later.Mode != spawn.Here || !s.inBody() {
		return nil, false
	}
	if slices.ContainsFunc(s.stops(), func(e *effect.Event) bool { return e.Mode == spawn.Here }) || !s.peerLeaves() {
		return nil, false
	}
	_, text, last, ok := s.wait()
	at := s.lastUse()
	if !ok || at < s.later() || s.later() <= last {
		return nil, false
	}
	at = s.tested(at)
	passed := s.block[last+1 : at+1]
	if _, ret := s.block[at].(*ast.ReturnStmt); ret || s.exchanges(passed) || s.receives(passed) {
		return nil, false
	}
	for _, st := range s.block[s.index : last+1] {
		if s.usesOf(passed, st) || s.usesOf([]ast.Stmt{st}, &ast.BlockStmt{List: passed}) {
			return nil, false
		}
	}
	s.done = "Wait behind the last use"
	from, to := s.copyOut(s.stmt, s.block[last])
	_, pos := s.copyOut(s.block[at], s.block[at])
	return edits{{s.lineStart(from), s.lineEnd(to), ""}, {pos, pos, "\n" + s.margin(s.stmt.Pos()) + text}}, true
}

// peerLeaves reports whether the far end of the connection leaves by itself: a client of
// this server, unless those of this package stay, or one that is known to hang up.
func (s *site) peerLeaves() bool {
	conns := append(slices.Clone(s.finding.Block.On), s.finding.Conn)
	if slices.ContainsFunc(conns, s.hangsUp) {
		return true
	}
	return slices.ContainsFunc(conns, func(k handle.Handle) bool {
		return s.finding.Unit.Role(k) == lifecycle.Server && !s.farStays(k)
	})
}
