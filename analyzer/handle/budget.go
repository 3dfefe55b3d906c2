package handle

import (
	"maps"
	"slices"
)

// GiveUp notes that a bound on the work for the function was reached, and what was
// not looked at because of it. What is not looked at is unknown, and so never
// reported.
func (r *Resolver) GiveUp(what string) {
	if r.givenUp == nil {
		r.givenUp = map[string]bool{}
	}
	r.givenUp[what] = true
}

// GivenUp lists what was given up in the function, sorted.
func (r *Resolver) GivenUp() []string { return slices.Sorted(maps.Keys(r.givenUp)) }

// within reports whether one more of so many things is within a bound, and notes it
// if not.
func (r *Resolver) within(n, bound int, what string) bool {
	if n < bound {
		return true
	}
	r.GiveUp(what)
	return false
}
