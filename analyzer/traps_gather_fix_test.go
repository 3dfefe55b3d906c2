package analyzer_test

import (
	"strings"
	"testing"
)

// TestTrapFixWaitsForWhoStays: what a call leaves behind is looked at when it is over, but
// a far end that stays would never let it be.
func TestTrapFixWaitsForWhoStays(t *testing.T) {
	program := func(far, behind string) string {
		return `
func far(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	` + far + `
}

func collect(conn net.Conn, seen map[string]bool) {
	sc := bufio.NewScanner(conn)
	for sc.Scan() {
		seen[sc.Text()] = true
	}
}

func g(addr string) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	seen := map[string]bool{}
	collect(conn, seen)
	fmt.Fprintln(conn, "begin")
	` + behind + `
}
`
	}
	const once = `bufio.NewReader(c).ReadString('\n')`
	hasAll(t, program(once, `log.Print(seen)`), []string{"<-done\n\tlog.Print(seen)"}, nil)
	for name, src := range map[string]string{
		"reads on":          program("sc := bufio.NewScanner(c)\n\tfor sc.Scan() {\n\t\tfmt.Fprintln(c, sc.Text())\n\t}", `log.Print(seen)`),
		"copies":            program(`io.Copy(c, c)`, `log.Print(seen)`),
		"is told the rest":  program(once, "log.Print(seen)\n\tfmt.Fprintln(conn, \"end\")"),
		"looks at any time": program(once, "go func() { log.Print(seen) }()"),
	} {
		if got := mended(t, src); got != "" {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}

// TestTrapFixHandsOutShared: a constructor gets a goroutine only if nobody who has what it
// hands out looks, without a lock, at what that writes.
func TestTrapFixHandsOutShared(t *testing.T) {
	program := func(write, show string) string {
		return `
type meter struct {
	conn net.Conn
	mu   sync.Mutex
	last string
}

func newMeter(addr string) (*meter, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	m := &meter{conn: conn}
	if err := m.listen(); err != nil {
		return nil, err
	}
	return m, nil
}

func (m *meter) listen() error {
	sc := bufio.NewScanner(m.conn)
	for sc.Scan() {
		` + write + `
	}
	return sc.Err()
}

func (m *meter) put(s string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last = s
}

func (m *meter) show() string { ` + show + ` }

func (m *meter) ask() { fmt.Fprintln(m.conn, "report") }
`
	}
	const logged = "if err := m.listen(); err != nil {\n\t\t\tlog.Print(err)"
	hasAll(t, program(`m.put(sc.Text())`, `return m.last`), []string{logged}, nil)
	hasAll(t, program(`m.last = sc.Text()`, `return ""`), []string{logged}, nil)
	if got := mended(t, program(`m.last = sc.Text()`, `return m.last`)); got != "" {
		t.Errorf("mended to\n%s", strings.TrimPrefix(got, trapHeader))
	}
}

// TestTrapFixHandlerSets: a call in a handler that is given a literal which sets what the
// function looks at gets no goroutine.
func TestTrapFixHandlerSets(t *testing.T) {
	program := func(inner string) string {
		return `
type actor struct{ do chan func() }

func (a *actor) loop() {
	for f := range a.do {
		f()
	}
}

func (a *actor) call(f func()) {
	done := make(chan struct{})
	a.do <- func() { f(); close(done) }
	<-done
}

func f() int {
	a := &actor{make(chan func())}
	go a.loop()
	n := 0
	a.call(func() {
		a.call(func() { ` + inner + ` })
	})
	return n
}
`
	}
	hasAll(t, program(`log.Print("in")`), []string{"go a.call(func() { log.Print"}, nil)
	if got := mended(t, program(`n++`)); got != "" {
		t.Errorf("mended to\n%s", strings.TrimPrefix(got, trapHeader))
	}
}
