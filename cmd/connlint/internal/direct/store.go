package direct

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"slices"
	"sync"

	"github.com/rogpeppe/go-internal/cache"
)

// store is the cache of what is known of units, in a folder: the files that analysing
// them has made, each content once, and lists that say by a unit's key which files
// those are (see index).
type store struct {
	*cache.Cache
	blind bool // find nothing

	lasting *index // of units that never change: for all builds
	here    *index // of the others of this build

	mu    sync.Mutex
	there map[cache.OutputID]string // files that were looked for: their names, or "" if they are gone
}

// entry is a file in the cache.
type entry struct {
	id   cache.OutputID // of its content
	file string
}

func openStore(dir, identity, build string) (*store, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, fmt.Errorf("make the folder of the cache: %w", err)
	}
	c, err := cache.Open(dir)
	if err != nil {
		return nil, fmt.Errorf("open the cache: %w", err)
	}
	return &store{
		Cache:   c,
		lasting: openIndex(c, "lasting", identity),
		here:    openIndex(c, "here", identity, build),
		there:   map[cache.OutputID]string{},
	}, nil
}

func (s *store) indexOf(u *unit) *index {
	if u.lasting {
		return s.lasting
	}
	return s.here
}

// find looks up what is known of a unit by a key, and reports whether all is.
func (s *store) find(u *unit, by key) bool {
	if s.blind {
		return false
	}
	r, ok := s.indexOf(u).get(by)
	if !ok {
		return false
	}
	u.notes = s.file(r.notes)
	u.found = s.file(r.found)
	return u.notes.file != "" && u.found.file != ""
}

// file is the file of a content, with the name "" if it is gone. A damaged one is
// removed, or it would be damaged in all runs to come.
func (s *store) file(id cache.OutputID) entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	name, ok := s.there[id]
	if !ok {
		name = s.OutputFile(id)
		if data, err := os.ReadFile(name); err != nil {
			name = ""
		} else if sha256.Sum256(data) != id {
			_ = os.Remove(name)
			name = ""
		}
		s.there[id] = name
	}
	return entry{id, name}
}

// missing are the roots of which not all is known, and what must be known for them: of
// units, imports first.
func (s *store) missing(units []*unit) []*unit {
	needed := map[*unit]bool{}
	for _, u := range slices.Backward(units) { // importers before imports
		if (u.root || needed[u]) && !s.find(u, u.key) {
			needed[u] = true
			for _, of := range u.needs() {
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
	for _, e := range []*entry{&u.notes, &u.found} {
		if err := s.put(e); err != nil {
			return fmt.Errorf("write to the cache: %w", err)
		}
	}
	s.indexOf(u).set(by, record{u.notes.id, u.found.id})
	return nil
}

// put moves a file into the cache, if its content is not there, and lets e be what the
// cache has.
func (s *store) put(e *entry) error {
	if e.id != (cache.OutputID{}) {
		return nil // it is one of the cache
	}
	data, err := os.ReadFile(e.file)
	if err != nil {
		return err
	}
	id := cache.OutputID(sha256.Sum256(data))
	made := e.file
	if *e = s.file(id); e.file != "" {
		return nil
	}
	// The file is whole, and another process that has the same puts the same there.
	if os.Rename(made, s.OutputFile(id)) != nil { // the cache is on another disk
		if _, _, err := s.PutNoVerify(cache.ActionID(id), bytes.NewReader(data)); err != nil {
			return err
		}
	}
	*e = entry{id, s.OutputFile(id)}
	s.mu.Lock()
	s.there[id] = e.file
	s.mu.Unlock()
	return nil
}

// findings reads those of a unit.
func (s *store) findings(u *unit) ([]byte, error) { return os.ReadFile(u.found.file) }

// close writes down what was learnt, and removes what was not used for some days; it
// looks for that once a day.
func (s *store) close() error {
	for _, ix := range []*index{s.lasting, s.here} {
		if err := ix.save(s.Cache); err != nil {
			return fmt.Errorf("write to the cache: %w", err)
		}
	}
	_ = s.Trim() // what cannot be removed stays
	return nil
}
