//go:build unix

package main_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// A mutant is a test of a real module that hangs since a go was taken off a
// statement. The folder of mutants says where, and its tool lays one out.
type mutant struct {
	ID      string
	Module  string
	File    string
	Line    int
	EndLine int     `json:"end_line"`
	Stuck   string  `json:"stuck_at"` // file:line
	Seconds float64 `json:"limit_seconds"`

	dir, overlay, run, pkg string // what go test is told
}

// TestFixesOfMutants applies the fixes to the mutants in the folder that
// CONNLINT_MUTANTS names, runs the tests that hung, and demands that nine in ten
// pass again. It takes long, and downloads the modules:
//
//	CONNLINT_MUTANTS=DIR go test ./cmd/connlint -run TestFixesOfMutants -v -timeout 3h
//
// The modules stay in the folder that CONNLINT_MUTANTS_WORK names, if it is set.
func TestFixesOfMutants(t *testing.T) {
	base := os.Getenv("CONNLINT_MUTANTS")
	if base == "" {
		t.Skip("CONNLINT_MUTANTS names no folder of mutants")
	}
	work := os.Getenv("CONNLINT_MUTANTS_WORK")
	if work == "" {
		work = t.TempDir()
	}
	tool := filepath.Join(t.TempDir(), "mutants")
	build := exec.Command("go", "build", "-o", tool, ".")
	build.Dir = filepath.Join(base, "tool")
	build.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the mutants' tool does not compile: %v\n%s", err, out)
	}
	bin, err := buildConnlint(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(base, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct{ Mutants []*mutant }
	if err := json.Unmarshal(text, &manifest); err != nil {
		t.Fatal(err)
	}
	var caught, offered, compiled, passed atomic.Int32
	var laying sync.Mutex // the tool lays out a module that it finds no copy of
	t.Run("all", func(t *testing.T) {
		for _, m := range manifest.Mutants {
			t.Run(m.ID, func(t *testing.T) {
				t.Parallel()
				laying.Lock()
				err := m.apply(tool, base, work)
				laying.Unlock()
				if err != nil {
					t.Fatal(err)
				}
				report, change, err := m.fix(t, bin)
				if err != nil {
					t.Fatal(err)
				}
				if report == nil {
					t.Skip("not caught")
				}
				caught.Add(1)
				if change == "" {
					t.Skipf("no fix: %s", report.Message)
				}
				t.Logf("%s\n%s", report.Message, change)
				offered.Add(1)
				exe, err := m.compile(t)
				if err != nil {
					t.Skipf("the fix does not compile: %v", err)
				}
				compiled.Add(1)
				if err := m.finishes(exe); err != nil {
					t.Skipf("the fixed test: %v", err)
				}
				passed.Add(1)
			})
		}
	})
	t.Logf("caught %d, fix offered %d, compiles %d, test passes %d", caught.Load(), offered.Load(), compiled.Load(), passed.Load())
	if 10*passed.Load() < 9*offered.Load() {
		t.Error("less than nine in ten pass")
	}
}

// apply lays the mutant out.
func (m *mutant) apply(tool, base, work string) error {
	out, err := exec.Command(tool, "apply", "-base", base, "-work", work, "-id", m.ID).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	at := regexp.MustCompile(`(?m)^cd (\S+) && .* -overlay (\S+) .* -run '(.*)' (\S+)$`).FindSubmatch(out)
	if at == nil {
		return fmt.Errorf("the mutants' tool says %q", out)
	}
	m.dir, m.overlay, m.run, m.pkg = string(at[1]), string(at[2]), string(at[3]), string(at[4])
	return nil
}

// fix finds the report on the mutated statement, and applies its fix to the mutated
// file, if there is one: it returns what that changes.
func (m *mutant) fix(t *testing.T, bin string) (report *programReport, change string, err error) {
	text, err := os.ReadFile(m.overlay)
	if err != nil {
		return nil, "", err
	}
	var overlay struct{ Replace map[string]string }
	if err := json.Unmarshal(text, &overlay); err != nil {
		return nil, "", err
	}
	cmd := m.command(compileWithin, "go", "vet", "-vettool="+bin, "-json", "-overlay="+m.overlay, m.pkg)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return nil, "", fmt.Errorf("go vet: %w\n%s", err, out)
	}
	reports, err := parseReports(out)
	if err != nil {
		return nil, "", err
	}
	for _, r := range reports {
		if m.marks(r) && (report == nil || len(report.SuggestedFixes) == 0) {
			report = r
		}
	}
	if report == nil || len(report.SuggestedFixes) == 0 {
		return report, "", nil
	}
	edits := report.SuggestedFixes[0].Edits
	file := edits[0].Filename
	if slices.ContainsFunc(edits, func(e programEdit) bool { return e.Filename != file }) {
		return nil, "", fmt.Errorf("the fix edits %v", edits)
	}
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, "", err
	}
	fixed, err := applyEdits(src, edits)
	if err != nil {
		return nil, "", err
	}
	original := file // unless it is the mutated one
	for from, to := range overlay.Replace {
		if to == file {
			original = from
		}
	}
	copied := filepath.Join(t.TempDir(), filepath.Base(file))
	if err := os.WriteFile(copied, fixed, 0o666); err != nil {
		return nil, "", err
	}
	out, _ = exec.Command("diff", "-U3", file, copied).Output() // it exits with 1
	overlay.Replace[original] = copied
	m.overlay = overlayFile(t, overlay.Replace)
	return report, string(out), nil
}

// marks reports whether a report stands on the mutated statement, or where the test
// hangs. The mutated file lies elsewhere, so that only its name counts.
func (m *mutant) marks(r *programReport) bool {
	name := filepath.Base(r.file)
	if name == filepath.Base(m.File) && m.Line <= r.line && r.line <= m.EndLine {
		return true
	}
	stuck, line, _ := strings.Cut(m.Stuck, ":")
	return name == filepath.Base(stuck) && line == strconv.Itoa(r.line)
}

// command runs in the module of the mutant.
func (m *mutant) command(limit time.Duration, name string, args ...string) *exec.Cmd {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = m.dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off", "PWD="+m.dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error {
		defer cancel()
		return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
	}
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// compile builds the test of the fixed mutant.
func (m *mutant) compile(t *testing.T) (exe string, err error) {
	exe = filepath.Join(t.TempDir(), "mutant.test")
	compileSlots <- struct{}{}
	defer func() { <-compileSlots }()
	out, err := m.command(compileWithin, "go", "test", "-c", "-vet=off", "-overlay="+m.overlay, "-o", exe, m.pkg).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return exe, nil
}

// finishes runs the test that hung.
func (m *mutant) finishes(exe string) error {
	limit := 3 * time.Duration(max(10, m.Seconds)) * time.Second // a machine with other work is slower
	cmd := m.command(limit+10*time.Second, exe, "-test.run="+m.run, fmt.Sprintf("-test.timeout=%v", limit))
	cmd.Dir = filepath.Join(m.dir, m.pkg)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out[:min(len(out), 2000)])
	}
	return nil
}
