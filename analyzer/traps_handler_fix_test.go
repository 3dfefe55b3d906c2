package analyzer_test

import (
	"strings"
	"testing"
)

// postSource is a loop that runs functions, and a program in which one of them asks it.
const postSource = `
type post struct {
	in chan string
	fs []func(string) string
}

func (p *post) run() {
	for m := range p.in {
		for _, f := range p.fs {
			log.Print(f(m))
		}
	}
}

func (p *post) send(m string) { p.in <- m }

func (p *post) add(f func(string) string) { p.fs = append(p.fs, f) }

func main() {
	p := &post{in: make(chan string)}
	heard := make(chan string, 1)
	p.add(func(m string) string {
		if m == "ping" {
			SEND
		} else {
			heard <- m
		}
		RETURN
	})
	go p.run()
	p.send("ping")
	END
}
`

// TestTrapHandlerReturns: a handler that returns what the call could have changed, or
// that it was given, can't go on beside it.
func TestTrapHandlerReturns(t *testing.T) {
	program := func(send, ret, end string) string {
		return strings.NewReplacer("SEND", send, "RETURN", ret, "END", end).Replace(postSource)
	}
	hasAll(t, program(`p.send("pong")`, `return m`, `<-heard`), []string{`go p.send("pong")`, "return m"}, nil)
	hasAll(t, program(`p.send("pong")`, `return "ok"`, `<-heard`), []string{`go p.send("pong")`, `return "ok"`}, nil)
	hasAll(t, program(`p.send(m)`, `return m`, `<-heard`), []string{`go p.send(m)`, `return m`}, nil)
	for name, src := range map[string]string{
		"written":  program(`m = "x"; p.send("pong"); m = "y"`, `return m`, `<-heard`),
		"captured": program(`func() { p.send("pong"); m = "x" }()`, `return m`, `<-heard`),
	} {
		if got := mended(t, src); strings.Contains(got, "go p.send") {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}

// TestTrapHandlerSendsOnClosed: nobody waits for a goroutine of a handler, so that it
// might send on a channel that was closed meanwhile, unless something was waited for.
func TestTrapHandlerSendsOnClosed(t *testing.T) {
	program := func(end string) string {
		return strings.NewReplacer("SEND", `p.send("pong")`, "RETURN", `return m`, "END", end).Replace(postSource)
	}
	hasAll(t, program("<-heard\n\tclose(p.in)"), []string{`go p.send("pong")`}, nil)
	for name, end := range map[string]string{
		"at once":          `close(p.in)`,
		"waited too early": "<-heard\n\tp.send(\"other\")\n\tclose(p.in)",
		"in a function":    "func() { close(p.in) }()",
	} {
		if got := mended(t, program(end)); got != "" {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}

// TestTrapStartedOnce: a loop that a function which is called often waits for starts
// where what it serves is made, if that is one place, and known to end it.
func TestTrapStartedOnce(t *testing.T) {
	const desk = `
type desk struct {
	orders chan string
	done   chan struct{}
}

func (d *desk) run() {
	for {
		select {
		case o := <-d.orders:
			log.Print(o)
		case <-d.done:
			return
		}
	}
}

func enter(d *desk, name string) {
	if name != "" {
		d.orders <- name
	}
}

func newDesk() *desk { return &desk{make(chan string), make(chan struct{})} }
`
	hasAll(t, desk+`
func open(names []string) {
	d := newDesk()
	defer close(d.done)
	for _, name := range names {
		enter(d, name)
	}
}`, []string{"d := newDesk()\n\tgo d.run()\n\tdefer close(d.done)"}, []string{"\t\tgo d.run()"})
	for name, src := range map[string]string{
		"nobody ends it": `
func open(names []string) {
	d := newDesk()
	for _, name := range names {
		enter(d, name)
	}
}`,
		"two are made": `
func open(names []string) {
	d := newDesk()
	defer close(d.done)
	enter(d, names[0])
	e := newDesk()
	defer close(e.done)
	enter(e, names[1])
}`,
		"it is replaced": `
func open(names []string) {
	d := newDesk()
	enter(d, names[0])
	close(d.done)
	d = newDesk()
	log.Print(d)
}`,
	} {
		if got := mended(t, desk+src); got != "" {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}
