package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestDriversAgree holds the findings of connlint without go vet against those that
// it makes of what go vet says: the same bytes.
func TestDriversAgree(t *testing.T) {
	if testing.Short() {
		t.Skip("checks programs twice, from nothing")
	}
	tool := filepath.Join(t.TempDir(), "connlint")
	if out, err := exec.Command("go", "build", "-o", tool, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	variants := t.TempDir()
	for _, f := range txtar.Parse([]byte(variantModule)).Files {
		name := filepath.Join(variants, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, test := range []struct {
		name, dir string
		args      []string
		findings  int // at least
	}{
		{"programs", programModule, []string{"./hangs/http-...", "./hangs/ssh-...", "./hangs/serial-...", "./clean/rpc-..."}, 20},
		{"variants", variants, []string{"./..."}, 5}, // one in a file with cgo
		{"one package", variants, []string{"-tags=extra", "./app"}, 3},
		{"files", filepath.Join(variants, "lone"), []string{"lone.go"}, 1},
		{"without tests", variants, []string{"-tests=false", "./..."}, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			cache := t.TempDir()
			check := func(driver string) string {
				cmd := exec.Command(tool, append([]string{"-json"}, test.args...)...)
				cmd.Dir = test.dir
				cmd.Env = append(os.Environ(), "CONNLINT_DRIVER="+driver, "CONNLINT_CACHE="+cache)
				out, err := cmd.Output()
				if cmd.ProcessState.ExitCode() != 1 {
					t.Fatalf("%v\n%s", err, out)
				}
				return string(out)
			}
			quick, slow := check(""), check("govet")
			if quick != slow {
				t.Errorf("without go vet:\n%s\nwith it:\n%s", quick, slow)
			}
			if n := strings.Count(quick, `"category"`); n < test.findings {
				t.Errorf("%d findings, want %d or more:\n%s", n, test.findings, quick)
			}
			// What was found is written down at the end of a run that did without go vet.
			if kept, err := filepath.Glob(filepath.Join(cache, "*", "*-a")); err != nil || len(kept) == 0 {
				t.Errorf("nothing is in the cache, so it was go vet that ran both times: %v", err)
			}
		})
	}
}

// variantModule has what makes a build hard to describe: tests inside and outside of a
// package, a package that is built again for them, cgo, and build tags.
const variantModule = `
-- go.mod --
module example.test/variants

go 1.26
-- lib/lib.go --
package lib

type Bus struct{ in chan int }

func New() *Bus { return &Bus{in: make(chan int)} }

func (b *Bus) Send(n int) { b.in <- n }

func (b *Bus) Loop() {
	for n := range b.in {
		println(n)
	}
}
-- app/app.go --
package app

import "example.test/variants/lib"

func Start() {
	b := lib.New()
	b.Loop()
	b.Send(1)
}
-- app/extra.go --
//go:build extra

package app

func Extra() {
	in := make(chan string)
	for line := range in {
		println(line)
	}
	in <- "more"
}
-- app/in_test.go --
package app

import (
	"testing"

	"example.test/variants/lib"
)

func Exported() *lib.Bus { return lib.New() }

func TestInside(t *testing.T) {
	b := Exported()
	b.Loop()
	b.Send(3)
}
-- app/out_test.go --
package app_test

import (
	"testing"

	"example.test/variants/app"
	"example.test/variants/user"
)

func TestOutside(t *testing.T) {
	b := app.Exported()
	user.Drive(b)
	b.Send(4)
}
-- user/user.go --
package user

import (
	"example.test/variants/app"
	"example.test/variants/lib"
)

func Drive(b *lib.Bus) {
	defer app.Start()
	b.Loop()
}
-- c/c.go --
package c

// int twice(int n) { return 2 * n; }
import "C"

import "example.test/variants/lib"

func Start() {
	b := lib.New()
	b.Loop()
	b.Send(int(C.twice(1)))
}
-- c/c_test.go --
package c

import "testing"

func TestC(t *testing.T) { Start() }
-- usesc/usesc.go --
package usesc

import "example.test/variants/c"

func Run() { c.Start() }
-- onlytests/only_test.go --
package onlytests

import (
	"testing"

	"example.test/variants/lib"
)

func TestOnly(t *testing.T) {
	b := lib.New()
	b.Loop()
	b.Send(5)
}
-- lone/lone.go --
package main

import "example.test/variants/lib"

func main() {
	b := lib.New()
	b.Loop()
	b.Send(6)
}
`
