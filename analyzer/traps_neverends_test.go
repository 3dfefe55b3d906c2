package analyzer_test

import "testing"

const served = `
func handler() http.Handler { return http.NotFoundHandler() }

var ask func() error
`

// TestTrapNeverEnds: a test that serves in place what nobody else can end never ends.
func TestTrapNeverEnds(t *testing.T) {
	trapsHold(t, []trap{
		{"deferred close", served + `
func TestServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:9001")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	http.Serve(ln, handler())
	if err := ask(); err != nil {
		t.Fatal(err)
	}
}`, "unreachable-stop: Serve blocks"},
		{"no test", served + `
func serve() error {
	ln, err := net.Listen("tcp", "127.0.0.1:9001")
	if err != nil {
		return err
	}
	defer ln.Close()
	http.Serve(ln, handler())
	return ask()
}
func f() { serve() }`, ""},
		{"its error is judged", served + `
func TestServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:9001")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	err = http.Serve(ln, nil)
	if err.Error() != "no handler" {
		t.Fatal(err)
	}
	if err := ask(); err != nil {
		t.Fatal(err)
	}
}`, ""},
		{"a timer closes", served + `
func TestServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:9001")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	time.AfterFunc(time.Second, func() { ln.Close() })
	http.Serve(ln, handler())
	if err := ask(); err != nil {
		t.Fatal(err)
	}
}`, ""},
		{"a goroutine does what nobody knows", served + `
func TestServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:9001")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	go func() { ask() }()
	http.Serve(ln, handler())
	if err := ask(); err != nil {
		t.Fatal(err)
	}
}`, ""},
		{"told to somebody", served + `
var tell func(net.Listener)

func TestServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:9001")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	tell(ln)
	http.Serve(ln, handler())
	if err := ask(); err != nil {
		t.Fatal(err)
	}
}`, ""},
		{"last", served + `
func TestServe(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:9001")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	http.Serve(ln, handler())
}`, ""},
	})
}

// TestTrapKnownAddress: a listener is known to all who know the address that its maker
// was given, whatever the maker does with it.
func TestTrapKnownAddress(t *testing.T) {
	const made = `
type config struct{ reuse bool }

func (c *config) listen(addr string) (net.Listener, error) {
	f, err := c.file(addr)
	if err != nil {
		return nil, err
	}
	return net.FileListener(f)
}

var bind func(string) (*os.File, error)

func (c *config) file(addr string) (*os.File, error) { return bind(addr) }

func serve(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	fmt.Fprintln(c, "hello")
}

var later func(net.Listener)
`
	trapsHold(t, []trap{
		{"given an address", made + `
func f(addr string) {
	ln, err := new(config).listen(addr)
	if err != nil {
		log.Fatal(err)
	}
	serve(ln)
	later(ln)
}
func g() { f("127.0.0.1:9000") }`, ""},
	})
}
