//go:build unix

package main_test

import (
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
)

// batchSize is how many programs one go command builds: it loads and links what they
// have in common once, which halves the time, and meanwhile others run.
const batchSize = 12

// A compiler builds programs in batches.
type compiler struct {
	flags   []string
	batchOf map[*program]*batch
}

// batch are programs that are built together, when the first of them is needed.
type batch struct {
	programs []*program
	dir      string
	build    func() error
}

// newCompiler returns a compiler for programs, with additional flags.
func newCompiler(t *testing.T, programs []*program, flags ...string) *compiler {
	c := &compiler{flags, map[*program]*batch{}}
	for _, tests := range []bool{false, true} {
		kind := slices.DeleteFunc(slices.Clone(programs), func(p *program) bool { return p.isTest != tests })
		for some := range slices.Chunk(kind, batchSize) {
			b := &batch{programs: some, dir: t.TempDir()}
			b.build = sync.OnceValue(func() error { return b.compile(flags) })
			for _, p := range some {
				c.batchOf[p] = b
			}
		}
	}
	return c
}

// compile returns the executable of a program. It is gone when t has ended: all of them
// together fill gigabytes.
func (c *compiler) compile(t *testing.T, p *program) string {
	t.Helper()
	b := c.batchOf[p]
	if b.build() != nil {
		return p.compile(t, c.flags...) // it may be the fault of another one
	}
	exe := filepath.Join(b.dir, p.name)
	if p.isTest {
		exe += ".test"
	}
	t.Cleanup(func() {
		if err := os.Remove(exe); err != nil && !os.IsNotExist(err) { // of a library there is none
			t.Error(err)
		}
	})
	return exe
}

func (b *batch) compile(flags []string) error {
	args := b.programs[0].goBuild(b.dir+"/", flags)
	for _, p := range b.programs {
		args = append(args, "./"+p.path())
	}
	compileSlots <- struct{}{}
	defer func() { <-compileSlots }()
	_, _, err := goCommand(compileWithin, args...)
	return err
}

// goBuild is the go command that builds programs like p into out, but for their names.
func (p *program) goBuild(out string, flags []string) []string {
	args := []string{"build"}
	if p.isTest {
		args = []string{"test", "-c"}
	}
	return append(append(args, "-buildvcs=false", "-ldflags=-s -w", "-o", out), flags...)
}

// compile builds p alone, with additional flags, and returns the executable.
func (p *program) compile(t *testing.T, flags ...string) string {
	t.Helper()
	exe := filepath.Join(t.TempDir(), p.name)
	compileSlots <- struct{}{}
	defer func() { <-compileSlots }()
	if stdout, stderr, err := goCommand(compileWithin, append(p.goBuild(exe, flags), "./"+p.path())...); err != nil {
		t.Fatalf("%s does not compile: %v\n%s%s", p.path(), err, stdout, stderr)
	}
	return exe
}
