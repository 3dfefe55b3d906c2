package direct

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// analyze lets workers analyse units whose imports are among them or known already,
// and keeps what comes out. It returns the number that had to be analysed.
func (r *Request) analyze(ctx context.Context, s *store, k *keyring, units []*unit) (ran int, err error) {
	scratch, err := os.MkdirTemp("", "connlint-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(scratch)

	ready := make(chan *unit, len(units))
	open := map[*unit]bool{}
	for _, u := range units { // imports first
		open[u] = true
		for _, of := range u.needs() {
			if open[of] {
				u.waiting.Add(1)
				of.importers = append(of.importers, u)
			}
		}
		if u.waiting.Load() == 0 {
			ready <- u
		}
	}
	largest := sync.OnceValue(func() (most int64) {
		for _, u := range units {
			most = max(most, u.size())
		}
		return most
	})
	var left, count atomic.Int64
	left.Store(int64(len(units)))
	group, ctx := errgroup.WithContext(ctx)
	for n := range min(r.Workers, len(units)) {
		group.Go(func() error {
			t := &turn{Request: r, store: s, keys: k, scratch: filepath.Join(scratch, fmt.Sprint(n)), ran: &count, largest: largest}
			defer t.end()
			for {
				select {
				case <-ctx.Done():
					return ctx.Err()
				case u, more := <-ready:
					if !more {
						return nil
					}
					if err := t.do(ctx, u); err != nil {
						return err
					}
					for _, importer := range u.importers {
						if importer.waiting.Add(-1) == 0 {
							ready <- importer
						}
					}
					if left.Add(-1) == 0 {
						close(ready)
					}
				}
			}
		})
	}
	err = group.Wait()
	return int(count.Load()), err
}

// turn does one unit after the other.
type turn struct {
	*Request
	store   *store
	keys    *keyring
	scratch string // where it lets its worker write
	ran     *atomic.Int64
	largest func() int64 // of the build's packages, in bytes of source
	worker  *worker      // nil until there is something to do
}

func (t *turn) do(ctx context.Context, u *unit) error {
	if same, err := t.isAsPlain(u); err != nil {
		return err
	} else if same {
		u.notes, u.found = u.twin.plain.notes, u.twin.plain.found
		return t.store.keep(u, u.key)
	}
	if u.lasting { // a change has nowhere to stop
		if err := t.run(ctx, u); err != nil {
			return err
		}
		return t.store.keep(u, u.key)
	}
	reads := t.keys.reads(u)
	if !t.store.find(u, reads) {
		if err := t.run(ctx, u); err != nil {
			return err
		}
		if err := t.store.keep(u, reads); err != nil {
			return err
		}
	}
	return t.store.keep(u, u.key)
}

// run lets the worker analyse a unit.
func (t *turn) run(ctx context.Context, u *unit) (err error) {
	var largest int64
	if u.size() >= bigUnit {
		largest = t.largest()
		if t.worker != nil && t.worker.units >= tired {
			t.end()
		}
	}
	if t.worker == nil {
		if t.worker, err = t.startWorker(ctx); err != nil {
			return err
		}
	}
	u.PackageVetx = make(map[string]string, len(u.imports))
	for _, of := range u.imports {
		u.PackageVetx[of.ImportPath] = of.notes.file
	}
	u.notes, u.found = entry{file: t.scratch + ".notes"}, entry{file: t.scratch + ".findings"}
	u.VetxOutput, u.Stdout = u.notes.file, u.found.file
	if err := t.worker.do(u, largest); err != nil {
		return err
	}
	t.ran.Add(1)
	t.watch(u)
	return nil
}

// watch shows that a unit is done, as go vet does it.
func (t *turn) watch(u *unit) {
	if u.root {
		_, _ = io.WriteString(t.Watch, "{}\n")
	}
}

func (t *turn) end() {
	if t.worker != nil {
		_ = t.worker.end() // what it had to say was said of the units
		t.worker = nil
	}
}

// A worker that has done some units does not give back all of the memory that it had
// for them, in pieces that do not fit another one. For a big unit, of which that
// decides how much memory a run needs, there is a new one.
const (
	tired   = 8         // units
	bigUnit = 192 << 10 // bytes of source
)

// size is that of the source, in bytes.
func (u *unit) size() (n int64) {
	for _, name := range u.GoFiles {
		if info, err := os.Stat(name); err == nil {
			n += info.Size()
		}
	}
	return n
}
