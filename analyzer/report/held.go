package report

import (
	"fmt"

	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/rule"
)

// heldSender is the message about a wait for goroutines that are held in a send until what
// takes it, behind the wait.
func (r *Reporter) heldSender(f rule.Finding) string {
	send := "on line " + fmt.Sprint(r.line(f.Held))
	if n := len(f.Held.Via); n > 0 {
		send = r.where(f.Held.Via[n-1], f.Block.Instr)
	}
	if f.Later.Op == effect.Returned {
		return fmt.Sprintf("%s blocks this goroutine until %s%s, and the send %s waits until somebody receives; nobody has the channel before line %d, which can never run (wait in a goroutine of its own)",
			r.name(f.Block), until(f.Block), r.inside(f.Block), send, r.line(f.Later))
	}
	return fmt.Sprintf("%s blocks this goroutine until %s%s, and the send %s waits until somebody receives; %s on line %d that would do so can never run (wait in a goroutine of its own)",
		r.name(f.Block), until(f.Block), r.inside(f.Block), send, r.the(f.Later), r.line(f.Later))
}
