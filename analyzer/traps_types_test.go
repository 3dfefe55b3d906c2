package analyzer_test

import (
	"strings"
	"testing"
)

// TestTrapEndOfInput: who reads to the end of input and then sends is right as a
// server, and as a client that has ended its own direction.
func TestTrapEndOfInput(t *testing.T) {
	trapsHold(t, []trap{
		{"server", `
func f(l net.Listener) {
	c, err := l.Accept()
	if err != nil {
		return
	}
	io.ReadAll(c)
	c.Write(nil)
}`, ""},
		{"client", `
func f() {
	c := dial()
	io.ReadAll(c)
	c.Write(nil)
}`, "drive-before-send: ReadAll blocks"},
		{"half-closed", `
func f() {
	a, _ := net.ResolveTCPAddr("tcp", "example.test:7")
	c, err := net.DialTCP("tcp", nil, a)
	if err != nil {
		return
	}
	c.CloseWrite()
	io.ReadAll(c)
	c.Write(nil)
}`, ""},
		{"into a buffer", `
func f() {
	var b bytes.Buffer
	c := dial()
	b.ReadFrom(c)
	c.Write(nil)
}`, "drive-before-send: ReadFrom blocks"},
	})
}

// TestTrapSynchronousPairs: a dial waits in the kernel's queue, an accept for the dial.
func TestTrapSynchronousPairs(t *testing.T) {
	trapsHold(t, []trap{
		{"dial before accept", `
func f() {
	l, _ := net.Listen("tcp", "localhost:0")
	c, _ := net.Dial("tcp", l.Addr().String())
	l.Accept()
	c.Close()
}`, ""},
		{"accept before dial", `
func f() {
	l, _ := net.Listen("tcp", "localhost:0")
	s, _ := l.Accept()
	c, _ := net.Dial("tcp", l.Addr().String())
	c.Close()
	s.Close()
}`, "rendezvous: Accept blocks"},
		{"pipe", `
func f() {
	a, b := net.Pipe()
	a.Write([]byte("x"))
	b.Read(make([]byte, 1))
}`, "rendezvous: Write blocks"},
		{"pipe with a reader", `
func f() {
	a, b := net.Pipe()
	go b.Read(make([]byte, 1))
	a.Write([]byte("x"))
}`, ""},
	})
}

// TestTrapAcceptLoops: a loop that serves a client inline lets the next one wait, but
// not if it spawns or writes a bounded answer.
func TestTrapAcceptLoops(t *testing.T) {
	const loop = `
func f(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		%
	}
}

func serve(c net.Conn) {
	defer c.Close()
	io.Copy(c, c)
}
`
	trapsHold(t, []trap{
		{"inline", strings.ReplaceAll(loop, "%", "serve(c)"), "serial-accept: serve blocks"},
		{"spawns", strings.ReplaceAll(loop, "%", "go serve(c)"), ""},
		{"bounded answer", strings.ReplaceAll(loop, "%", "c.Write([]byte(\"go away\"))\n\t\tc.Close()"), ""},
	})
}

// TestTrapWrappers: a reader, a TLS connection or a codec over a connection is that
// connection; what is read from a file is finite.
func TestTrapWrappers(t *testing.T) {
	trapsHold(t, []trap{
		{"bufio", `
func f() {
	c := dial()
	r := bufio.NewReader(c)
	for {
		if _, err := r.ReadString('\n'); err != nil {
			break
		}
	}
	fmt.Fprintln(c, "thanks")
}`, "drive-before-send: ReadString blocks"},
		{"file", `
func f(file *os.File) {
	c := dial()
	r := bufio.NewReader(file)
	for {
		if _, err := r.ReadString('\n'); err != nil {
			break
		}
	}
	fmt.Fprintln(c, "thanks")
}`, ""},
	})
}

