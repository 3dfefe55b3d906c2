package model

import (
	"errors"
	"maps"
	"testing"
)

// TestStubsParse parses every stub that ships with connlint and reports every
// mistake in them. Whether a stub is still true of its library is another test.
func TestStubsParse(t *testing.T) {
	lib := Builtin()
	paths, err := lib.Paths()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, p := range paths {
		if seen[p] {
			t.Errorf("%s has more than one stub file", p)
			continue
		}
		seen[p] = true
		s, err := lib.Stub(p)
		for _, e := range unjoin(err) {
			t.Error(e)
		}
		if s != nil && len(s.Funcs)+len(s.Field)+len(s.Types)+len(s.Ended) == 0 {
			t.Errorf("%s models nothing", p)
		}
	}
}

// TestMovedPackages holds the list of the other paths of packages against the
// directives that say them.
func TestMovedPackages(t *testing.T) {
	want, err := Builtin().readMoved()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := Builtin().moved(); err != nil || !maps.Equal(got, want) {
		t.Errorf("%s says %v, the stubs say %v (%v)", movedName, got, want, err)
	}
}

// unjoin takes a joined error apart.
func unjoin(err error) []error {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		return joined.Unwrap()
	}
	if err != nil {
		return []error{err}
	}
	return nil
}
