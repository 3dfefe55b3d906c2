package analyzer_test

import (
	"strings"
	"testing"
)

// TestTrapFixRaces: what writes to a struct or a map of all connections gets no goroutine
// for each of them, unless it takes a lock. What belongs to one connection may be written.
func TestTrapFixRaces(t *testing.T) {
	program := func(body, call string) string {
		return `
type door struct {
	mu    sync.Mutex
	names map[string]int
	n     int
}

type guest struct {
	conn net.Conn
	said int
}

func (d *door) note(name string) { d.names[name]++ }

func (d *door) count() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.n++
}

func (d *door) handle(c net.Conn) {
	defer c.Close()
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		` + body + `
		fmt.Fprintln(c, "ok")
	}
}

func (g *guest) talk() {
	sc := bufio.NewScanner(g.conn)
	for sc.Scan() {
		g.said++
		fmt.Fprintln(g.conn, g.said)
	}
}

func (d *door) open(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		` + call + `
	}
}
`
	}
	hasAll(t, program(`log.Print(sc.Text(), len(d.names))`, `d.handle(c)`), []string{"go d.handle(c)"}, nil)
	hasAll(t, program(`d.count()`, `d.handle(c)`), []string{"go d.handle(c)"}, nil)
	hasAll(t, program(`log.Print()`, "g := &guest{conn: c}\n\t\tg.talk()"), []string{"go g.talk()"}, nil)
	for name, src := range map[string]string{
		"a field":             program(`d.n++`, `d.handle(c)`),
		"a map":               program(`d.names[sc.Text()] = 1`, `d.handle(c)`),
		"in another function": program(`d.note(sc.Text())`, `d.handle(c)`),
	} {
		if got := mended(t, src); got != "" {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}

// TestTrapFixReadsBeside: what the moved call writes without a lock, the code behind it
// looks at only when the call is over.
func TestTrapFixReadsBeside(t *testing.T) {
	program := func(write, behind string) string {
		return `
type meter struct {
	conn net.Conn
	mu   sync.Mutex
	last string
	n    int
}

func (m *meter) put(s string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last = s
}

func (m *meter) listen() {
	sc := bufio.NewScanner(m.conn)
	for sc.Scan() {
		` + write + `
	}
}

func (m *meter) show() { log.Print(m.last) }

func f(addr string) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	m := &meter{conn: conn}
	m.listen()
	fmt.Fprintln(conn, "report")
	` + behind + `
}
`
	}
	hasAll(t, program(`m.n++`, `m.show()`), []string{"go m.listen()"}, nil)
	hasAll(t, program(`m.put(sc.Text())`, `m.show()`), []string{"go m.listen()"}, nil)
	waits := []string{"defer close(done)\n\t\tm.listen()", "report\")\n\t<-done\n"}
	hasAll(t, program(`m.last = sc.Text()`, `log.Print(m.last)`), waits, nil)
	hasAll(t, program(`m.last = sc.Text()`, `m.show()`), waits, nil)
	for name, src := range map[string]string{
		"before":       program(`m.last = sc.Text()`, "log.Print(m.last)\n\tfmt.Fprintln(conn)"),
		"at the end":   program(`m.last = sc.Text()`, `defer m.show()`),
		"in a literal": program(`m.last = sc.Text()`, `go func() { log.Print(m.last) }()`),
		"cut off":      program(`m.last = sc.Text()`, "defer conn.Close()\n\tm.show()"),
	} {
		if got := mended(t, src); got != "" {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}

// TestTrapHandlersShare: what a handler writes, without a lock, that other runs of it
// share, stays in the handler.
func TestTrapHandlersShare(t *testing.T) {
	program := func(send string) string {
		return strings.NewReplacer("SEND", send, "RETURN", "return m", "END", "<-heard", "func (p *post) add", `func (p *post) counted(m string) {
	p.n++
	p.in <- m
}

func (p *post) tell(m string) {
	p.n++
	p.send(m)
}

func (p *post) add`, "	fs []func", "	n  int\n	fs []func").Replace(postSource)
	}
	hasAll(t, program(`p.send("pong")`), []string{`go p.send("pong")`}, nil)
	hasAll(t, program(`p.tell("pong")`), []string{"p.n++\n\tgo p.send(m)"}, []string{"go p.tell"})
	if got := mended(t, program(`p.counted("pong")`)); got != "" {
		t.Errorf("mended to\n%s", strings.TrimPrefix(got, trapHeader))
	}
}

// TestTrapFixSendsOnClosed: code that sends gets no goroutine if the function closes the
// channel behind it, and waits for nothing.
func TestTrapFixSendsOnClosed(t *testing.T) {
	program := func(end string) string {
		return `
func f() {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		log.Fatal(err)
	}
	conns := make(chan net.Conn, 1)
	func() {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		conns <- c
	}()
	if _, err := net.Dial("tcp", ln.Addr().String()); err != nil {
		log.Fatal(err)
	}
	` + end + `
}
`
	}
	hasAll(t, program(`(<-conns).Close()`), []string{"go func() {\n\t\tc, err := ln.Accept()"}, nil)
	if got := mended(t, program(`close(conns)`)); got != "" {
		t.Errorf("mended to\n%s", strings.TrimPrefix(got, trapHeader))
	}
}

// TestTrapFixOverAtOnce: what a function hands out is of no use if its own defer ends the
// goroutine that drives it.
func TestTrapFixOverAtOnce(t *testing.T) {
	program := func(ctx string) string {
		return `
type hub struct{ in chan string }

func (h *hub) run(ctx context.Context) {
	for {
		select {
		case m := <-h.in:
			log.Print(m)
		case <-ctx.Done():
			return
		}
	}
}

func newHub(ctx context.Context) *hub {
	` + ctx + `
	h := &hub{make(chan string)}
	h.run(ctx)
	return h
}
`
	}
	hasAll(t, program(`log.Print("new")`), []string{"go h.run(ctx)"}, nil)
	if got := mended(t, program("ctx, cancel := context.WithCancel(ctx)\n\tdefer cancel()")); got != "" {
		t.Errorf("mended to\n%s", strings.TrimPrefix(got, trapHeader))
	}
}
