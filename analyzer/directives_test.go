package analyzer_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

// link is what the directives of a test are about: a function, an interface and a
// struct whose bodies tell nothing.
const link = `package p

import "errors"

//connlint:connection
type Link struct{ in chan string }

var ErrOver = errors.New("over")

`

// TestSourceDirectives holds that directives above functions, interface methods and
// fields of the analysed source count.
func TestSourceDirectives(t *testing.T) {
	for _, test := range []struct{ name, src, want string }{
		{"functions", `
//connlint:drive l until {l}.Close
func run(l *Link) { println() }

//connlint:send l never be told
func tell(l *Link, s string) { _ = s }

func f(l *Link) {
	run(l)
	tell(l, "x")
}`, "drive-before-send: run blocks this goroutine until l.Close; the tell on line 19 can never be told"},
		{"methods", `
//connlint:drive l
func (l *Link) Run() { println() }

//connlint:send l
func (l *Link) Tell(s string) { _ = s }

func f(l *Link) {
	l.Run()
	l.Tell("x")
}`, "drive-before-send: Run blocks this goroutine until l is over"},
		{"interface methods", `
//connlint:connection
type Session interface {
	//connlint:drive recv
	Pump() error
	//connlint:send recv never arrive
	Tell(s string) error
	Other()
}

func f(s Session) {
	s.Pump()
	s.Tell("x")
}`, "the s.Tell on line 22 can never arrive"},
		{"results without names", `
//connlint:open result as client
func dial(addr string) (*Link, error) { return &Link{}, nil }

//connlint:drive l
func run(l *Link) { println() }

//connlint:send l
func tell(l *Link) {}

func f() {
	l, err := dial("a")
	if err != nil {
		return
	}
	run(l)
	tell(l)
}`, "drive-before-send: run blocks"},
		{"a field", `
//connlint:connection
type Client struct {
	//connlint:recv
	Incoming chan string
}

//connlint:send c
func (c *Client) Say(s string) {}

func f(c *Client) {
	for range c.Incoming {
	}
	c.Say("x")
}`, "drive-before-send"},
		{"another connection", `
//connlint:drive l
func run(l *Link) { println() }

//connlint:send l
func tell(l *Link) {}

func f(a, b *Link) {
	run(a)
	tell(b)
}`, ""},
		{"in place of what is inferred", `
func (l *Link) run() {
	for {
		println(<-l.in)
	}
}

//connlint:neutral it is told that somebody else drives
func (l *Link) start() { l.run() }

func f(l *Link) {
	l.start()
	l.in <- "x"
}`, ""},
		{"beside what is inferred", `
func (l *Link) run() {
	for {
		println(<-l.in)
	}
}

//connlint:same result, l
func (l *Link) start() *Link { l.run(); return l }

func f(l *Link) {
	l.start()
	l.in <- "x"
}`, "drive-before-send: start blocks"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(reports(t, link+test.src), "\n")
			if (test.want == "") != (got == "") || !strings.Contains(got, test.want) {
				t.Errorf("want %q, got\n%s", test.want, got)
			}
		})
	}
}

// TestDirectivesAcrossPackages holds that importers know what directives say, also
// of a package that does nothing else of interest.
func TestDirectivesAcrossPackages(t *testing.T) {
	const lib = `package lib

//connlint:connection
type Link struct{}

//connlint:ended
var ErrOver error

type Session interface {
	//connlint:drive recv
	Pump() error
}

//connlint:drive l until {l}.Close unless mode = Quick
func (l *Link) Run(mode int) {}

const Quick = 3

//connlint:send l never be told
func (l *Link) Tell() {}
`
	const user = `package user

import "example.test/lib"

func f(l *lib.Link) {
	l.Run(1)
	l.Tell()
}

func g(l *lib.Link) {
	l.Run(lib.Quick)
	l.Tell()
}

type outer struct{ link *lib.Link }

func (o *outer) run() { o.link.Run(2) }
`
	w := newWorkspace(t)
	if out := w.add("example.test/lib", lib); len(out) > 0 {
		t.Fatal(out)
	}
	f := w.fact("example.test/lib")
	if f == nil || len(f.Source.Funcs) != 3 || f.Source.Funcs[0].Pos.IsValid() || f.Source.Funcs[1].Directives[0].Pos.IsValid() {
		t.Fatalf("the fact is %+v", f)
	}
	want := []string{"6: drive-before-send: Run blocks this goroutine until l.Close; the l.Tell on line 7 can never be told (start Run in its own goroutine)"}
	if out := w.add("example.test/user", user); !slices.Equal(out, want) {
		t.Errorf("got %q\nwant %q", out, want)
	}
	// Two packages away, and through one without directives.
	const far = `package far

import (
	"example.test/lib"
	_ "example.test/user"
)

func f(l *lib.Link) {
	l.Run(1)
	l.Tell()
}
`
	if out := w.add("example.test/far", far); len(out) != 1 {
		t.Errorf("got %q", out)
	}
}

