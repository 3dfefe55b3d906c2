package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/cmd/connlint/internal/direct"
	"github.com/connlint/connlint/cmd/connlint/internal/vetunit"
)

const (
	// workerFlag begins the command line of a process that analyses units for
	// package direct. The flags of the analyzer stand behind it.
	workerFlag = "-connlint.worker"

	// driverEnv is the variable that tells which driver the front end takes:
	// "govet", or package direct where that is possible.
	driverEnv = "CONNLINT_DRIVER"

	// pausesForGC lets a worker stop while the garbage collector runs: nobody waits for
	// it at that moment, to run beside it takes longer in all, and the heap grows meanwhile.
	pausesForGC = "gcstoptheworld=1"

	// cacheEnv is the variable that names the folder of the cache.
	cacheEnv = "CONNLINT_CACHE"
)

// isWorkerCall reports whether args, less the program's name, are those of a worker.
func isWorkerCall(args []string) bool { return len(args) > 0 && args[0] == workerFlag }

// viewOf tells package direct what a worker knows of notes.
func viewOf(notes string) (direct.View, error) {
	v, err := vetunit.ReadView(notes)
	return direct.View(v), err
}

// serveUnits is what a worker does.
func serveUnits(a *analysis.Analyzer, flags []string, in io.Reader, out io.Writer) error {
	if err := checkFlags(a, flags); err != nil {
		return err
	}
	return direct.Serve(in, out, func(config []byte) (int, error) {
		unit, err := vetunit.Decode(config)
		if err != nil {
			return 0, fmt.Errorf("decode a unit: %w", err)
		}
		unit.JSON = true
		unit.All = a != analyzer.Analyzer || isGiven(flags, explainFlag) // as in serveVet
		defer vetunit.Rest()
		return unit.Run(a), nil
	})
}

// direct checks the packages without go vet. It is not ok where that cannot be done, or
// something is wrong with the packages: then go vet has to be asked, which also says what
// is wrong.
func (w *workplace) direct(ctx context.Context, a *analysis.Analyzer, opt *options) (result *direct.Result, ok bool, err error) {
	switch driver := os.Getenv(driverEnv); driver {
	case "":
	case "govet":
		return nil, false, nil
	default:
		return nil, false, fmt.Errorf("%s=%s: there is no such driver; did you mean govet?", driverEnv, driver)
	}
	if opt.models != "" || slices.ContainsFunc(opt.buildFlags, isOdd) {
		return nil, false, nil
	}
	identity, err := identityOf(w.self, a, opt.toolFlags)
	if err != nil {
		return nil, false, nil
	}
	cache, err := cacheFolder()
	if err != nil {
		return nil, false, err
	}
	if cache == "" {
		return nil, false, nil
	}
	env := w.env
	if env == nil {
		env = os.Environ()
	}
	env = append(slices.Clip(env), "GODEBUG="+strings.TrimPrefix(os.Getenv("GODEBUG")+","+pausesForGC, ","))
	shown := w.progress()
	defer shown.end()
	result, err = direct.Run(ctx, &direct.Request{
		Go:         w.quietGo,
		View:       viewOf,
		Worker:     append([]string{w.self, workerFlag}, opt.toolFlags...),
		Identity:   identity,
		BuildFlags: slices.DeleteFunc(slices.Clone(opt.buildFlags), isAgain),
		Patterns:   opt.patterns,
		Again:      isSet(opt.buildFlags, "a"),
		Workers:    workersFor(opt),
		Cache:      cache,
		Dir:        w.dir,
		Env:        env,
		Watch:      shown,
	})
	if ctx.Err() != nil {
		return nil, false, errors.New("interrupted")
	}
	return result, err == nil, nil
}

// isOdd reports whether package direct does not know what a build flag asks for.
func isOdd(flag string) bool { return strings.HasPrefix(flag, "-overlay=") }

// isAgain reports whether a build flag is -a. It is not for go list, which would
// compile the standard library again.
func isAgain(flag string) bool { return strings.HasPrefix(flag, "-a=") }

// workersFor is the number of packages to analyse at once.
func workersFor(opt *options) int {
	n := runtime.GOMAXPROCS(0)
	for _, flag := range opt.buildFlags {
		if value, ok := strings.CutPrefix(flag, "-p="); ok {
			if asked, err := strconv.Atoi(value); err == nil && asked > 0 {
				n = asked
			}
		}
	}
	return n
}

// quietGo runs the go command for what it writes to stdout. That it fails, or has
// anything to tell, is an error.
func (w *workplace) quietGo(ctx context.Context, args ...string) ([]byte, error) {
	result, err := w.run(ctx, io.Discard, args...)
	if err != nil {
		return nil, err
	}
	if lines := cleanLines(result.stderr); result.failed != nil || len(lines) > 0 {
		return nil, fmt.Errorf("go %s: %s", args[0], strings.Join(lines, "; "))
	}
	return result.stdout, nil
}

// identityOf is what the findings depend on besides the packages: this program, and
// the flags of its analyzer.
func identityOf(self string, a *analysis.Analyzer, flags []string) (string, error) {
	f, err := os.Open(self)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return fmt.Sprintf("%x %q %q %q", h.Sum(nil), a.Name, a.Doc, flags), nil
}

// cacheFolder is the folder in which package direct keeps what it has found, or "" if
// the user has none. As of GOCACHE its path has to be absolute: a cache would be left
// wherever connlint is run.
func cacheFolder() (string, error) {
	if dir := os.Getenv(cacheEnv); dir != "" {
		if filepath.IsAbs(dir) {
			return dir, nil
		}
		abs, err := filepath.Abs(dir)
		if err != nil {
			return "", fmt.Errorf("%s=%s: %w", cacheEnv, dir, err)
		}
		return "", fmt.Errorf("%s=%s: the path of the folder has to be absolute; did you mean %s?", cacheEnv, dir, abs)
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", nil
	}
	return filepath.Join(dir, "connlint"), nil
}

// checkDirect is check without go vet. It is not ok where go vet has to be asked.
func (p *program) checkDirect(ctx context.Context, work *workplace, opt *options) (result *checked, ok bool, err error) {
	got, ok, err := work.direct(ctx, p.analyzer, opt)
	if !ok || err != nil {
		return nil, false, err
	}
	findings, err := p.decode(bytes.NewReader(got.Findings), got.Packages)
	return &checked{findings, got.Packages}, true, err
}
