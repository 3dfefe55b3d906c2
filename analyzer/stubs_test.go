package analyzer_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// TestModelsOption holds the option and the flag together, and a package to the gate
// of which only a user's stub says anything.
func TestModelsOption(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("example.test/job/job.go", `package job // import "example.test/job"

//connlint:wait j
func (j *Job) Join()

//connlint:send j
func (j *Job) Add(n int)
`)
	// Of what connlint models itself, the user's word counts.
	write("net/rpc/rpc.go", `package rpc // import "net/rpc"

import "io"

//connlint:neutral it is said to come back at once
func ServeConn(conn io.ReadWriteCloser)
`)
	w := newWorkspace(t)
	w.add("example.test/job", `package job

type Job struct{ n int }

func (j *Job) Join()     { join(j.n) }
func (j *Job) Add(n int) { j.n += n }
func join(n int)         {}
`)
	const src = `package user

import "example.test/job"

func f(j *job.Job) {
	j.Join()
	j.Add(1)
}
`
	const rpc = `package user

import (
	"net"
	"net/rpc"
)

func f(conn net.Conn) {
	rpc.ServeConn(conn)
	conn.Write(nil)
}
`
	a := analyzer.New(analyzer.Options{Models: dir})
	if got := a.Flags.Lookup("models").Value.String(); got != dir {
		t.Errorf("the flag begins with %q", got)
	}
	want := []string{"6: wait-before-send: Join blocks this goroutine until j is over; the j.Add on line 7 can never run (wait only after the last use, behind what ends the connection)"}
	if got := w.check("example.test/user", "", src).analyze(a); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if got := w.check("example.test/user", "", src).analyze(newAnalyzer()); len(got) > 0 {
		t.Errorf("without the stub: %q", got)
	}
	if got := w.check("example.test/user", "", rpc).analyze(newAnalyzer()); len(got) != 1 {
		t.Errorf("without the stub: %q", got)
	}
	if got := w.check("example.test/user", "", rpc).analyze(a); len(got) > 0 {
		t.Errorf("with the user's word: %q", got)
	}

	for name, want := range map[string]string{
		"loose.go":                   "loose.go:1: the stub is for package example.test/job, and lies in ",
		"example.test/job/x":         "",
		"example.test/job/second.go": "job.go:1: the folder has another stub, second.go; a package has one",
	} {
		write(name, "package job // import \"example.test/job\"\n\n//connlint:stop j\nfunc (j *Job) Close()\n")
		err := newAnalyzer().Flags.Set("models", dir)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: error %v", name, err)
		}
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}
	empty := t.TempDir()
	if err := newAnalyzer().Flags.Set("models", empty); err == nil || !strings.Contains(err.Error(), "has no stub; that of package example.com/hub is example.com/hub/hub.go") {
		t.Errorf("an empty folder: error %v", err)
	}
	if err := newAnalyzer().Flags.Set("models", filepath.Join(empty, "no")); err == nil {
		t.Error("no folder: no error")
	}
}