// TestDirectiveMistakes holds what is said of directives that are wrong, and where.
func TestDirectiveMistakes(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		{"//connlint:drvie l\nfunc f(l *Link) {}", `10: directive: no directive connlint:drvie; did you mean "drive"?`},
		{"//connlint:drive link\nfunc f(l *Link) {}", `10: directive: connlint:drive: no operand "link" here; there is ["l"]`},
		{"//connlint:drive l.inn\nfunc f(l *Link) {}", `10: directive: l.inn: *example.test/p.Link has no field inn; did you mean "in"?`},
		{"//connlint:open res\nfunc f() (*Link, error) { return nil, nil }", `10: directive: connlint:open: no operand "res" here; there is ["result" "result2"]`},
		{"//connlint:drive l\n//connlint:stop l\nfunc f(l *Link) {}", `11: directive: connlint:stop l contradicts connlint:drive l above it; of two that hold in different calls, say when: stop l when PARAMETER = CONSTANT`},
		{"//connlint:neutral it does not block\n//connlint:drive l\nfunc f(l *Link) {}", `11: directive: connlint:drive contradicts connlint:neutral above it: what is neutral does nothing to a connection`},
		{"//connlint:drive l\n//connlint:drive l\nfunc f(l *Link) {}", `11: directive: connlint:drive l stands here twice`},
		{"//connlint:drive l unless mode = Quik\nfunc f(l *Link, mode int) {}\n\nconst Quick = 1", `10: directive: there is no constant Quik; did you mean "Quick"?`},
		{"//connlint:drive l\n//connlint:ends ErrOvr\nfunc f(l *Link) {}", `11: directive: there is no error variable ErrOvr; did you mean "ErrOver"?`},
		{"//connlint:drive l\n//connlint:ends errs.ErrOver\nfunc f(l *Link) {}", `11: directive: connlint:ends: errs is not imported; did you mean "errors"?`},
		{"//connlint:conection\ntype T struct{}", `10: directive: no directive connlint:conection on a type; did you mean "connection"?`},
		{"type T struct {\n\t//connlint:addres\n\tA string\n}", `11: directive: no directive connlint:addres on a field; did you mean "address"?`},
		{"type T struct {\n\t//connlint:address\n\tA int\n}", `11: directive: T.A is of type int, and connlint:address wants a string`},
		{"type T interface {\n\t//connlint:drive t\n\tRun()\n}", `11: directive: connlint:drive: no operand "t" here; there is ["recv"]`},
		{"//connlint:over\nvar x error", `10: directive: no directive connlint:over on a variable; there is ["ended"]`},
		{"func f() {\n\t//connlint:drive l\n\tprintln()\n}", `11: directive: connlint:drive l stands above nothing that it could model`},
		{"// connlint:drive l\nfunc f(l *Link) {}", `10: directive: with a space before it, connlint:drive is no directive; did you mean "//connlint:drive"?`},
		{"//nolint:connlint\n//connlint:drvie l\nfunc f(l *Link) {}", ``},
		{"// connlint: a word about it\nfunc f(l *Link) {}", ``},
	} {
		if got := strings.Join(reports(t, link+test.src), "\n"); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.src, got, test.want)
		}
	}
}

