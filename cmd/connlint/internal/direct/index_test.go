package direct

import (
	"encoding/binary"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/cache"
)

// TestIndexForgets fills an index to more than it may hold, and looks that it keeps
// what the last run used.
func TestIndexForgets(t *testing.T) {
	c, err := cache.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	number := func(n int) (k key) {
		binary.BigEndian.PutUint64(k[:], uint64(n))
		return k
	}
	const last = maxRecords + 9
	ix := openIndex(c, "a")
	for n := range last + 1 {
		ix.set(number(n), record{cache.OutputID(number(n)), cache.OutputID(number(n + 1))})
	}
	clear(ix.used)
	ix.used[number(last)] = true
	if err := ix.save(c); err != nil {
		t.Fatal(err)
	}
	ix = openIndex(c, "a")
	if r, ok := ix.get(number(last)); !ok || r.found != cache.OutputID(number(last+1)) || len(ix.known) != maxRecords {
		t.Errorf("the record that was used is %v, %v, and there are %d", r, ok, len(ix.known))
	}
	if other := openIndex(c, "b"); len(other.known) != 0 {
		t.Errorf("an index of another name has %d records", len(other.known))
	}
	// Half an index is none.
	file, _, err := c.GetFile(cache.ActionID(ix.name))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(file, recordSize*2+1); err != nil {
		t.Fatal(err)
	}
	if ix = openIndex(c, "a"); len(ix.known) != 0 {
		t.Errorf("of a damaged index %d records were read", len(ix.known))
	}
}
