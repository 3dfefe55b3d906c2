// Command corpus runs connlint on real modules and holds what it finds against
// golden.txt, in which each finding has a verdict.
//
//	go run ./corpus                      go on where the last stage ended
//	go run ./corpus -modules=a/b,c/d     only these modules of modules.txt
//	go run ./corpus -sample              the modules of the sample; fails if golden.txt differs
//	go run ./corpus -twice -modules=a/b  run twice with other GOMAXPROCS, compare all bytes
//
// It runs in stages: one ends before its limit, the next one goes on. The states
// of modules are kept by the hash of the program that ran, so that a new
// connlint begins again; what the go command has in its cache is not done again.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	code, err := command(ctx)
	if err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		code = 2
	}
	os.Exit(code)
}

// options are the flags.
type options struct {
	modules       string
	sample, twice bool
	again, dry    bool
	stage         time.Duration
	workers       int
	folder, cache string
}

func command(ctx context.Context) (int, error) {
	var opt options
	r := new(runner)
	flag.StringVar(&opt.modules, "modules", "", "only these modules of modules.txt, a `list` with commas")
	flag.BoolVar(&opt.sample, "sample", false, "only the modules that are marked as the sample, always anew; writes nothing and fails if golden.txt differs")
	flag.BoolVar(&opt.twice, "twice", false, "run connlint twice, with GOMAXPROCS=1 and 8, from nothing, and compare what it prints")
	flag.BoolVar(&opt.again, "again", false, "run also on modules that have a state")
	flag.BoolVar(&opt.dry, "report", false, "run nothing: write golden.txt and README.md from the states")
	flag.DurationVar(&opt.stage, "stage", 45*time.Minute, "end the stage after this `time`")
	flag.DurationVar(&r.limit, "limit", 20*time.Minute, "give a module up after this `time`")
	flag.IntVar(&opt.workers, "workers", 1, "modules at once")
	flag.IntVar(&r.parallel, "p", runtime.NumCPU(), "programs that a go command runs at once")
	flag.StringVar(&r.tool, "tool", "", "the connlint to run (default one that is built from the folder above)")
	flag.StringVar(&opt.folder, "corpus", "", "the `folder` with modules.txt and golden.txt (default corpus below the module)")
	flag.StringVar(&opt.cache, "cache", "", "the `folder` for states and copies (default connlint-corpus in the user's cache)")
	flag.BoolVar(&r.keep, "keep", false, "keep the copies of modules")
	flag.Parse()
	if flag.NArg() > 0 {
		return 0, fmt.Errorf("there are no arguments but flags: %s", flag.Arg(0))
	}
	if err := r.prepare(ctx, &opt); err != nil {
		return 0, err
	}
	all, err := readModules(filepath.Join(opt.folder, "modules.txt"))
	if err != nil {
		return 0, err
	}
	var names []string
	if opt.modules != "" {
		names = strings.Split(opt.modules, ",")
	}
	chosen, err := choose(all, names)
	if err != nil {
		return 0, err
	}
	if opt.sample {
		chosen = sampleOf(chosen)
	}
	begin := time.Now()
	ctx, cancel := context.WithTimeout(ctx, opt.stage)
	defer cancel()
	if opt.twice {
		return r.compareAll(ctx, chosen)
	}
	states, rest, err := r.stage(ctx, chosen, &opt)
	if err != nil {
		return 0, err
	}
	code, err := r.settle(all, states, &opt)
	if err == nil && rest > 0 {
		fmt.Printf("The stage is over after %v; %d modules are left: run the same command again.\n", time.Since(begin).Round(time.Second), rest)
	}
	return code, err
}

func sampleOf(list []module) []module {
	var sample []module
	for _, m := range list {
		if m.sample {
			sample = append(sample, m)
		}
	}
	return sample
}

// prepare finds the folders and the program, which it builds if none was named.
func (r *runner) prepare(ctx context.Context, opt *options) error {
	out, err := run(ctx, "", []string{"GOWORK=off"}, "go", "env", "GOMOD")
	if err != nil {
		return err
	}
	root := filepath.Dir(strings.TrimSpace(string(out.stdout)))
	if opt.folder == "" {
		opt.folder = filepath.Join(root, "corpus")
	}
	if opt.cache == "" {
		dir, err := os.UserCacheDir()
		if err != nil {
			return err
		}
		opt.cache = filepath.Join(dir, "connlint-corpus")
	}
	r.work, r.states = filepath.Join(opt.cache, "work"), filepath.Join(opt.cache, "states")
	if err := errors.Join(os.MkdirAll(r.work, 0o777), os.MkdirAll(r.states, 0o777)); err != nil {
		return err
	}
	if r.tool == "" {
		r.tool = filepath.Join(opt.cache, "connlint")
		out, err := run(ctx, filepath.Dir(root), []string{"GOWORK=off"}, "go", "build", "-trimpath", "-buildvcs=false", "-o", r.tool, "./cmd/connlint")
		if err != nil {
			return err
		}
		if out.code != 0 {
			return out.trouble("go build")
		}
	}
	if r.tool, err = exec.LookPath(r.tool); err != nil {
		return err
	}
	if r.tool, err = filepath.Abs(r.tool); err != nil {
		return err
	}
	r.toolHash, err = hashOf(r.tool)
	return err
}

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

// settle holds the states against golden.txt and, unless only the sample was
// run, writes it and README.md.
func (r *runner) settle(all []module, states map[string]*state, opt *options) (int, error) {
	file := filepath.Join(opt.folder, "golden.txt")
	known, err := readGolden(file)
	if err != nil {
		return 0, err
	}
	code := 0
	for _, m := range all {
		// The findings in a package are those of all modules that reach it.
		if s := states[m.String()]; s == nil && !opt.sample {
			if s, err = r.newest(m); err != nil {
				return 0, err
			} else if s != nil {
				states[m.String()] = s
			}
		}
	}
	var found []finding
	for _, m := range all {
		s := states[m.String()]
		if s == nil {
			continue
		}
		if s.Failed != "" || opt.sample && len(s.Trouble)+len(s.Listing.NotLoaded) > 0 {
			fmt.Println(s)
			code = 1
		}
		for _, f := range s.Findings {
			if !opt.sample || f.Module == m.String() {
				found = append(found, f)
			}
		}
	}
	for _, d := range known.merge(found, func(module string) bool {
		s := states[module]
		return s != nil && s.Failed == "" || !opt.sample && len(states) == len(all)
	}) {
		fmt.Println(d)
		code = 1
	}
	if opt.sample {
		return code, nil
	}
	if err := os.WriteFile(file, []byte(known.String()), 0o666); err != nil {
		return 0, err
	}
	return code, r.writeReadme(filepath.Join(opt.folder, "README.md"), all, states, known)
}
