package analyzer_test

import "testing"

// The traps about what ends a drive, and about the goroutine that it runs in.

// TestTrapBoundedDrive: a drive that content, a count, a deadline, a context or a stop
// elsewhere ends returns in normal use.
func TestTrapBoundedDrive(t *testing.T) {
	trapsHold(t, []trap{
		{"content", `
func f() {
	c := dial()
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		if sc.Text() == "ready" {
			break
		}
	}
	c.Write(nil)
}`, ""},
		{"deadline", `
func f() {
	c := dial()
	c.SetReadDeadline(time.Now().Add(time.Second))
	io.Copy(io.Discard, c)
	c.Write(nil)
}`, ""},
		{"count", `
func f() {
	c := dial()
	io.CopyN(io.Discard, c, 100)
	c.Write(nil)
}`, ""},
		{"limit", `
func f() {
	c := dial()
	io.Copy(io.Discard, io.LimitReader(c, 100))
	c.Write(nil)
}`, ""},
		{"finite source", `
func f(file *os.File) {
	c := dial()
	io.Copy(c, file)
	c.Write(nil)
}`, ""},
		{"to the end", `
func f() {
	c := dial()
	io.Copy(os.Stdout, c)
	c.Write(nil)
}`, "drive-before-send: Copy blocks"},
	})
}

// TestTrapStopElsewhere: code behind a drive is live if somebody else stops it.
func TestTrapStopElsewhere(t *testing.T) {
	trapsHold(t, []trap{
		{"another method", `
type app struct {
	srv     http.Server
	drained chan struct{}
}

func (a *app) Run(l net.Listener) {
	a.srv.Serve(l)
	select {
	case <-a.drained:
	case <-time.After(time.Second):
	}
	a.srv.Close()
}

func (a *app) Stop() {
	a.srv.Shutdown(context.Background())
	close(a.drained)
}`, ""},
		{"no other method", `
type app struct {
	srv  http.Server
	quit chan struct{}
}

func (a *app) Run(l net.Listener) {
	a.srv.Serve(l)
	<-a.quit
	a.srv.Close()
}`, "unreachable-stop: Serve blocks"},
		{"the caller", `
func run(srv *http.Server, l net.Listener, quit chan struct{}) {
	srv.Serve(l)
	<-quit
	srv.Close()
}

func f(l net.Listener, quit chan struct{}) {
	srv := &http.Server{}
	go func() {
		<-quit
		srv.Shutdown(context.Background())
	}()
	run(srv, l, quit)
}`, ""},
		{"a handler with the channel", `
type ready struct{ ch chan bool }

func newReady(ch chan bool) *ready { return &ready{ch} }

func (r *ready) ServeHTTP(http.ResponseWriter, *http.Request) { close(r.ch) }

func f(l net.Listener) chan bool {
	ch := make(chan bool)
	h := newReady(ch)
	go http.Serve(l, h)
	<-ch
	return ch
}`, ""},
		{"AfterFunc", `
func f(ctx context.Context, l net.Listener) {
	srv := &http.Server{}
	context.AfterFunc(ctx, func() { srv.Close() })
	srv.Serve(l)
	http.Get("http://" + l.Addr().String())
}`, ""},
		{"goroutine", `
func f(sig chan os.Signal, l net.Listener) {
	srv := &http.Server{}
	go func() {
		<-sig
		srv.Close()
	}()
	srv.Serve(l)
	http.Get("http://" + l.Addr().String())
}`, ""},
		{"nobody", `
func f(l net.Listener) {
	srv := &http.Server{}
	srv.Serve(l)
	http.Get("http://" + l.Addr().String())
}`, "drive-before-send: Serve blocks"},
	})
}

// TestTrapCallbacks: what runs a function decides where its drive runs, not a name.
func TestTrapCallbacks(t *testing.T) {
	trapsHold(t, []trap{
		{"started elsewhere", `
func start(f func()) { go f() }

func f(l net.Listener) {
	start(func() { http.Serve(l, nil) })
	http.Get("http://" + l.Addr().String())
}`, ""},
		{"called inline", `
func start(f func()) { f() }

func f(l net.Listener) {
	start(func() { http.Serve(l, nil) })
	http.Get("http://" + l.Addr().String())
}`, "drive-before-send"},
		{"once", `
func f(l net.Listener) {
	var once sync.Once
	once.Do(func() { http.Serve(l, nil) })
	http.Get("http://" + l.Addr().String())
}`, "drive-before-send"},
		{"once with go", `
func f(l net.Listener) {
	var once sync.Once
	once.Do(func() { go http.Serve(l, nil) })
	http.Get("http://" + l.Addr().String())
}`, ""},
		{"parallel test", `
func TestX(t *testing.T) {
	l, _ := net.Listen("tcp", "localhost:0")
	t.Run("server", func(t *testing.T) {
		t.Parallel()
		http.Serve(l, nil)
	})
	http.Get("http://" + l.Addr().String())
}`, ""},
		{"serial test", `
func TestX(t *testing.T) {
	l, _ := net.Listen("tcp", "localhost:0")
	t.Run("server", func(t *testing.T) { http.Serve(l, nil) })
	http.Get("http://" + l.Addr().String())
}`, "drive-before-send"},
	})
}

// TestTrapJoins: a wait matters only if what it waits for holds the driver, and has no
// alternative.
func TestTrapJoins(t *testing.T) {
	trapsHold(t, []trap{
		{"group with the driver", `
func f() {
	c := dial()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		drain(c)
	}()
	wg.Wait()
	c.Write(nil)
}`, "wait-before-send: Wait blocks"},
		{"another group", `
func f() {
	c := dial()
	var wg sync.WaitGroup
	go drain(c)
	wg.Add(1)
	go func() { defer wg.Done() }()
	wg.Wait()
	c.Write(nil)
}`, ""},
		{"select with an alternative", `
func f(stop chan int) {
	c := dial()
	done := make(chan struct{})
	go func() {
		drain(c)
		close(done)
	}()
	select {
	case <-done:
	case <-stop:
	}
	c.Write(nil)
}`, ""},
		{"closed by the reader", `
func f() {
	c := dial()
	done := make(chan struct{})
	go func() {
		drain(c)
		close(done)
	}()
	<-done
	c.Write(nil)
}`, "wait-before-send: this receive blocks"},
	})
}
