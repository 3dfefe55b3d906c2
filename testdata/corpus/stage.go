package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// stage runs connlint on the modules that have no state, until the context ends.
// It returns the states of those that have one now, by module, and the number of
// those that have not.
func (r *runner) stage(ctx context.Context, chosen []module, opt *options) (map[string]*state, int, error) {
	states := make(map[string]*state)
	var todo []module
	for _, m := range chosen {
		s, err := r.load(m)
		if err != nil {
			return nil, 0, err
		}
		if s == nil || opt.again || opt.sample {
			todo = append(todo, m)
		} else {
			states[m.String()] = s
		}
	}
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
	return states, len(chosen) - len(states), failures
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
