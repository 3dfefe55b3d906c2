package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"go/ast"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/tools/go/analysis"

	"github.com/connlint/connlint/analyzer"
)

func TestMain(m *testing.M) {
	// Most programs of testdata wait rather than work, and few are compiled at a
	// time: more than one a processor may run. -parallel says otherwise.
	if err := flag.Set("test.parallel", "6"); err != nil {
		log.Fatal(err)
	}
	testscript.Main(m, map[string]func(){
		"connlint": main,
		// The same program around an analyzer whose findings are known.
		"fakelint": func() {
			if slices.Equal(os.Args[1:], []string{"-V=full"}) {
				printFakeVersion()
				return
			}
			os.Exit(start(fakeAnalyzer(), fakeCategories))
		},
	})
}

// printFakeVersion prints another version than connlint would: both are this
// test binary, and by its hash go vet would take one's findings for the other's.
func printFakeVersion() {
	name, err := os.Executable()
	if err != nil {
		log.Fatal(err)
	}
	program, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("fakelint version devel buildID=%x\n", sha256.Sum256(append(program, "fake"...)))
}

func TestScripts(t *testing.T) {
	goEnv, err := exec.Command("go", "env", "GOCACHE", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	dirs := strings.Fields(string(goEnv))
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"connlint", "fakelint"} {
				path, err := exec.LookPath(name)
				if err != nil {
					return err
				}
				env.Setenv(strings.ToUpper(name), path)
			}
			env.Setenv("GOCACHE", dirs[0])
			env.Setenv("GOROOT", dirs[1])
			env.Setenv("GOPROXY", "off")
			env.Setenv("GOTOOLCHAIN", "local")
			env.Setenv("GOFLAGS", "")
			env.Setenv("CONNLINT_CACHE", filepath.Join(env.WorkDir, ".connlint"))
			return nil
		},
		Condition: func(condition string) (bool, error) {
			if condition == "root" { // who may write where nobody may
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", condition)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "matched": matched, "sarif": checkSARIF},
	})
}

// exits is "exits CODE PROGRAM ARG...": the program ends with that exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func fakeCategories() []analyzer.CategoryDoc {
	return []analyzer.CategoryDoc{
		{Name: "drive-before-send", Title: "a call drives, and a later one sends", Text: "First line.\n\nLast line.\n"},
		{Name: "serial-serve", Title: "a second server never starts", Text: "About servers.\n"},
	}
}

// fakeFact makes the fake analyzer one with facts, so that go vet runs it on
// dependencies.
type fakeFact struct{}

func (*fakeFact) AFact() {}

// fakeAnalyzer reports statements that call a function by its name:
//
//	drive()        has a fix
//	stuck()        has none
//	either()       is reported twice, with fixes that contradict each other
//	spoil()        has a fix that does not compile
//	fail()         makes the analyzer fail
//	slow()         takes some seconds
//
// A following statement send() is related to it.
func fakeAnalyzer() *analysis.Analyzer {
	a := &analysis.Analyzer{
		Name:      "connlint",
		Doc:       "report calls of drive",
		URL:       "https://example.test/doc",
		FactTypes: []analysis.Fact{new(fakeFact)},
	}
	level := a.Flags.Int("level", 1, "a flag of the analyzer with a `number`")
	a.Run = func(pass *analysis.Pass) (any, error) {
		for _, file := range pass.Files {
			var sends []ast.Node
			for node := range ast.Preorder(file) {
				if calledName(node) == "send" {
					sends = append(sends, node)
				}
			}
			for node := range ast.Preorder(file) {
				report := func(message, category string, fixes ...string) {
					d := analysis.Diagnostic{Pos: node.Pos(), End: node.End(), Message: message, Category: category}
					for _, text := range fixes {
						edits := []analysis.TextEdit{{Pos: node.Pos(), End: node.End(), NewText: []byte(text)}}
						d.SuggestedFixes = append(d.SuggestedFixes, analysis.SuggestedFix{Message: "write " + text, TextEdits: edits})
					}
					for _, send := range sends {
						if send.Pos() > node.Pos() {
							d.Related = append(d.Related, analysis.RelatedInformation{Pos: send.Pos(), End: send.End(), Message: "send() waits here"})
							break
						}
					}
					pass.Report(d)
				}
				switch calledName(node) {
				case "drive":
					report("drive() blocks", "drive-before-send", "go drive()")
				case "stuck":
					report("stuck() blocks at level "+strconv.Itoa(*level), "serial-serve")
				case "either":
					report("either() blocks", "drive-before-send", "go either()")
					report("either() blocks again", "serial-serve", "go func() { either() }()")
				case "spoil":
					report("spoil() blocks", "serial-serve", "undefined()")
				case "slow":
					time.Sleep(3 * time.Second)
				case "fail":
					return nil, errors.New("the fake analyzer failed")
				}
			}
		}
		return nil, nil
	}
	return a
}

// calledName returns the name of the function that the statement node calls.
func calledName(node ast.Node) string {
	if stmt, ok := node.(*ast.ExprStmt); ok {
		if call, ok := stmt.X.(*ast.CallExpr); ok {
			if name, ok := call.Fun.(*ast.Ident); ok {
				return name.Name
			}
		}
	}
	return ""
}
