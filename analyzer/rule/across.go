package rule

import (
	"github.com/connlint/connlint/analyzer/effect"
	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
	"github.com/connlint/connlint/analyzer/spawn"
)

// acrossLink finds a drive of one end of an in-memory link, made in this function, whose
// other end is used for the first time behind it: nobody else has that end, so that
// nothing ever comes, and nothing ends it.
func acrossLink(s *scope) []Finding {
	var fs []Finding
	for _, d := range s.events {
		if d.Op != lifecycle.Drive || d.Mode != spawn.Here || !certain(s, d) {
			continue
		}
		for _, k := range driven(s, d) {
			if later := acrossUse(s, d, k); later != nil && alone(s, d, k, gives) {
				fs = append(fs, Finding{Category: lifecycle.DriveBeforeSend, Unit: s.unit, Func: s.fn, Block: d, Later: later, Conn: k})
				break
			}
		}
	}
	return fs
}

// acrossUse is the first use of the other end of a driven link behind the drive, or
// nil.
func acrossUse(s *scope, d *effect.Event, k handle.Handle) *effect.Event {
	if s.unit.Res.Role(k) != lifecycle.Pipe || !s.unit.MadeHere(k) || !onPipe(s, d, k) {
		return nil
	}
	reach := s.later(d, []handle.Handle{k})
	if later := meeting(s.unit, reach, k, gives); later != nil {
		return later
	}
	if later := farEnd(s, reach, k); later != nil {
		return later
	}
	return farReturned(s, reach, d, k)
}
