package direct_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
	"github.com/connlint/connlint/cmd/connlint/internal/direct"
	"github.com/connlint/connlint/cmd/connlint/internal/vetunit"
)

// asWorker makes the test binary a worker.
const asWorker = "-worker"

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == asWorker {
		err := direct.Serve(os.Stdin, os.Stdout, func(config []byte) (int, error) {
			u, err := vetunit.Decode(config)
			if err != nil {
				return 0, err
			}
			u.JSON = true
			return u.Run(analyzer.Analyzer), nil
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

const (
	lib = `package lib

type Bus struct{ in chan int }

func New() *Bus { return &Bus{in: make(chan int)} }

func (b *Bus) Send(n int) { b.in <- n }

// Loop drives the bus.
func (b *Bus) Loop() {
	for n := range b.in {
		println(n)
	}
}
`
	app = `package app

import "example.test/m/lib"

type Starter struct{}

type Ender interface{ end() }

func Start() {
	b := lib.New()
	b.Loop()
	b.Send(1)
}
`
	inside = `package app

import "testing"

func TestStart(t *testing.T) { t.Log(Twice(2)) }

func Twice(n int) int { return 2 * n }
`
	outside = `package app_test

import (
	"testing"

	"example.test/m/app"
	"example.test/m/user"
)

func TestTwice(t *testing.T) { t.Log(app.Twice(1)); user.Use() }
`
	user = `package user

import "example.test/m/app"

func Use() { app.Start() }
`
)

// files are those of a cache whose names match.
func files(t *testing.T, cache, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(cache, "*", pattern))
	if err != nil || len(names) == 0 {
		t.Fatalf("no %s in the cache: %v", pattern, err)
	}
	return names
}

// module writes a module and returns its folder, that of its cache, and how to run on it.
func module(t *testing.T) (dir, cache string, run func(identity string, again bool, patterns ...string) (*direct.Result, error)) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range map[string]string{
		"go.mod": "module example.test/m\n\ngo 1.26\n", "lib/lib.go": lib, "app/app.go": app,
		"app/in_test.go": inside, "app/out_test.go": outside, "user/user.go": user,
	} {
		write(t, filepath.Join(dir, name), text)
	}
	cache = t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return dir, cache, func(identity string, again bool, patterns ...string) (*direct.Result, error) {
		return direct.Run(t.Context(), &direct.Request{
			Go: func(ctx context.Context, args ...string) ([]byte, error) {
				cmd := exec.CommandContext(ctx, "go", args...)
				cmd.Dir = dir
				var stderr bytes.Buffer
				cmd.Stderr = &stderr
				out, err := cmd.Output()
				if err != nil || stderr.Len() > 0 {
					return nil, fmt.Errorf("%v %s", err, &stderr)
				}
				return out, nil
			},
			Worker:   []string{self, asWorker},
			View:     func(notes string) (direct.View, error) { v, err := vetunit.ReadView(notes); return direct.View(v), err },
			Identity: identity,
			Patterns: patterns,
			Again:    again,
			Workers:  2,
			Cache:    cache,
			Dir:      dir,
			Env:      os.Environ(),
			Watch:    io.Discard,
		})
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// TestCache changes a module, and looks that just what the change can matter to is
// analysed again.
func TestCache(t *testing.T) {
	dir, cache, run := module(t)
	again := false
	step := func(what, identity string, wantRan int, wantFinding bool) {
		t.Helper()
		got, err := run(identity, again, "./...")
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if got.Ran != wantRan {
			t.Errorf("%s: %d units were analysed, want %d", what, got.Ran, wantRan)
		}
		if found := strings.Contains(string(got.Findings), "drive-before-send"); found != wantFinding {
			t.Errorf("%s: finding %v, want %v:\n%s", what, found, wantFinding, got.Findings)
		}
		if len(got.Packages) != 3 || got.Packages["example.test/m/app"] != filepath.Join(dir, "app") {
			t.Errorf("%s: the packages are %v", what, got.Packages)
		}
	}
	// lib; app for user, app with its tests, and those outside; user, which is the same with
	// the app of the tests.
	const all = 5
	step("first", "a", all, true)
	step("again", "a", 0, true)
	write(t, filepath.Join(dir, "lib", "lib.go"), lib+"\n// Nothing else.\n")
	step("a remark at the end", "a", 1, true)
	step("again", "a", 0, true)
	write(t, filepath.Join(dir, "app", "app.go"), strings.Replace(app, "b.Loop()", "go b.Loop()", 1))
	step("a mend in app", "a", all-1, false)
	write(t, filepath.Join(dir, "app", "app.go"), app)
	step("as before", "a", 0, true)
	write(t, filepath.Join(dir, "lib", "lib.go"), strings.Replace(lib, "\tfor n := range b.in {", "\tfor n := range b.in {\n\t\tif n < 0 {\n\t\t\treturn\n\t\t}", 1))
	step("a loop that may end", "a", all, false)
	write(t, filepath.Join(dir, "lib", "lib.go"), lib)
	step("another analyzer", "b", all, true)
	write(t, filepath.Join(dir, "app", "in_test.go"), inside+"\nfunc (Starter) Start() { Start() }\n")
	step("a test adds a method to a type", "b", 3, true) // to the type that user has, too
	write(t, filepath.Join(dir, "app", "in_test.go"), inside+"\ntype own struct{}\n\nfunc (own) Start() { Start() }\n")
	step("to a type of its own", "b", 2, true)
	write(t, filepath.Join(dir, "app", "in_test.go"), inside+"\nfunc (Starter) start() { Start() }\n")
	step("one that nobody else can name", "b", 2, true)
	write(t, filepath.Join(dir, "app", "in_test.go"), inside+"\nfunc (Starter) end() { Start() }\n")
	step("but an interface has", "b", 3, true)
	write(t, filepath.Join(dir, "app", "in_test.go"), inside)
	step("as before", "b", 0, true)
	for _, name := range files(t, cache, "*-d") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.HasPrefix(data, []byte("{")) || bytes.HasPrefix(data, []byte("connlint notes")) { // no index
			write(t, name, string(data[:1]))
		}
	}
	// How many are analysed depends on their order: some say the same, so that one finds
	// what another one has written anew.
	if got, err := run("b", false, "./..."); err != nil || got.Ran == 0 || !strings.Contains(string(got.Findings), "drive-before-send") {
		t.Errorf("a damaged cache: %v, %+v", err, got)
	}
	step("again", "b", 0, true)
	again = true
	step("without the cache", "b", all, true)
}

// TestLeft looks that what is out of the ordinary is left to go vet.
func TestLeft(t *testing.T) {
	dir, _, run := module(t)
	for _, patterns := range [][]string{{"fmt"}, {"./none"}, {"./..."}} {
		if patterns[0] == "./..." {
			write(t, filepath.Join(dir, "lib", "broken.go"), "package lib\n\nvar x int = \"\"\n")
		}
		if got, err := run("a", false, patterns...); err == nil {
			t.Errorf("%v: no error, and %d units were analysed", patterns, got.Ran)
		}
	}
}
