package effect

import (
	"slices"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// BehindDrive reports whether an event is a stop by a goroutine that has driven the far end
// of what another event is on: it comes only when that is over.
func (u *Unit) BehindDrive(stop, of *Event) bool {
	if stop.Op != lifecycle.Stop {
		return false
	}
	evs := u.Events(stop.Instr.Parent())
	k := slices.Index(evs, stop)
	return k >= 0 && u.afterEnd(evs, k, of)
}

// untoldBefore reports whether nothing bounds a drive in a goroutine, or only channels do,
// besides the connection that it reads, and the first that signals on them, as far as is
// seen, is that goroutine itself by what it stops behind the drive, or comes only when
// what is around is over.
func (u *Unit) untoldBefore(evs []*Event, drive, stop *Event) bool {
	if len(drive.BoundBy) > 0 && slices.ContainsFunc(drive.On, func(h handle.Handle) bool { return isChanHandle(u, h) }) {
		return false // a loop of a hub, which others tell to end
	}
	for _, h := range drive.BoundBy {
		if !isChanHandle(u, h) || slices.ContainsFunc(evs, func(e *Event) bool {
			return (e.Op == lifecycle.Stop || e.Op == lifecycle.Send) && e.Mode != spawn.Later && !sameThread(e, stop) && u.among(h, e.On)
		}) {
			return false
		}
	}
	return true
}
