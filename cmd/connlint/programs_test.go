//go:build unix

package main_test

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// The tests in this file prove by execution what testdata claims: a program in
// hangs stands for ever on its marked line, its twin in fixed and the look-alikes
// in clean finish. Then they hold connlint's reports and fixes against that.

// programModule is the module of the programs.
const programModule = "../../testdata"

const (
	hangAfter     = 2 * time.Second  // a program that has not ended by then hangs
	finishWithin  = 25 * time.Second // a program that has not ended by then does not finish
	compileWithin = 5 * time.Minute  // the first compilation builds the libraries too
	vetWithin     = 8 * time.Minute
)

// A program is one folder of hangs, fixed or clean.
type program struct {
	tree, name string
	isTest     bool // a test, to be run by package testing
	isLibrary  bool // only compiles
	wants      []programWant
}

// A programWant is a want comment on the line of a blocking call.
type programWant struct {
	file        string // slash separated, relative to the module
	first, last int    // the lines of the marked statement, or of its header
	message     *regexp.Regexp
}

func (p *program) path() string { return p.tree + "/" + p.name }

// programsIn reads the programs of one tree.
func programsIn(t *testing.T, tree string) []*program {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(programModule, tree))
	if err != nil {
		t.Fatal(err)
	}
	var list []*program
	for _, e := range entries {
		if e.IsDir() {
			list = append(list, readProgram(t, tree, e.Name()))
		}
	}
	if len(list) == 0 {
		t.Fatalf("no programs in %s", tree)
	}
	return list
}

func readProgram(t *testing.T, tree, name string) *program {
	t.Helper()
	p := &program{tree: tree, name: name, isTest: true}
	files, err := filepath.Glob(filepath.Join(programModule, tree, name, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no Go files (%v)", p.path(), err)
	}
	for _, file := range files {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, file, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(file, "_test.go") {
			p.isTest = false
		}
		for _, group := range f.Comments {
			for _, c := range group.List {
				if c.Text == "// compile only" {
					p.isLibrary = true
				}
				if quoted, ok := strings.CutPrefix(c.Text, "// want "); ok {
					line := fset.Position(c.Pos()).Line
					w := programWant{file: p.path() + "/" + filepath.Base(file), first: line, last: lastLine(fset, f, line)}
					text, err := strconv.Unquote(quoted)
					if err == nil {
						w.message, err = regexp.Compile(text)
					}
					if err != nil {
						t.Fatalf("%s:%d: %v", w.file, line, err)
					}
					p.wants = append(p.wants, w)
				}
			}
		}
	}
	if (tree == "hangs") != (len(p.wants) > 0) {
		t.Fatalf("%s has %d want comments", p.path(), len(p.wants))
	}
	return p
}

// lastLine returns the last line of the statement that starts on line; of a
// statement with a body only the header counts.
func lastLine(fset *token.FileSet, f *ast.File, line int) int {
	last := line
	ast.Inspect(f, func(n ast.Node) bool {
		stmt, ok := n.(ast.Stmt)
		if !ok || fset.Position(stmt.Pos()).Line != line {
			return true
		}
		end := stmt.End()
		switch stmt := stmt.(type) {
		case *ast.ForStmt:
			end = stmt.Body.Lbrace
		case *ast.RangeStmt:
			end = stmt.Body.Lbrace
		case *ast.IfStmt:
			end = stmt.Body.Lbrace
		case *ast.SwitchStmt:
			end = stmt.Body.Lbrace
		}
		last = max(last, fset.Position(end).Line)
		return true
	})
	return last
}

// compileSlots keeps the compilations to two at a time.
var compileSlots = make(chan struct{}, 2)

// goCommand runs the go command in the module of the programs.
func goCommand(limit time.Duration, args ...string) (stdout, stderr []byte, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = programModule
	cmd.Env = append(os.Environ(), "GOWORK=off")
	cmd.WaitDelay = 5 * time.Second
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	err = cmd.Run()
	if ctx.Err() != nil {
		err = fmt.Errorf("go %s did not end within %v", args[0], limit)
	}
	return o.Bytes(), e.Bytes(), err
}

// compile builds p with additional flags and returns the executable.
func (p *program) compile(t *testing.T, flags ...string) string {
	t.Helper()
	exe := filepath.Join(t.TempDir(), p.name)
	args := []string{"build"}
	if p.isTest {
		args = []string{"test", "-c"}
	}
	args = append(args, "-buildvcs=false", "-ldflags=-w", "-o", exe)
	args = append(append(args, flags...), "./"+p.path())
	compileSlots <- struct{}{}
	defer func() { <-compileSlots }()
	if stdout, stderr, err := goCommand(compileWithin, args...); err != nil {
		t.Fatalf("%s does not compile: %v\n%s%s", p.path(), err, stdout, stderr)
	}
	return exe
}

// command prepares the execution of exe in the program's folder.
func (p *program) command(ctx context.Context, exe string, output *bytes.Buffer) *exec.Cmd {
	cmd := exec.CommandContext(ctx, exe)
	if p.isTest {
		cmd.Args = append(cmd.Args, "-test.parallel=8") // not as many as the machine has processors
	}
	cmd.Dir = filepath.Join(programModule, p.tree, p.name)
	// By default the race detector waits a second at the end of each program.
	cmd.Env = append(os.Environ(), "GOTRACEBACK=all", "GORACE=atexit_sleep_ms=100")
	cmd.Stdout, cmd.Stderr = output, output
	cmd.WaitDelay = 2 * time.Second
	return cmd
}

// finishes runs exe and demands that it ends well in time.
func (p *program) finishes(t *testing.T, exe string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), finishWithin)
	defer cancel()
	var output bytes.Buffer
	cmd := p.command(ctx, exe, &output)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGQUIT) }
	err := cmd.Run()
	if ctx.Err() != nil {
		t.Fatalf("%s did not finish within %v\n%s", p.path(), finishWithin, &output)
	}
	if err != nil {
		t.Fatalf("%s: %v\n%s", p.path(), err, &output)
	}
}

