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

// TestTrapFixWritesByField: what a call writes to through a field of the struct that it is
// given is looked at when it is over, or else not beside it.
func TestTrapFixWritesByField(t *testing.T) {
	program := func(far, write, notes, look string) string {
		return `
func far(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	` + far + `
}

type minutes struct {
	mu    sync.Mutex
	lines []string
}

func (m *minutes) Write(p []byte) (int, error) {
	` + write + `
	return len(p), nil
}

type talk struct {
	conn net.Conn
	out  io.Writer
}

func (t *talk) listen() {
	sc := bufio.NewScanner(t.conn)
	for sc.Scan() {
		fmt.Fprintln(t.out, sc.Text())
	}
}

func g(addr string) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	notes := ` + notes + `
	t := &talk{conn, notes}
	t.listen()
	fmt.Fprintln(conn, "begin")
	` + look + `
}
`
	}
	const (
		once  = `bufio.NewReader(c).ReadString('\n')`
		stays = "sc := bufio.NewScanner(c)\n\tfor sc.Scan() {\n\t\tfmt.Fprintln(c, sc.Text())\n\t}"
		write = `m.lines = append(m.lines, string(p))`
		see   = `log.Print(notes)`
	)
	hasAll(t, program(once, write, `new(minutes)`, see), []string{"<-done\n\tlog.Print(notes)"}, nil)
	for name, src := range map[string]string{
		"own":     program(stays, write, `new(minutes)`, see),
		"library": program(stays, write, `new(bytes.Buffer)`, `log.Print(notes.Len())`),
	} {
		if got := mended(t, src); got != "" {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
	for name, src := range map[string]string{
		"under a lock": program(stays, "m.mu.Lock()\n\tdefer m.mu.Unlock()\n\t"+write, `new(minutes)`, see),
		"of a call":    program(stays, write, `log.Writer()`, `fmt.Fprintln(notes)`),
		"not looked":   program(stays, write, `new(minutes)`, ``),
	} {
		if got := mended(t, src); !strings.Contains(got, "go t.listen()") {
			t.Errorf("%s: mended to\n%s", name, strings.TrimPrefix(got, trapHeader))
		}
	}
}
