package analyzer_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// mended applies the fix of the only report on a program; it is "" if there is none.
func mended(t *testing.T, src string) string {
	t.Helper()
	c := newWorkspace(t).check("example.test/p", "", trapHeader+src)
	if got := c.analyze(newAnalyzer()); len(got) != 1 {
		t.Fatalf("%d reports, want 1: %s", len(got), strings.Join(got, "\n"))
	}
	switch len(c.fixes[0]) {
	case 0:
		return ""
	case 1:
	default:
		t.Error("more than one fix: golangci-lint would merge them")
	}
	es := slices.Clone(c.fixes[0][0].TextEdits)
	slices.SortFunc(es, func(a, b analysis.TextEdit) int { return int(b.Pos - a.Pos) })
	out := c.src
	for _, e := range es {
		out = out[:c.w.lib.fset.Position(e.Pos).Offset] + string(e.NewText) + out[c.w.lib.fset.Position(e.End).Offset:]
	}
	return out
}

// hasAll holds that a mended program has some lines, in this order, and has others no
// more.
func hasAll(t *testing.T, src string, lines, not []string) {
	t.Helper()
	got := mended(t, src)
	rest := got
	for _, l := range lines {
		_, after, ok := strings.Cut(rest, l)
		if !ok {
			t.Fatalf("no %q, in this order, in\n%s", l, strings.TrimPrefix(got, trapHeader))
		}
		rest = after
	}
	for _, l := range not {
		if strings.Contains(strings.TrimPrefix(got, trapHeader), l) {
			t.Errorf("%q is in\n%s", l, strings.TrimPrefix(got, trapHeader))
		}
	}
}

// TestTrapMovedErrors: in a goroutine t.Fatal is illegal, an outer variable may not be
// written, and a returned error goes into a channel with a buffer.
func TestTrapMovedErrors(t *testing.T) {
	t.Run("fatal", func(t *testing.T) {
		hasAll(t, `
func TestF(t *testing.T) {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := http.Serve(l, nil); err != nil {
		t.Fatal(err)
	}
	http.Get("http://" + l.Addr().String())
}`, []string{"make(chan error, 1)", "go func() {", "http.Serve(l, nil) }()", "http.Get(", "t.Fatal(err)"}, nil)
	})
	t.Run("fatal behind the last use", func(t *testing.T) {
		hasAll(t, `
func TestF(t *testing.T) {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if err := http.Serve(l, nil); err != nil {
		t.Fatal(err)
	}
	t.Run("get", func(t *testing.T) {
		http.Get("http://" + l.Addr().String())
	})
}`, []string{"go func() {", "http.Serve(l, nil)", "}()", "t.Run("}, []string{"Serve(l, nil); err != nil {\n\t\tt.Fatal"})
	})
	t.Run("outer variable", func(t *testing.T) {
		hasAll(t, `
func f(l net.Listener) {
	_, err := http.Get("http://other.test/")
	log.Print(err)
	err = http.Serve(l, nil)
	if err != nil {
		log.Print(err)
	}
	http.Get("http://" + l.Addr().String())
}`, []string{"go func() {", "err := http.Serve(l, nil)", "log.Print(err)", "}()", "http.Get("}, []string{"\terr = http.Serve"})
	})
	t.Run("returned", func(t *testing.T) {
		hasAll(t, `
func f(l net.Listener) error {
	if err := http.Serve(l, nil); err != nil {
		return err
	}
	_, err := http.Get("http://" + l.Addr().String())
	return err
}`, []string{"make(chan error, 1)", "go func() {", "http.Serve(l, nil)", "}()", "http.Get("}, nil)
	})
}

// TestTrapListenFirst: a server that binds its address in a goroutine races with the
// first request; the fix listens first.
func TestTrapListenFirst(t *testing.T) {
	hasAll(t, `
func f() {
	if err := http.ListenAndServe(":4000", nil); err != nil {
		log.Fatal(err)
	}
	http.Get("http://localhost:4000/")
}`, []string{`net.Listen("tcp", ":4000")`, "go func() {", "http.Serve(", "}()", "http.Get("}, []string{"ListenAndServe"})
}

// TestTrapJoinBehindTheLastSend: a join behind the last send hangs again unless
// something stops the drive before.
func TestTrapJoinBehindTheLastSend(t *testing.T) {
	hasAll(t, `
func f(l net.Listener) error {
	if err := http.Serve(l, nil); err != nil {
		return err
	}
	_, err := http.Get("http://" + l.Addr().String())
	return err
}`, []string{"errc := make(chan error, 1)", "http.Get("}, []string{"return <-errc", "\n\t<-errc", "err = <-errc"})
}

// loopSource is a loop that is told to end by a channel.
const loopSource = `
type loop struct {
	in   chan string
	quit chan struct{}
	done chan struct{}
}

func (l *loop) run() {
	defer close(l.done)
	for {
		select {
		case m := <-l.in:
			log.Print(m)
		case <-l.quit:
			return
		}
	}
}

func start() *loop {
	l := &loop{make(chan string), make(chan struct{}), make(chan struct{})}
	go l.run()
	return l
}
`

