package rule

import "github.com/connlint/connlint/analyzer/lifecycle"

// sendToItself finds a loop that sends to itself: only it takes from a channel without a
// buffer, and what it calls for a message sends there and waits until that is taken. What
// is later is the receive.
func sendToItself(s *scope) []Finding {
	var fs []Finding
	for _, x := range s.unit.SelfSends(s.fn) {
		fs = append(fs, Finding{Category: lifecycle.SendFromHandler, Unit: s.unit, Func: s.fn, Block: x.Send, Later: x.Recv, Conn: x.Recv.On[0]})
	}
	return fs
}
