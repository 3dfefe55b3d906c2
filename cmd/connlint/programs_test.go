//go:build unix

package main_test

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The tests in this file prove by execution what testdata claims: a program in
// hangs stands for ever on its marked line, its twin in fixed and the look-alikes
// in clean finish. Then they hold connlint's reports and fixes against that.

// programModule is the module of the programs.
const programModule = "../../testdata"

// foundTree holds the shortest programs of the bugs that were found in public code.
const foundTree = "corpus/found"

// handTree holds the programs that hang where no change of the order is right: what is
// needed has to come from elsewhere, and only the author knows from where.
const handTree = "byhand"

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
		checkPorts(t, fset, f)
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
	if hangTree := tree == "hangs" || tree == foundTree || tree == handTree; hangTree != (len(p.wants) > 0) {
		t.Fatalf("%s has %d want comments", p.path(), len(p.wants))
	}
	return p
}

var fixedPort = regexp.MustCompile("[\"`:]([0-9]{5})\\b")

// checkPorts demands that no text in f names a port that the system also gives to
// those who ask for any: another program may hold it (a CI run failed so).
func checkPorts(t *testing.T, fset *token.FileSet, f *ast.File) {
	t.Helper()
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			for _, m := range fixedPort.FindAllStringSubmatch(lit.Value, -1) {
				if port, err := strconv.Atoi(m[1]); err == nil && port >= 32768 && port <= 60999 {
					t.Fatalf("%s: port %d may be taken: use one from 19100 upwards", fset.Position(lit.Pos()), port)
				}
			}
		}
		return true
	})
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
	programs := slices.Concat(programsIn(t, "hangs"), programsIn(t, handTree), programsIn(t, foundTree))
	c := newCompiler(t, programs)
	for _, p := range programs {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			exe := c.compile(t, p)
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
	hangs := append(programsIn(t, "hangs"), programsIn(t, handTree)...)
	fixed := programsIn(t, "fixed")
	name := func(p *program) string { return p.name }
	if a, b := slices.Sorted(slices.Values(mapPrograms(hangs, name))), mapPrograms(fixed, name); !slices.Equal(a, b) {
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
	c := newCompiler(t, programs, "-race")
	for _, p := range programs {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			if exe := c.compile(t, p); !p.isLibrary {
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