// TestIgnore holds the comments that suppress findings.
func TestIgnore(t *testing.T) {
	const finding = "drive-before-send: ServeConn"
	const body = `package p

import (
	"net"
	"net/rpc"
)

func dead(conn net.Conn) {
	CODE
	conn.Write(nil)
}
`
	unused := "connlint:ignore drive-before-send: nothing of this category is found here; delete the comment"
	for _, test := range []struct{ name, code, want string }{
		{"nothing", "rpc.ServeConn(conn)", finding},
		{"on the line", "rpc.ServeConn(conn) //connlint:ignore drive-before-send one message", ""},
		{"above it", "//connlint:ignore drive-before-send one message\n\trpc.ServeConn(conn)", ""},
		{"in a comment above it", "//connlint:ignore drive-before-send one message\n\t// More words.\n\trpc.ServeConn(conn)", ""},
		{"two above it", "//connlint:ignore drive-before-send one message\n\t//connlint:ignore rendezvous too\n\trpc.ServeConn(conn)", "ignore rendezvous: nothing"},
		{"a list", "//connlint:ignore drive-before-send,rendezvous one message\n\trpc.ServeConn(conn)", "ignore rendezvous: nothing"},
		{"farther above", "//connlint:ignore drive-before-send one message\n\n\trpc.ServeConn(conn)", unused},
		{"farther above, the finding", "//connlint:ignore drive-before-send one message\n\n\trpc.ServeConn(conn)", finding},
		{"on the line above, behind code", "println() //connlint:ignore drive-before-send one message\n\trpc.ServeConn(conn)", finding},
		{"another category", "//connlint:ignore serial-serve one message\n\trpc.ServeConn(conn)", finding},
		{"another category is not used", "//connlint:ignore serial-serve one message\n\trpc.ServeConn(conn)", "ignore serial-serve: nothing"},
		{"no such category", "//connlint:ignore drive-befor-send one message\n\trpc.ServeConn(conn)", `directive: connlint:ignore: there is no category "drive-befor-send"; did you mean "drive-before-send"?`},
		{"no reason", "//connlint:ignore drive-before-send\n\trpc.ServeConn(conn)", "directive: connlint:ignore drive-before-send wants the reason"},
		{"no reason, the finding", "//connlint:ignore drive-before-send\n\trpc.ServeConn(conn)", finding},
		{"no category", "//connlint:ignore\n\trpc.ServeConn(conn)", "directive: connlint:ignore wants a category and the reason"},
		{"with a space", "// connlint:ignore drive-before-send one message\n\trpc.ServeConn(conn)", `did you mean "//connlint:ignore"?`},
		{"nolint", "rpc.ServeConn(conn) //nolint:connlint", ""},
		{"nolint of all", "rpc.ServeConn(conn) //nolint", ""},
		{"nolint by name of all", "rpc.ServeConn(conn) //nolint:all // why", ""},
		{"nolint above", "//nolint:connlint // why\n\trpc.ServeConn(conn)", ""},
		{"nolint of a list", "rpc.ServeConn(conn) //nolint:errcheck,connlint", ""},
		{"nolint of a list with spaces", "rpc.ServeConn(conn) //nolint: errcheck, connlint // why", ""},
		{"nolint with a space", "rpc.ServeConn(conn) // nolint:connlint", ""},
		{"nolint of others", "rpc.ServeConn(conn) //nolint:errcheck,gosec", finding},
		{"nolint of a block", "//nolint:connlint\n\tif conn != nil {\n\t\tprintln()\n\t\trpc.ServeConn(conn)\n\t}", ""},
		{"nolintlint", "rpc.ServeConn(conn) //nolintlint", finding},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(reports(t, strings.Replace(body, "CODE", test.code, 1)), "\n")
			if (test.want == "") != (got == "") || !strings.Contains(got, test.want) {
				t.Errorf("%s\nwant %q, got\n%s", test.code, test.want, got)
			}
		})
	}
	for _, above := range []string{"//nolint:connlint\nfunc dead", "// Dead is a function.\n//\n//nolint:connlint\nfunc dead"} {
		src := strings.NewReplacer("CODE", "rpc.ServeConn(conn)", "func dead", above).Replace(body)
		if got := reports(t, src); len(got) > 0 {
			t.Errorf("%s: %s", above, got)
		}
	}
	if got := reports(t, "//nolint:connlint\n"+strings.Replace(body, "CODE", "rpc.ServeConn(conn)", 1)); len(got) > 0 {
		t.Errorf("above the package: %s", got)
	}
	if got := reports(t, "// Code generated by x. DO NOT EDIT.\n\n"+strings.Replace(body, "CODE", "//connlint:ignore rendezvous x\n\trpc.ServeConn(conn)", 1)); len(got) > 0 {
		t.Errorf("generated: %s", got)
	}
}

// TestIgnoreOfOtherCategories holds that a comment is called unused only if its
// category is looked for.
func TestIgnoreOfOtherCategories(t *testing.T) {
	const src = `package p

//connlint:ignore serial-serve for later
func f() {}
`
	for categories, want := range map[string]int{"": 1, "serial-serve": 1, "rendezvous": 0} {
		a := newAnalyzer()
		if err := a.Flags.Set("categories", categories); err != nil {
			t.Fatal(err)
		}
		if got := newWorkspace(t).check("example.test/p", "", src).analyze(a); len(got) != want {
			t.Errorf("-categories=%s: %q, want %d", categories, got, want)
		}
	}
	alone := analyzer.New(analyzer.Options{Alone: true})
	if got := newWorkspace(t).check("example.test/p", "", src).analyze(alone); len(got) != 0 {
		t.Errorf("alone: %q", got)
	}
}
