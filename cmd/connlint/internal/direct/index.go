package direct

import (
	"bytes"
	"maps"
	"slices"
	"sync"

	"github.com/rogpeppe/go-internal/cache"
)

// index says by key which files tell of a unit. A file of the cache for each unit, as
// the go command has them, would be simpler; to make thousands of small files cost a
// sixth of a run.
type index struct {
	name key // in the cache

	mu      sync.Mutex
	known   map[key]record
	used    map[key]bool
	changed bool
}

// record names the files of a unit.
type record struct{ notes, found cache.OutputID }

// maxRecords bounds an index. What the last run did not use goes first.
const maxRecords = 20_000

const recordSize = 3 * cache.HashSize

// openIndex reads an index. One that is not there, or damaged, is empty.
func openIndex(c *cache.Cache, names ...string) *index {
	h := newHasher("index")
	h.texts(names)
	ix := &index{name: h.sum(), known: map[key]record{}, used: map[key]bool{}}
	data, _, err := c.GetBytes(cache.ActionID(ix.name))
	if err != nil || len(data)%recordSize != 0 {
		return ix
	}
	for part := range slices.Chunk(data, recordSize) {
		ix.known[key(part)] = record{cache.OutputID(part[cache.HashSize:]), cache.OutputID(part[2*cache.HashSize:])}
	}
	return ix
}

func (ix *index) get(by key) (record, bool) {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	r, ok := ix.known[by]
	if ok {
		ix.used[by] = true
	}
	return r, ok
}

func (ix *index) set(by key, r record) {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.used[by] = true
	if ix.known[by] != r {
		ix.known[by], ix.changed = r, true
	}
}

// save writes the index, if there is something new in it. Of two runs at once one may
// forget what the other has learnt.
func (ix *index) save(c *cache.Cache) error {
	if !ix.changed {
		return nil
	}
	keys := slices.SortedFunc(maps.Keys(ix.known), func(a, b key) int {
		if ix.used[a] != ix.used[b] {
			if ix.used[a] {
				return -1
			}
			return 1
		}
		return bytes.Compare(a[:], b[:])
	})
	var data []byte
	for _, k := range keys[:min(len(keys), maxRecords)] {
		r := ix.known[k]
		data = append(append(append(data, k[:]...), r.notes[:]...), r.found[:]...)
	}
	return c.PutBytes(cache.ActionID(ix.name), data)
}