// dump runs exe for the given time and then makes it print its goroutines. It
// fails if the program ends by itself, unless the runtime called it a deadlock.
func (p *program) dump(t *testing.T, exe string, runFor time.Duration) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), runFor+10*time.Second)
	defer cancel()
	var output bytes.Buffer
	cmd := p.command(ctx, exe, &output)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if !strings.Contains(output.String(), "all goroutines are asleep") {
			t.Fatalf("%s ended: %v\n%s", p.path(), err, &output)
		}
		return output.String()
	case <-time.After(runFor):
	}
	if err := cmd.Process.Signal(syscall.SIGQUIT); err != nil {
		t.Errorf("%s: %v", p.path(), err)
	}
	<-ended // at the latest when ctx kills the process
	return output.String()
}

// stands reports whether a goroutine of the dump has a frame on the marked line.
func (w programWant) stands(dump string) bool {
	frame := regexp.MustCompile(`^\t.*/` + regexp.QuoteMeta(w.file) + `:(\d+)`)
	previous := ""
	for line := range strings.Lines(dump) {
		created := strings.HasPrefix(previous, "created by ")
		previous = line
		m := frame.FindStringSubmatch(line)
		if m == nil || created {
			continue
		}
		if n, err := strconv.Atoi(m[1]); err == nil && w.first <= n && n <= w.last {
			return true
		}
	}
	return false
}

// logTotal logs at the end of t how long it took together with its subtests.
func logTotal(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles and runs programs")
	}
	start := time.Now()
	t.Cleanup(func() { t.Logf("%s took %v", t.Name(), time.Since(start).Round(100*time.Millisecond)) })
}

func TestHangsHang(t *testing.T) {
	logTotal(t)
	for _, p := range programsIn(t, "hangs") {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			exe := p.compile(t)
			standing := func(dump string) bool {
				return !slices.ContainsFunc(p.wants, func(w programWant) bool { return !w.stands(dump) })
			}
			dump := p.dump(t, exe, hangAfter)
			if !standing(dump) { // a busy machine may need longer to get there
				dump = p.dump(t, exe, 3*hangAfter)
			}
			if !standing(dump) {
				t.Errorf("%s hangs, but not on the marked line\n%s", p.path(), dump)
			}
		})
	}
}

func TestFixedFinish(t *testing.T) {
	logTotal(t)
	hangs := programsIn(t, "hangs")
	fixed := programsIn(t, "fixed")
	name := func(p *program) string { return p.name }
	if a, b := mapPrograms(hangs, name), mapPrograms(fixed, name); !slices.Equal(a, b) {
		t.Errorf("hangs and fixed hold different programs:\n%v\n%v", a, b)
	}
	finish(t, fixed)
}

func TestCleanFinish(t *testing.T) {
	logTotal(t)
	finish(t, programsIn(t, "clean"))
}

// finish demands that the programs compile and finish under the race detector.
func finish(t *testing.T, programs []*program) {
	for _, p := range programs {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			if exe := p.compile(t, "-race"); !p.isLibrary {
				p.finishes(t, exe)
			}
		})
	}
}

func mapPrograms[T any](list []*program, f func(*program) T) []T {
	var out []T
	for _, p := range list {
		out = append(out, f(p))
	}
	return out
}

// A programReport is one diagnostic as go vet -json prints it.
type programReport struct {
	Category       string
	Posn           string
	Message        string
	SuggestedFixes []struct {
		Message string
		Edits   []programEdit
	} `json:"suggested_fixes"`

	file string // as in programWant
	line int
}