// TestTrapStopBehindTheLastSend: a stop moves behind the last send, but neither past
// the wait for what it ends, nor past a return that would skip it.
func TestTrapStopBehindTheLastSend(t *testing.T) {
	t.Run("last", func(t *testing.T) {
		hasAll(t, loopSource+`
func f() {
	l := start()
	close(l.quit) // enough
	log.Print("closing")
	l.in <- "one"
	log.Print("sent")
}`, []string{"l := start()\n\tlog.Print(\"closing\")", "l.in <- \"one\"\n\tclose(l.quit) // enough\n\tlog.Print(\"sent\")"}, nil)
	})
	for name, between := range map[string]string{
		"waits":   "<-l.done",
		"returns": "if time.Now().IsZero() {\n\t\treturn\n\t}",
	} {
		t.Run(name, func(t *testing.T) {
			if got := mended(t, loopSource+`
func f() {
	l := start()
	close(l.quit)
	`+between+`
	l.in <- "one"
}`); got != "" {
				t.Errorf("mended to\n%s", got)
			}
		})
	}
}

// TestTrapOutcomeBehindTheStop: what a call brings is looked at only when it is over,
// and so is the buffer that it fills.
func TestTrapOutcomeBehindTheStop(t *testing.T) {
	hasAll(t, `
func f() {
	near, far := net.Pipe()
	defer far.Close()
	buf := make([]byte, 16)
	n, err := near.Read(buf)
	near.Close()
	log.Printf("%q", buf)
	log.Print(n, err)
}`, []string{"go func() {", "n, err = near.Read(buf)", "}()", "near.Close()", "<-done", "log.Printf("}, []string{"n, err := near.Read"})
}

// TestTrapStopBehindDeferredWait: both stand in one deferred literal.
func TestTrapStopBehindDeferredWait(t *testing.T) {
	hasAll(t, `
func f() {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		log.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		http.Serve(l, nil)
	}()
	defer func() {
		<-done
		l.Close()
	}()
	http.Get("http://" + l.Addr().String())
}`, []string{"l.Close()\n\t\t<-done"}, nil)
}

// TestTrapSendFirst: what is sent may be what was received before.
func TestTrapSendFirst(t *testing.T) {
	const pair = `
func f() {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		log.Fatal(err)
	}
	near, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	far, err := l.Accept()
	if err != nil {
		log.Fatal(err)
	}
	buf := make([]byte, 5)
	n, err := far.Read(buf)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%q", buf[:n])
	`
	t.Run("other", func(t *testing.T) {
		hasAll(t, pair+`near.Write([]byte("hello"))
}`, []string{`go near.Write([]byte("hello"))`, "far.Read(buf)"}, nil)
	})
	t.Run("same", func(t *testing.T) {
		if got := mended(t, pair+`near.Write(buf)
}`); strings.Contains(got, "go near.Write") {
			t.Errorf("mended to\n%s", got)
		}
	})
}

// TestTrapFixCompiles: a dial that moves in front of the accept can't take along what
// looks at the accept's error.
func TestTrapFixCompiles(t *testing.T) {
	program := func(condition string) string {
		return `
func f() error {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		return err
	}
	return g(l)
}

func g(l net.Listener) error {
	in, err := l.Accept()
	if err != nil {
		return err
	}
	defer in.Close()
	out, err2 := net.Dial("tcp", l.Addr().String())
	if ` + condition + ` {
		return err2
	}
	return out.Close()
}`
	}
	hasAll(t, program("err2 != nil"), []string{"net.Dial", "l.Accept()"}, nil)
	if got := mended(t, program("err != nil || err2 != nil")); got != "" {
		t.Errorf("it would not compile:\n%s", strings.TrimPrefix(got, trapHeader))
	}
}

// TestTrapLoopClosedBehind: a loop that is waited for behind the close of its
// connection would deliver the error of that close.
func TestTrapLoopClosedBehind(t *testing.T) {
	program := func(end string) string {
		return `
func f(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	` + end + `
	buf := make([]byte, 64)
	for {
		n, err := c.Read(buf)
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		fmt.Println(n)
	}
	if _, err := c.Write([]byte("done")); err != nil {
		return err
	}
	CLOSE
	return nil
}`
	}
	late := strings.Replace(program(""), "CLOSE", "c.Close()", 1)
	if got := mended(t, late); strings.Contains(got, "return <-errc") {
		t.Errorf("it returns the error of its own close:\n%s", strings.TrimPrefix(got, trapHeader))
	}
	hasAll(t, strings.Replace(program("defer c.Close()"), "CLOSE", "", 1),
		[]string{"go func() {", "errc <- nil", "c.Write(", "return <-errc"}, nil)
}