// TestTrapInterfaces: a model of an interface's method holds for the types that
// implement it.
func TestTrapInterfaces(t *testing.T) {
	trapsHold(t, []trap{
		{"own listener", `
type quiet struct{ net.Listener }

func f() {
	l, _ := net.Listen("tcp", "localhost:4000")
	http.Serve(&quiet{l}, nil)
	http.Get("http://localhost:4000/")
}`, "drive-before-send: Serve blocks"},
		{"stream", `
func f(cc *grpc.ClientConn) {
	var s grpc.ClientStream
	s, err := cc.NewStream(context.Background(), nil, "/p.S/M")
	if err != nil {
		return
	}
	for {
		if err := s.RecvMsg(nil); err != nil {
			break
		}
	}
	s.SendMsg(nil)
}`, "drive-before-send: RecvMsg blocks"},
		{"ssh channels", `
func f(c ssh.Conn, reqs <-chan *ssh.Request) {
	ssh.DiscardRequests(reqs)
}`, ""},
	})
}

// TestTrapNames: a function is what it does, whatever it is called.
func TestTrapNames(t *testing.T) {
	trapsHold(t, []trap{
		{"Serve that starts", `
type server struct{ c net.Conn }

func (s *server) Serve() { go drain(s.c) }

func f() {
	s := &server{dial()}
	s.Serve()
	s.c.Write(nil)
}`, ""},
		{"start that serves", `
type server struct{ c net.Conn }

func (s *server) start() { drain(s.c) }

func f() {
	s := &server{dial()}
	s.start()
	s.c.Write(nil)
}`, "drive-before-send: start blocks"},
	})
}

// TestTrapGenerics: a generic function is known by its origin.
func TestTrapGenerics(t *testing.T) {
	trapsHold(t, []trap{
		{"drive", `
func each[T any](c net.Conn, f func(T)) {
	buf := make([]byte, 64)
	for {
		if _, err := c.Read(buf); err != nil {
			return
		}
		var x T
		f(x)
	}
}

func f() {
	c := dial()
	each(c, func(int) {})
	c.Write(nil)
}`, "drive-before-send: each blocks"},
		{"under go", `
func each[T any](c net.Conn, f func(T)) {
	buf := make([]byte, 64)
	for {
		if _, err := c.Read(buf); err != nil {
			return
		}
	}
}

func f() {
	c := dial()
	go each(c, func(int) {})
	c.Write(nil)
}`, ""},
	})
}

// TestTrapLanguageVersions: the variable of a loop is one for all turns before go1.22,
// and a new one each turn since; both are analysed, and neither takes one turn's
// connection for another's.
func TestTrapLanguageVersions(t *testing.T) {
	const src = trapHeader + `
func f(conns []net.Conn) {
	for _, c := range conns {
		defer func() { c.Write(nil) }()
		go func() { drain(c) }()
	}
	for i := 0; i < len(conns); i++ {
		go func() { drain(conns[i]) }()
	}
}

func g() {
	for _, c := range []net.Conn{dial(), dial()} {
		func() {
			drain(c)
			c.Write(nil)
		}()
	}
}
`
	for _, lang := range []string{"go1.18", "go1.20", "go1.21", "go1.22", "go1.24", "go1.26"} {
		got := newWorkspace(t).check("example.test/p", lang, src).analyze(newAnalyzer())
		for _, s := range got {
			if !strings.Contains(s, "drain blocks") {
				t.Errorf("%s: %s", lang, s)
			}
		}
		if len(got) > 1 {
			t.Errorf("%s: %s", lang, strings.Join(got, "\n"))
		}
	}
}

// TestTrapUniqueMessages: golangci-lint drops the fourth report with the same text.
func TestTrapUniqueMessages(t *testing.T) {
	got := reports(t, trapHeader+repeat(5, func(b *strings.Builder, i int) {
		b.WriteString("\nfunc f" + string(rune('0'+i)) + "() {\n\tc := dial()\n\tio.Copy(os.Stdout, c)\n\tc.Write(nil)\n}\n")
	}))
	seen := map[string]bool{}
	for _, s := range got {
		_, text, _ := strings.Cut(s, ": ")
		if seen[text] {
			t.Errorf("twice: %s", text)
		}
		seen[text] = true
	}
	if len(got) != 5 {
		t.Errorf("%d reports, want 5: %s", len(got), strings.Join(got, "\n"))
	}
}
