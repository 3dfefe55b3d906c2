package analyzer_test

import (
	"strings"
	"testing"
)

// TestCastTellsNothing: a function of another package that looks whether a value is of
// an interface, and then hands it on, as those that register a generated service do, has
// given it to somebody unknown.
func TestCastTellsNothing(t *testing.T) {
	w := newWorkspace(t)
	w.add("example.test/reg", `package reg

import (
	"net"
	"net/http"
)

func Serve(l net.Listener) error { return http.Serve(l, nil) }

type Service interface{ Stream() }

type Registrar interface{ Register(s Service) }

func Register(r Registrar, s Service) {
	if m, ok := s.(interface{ Mark() }); ok {
		m.Mark()
	}
	r.Register(s)
}
`)
	src := `package user

import (
	"log"

	"example.test/reg"
)

type fake struct{ resp chan string }

func newFake() *fake { return &fake{resp: make(chan string)} }

func (f *fake) Stream() {
	for x := range f.resp {
		log.Print(x)
	}
}

func use(r reg.Registrar) {
	f := newFake()
	reg.Register(r, f)
	f.resp <- "x"
}
`
	if out := w.add("example.test/user", src); len(out) > 0 {
		t.Errorf("it is given to a registrar: %s", strings.Join(out, "\n"))
	}
	alone := strings.Replace(src, "	reg.Register(r, f)\n", "", 1)
	if out := w.add("example.test/alone", alone); len(out) != 1 {
		t.Errorf("nobody else has it: %q", out)
	}
}
