package rule

import (
	"slices"

	"github.com/connlint/connlint/analyzer/handle"
	"github.com/connlint/connlint/analyzer/lifecycle"
)

// dropBehind drops of the findings of a function those rendezvous that stand only behind
// another one on the same link: it is that one which keeps the ends apart, and what comes
// behind it waits for what it would have brought.
func dropBehind(s *scope, fs []Finding) []Finding {
	met := slices.DeleteFunc(slices.Clone(fs), func(f Finding) bool { return f.Category != lifecycle.Rendezvous })
	if len(met) < 2 {
		return fs
	}
	return slices.DeleteFunc(fs, func(f Finding) bool {
		return f.Category == lifecycle.Rendezvous && slices.ContainsFunc(met, func(g Finding) bool {
			at, before := f.Outer.Instr, g.Outer.Instr
			return at != before && s.unit.Follows(before, at) && sameLink(s, f.Conn, g.Conn)
		})
	})
}

// sameLink reports whether a connection is an end of another one's link: it is that one,
// its far end, or one that was accepted from it.
func sameLink(s *scope, k, of handle.Handle) bool {
	_, in := s.unit.Res.Within(k, []handle.Handle{of})
	return in || s.unit.Opposite(k, of)
}
