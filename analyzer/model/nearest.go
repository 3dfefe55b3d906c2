package model

import (
	"fmt"
	"slices"
)

// Nearest is what a message about a name that does not exist ends in: the known
// name that may have been meant, or all of them if they are few.
func Nearest(name string, known []string) string { return nearest(name, known) }

// nearest returns "; did you mean X?" for the known name closest to name, or
// the list of known names if none is close, or "" if there is none at all.
func nearest(name string, known []string) string {
	if len(known) == 0 {
		return ""
	}
	known = slices.Clone(known)
	slices.Sort(known)
	known = slices.Compact(known)
	best, at := 1<<30, ""
	for _, k := range known {
		if d := distance(name, k); d < best || d == best && samePrefix(name, k) > samePrefix(name, at) {
			best, at = d, k
		}
	}
	if best <= 1+len(name)/3 {
		return fmt.Sprintf("; did you mean %q?", at)
	}
	if len(known) > 12 {
		return ""
	}
	return fmt.Sprintf("; there is %q", known)
}

// samePrefix is the length of the prefix that a and b have in common.
func samePrefix(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// distance is the number of insertions, deletions and substitutions that turn
// a into b (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diag
			if a[i] != b[j] {
				cost++
			}
			diag = row[j+1]
			row[j+1] = min(cost, row[j]+1, diag+1)
		}
	}
	return row[len(b)]
}
