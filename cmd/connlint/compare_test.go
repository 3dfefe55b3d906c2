//go:build unix

package main_test

import (
	"crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// TestCompare measures what connlint costs on whole modules, beside other tools. It
// asserts nothing, and runs only if it is asked for:
//
//	CONNLINT_COMPARE=dir,dir [CONNLINT_RUNS=5] go test ./cmd/connlint -run TestCompare -v -timeout 3h
//
// Each dir is a module. staticcheck and golangci-lint, with one linter that looks at
// connections too, are those on the PATH, or with CONNLINT_INSTALL=1 the versions
// below, which are built for the occasion. All tools run in turn, so that a machine which changes its
// speed does so for all of them; the build cache is warm, and go vet has cached no
// result: those of "warm" run once more. CPU is user and system time of all
// processes, the memory that of the largest one. The figures are medians.
func TestCompare(t *testing.T) {
	dirs := os.Getenv("CONNLINT_COMPARE")
	if dirs == "" {
		t.Skip("CONNLINT_COMPARE names no module")
	}
	runs := 5
	if s := os.Getenv("CONNLINT_RUNS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			t.Fatalf("CONNLINT_RUNS=%s is no number of runs", s)
		}
		runs = n
	}
	bin := t.TempDir()
	vet := func(name, pkg string) func() []string {
		tool := filepath.Join(bin, name)
		if out, err := exec.Command("go", "build", "-o", tool, pkg).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", pkg, err, out)
		}
		return func() []string {
			// Bytes behind the program change its name in go vet's cache.
			f, err := os.OpenFile(tool, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			var salt [16]byte
			rand.Read(salt[:])
			if _, err := f.Write(salt[:]); err != nil {
				t.Fatal(err)
			}
			return []string{"go", "vet", "-vettool=" + tool, "./..."}
		}
	}
	alone := func(vet func() []string) func() []string {
		return func() []string { return []string{strings.TrimPrefix(vet()[2], "-vettool="), "./..."} }
	}
	connlint := vet("connlint", ".")
	tools := []struct {
		name    string
		command func() []string
	}{
		{"empty analyzer", vet("empty", "./testdata/empty")},
		{"connlint", alone(connlint)},
		{"empty, warm", func() []string { return []string{"go", "vet", "-vettool=" + filepath.Join(bin, "empty"), "./..."} }},
		{"connlint, warm", func() []string { return []string{filepath.Join(bin, "connlint"), "./..."} }},
		{"go vet connlint", connlint},
		{"go vet c., warm", func() []string { return []string{"go", "vet", "-vettool=" + filepath.Join(bin, "connlint"), "./..."} }},
		{"nilness", vet("nilness", "golang.org/x/tools/go/analysis/passes/nilness/cmd/nilness")},
	}
	for _, pkg := range []string{staticcheck, golangciLint} {
		name := path.Base(pkg[:strings.Index(pkg, "@")])
		path, err := exec.LookPath(name)
		if os.Getenv("CONNLINT_INSTALL") != "" {
			install := exec.Command("go", "install", pkg)
			install.Env = append(os.Environ(), "GOBIN="+bin)
			if out, err := install.CombinedOutput(); err != nil {
				t.Fatalf("%s: %v\n%s", pkg, err, out)
			}
			path, err = filepath.Join(bin, name), nil
		}
		if err != nil {
			t.Logf("%s is not on the PATH, and left out", name)
			continue
		}
		tools = append(tools, struct {
			name    string
			command func() []string
		}{name, func() []string {
			if name == "golangci-lint" {
				return []string{path, "run", "--default=none", "--enable=bodyclose", "./..."}
			}
			return []string{path, "./..."}
		}})
	}
	for _, dir := range strings.Split(dirs, ",") {
		cpu, memory := map[string][]float64{}, map[string][]float64{}
		for i := range runs + 1 {
			run := func(warm bool) {
				for _, tool := range tools {
					if strings.HasSuffix(tool.name, ", warm") != warm {
						continue
					}
					s, mb := usage(t, dir, filepath.Join(bin, "cache"), tool.command())
					if i > 0 { // the first run warms the build cache
						cpu[tool.name], memory[tool.name] = append(cpu[tool.name], s), append(memory[tool.name], mb)
					}
				}
			}
			run(false)
			for range warmTurns {
				run(true)
			}
		}
		base, memoryBase := median(cpu["empty analyzer"]), median(memory["empty analyzer"])
		var table strings.Builder
		for _, tool := range tools {
			c := median(cpu[tool.name])
			fmt.Fprintf(&table, "%-16s %7.2f s CPU, %5.2f of the empty analyzer", tool.name, c, c/base)
			if other := median(cpu["staticcheck"]); other > 0 {
				fmt.Fprintf(&table, ", %5.2f of staticcheck", c/other)
			}
			mb := median(memory[tool.name])
			fmt.Fprintf(&table, "; %5.0f MB, %5.2f of the empty analyzer\n", mb, mb/memoryBase)
		}
		if warm := median(cpu["empty, warm"]); warm > 0 {
			fmt.Fprintf(&table, "warm, connlint takes %.2f of the empty analyzer, under go vet %.2f\n",
				median(cpu["connlint, warm"])/warm, median(cpu["go vet c., warm"])/warm)
		}
		t.Logf("%s, median of %d runs:\n%s", dir, runs, &table)
	}
}

// warmTurns is how often what is warm runs, in turns: it takes part of a second, of which
// one run alone tells little.
const warmTurns = 5

// What CONNLINT_INSTALL builds.
const (
	staticcheck  = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"
	golangciLint = "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0"
)

// usage runs a command, whose findings do not matter, and returns its CPU seconds and
// the peak memory of the largest process in MB. The folder own is connlint's cache.
func usage(t *testing.T, dir, own string, args []string) (cpu, mb float64) {
	t.Helper()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir = dir
	// Of staticcheck and golangci-lint the own caches.
	cache := t.TempDir()
	cmd.Env = append(os.Environ(), "STATICCHECK_CACHE="+cache, "GOLANGCI_LINT_CACHE="+cache, "CONNLINT_CACHE="+own)
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	state := cmd.ProcessState
	if r, ok := state.SysUsage().(*syscall.Rusage); ok {
		mb = float64(r.Maxrss) / 1024 // Linux counts in KB
	}
	return state.UserTime().Seconds() + state.SystemTime().Seconds(), mb
}

func median(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	s := slices.Sorted(slices.Values(xs))
	return s[len(s)/2]
}
