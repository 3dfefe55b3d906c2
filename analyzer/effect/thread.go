package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/spawn"
)

// Thread says which of the goroutines that an instruction has started does an
// event. One call may lead to several go statements, and each may start more.
type Thread struct {
	Depth int // how many of the event's Via lead to the go statement; 0 if the instruction is it
	Run   int // which of the functions that are run there
}

// outer is the thread of an event of another goroutine as the caller of its
// function sees it, behind so many more calls.
func (t Thread) outer(calls int) Thread { return Thread{t.Depth + calls, t.Run} }

// SameThread reports whether two events that a function has other goroutines do are
// certainly of one goroutine.
func SameThread(a, b *Event) bool { return sameThread(a, b) }

// sameThread reports whether two events that a function has other goroutines do are
// certainly of one goroutine.
func sameThread(a, b *Event) bool {
	if a.Instr != b.Instr || a.Mode != spawn.Elsewhere || b.Mode != spawn.Elsewhere || a.Thread != b.Thread {
		return false
	}
	n := a.Thread.Depth
	// A long trace has been cut.
	return n < maxVia && n <= len(a.Via) && n <= len(b.Via) && slices.Equal(a.Via[:n], b.Via[:n])
}
