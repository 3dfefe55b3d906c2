package explain

import (
	"github.com/connlint/connlint/analyzer/spawn"
)

// await says why an operation that waits for the driver of its connection is not
// reported.
func (l *look) await(h hit) {
	switch {
	case h.e.Mode != spawn.Here:
		l.say(2, "silent, because it does not block this goroutine")
	case !h.e.Needs:
		l.say(2, "silent, because its library starts by itself what drives the connection")
	default:
		l.say(2, "waits for another goroutine, which has to be started by %s", h.e.By)
		l.say(2, "silent, because one was started before or may have been: the connection was not made in sight, or was given to somebody of whom nothing is known, or ends by itself, or a drive comes before")
	}
}
