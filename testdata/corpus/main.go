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
// The figures of modules are kept in figures.tsv and reached.tsv besides, so that a run
// on another machine goes on from there.
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
	missing       bool
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
	flag.BoolVar(&opt.missing, "missing", false, "run only on modules that no connlint has run on: those that have no figures")
	flag.BoolVar(&opt.dry, "report", false, "run nothing: write golden.txt and README.md from the states")
	flag.DurationVar(&opt.stage, "stage", 45*time.Minute, "end the stage after this `time`")
	flag.DurationVar(&r.limit, "limit", 20*time.Minute, "give a module up after this `time`")
	flag.IntVar(&opt.workers, "workers", 1, "modules at once")
	flag.IntVar(&r.parallel, "p", runtime.NumCPU(), "programs that a go command runs at once")
	flag.StringVar(&r.tool, "tool", "", "the connlint to run (default one that is built from the folder above)")
	flag.StringVar(&opt.folder, "corpus", "", "the `folder` with modules.txt and golden.txt (default corpus below the module)")
	flag.StringVar(&opt.cache, "cache", "", "the `folder` for states and copies (default connlint-corpus in the user's cache)")
	flag.StringVar(&r.git, "git", "", "a `folder` with Git copies of repositories, by their paths: what it has is not fetched from elsewhere")
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
