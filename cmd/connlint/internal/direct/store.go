package direct

import (
	"crypto/sha256"
	"fmt"
	"os"
	"slices"

	"github.com/rogpeppe/go-internal/cache"
)

// store is the cache of what is known of units, in a folder.
type store struct {
	*cache.Cache
	blind bool // find nothing
}

// entry is a file in the cache.
type entry struct {
	id   cache.OutputID // of its content
	file string
}

// The kinds of entry.
const (
	notesKind    = "notes"
	findingsKind = "findings"
)

func openStore(dir string) (*store, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("make the folder of the cache: %w", err)
	}
	c, err := cache.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("open the cache: %w", err)
	}
	return &store{Cache: c}, nil
}

// find looks up what is known of a unit by a key, and reports whether all is.
func (s *store) find(u *unit, by key) bool {
	if s.blind {
		return false
	}
	var ok bool
	if u.notes, ok = s.get(by, notesKind); ok && u.root {
		u.found, ok = s.get(by, findingsKind)
	}
	return ok
}

func (s *store) get(by key, kind string) (entry, bool) {
	file, e, err := s.GetFile(action(by, kind))
	return entry{e.OutputID, file}, err == nil
}

// missing are the roots of which not all is known, and what must be known for them: of
// units, imports first.
func (s *store) missing(units []*unit) []*unit {
	needed := map[*unit]bool{}
	for _, u := range slices.Backward(units) { // importers before imports
		if (u.root || needed[u]) && !s.find(u, u.key) {
			needed[u] = true
			for _, of := range u.imports {
				needed[of] = true
			}
		} else {
			delete(needed, u)
		}
	}
	return slices.DeleteFunc(slices.Clone(units), func(u *unit) bool { return !needed[u] })
}

// keep puts what is known of a unit under a key.
func (s *store) keep(u *unit, by key) error {
	if err := s.put(&u.notes, by, notesKind); err != nil {
		return err
	}
	if u.root {
		return s.put(&u.found, by, findingsKind)
	}
	return nil
}

// put copies a file into the cache, if it is not there, and lets e be the copy.
func (s *store) put(e *entry, by key, kind string) error {
	f, err := os.Open(e.file)
	if err != nil {
		return err
	}
	defer f.Close()
	id, _, err := s.PutNoVerify(action(by, kind), f)
	if err != nil {
		return fmt.Errorf("write to the cache: %w", err)
	}
	*e = entry{id, s.OutputFile(id)}
	return nil
}

func action(by key, kind string) cache.ActionID {
	return sha256.Sum256(append(by[:], kind...))
}

// findings reads those of a unit.
func (s *store) findings(u *unit) ([]byte, error) { return os.ReadFile(u.found.file) }

// trim removes what was not used for some days; it looks for that once a day.
func (s *store) trim() { _ = s.Trim() } // what cannot be removed stays