type programEdit struct {
	Filename   string
	Start, End int
	New        string
}

// programReports builds connlint, runs it once over all programs and returns
// what it reports.
var programReports = sync.OnceValues(func() ([]*programReport, error) {
	dir, err := os.MkdirTemp("", "connlint")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	bin, err := buildConnlint(dir)
	if err != nil {
		return nil, err
	}
	start := time.Now()
	stdout, stderr, err := goCommand(vetWithin, "vet", "-vettool="+bin, "-json", "./hangs/...", "./fixed/...", "./clean/...")
	if err != nil {
		return nil, fmt.Errorf("go vet: %w\n%s%s", err, stdout, stderr)
	}
	fmt.Printf("go vet with connlint took %v\n", time.Since(start).Round(100*time.Millisecond))
	// Which of the two the diagnostics go to depends on the release of Go.
	return parseReports(append(append(stdout, '\n'), stderr...))
})

// buildConnlint builds connlint into a folder.
func buildConnlint(dir string) (bin string, err error) {
	bin = filepath.Join(dir, "connlint")
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	if _, stderr, err := goCommand(compileWithin, "build", "-C", here, "-buildvcs=false", "-o", bin, "."); err != nil {
		return "", fmt.Errorf("connlint does not compile: %w\n%s", err, stderr)
	}
	return bin, nil
}

// parseReports reads the JSON objects in the output of go vet, one a package.
func parseReports(output []byte) ([]*programReport, error) {
	module, err := filepath.Abs(programModule)
	if err != nil {
		return nil, err
	}
	var list []*programReport
	seen := make(map[string]bool)
	object := regexp.MustCompile(`(?m)^\{`)
	for {
		at := object.FindIndex(output)
		if at == nil {
			return list, nil
		}
		output = output[at[0]:]
		dec := json.NewDecoder(bytes.NewReader(output))
		var packages map[string]map[string]json.RawMessage
		if err := dec.Decode(&packages); err != nil {
			return nil, fmt.Errorf("output of go vet: %w", err)
		}
		output = output[dec.InputOffset():]
		for pkg, analyzers := range packages {
			for _, raw := range analyzers {
				var reports []*programReport
				if err := json.Unmarshal(raw, &reports); err != nil {
					return nil, fmt.Errorf("%s: %s", pkg, raw)
				}
				for _, r := range reports {
					if err := r.locate(module); err != nil {
						return nil, err
					}
					// A package with tests is analysed twice.
					if key := r.Posn + r.Message; !seen[key] {
						seen[key] = true
						list = append(list, r)
					}
				}
			}
		}
	}
}

func (r *programReport) locate(module string) error {
	m := regexp.MustCompile(`^(.*):(\d+):\d+$`).FindStringSubmatch(r.Posn)
	if m == nil {
		return fmt.Errorf("position %q", r.Posn)
	}
	file, err := relativeTo(module, m[1])
	if err != nil {
		return err
	}
	r.file = file
	r.line, err = strconv.Atoi(m[2])
	return err
}

// relativeTo returns the slash separated name of file within module.
func relativeTo(module, file string) (string, error) {
	if filepath.IsAbs(file) {
		rel, err := filepath.Rel(module, file)
		if err != nil {
			return "", err
		}
		file = rel
	}
	return filepath.ToSlash(filepath.Clean(file)), nil
}

// within reports whether r lies in a file of p.
func (r *programReport) within(p *program) bool {
	return strings.HasPrefix(r.file, p.path()+"/")
}

func TestReportsExactlyThere(t *testing.T) {
	logTotal(t)
	reports, err := programReports()
	if err != nil {
		t.Fatal(err)
	}
	for _, tree := range []string{"hangs", "fixed", "clean"} {
		t.Run(tree, func(t *testing.T) {
			for _, p := range programsIn(t, tree) {
				t.Run(p.name, func(t *testing.T) { p.checkReports(t, reports) })
			}
		})
	}
}

// categories of the programs whose names begin with a word; of others it is
// drive-before-send.
var programCategories = map[string]string{
	"wait":     "wait-before-send",
	"meet":     "rendezvous",
	"serial":   "serial-accept",
	"serve":    "serial-serve",
	"stop":     "unreachable-stop",
	"undriven": "undriven",
	"after":    "send-after-stop",
	"callback": "send-from-handler",
}

func (p *program) category() string {
	word, _, _ := strings.Cut(p.name, "-")
	return cmp.Or(programCategories[word], "drive-before-send")
}

