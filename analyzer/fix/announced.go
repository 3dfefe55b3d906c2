package fix

import (
	"slices"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// announced reports whether, between the blocking call and what comes too late, the
// program waits for the word that a handler gives once the call listens: nobody comes too
// early who waits for that.
//
//	if err := gnet.Run(h, addr); err != nil { ... }
//	<-h.ready // OnBoot closes it
//	net.Dial("tcp", addr)
func (s *site) announced() bool {
	u, block, later := s.finding.Unit, s.finding.Block, s.finding.Later
	return block.Op == lifecycle.Drive && slices.ContainsFunc(s.events(), func(e *effect.Event) bool {
		return e.Op == lifecycle.Recv && e.Mode == spawn.Here && len(e.Via) == 0 &&
			u.Follows(block.Instr, e.Instr) && u.Follows(e.Instr, later.Instr) && u.WordFrom(s.finding.Func, e)
	})
}

// keeps reports whether what clients bring waits somewhere else until the blocking call
// takes it, as in a broker: they may come before.
func (s *site) keeps() bool {
	if s.call == nil || s.finding.Block.Binds {
		return false
	}
	if via := s.finding.Block.Via; len(via) > 0 {
		return s.queuedAt(via[len(via)-1])
	}
	return s.isQueuedCall(s.call)
}
