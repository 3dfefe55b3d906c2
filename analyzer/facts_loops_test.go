package analyzer_test

import (
	"strings"
	"testing"
)

// TestLoopOfAnotherPackage holds that importers are told which struct needs a loop that
// nobody has started yet, and that they are silent where the package has done so.
func TestLoopOfAnotherPackage(t *testing.T) {
	const lib = `package desk

type Desk struct{ orders chan string }

func New() *Desk { return &Desk{orders: make(chan string)} }

func Open() *Desk {
	d := New()
	go d.Run()
	return d
}

func Serve() *Desk {
	d := New()
	d.Run() // what is wrong is reported here
	return d
}

func (d *Desk) Run() {
	for o := range d.orders {
		println(o)
	}
}

func (d *Desk) Take(o string) { d.orders <- o }
`
	main := func(maker string) string {
		return `package main

import "example.test/desk"

type hall struct{ *desk.Desk }

func newHall() *hall { return &hall{Desk: desk.` + maker + `()} }

func (h *hall) enter(name string) {
	if name != "" {
		h.Take(name)
	}
}

func main() { newHall().enter("ann") }
`
	}
	for maker, want := range map[string]string{"New": "undriven: Take blocks this goroutine", "Open": "", "Serve": ""} {
		w := newWorkspace(t)
		w.add("example.test/desk", lib)
		out := strings.Join(w.check("example.test/main", "", main(maker)).analyze(newAnalyzer()), "\n")
		if !strings.Contains(out, want) || (out == "") != (want == "") {
			t.Errorf("%s: got %q, want %q", maker, out, want)
		}
	}
}
