package analyzer_test

import (
	"strings"
	"testing"
)

const calledOff = `
type srv struct {
	ln   net.Listener
	over bool
	Over bool // other packages may set it
	quit chan struct{}
}

func (s *srv) serve(c net.Conn) {
	defer c.Close()
	for lines := bufio.NewScanner(c); lines.Scan(); {
		fmt.Fprintln(c, lines.Text())
		SAID
	}
}

func (s *srv) run() {
	for {
		LOOKS
		c, err := s.ln.Accept()
		if err != nil {
			return
		}
		s.serve(c)
	}
}

func (s *srv) stop() {
	STOPS
}
`

// TestTrapCalledOff: a flag, or the word from a channel, ends a loop that serves its clients
// in place in another sense if a client says it, or if it is only a setting.
func TestTrapCalledOff(t *testing.T) {
	const flag, word = "if s.over {\n\t\t\treturn\n\t\t}", "select {\n\t\tcase <-s.quit:\n\t\t\treturn\n\t\tdefault:\n\t\t}"
	for name, c := range map[string]struct {
		said, looks, stops string
		found              bool
	}{
		"flag":         {"", flag, "s.over = true\n\ts.ln.Close()", true},
		"setting":      {"", flag, "s.over = true", false},
		"of anybody":   {"", strings.ReplaceAll(flag, "over", "Over"), "s.Over = true\n\ts.ln.Close()", false},
		"any setting":  {"", flag, "s.over = time.Now().IsZero()", false},
		"client":       {"s.over = true", flag, "s.over = true\n\ts.ln.Close()", false},
		"handed on":    {"", flag, "s.ln.Close()\n}\n\nfunc (s *srv) setup() {\n\tflagVar(&s.over)", false},
		"never set":    {"", flag, "s.ln.Close()", false},
		"closed":       {"", word, "close(s.quit)", true},
		"sent":         {"", word, "s.quit <- struct{}{}", true},
		"client sends": {"s.quit <- struct{}{}", word, "s.ln.Close()", false},
		"time":         {"", "select {\n\t\tcase <-time.After(time.Second):\n\t\t\treturn\n\t\tdefault:\n\t\t}", "s.ln.Close()", false},
	} {
		src := strings.NewReplacer("SAID", c.said, "LOOKS", c.looks, "STOPS", c.stops).Replace(calledOff) + "\nfunc flagVar(*bool) {}\n"
		got := reports(t, trapHeader+src)
		if (len(got) == 1 && strings.Contains(got[0], "serve blocks")) != c.found || !c.found && len(got) > 0 {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

const pool = `
type pool struct {
	jobs chan int
	quit chan struct{}
}

func begin() *pool {
	p := &pool{make(chan int), make(chan struct{})}
	for range 2 {
		go p.work()
	}
	return p
}

func (p *pool) work() {
	for {
		select {
		case <-p.jobs:
		case <-p.quit:
			return
		}
	}
}

func f() {
	p := begin()
	p.jobs <- 1
	STOP
	p.jobs <- 2
}
`

// TestTrapPoolTold: one word ends one worker of a pool, and its others go on.
func TestTrapPoolTold(t *testing.T) {
	for stop, found := range map[string]bool{"close(p.quit)": true, "p.quit <- struct{}{}": false, "close(p.quit)\n\tgo p.work()": false} {
		if got := reports(t, trapHeader+strings.Replace(pool, "STOP", stop, 1)); (len(got) == 1) != found {
			t.Errorf("%s: got %q", stop, got)
		}
	}
}