// checkReports demands a report on each marked line of p and none elsewhere.
func (p *program) checkReports(t *testing.T, reports []*programReport) {
	found := make([]bool, len(p.wants))
	for _, r := range reports {
		if !r.within(p) {
			continue
		}
		i := slices.IndexFunc(p.wants, func(w programWant) bool { return w.file == r.file && w.first == r.line })
		if i < 0 || found[i] {
			t.Errorf("%s:%d: unexpected report (%s): %s", r.file, r.line, r.Category, r.Message)
			continue
		}
		found[i] = true
		if !p.wants[i].message.MatchString(r.Message) {
			t.Errorf("%s:%d: %q does not match %q", r.file, r.line, r.Message, p.wants[i].message)
		}
		if want := p.category(); r.Category != want {
			t.Errorf("%s:%d: category %q", r.file, r.line, r.Category)
		}
	}
	for i, w := range p.wants {
		if !found[i] {
			t.Errorf("%s:%d: no report matches %q", w.file, w.first, w.message)
		}
	}
}

func TestFixesFinish(t *testing.T) {
	logTotal(t)
	reports, err := programReports()
	if err != nil {
		t.Fatal(err)
	}
	var without []string
	hangs := programsIn(t, "hangs")
	for _, p := range hangs {
		edits := p.fixes(reports)
		if len(edits) == 0 {
			without = append(without, p.name)
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			p.finishes(t, p.compile(t, "-race", "-overlay="+overlayFile(t, p.overlay(t, edits))))
		})
	}
	t.Logf("%d of %d hangs have a fix; none: %v", len(hangs)-len(without), len(hangs), without)
}

// TestFixesAreQuiet demands that connlint and go vet have nothing to say about
// the programs that fixes lead to.
func TestFixesAreQuiet(t *testing.T) {
	logTotal(t)
	reports, err := programReports()
	if err != nil {
		t.Fatal(err)
	}
	replace := make(map[string]string)
	var packages []string
	for _, p := range programsIn(t, "hangs") {
		if edits := p.fixes(reports); len(edits) > 0 {
			maps.Copy(replace, p.overlay(t, edits))
			packages = append(packages, "./"+p.path())
		}
	}
	overlay := "-overlay=" + overlayFile(t, replace)
	for _, tool := range []string{"connlint", "vet"} {
		args := []string{"vet", overlay}
		if tool == "connlint" {
			bin, err := buildConnlint(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			args = append(args, "-vettool="+bin)
		}
		stdout, stderr, err := goCommand(vetWithin, append(args, packages...)...)
		if err != nil {
			t.Errorf("%s on the fixed programs: %v\n%s%s", tool, err, stdout, stderr)
		}
	}
}

// fixes are the edits of all fixes that the reports on p offer.
func (p *program) fixes(reports []*programReport) []programEdit {
	var edits []programEdit
	for _, r := range reports {
		if r.within(p) && len(r.SuggestedFixes) > 0 {
			edits = append(edits, r.SuggestedFixes[0].Edits...)
		}
	}
	return edits
}

// overlay applies edits to copies of p's files, which have to stay formatted, and
// returns which copy is to take the place of which original.
func (p *program) overlay(t *testing.T, edits []programEdit) map[string]string {
	t.Helper()
	module, err := filepath.Abs(programModule)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	byFile := make(map[string][]programEdit)
	for _, e := range edits {
		file, err := relativeTo(module, e.Filename)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(file, p.path()+"/") {
			t.Fatalf("the fix edits %s", file)
		}
		byFile[file] = append(byFile[file], e)
	}
	replace := make(map[string]string)
	for file, edits := range byFile {
		original := filepath.Join(module, filepath.FromSlash(file))
		src, err := os.ReadFile(original)
		if err != nil {
			t.Fatal(err)
		}
		fixed, err := applyEdits(src, edits)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if formatted, err := format.Source(fixed); err != nil {
			t.Fatalf("%s, fixed: %v\n%s", file, err, fixed)
		} else if !bytes.Equal(formatted, fixed) {
			t.Errorf("%s, fixed, is not formatted\n%s", file, fixed)
		}
		replacement := filepath.Join(dir, filepath.Base(file))
		if err := os.WriteFile(replacement, fixed, 0o666); err != nil {
			t.Fatal(err)
		}
		replace[original] = replacement
		t.Cleanup(func() {
			if t.Failed() {
				t.Logf("%s, fixed:\n%s", file, fixed)
			}
		})
	}
	return replace
}

// overlayFile writes the file that makes the go command read copies in the place
// of originals.
func overlayFile(t *testing.T, replace map[string]string) string {
	t.Helper()
	b, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(file, b, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// applyEdits applies edits, which must not overlap, to src.
func applyEdits(src []byte, edits []programEdit) ([]byte, error) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b programEdit) int { return cmp.Compare(a.Start, b.Start) })
	var out []byte
	done := 0
	for _, e := range edits {
		if e.Start < done || e.End < e.Start || e.End > len(src) {
			return nil, errors.New("the edits overlap or leave the file")
		}
		out = append(append(out, src[done:e.Start]...), e.New...)
		done = e.End
	}
	return append(out, src[done:]...), nil
}
