package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
)

// stage runs connlint on the modules that have no state, and no figures from
// elsewhere, until the context ends. It returns the states of those that have one now, by
// module, and the number of modules that are left.
func (r *runner) stage(ctx context.Context, chosen []module, opt *options) (map[string]*state, int, error) {
	states := make(map[string]*state)
	figures, err := readFigures(filepath.Join(opt.folder, "figures.tsv"))
	if err != nil {
		return nil, 0, err
	}
	var todo []module
	for _, m := range chosen {
		s, err := r.load(m)
		if err != nil {
			return nil, 0, err
		}
		f, run := figures[m.String()]
		switch {
		case opt.again || opt.sample:
			todo = append(todo, m)
		case s != nil:
			states[m.String()] = s
		case !run || f.Tool != r.toolHash && !opt.missing:
			todo = append(todo, m)
		}
	}
	before := len(states)
	if opt.dry {
		return states, len(todo), nil
	}
	var (
		mu       sync.Mutex
		workers  sync.WaitGroup
		failures error
	)
	next := make(chan module)
	for range opt.workers {
		workers.Go(func() {
			for m := range next {
				s, err := r.check(ctx, m)
				if err != nil {
					continue // the stage is over
				}
				mu.Lock()
				states[m.String()] = s
				failures = errors.Join(failures, r.save(m, s))
				fmt.Println(s)
				mu.Unlock()
			}
		})
	}
	for _, m := range todo {
		select {
		case next <- m:
			continue
		case <-ctx.Done():
		}
		break
	}
	close(next)
	workers.Wait()
	return states, before + len(todo) - len(states), failures
}

// String tells a state in one line.
func (s *state) String() string {
	text := fmt.Sprintf("%s: %.0f s", s.Module, s.Seconds)
	if s.Listing != nil {
		text += fmt.Sprintf(", %d packages, %d lines, %d findings", len(s.Listing.Packages), s.Listing.Own, len(s.Findings))
		if n := len(s.Listing.NotLoaded); n > 0 {
			text += fmt.Sprintf(", %d packages not loaded (%s ...)", n, s.Listing.NotLoaded[0])
		}
	}
	if len(s.Trouble) > 0 {
		text += fmt.Sprintf(", trouble: %s", s.Trouble[0])
	}
	if s.Failed != "" {
		text += ", FAILED: " + s.Failed
	}
	return text
}
