package analyzer_test

import (
	"strings"
	"testing"
)

// trap is a small program that an analyzer easily gets wrong, and what has to be
// said about it: the category and a part of the report, or nothing.
type trap struct {
	name string
	src  string // behind the header
	want string
}

const trapHeader = `package p

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
)

var (
	_ = bufio.NewReader
	_ = bytes.NewReader
	_ = context.Background
	_ = errors.Is
	_ = fmt.Sprint
	_ = io.Copy
	_ = log.Print
	_ net.Conn
	_ http.Handler
	_ = os.Stdout
	_ sync.Mutex
	_ testing.TB
	_ time.Duration
	_ ssh.Conn
	_ errgroup.Group
	_ grpc.Server
)

func dial() net.Conn {
	c, err := net.Dial("tcp", "example.test:7")
	if err != nil {
		log.Fatal(err)
	}
	return c
}

func drain(c net.Conn) {
	buf := make([]byte, 64)
	for {
		if _, err := c.Read(buf); err != nil {
			return
		}
	}
}
`

func trapsHold(t *testing.T, traps []trap) {
	t.Helper()
	for _, trap := range traps {
		t.Run(trap.name, func(t *testing.T) {
			got := strings.Join(reports(t, trapHeader+trap.src), "\n")
			switch {
			case trap.want == "" && got != "":
				t.Errorf("got\n%s", got)
			case trap.want != "" && !strings.Contains(got, trap.want):
				t.Errorf("no %q in\n%s", trap.want, got)
			}
		})
	}
}

const hub = `
type hub struct {
	in   chan int
	quit chan struct{}
}

func (h *hub) run() {
	for {
		fmt.Println(<-h.in)
	}
}
`

// TestTrapNoReturnHub: an endless loop never returns, and what is behind the call of
// it has to be seen all the same; what ends the process has nothing behind it.
func TestTrapNoReturnHub(t *testing.T) {
	trapsHold(t, []trap{
		{"endless", hub + `
func f() {
	h := &hub{in: make(chan int)}
	h.run()
	h.in <- 1
}`, "drive-before-send: run blocks"},
		{"under go", hub + `
func f() {
	h := &hub{in: make(chan int)}
	go h.run()
	h.in <- 1
}`, ""},
		{"fatal", `
func die(err error) { log.Fatal(err) }

func f(l net.Listener, failed error) {
	if failed != nil {
		http.Serve(l, nil)
		die(failed)
	}
	http.Get("http://" + l.Addr().String())
}`, ""},
	})
}

// TestTrapServeNeverNil: ListenAndServe always returns an error; what follows the
// test of it is expected to run and never does.
func TestTrapServeNeverNil(t *testing.T) {
	trapsHold(t, []trap{
		{"fatal behind", `
func f() {
	if err := http.ListenAndServe(":4000", nil); err != nil {
		log.Fatal(err)
	}
	http.Get("http://localhost:4000/")
}`, "drive-before-send: ListenAndServe blocks"},
		{"error branch", `
func f() {
	if err := http.ListenAndServe(":4000", nil); err != nil {
		http.Get("http://localhost:4000/")
	}
}`, ""},
		{"nothing behind", `
func f() { log.Fatal(http.ListenAndServe(":4000", nil)) }`, ""},
		{"behind the retries", `
func f() {
	for range 3 {
		log.Print(http.ListenAndServe(":4000", nil))
		time.Sleep(time.Second)
	}
	http.Get("http://localhost:4000/")
}`, ""},
		{"behind the last failure", `
func f() {
	var err error
	for err == nil {
		err = http.ListenAndServe(":4000", nil)
	}
	http.Get("http://localhost:4000/")
}`, ""},
	})
}

// TestTrapCapturedVariables: a captured variable lies in a cell and is loaded anew at
// every use; it is one connection if it is stored once.
func TestTrapCapturedVariables(t *testing.T) {
	trapsHold(t, []trap{
		{"stored once", `
func f() {
	c := dial()
	done := func() { c.Close() }
	defer done()
	drain(c)
	c.Write(nil)
}`, "drive-before-send: drain blocks"},
		{"in the literal", `
func f() {
	c := dial()
	func() {
		drain(c)
		c.Write(nil)
	}()
}`, "drive-before-send: drain blocks"},
		{"stored again", `
func f() {
	c := dial()
	again := func() { c = dial() }
	drain(c)
	again()
	c.Write(nil)
}`, ""},
	})
}

// TestTrapLoopReopens: a send that only the next turn of a loop leads to, with a new
// connection, is none behind the drive.
func TestTrapLoopReopens(t *testing.T) {
	trapsHold(t, []trap{
		{"reconnect", `
func f() {
	for {
		c := dial()
		c.Write(nil)
		drain(c)
	}
}`, ""},
		{"variable outside", `
func f() {
	var c net.Conn
	for {
		c = dial()
		c.Write(nil)
		drain(c)
	}
}`, ""},
		{"behind in the same turn", `
func f() {
	for {
		c := dial()
		drain(c)
		c.Write(nil)
	}
}`, "drive-before-send: drain blocks"},
	})
}

// TestTrapEvaluationOrder: the arguments of go and defer run here and now, deferred
// calls last in first out.
func TestTrapEvaluationOrder(t *testing.T) {
	trapsHold(t, []trap{
		{"argument of go", `
func f(l net.Listener) {
	go log.Fatal(http.Serve(l, nil))
	http.Get("http://" + l.Addr().String())
}`, "drive-before-send: Serve blocks"},
		{"under go", `
func f(l net.Listener) {
	go func() { log.Fatal(http.Serve(l, nil)) }()
	http.Get("http://" + l.Addr().String())
}`, ""},
		{"argument of defer", `
func f(l net.Listener) {
	defer log.Print(http.Serve(l, nil))
	http.Get("http://" + l.Addr().String())
}`, "drive-before-send: Serve blocks"},
		{"deferred", `
func f(l net.Listener) {
	defer http.Serve(l, nil)
	http.Get("http://localhost:4000/")
}`, ""},
	})
}

// TestTrapIdentity: two connections of one type are two.
func TestTrapIdentity(t *testing.T) {
	trapsHold(t, []trap{
		{"two fields", `
type pair struct{ in, out net.Conn }

func f() {
	p := &pair{in: dial(), out: dial()}
	drain(p.in)
	p.out.Write(nil)
}`, ""},
		{"one field", `
type pair struct{ in, out net.Conn }

func f() {
	p := &pair{in: dial(), out: dial()}
	drain(p.in)
	p.in.Write(nil)
}`, "drive-before-send: drain blocks"},
		{"reassigned", `
func f() {
	c := dial()
	drain(c)
	c = dial()
	c.Write(nil)
}`, ""},
		{"map", `
func f(m map[string]net.Conn) {
	drain(m["a"])
	m["b"].Write(nil)
}`, ""},
	})
}
