package direct

import (
	"crypto/sha256"
	"slices"
	"strings"
)

// A package that imports one which has tests inside of it is built again for the tests
// outside of that one. It is made of the same files, and what it imports differs only in
// what tests have, of which it knows nothing. Large modules have many such packages.

// View is the sum of what the notes of a package say to those who know nothing of the
// tests inside of it. The package without these has the same one, unless they change
// something for others. It is zero if that is certain without a look at notes.
type View [sha256.Size]byte

// twin is the unit of the same files without any tests, and what the two differ in.
type twin struct {
	plain            *unit
	tested, untested *unit // the package that has tests, with them and without
}

// pair finds the twins.
func pair(units []*unit, made map[string]*unit) {
	for _, u := range units {
		path, of := plainPath(u.ID), u.pkg.ForTest
		if of == "" || path == of || u.root {
			continue
		}
		t := &twin{plain: made[path], tested: made[of+" ["+of+".test]"], untested: made[of]}
		if t.plain != nil && t.tested != nil && t.untested != nil && slices.Equal(u.GoFiles, t.plain.GoFiles) && len(u.pkg.CgoFiles) == 0 {
			u.twin = t
		}
	}
}

// plainFirst puts what is built for the tests of a package behind all else, which does
// not import it: so imports stay first, and so do twins.
func plainFirst(units []*unit) []*unit {
	var plain, variants []*unit
	for _, u := range units {
		if strings.Contains(u.ID, " [") {
			variants = append(variants, u)
		} else {
			plain = append(plain, u)
		}
	}
	return append(plain, variants...)
}

// needs are the units that must be done before one is.
func (u *unit) needs() []*unit {
	if u.twin == nil {
		return u.imports
	}
	return append(slices.Clone(u.imports), u.twin.plain, u.twin.tested, u.twin.untested)
}

// isAsPlain reports whether what is known of the unit is what is known of its twin.
func (r *Request) isAsPlain(u *unit) (bool, error) {
	if u.twin == nil {
		return false, nil
	}
	with, err := r.View(u.twin.tested.notes.file)
	if err != nil || with == (View{}) {
		return false, err
	}
	without, err := r.View(u.twin.untested.notes.file)
	return with == without, err
}
