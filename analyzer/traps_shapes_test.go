package analyzer_test

import (
	"strings"
	"testing"
)

// unmended holds that the only report on a program has no fix.
func unmended(t *testing.T, src string) {
	t.Helper()
	if got := mended(t, src); got != "" {
		t.Errorf("mended to\n%s", strings.TrimPrefix(got, trapHeader))
	}
}

// drill is a server that is stopped before it is asked, with more between and behind.
func drill(between, ask, behind string) string {
	return `
func f(addr string) error {
	ctx := context.Background()
	srv := grpc.NewServer()
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	over := make(chan error, 1)
	go func() { over <- srv.Serve(ln) }()
	cc, err := grpc.NewClient(ln.Addr().String())
	if err != nil {
		return err
	}
	srv.Stop()
	` + between + `
	` + ask + `
	` + behind + `
	return nil
}`
}

// TestTrapStopLate: a stop waits for the request behind it only if that is to succeed,
// and nothing else needs the server gone.
func TestTrapStopLate(t *testing.T) {
	const invoke = `cc.Invoke(ctx, "/m", nil, nil, grpc.WaitForReady(true))`
	const tested = "if err := " + invoke + "; err != nil {\n\t\treturn err\n\t}"
	t.Run("tested", func(t *testing.T) {
		hasAll(t, drill("", tested, ""), []string{"\tdefer srv.Stop()"}, []string{"\tsrv.Stop()"})
	})
	t.Run("dropped", func(t *testing.T) {
		hasAll(t, drill("", invoke, "log.Print(\"asked\")"), []string{"grpc.WaitForReady(true))\n\tsrv.Stop()\n\tlog.Print(\"asked\")"}, nil)
	})
	t.Run("asks twice", func(t *testing.T) {
		c := newWorkspace(t).check("example.test/p", "", trapHeader+drill("", tested, tested))
		c.analyze(newAnalyzer())
		if len(c.fixes) != 2 || len(c.fixes[0]) != 1 || len(c.fixes[1]) != 0 {
			t.Errorf("fixes: %v", c.fixes)
		}
	})
	t.Run("waits between", func(t *testing.T) { unmended(t, drill("log.Print(<-over)", tested, "")) })
	t.Run("waits behind", func(t *testing.T) { unmended(t, drill("", tested, "log.Print(<-over)")) })
	t.Run("counts on a failure", func(t *testing.T) {
		hasAll(t, drill("", "err = "+invoke+"\n\tif err == nil {\n\t\treturn errors.New(\"answered\")\n\t}", ""),
			[]string{"\tsrv.Stop()", "ctx, cancel := context.WithTimeout(ctx, time.Second)", "defer cancel()", "err = cc.Invoke(ctx,"}, nil)
	})
	t.Run("uses the context again", func(t *testing.T) {
		hasAll(t, drill("", "err = "+invoke+"\n\tlog.Print(err)", "use(ctx)")+"\nfunc use(context.Context) {}",
			[]string{"ctx2, cancel := context.WithTimeout(ctx, time.Second)", "err = cc.Invoke(ctx2,", "use(ctx)"}, nil)
	})
	t.Run("in a loop", func(t *testing.T) {
		unmended(t, drill("", "for range 2 {\n\t\terr = "+invoke+"\n\t\tlog.Print(err)\n\t}", ""))
	})
}

const actor = `
type actor struct {
	n    int
	jobs chan func()
}

func start() *actor {
	a := &actor{jobs: make(chan func())}
	go func() {
		for job := range a.jobs {
			job()
		}
	}()
	return a
}

func (a *actor) do(f func()) {
	over := make(chan struct{})
	a.jobs <- func() {
		f()
		close(over)
	}
	<-over
}

func (a *actor) get() (n int) {
	a.do(func() { n = a.n })
	return n
}

func (a *actor) sum() (n int) {
	a.do(func() {
		for k := range a.n {
			n += k
		}
	})
	return n
}
`

// TestTrapDoneHere: a handler does in place only what means the same there, and asks
// behind itself only for what it does not need.
func TestTrapDoneHere(t *testing.T) {
	in := func(body string) string {
		return actor + "\nvar all = start().get() + start().sum()\n\nfunc (a *actor) f() (n int) {\n\ta.do(func() {\n\t\ta.n++\n" + body + "\t})\n\treturn n\n}\n"
	}
	t.Run("in place", func(t *testing.T) {
		hasAll(t, in("\t\tn = a.get()\n\t\tn++\n"), []string{"\t\tn = a.n\n\t\tn++"}, nil)
	})
	t.Run("behind", func(t *testing.T) {
		hasAll(t, in("\t\tn = a.sum()\n"), []string{"\t\ta.n++\n\t})\n\tn = a.sum()\n\treturn n"}, nil)
	})
	t.Run("needed", func(t *testing.T) { unmended(t, in("\t\tn = a.sum()\n\t\ta.n = n\n")) })
	t.Run("of another", func(t *testing.T) {
		unmended(t, in("\t\tb := a\n\t\tn = b.get()\n\t\tn++\n"))
	})
}

const ui = `
//connlint:connection
type ui struct{}

//connlint:drive u until {u}.Stop
func (u *ui) Run() error { return nil }

//connlint:send u never be shown
//connlint:await u
//connlint:patient u
func (u *ui) Show(s string) {}

//connlint:stop u
func (u *ui) Stop() {}

func (u *ui) count(n int) {
	u.Show("counted")
	u.Stop()
}
`

// TestTrapBeforeStop: what comes too late goes before the stop if there is only one
// goroutine with one, which has all that it needs.
func TestTrapBeforeStop(t *testing.T) {
	in := func(start string) string {
		return ui + "\nfunc f() error {\n\tu := new(ui)\n\tname := time.Now().String()\n\t" + start + "\n\tif err := u.Run(); err != nil {\n\t\treturn err\n\t}\n\tu.Show(name)\n\treturn nil\n}\n"
	}
	t.Run("literal", func(t *testing.T) {
		hasAll(t, in("go func() {\n\t\ttime.Sleep(1)\n\t\tu.Stop()\n\t}()"), []string{"time.Sleep(1)\n\t\tu.Show(name)\n\t\tu.Stop()", "return err\n\t}\n\treturn nil"}, nil)
	})
	t.Run("leaves", func(t *testing.T) {
		unmended(t, in("go func() {\n\t\tif name == \"\" {\n\t\t\tu.Stop()\n\t\t\treturn\n\t\t}\n\t\tu.Stop()\n\t}()"))
	})
	t.Run("two", func(t *testing.T) { unmended(t, in("go func() { u.Stop() }()\n\tgo func() { u.Stop() }()")) })
	t.Run("not given", func(t *testing.T) { unmended(t, in("go u.count(3)")) })
}

// TestTrapSetUpAlone: a function is taken apart only where nobody else calls it, and
// what it drives is known to its caller.
func TestTrapSetUpAlone(t *testing.T) {
	in := func(open, more string) string {
		return `
type desk struct{ srv *http.Server }

func (d *desk) open(ln net.Listener) error {
	` + open + `
}

func f() error {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		return err
	}
	d := &desk{}
	if err := d.open(ln); err != nil {
		return err
	}
	_, err = http.Get("http://" + ln.Addr().String())
	return err
}
` + more
	}
	const plain = "d.srv = &http.Server{}\n\treturn d.srv.Serve(ln)"
	t.Run("apart", func(t *testing.T) {
		hasAll(t, in(plain, ""), []string{"open(ln net.Listener) {\n\td.srv = &http.Server{}\n}", "d.open(ln)\n\terrc := make(chan error, 1)", "errc <- d.srv.Serve(ln)"}, nil)
	})
	t.Run("comment", func(t *testing.T) {
		hasAll(t, in("d.srv = &http.Server{}\n\t// Serve closes the listener.\n\treturn d.srv.Serve(ln)", ""),
			[]string{"d.srv = &http.Server{}\n}", "d.open(ln)\n\t// Serve closes the listener.\n\terrc := make(chan error, 1)"}, nil)
	})
	t.Run("fails", func(t *testing.T) {
		hasAll(t, in("if ln == nil {\n\t\treturn errors.New(\"no listener\")\n\t}\n\t"+plain, ""),
			[]string{"\treturn nil\n}", "if err := d.open(ln); err != nil {\n\t\treturn err\n\t}\n\terrc := make(chan error, 1)"}, nil)
	})
	t.Run("its own", func(t *testing.T) {
		unmended(t, in("srv := &http.Server{}\n\td.srv = srv\n\treturn srv.Serve(ln)", ""))
	})
	t.Run("deferred", func(t *testing.T) { unmended(t, in("defer log.Print(\"closed\")\n\t"+plain, "")) })
	t.Run("other caller", func(t *testing.T) { unmended(t, in(plain, "func g(d *desk) { go d.open(nil) }")) })
	t.Run("interface", func(t *testing.T) {
		unmended(t, in(plain, "type opener interface{ open(net.Listener) error }\n\nfunc g(o opener) { go o.open(nil) }"))
	})
}

const wire = `
//connlint:connection
type link struct{}

//connlint:open l as client
func newLink() (l *link, err error) { return nil, nil }

//connlint:await l
//connlint:needs l by {l}.Read
//connlint:send l never be sent
func (l *link) Ping() error { return nil }

//connlint:send l never be sent
func (l *link) Write(s string) error { return nil }

//connlint:recv l
func (l *link) Read() (s string, err error) { return "", nil }

//connlint:stop l
func (l *link) Close() error { return nil }
`

// TestTrapReadFirst: a read drives until the function asks for what it brings. One that
// may bring something at any time could be over before.
func TestTrapReadFirst(t *testing.T) {
	in := func(between string) string {
		return wire + "\nfunc f() (string, error) {\n\tl, err := newLink()\n\tif err != nil {\n\t\treturn \"\", err\n\t}\n\tdefer l.Close()\n\tif err := l.Ping(); err != nil {\n\t\treturn \"\", err\n\t}\n" + between + "\ts, err := l.Read()\n\tif err != nil {\n\t\treturn \"\", err\n\t}\n\treturn s, nil\n}\n"
	}
	t.Run("asks", func(t *testing.T) {
		hasAll(t, in("\tif err := l.Write(\"name?\"); err != nil {\n\t\treturn \"\", err\n\t}\n"),
			[]string{"var s string", "s, err = l.Read()", "l.Ping()", "l.Write(", "if err := <-errc; err != nil {"}, nil)
	})
	t.Run("is told", func(t *testing.T) { unmended(t, in("")) })
}

// TestTrapPiped: only what closes its end itself writes into a pipe from a goroutine.
func TestTrapPiped(t *testing.T) {
	in := func(first, last string) string {
		return "\nfunc f() error {\n\tr, w := io.Pipe()\n" + first + "\tif _, err := io.WriteString(w, \"x\"); err != nil {\n\t\treturn fmt.Errorf(\"x: %w\", err)\n\t}\n" + last + "\t_, err := io.Copy(io.Discard, r)\n\treturn err\n}\n"
	}
	t.Run("closes", func(t *testing.T) {
		hasAll(t, in("", "\tw.Close()\n"), []string{"go func() {\n\t\tif _, err", "w.CloseWithError(fmt.Errorf(\"x: %w\", err))\n\t\t\treturn\n", "w.Close()\n\t}()", "io.Copy"}, nil)
	})
	t.Run("late", func(t *testing.T) {
		if got := mended(t, in("\tdefer w.Close()\n", "")); strings.Contains(got, "CloseWithError") {
			t.Errorf("mended to\n%s", got)
		}
	})
}

// TestTrapDriveInside: a drive that an option starts must not be ended by what the
// function that takes the option does when it returns.
func TestTrapDriveInside(t *testing.T) {
	in := func(first string) string {
		return wire + `
func reading(to chan string) func(*link) error {
	return func(l *link) error { return pump(l, to) }
}

func pump(l *link, to chan string) error {
	for {
		s, err := l.Read()
		if err != nil {
			return err
		}
		to <- s
	}
}

func connect(set func(*link) error) (*link, error) {
	` + first + `l, err := newLink()
	if err != nil {
		return nil, err
	}
	if err := set(l); err != nil {
		return nil, err
	}
	return l, nil
}

func f() error {
	to := make(chan string, 1)
	l, err := connect(reading(to))
	if err != nil {
		return err
	}
	if err := l.Write("name?"); err != nil {
		return err
	}
	log.Print(<-to)
	return l.Close()
}
`
	}
	t.Run("inside", func(t *testing.T) {
		hasAll(t, in(""), []string{"go func() { log.Print(pump(l, to)) }()\n\t\treturn nil"}, nil)
	})
	t.Run("may end well", func(t *testing.T) {
		hasAll(t, strings.Replace(in(""), "return err\n\t\t}\n\t\tto <- s", "if err == io.EOF {\n\t\t\t\treturn nil\n\t\t\t}\n\t\t\treturn err\n\t\t}\n\t\tto <- s", 1),
			[]string{"go func() {\n\t\t\tif err := pump(l, to); err != nil {\n\t\t\t\tlog.Print(err)", "}()\n\t\treturn nil"}, nil)
	})
	t.Run("deferred", func(t *testing.T) { unmended(t, in("defer log.Print(\"connected\")\n\t")) })
}

// TestTrapNamedResult: what a helper returns by a named result is known though a literal
// refers to it, unless a literal may set it anew.
func TestTrapNamedResult(t *testing.T) {
	in := func(more string) string {
		return `
func serve() (srv *http.Server, url string, ended chan error) {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		log.Fatal(err)
	}
	srv = &http.Server{}
	ended = make(chan error, 1)
	go func() { ended <- srv.Serve(ln) }()
	` + more + `
	return srv, "http://" + ln.Addr().String(), ended
}

func f() {
	srv, url, ended := serve()
	if err := <-ended; err != nil && !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	resp, err := http.Get(url)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	srv.Close()
}
`
	}
	t.Run("read", func(t *testing.T) {
		hasAll(t, in(""), []string{"srv.Close()\n\tif err := <-ended; err != nil"}, nil)
	})
	t.Run("set", func(t *testing.T) {
		unmended(t, in("again := func() { srv = &http.Server{} }\n\tif ln == nil {\n\t\tagain()\n\t}"))
	})
}

// TestTrapPaused: the error is looked at beside a pause if there is nothing else to wait
// for, and what the goroutine sets up is nobody else's.
func TestTrapPaused(t *testing.T) {
	in := func(open, between, more string) string {
		return `
type door struct {
	srv http.Server
	url string
}

func (d *door) open(ln net.Listener) error {
	` + open + `
	if err := d.srv.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func f(sig chan bool) error {
	ln, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		return err
	}
	d := new(door)
	if err := d.open(ln); err != nil {
		return err
	}
	` + between + `
	return d.srv.Close()
}
` + more
	}
	const pause, handler = "time.Sleep(time.Second)", "d.srv.Handler = http.NotFoundHandler()"
	const mux = "d.srv.Handler = http.DefaultServeMux"
	t.Run("beside", func(t *testing.T) {
		hasAll(t, in("", pause+" // a while", ""), []string{"go func() { errc <- d.open(ln) }()", "case err := <-errc:\n\t\tif err != nil {\n\t\t\treturn err\n", "case <-time.After(time.Second): // a while\n"}, []string{"Sleep"})
	})
	t.Run("sets up", func(t *testing.T) {
		hasAll(t, in(mux, pause, ""), []string{"go func() { errc <- d.open(ln) }()", "case <-time.After(time.Second):"}, nil)
	})
	t.Run("signal", func(t *testing.T) {
		hasAll(t, in("", pause+"\n\t<-sig", ""), []string{"\t" + pause + "\n\tselect {", "case <-sig:"}, nil)
	})
	t.Run("sets up by a call", func(t *testing.T) { unmended(t, in(handler, pause, "")) })
	t.Run("sets its own up", func(t *testing.T) { unmended(t, in("d.url = ln.Addr().String()", pause, "")) })
	t.Run("is read", func(t *testing.T) {
		unmended(t, in(mux, pause, "func (d *door) handler() http.Handler { return d.srv.Handler }"))
	})
}

// TestTrapOutlast: a library's loop is stopped behind what it is asked right behind the
// stop, unless something may need it gone, or know more then.
func TestTrapOutlast(t *testing.T) {
	in := func(more, stop, ask string) string {
		return ui + `
type desk struct {
	*ui
	left  chan struct{}
	shown string
}

func start() *desk {
	d := &desk{new(ui), make(chan struct{}), ""}
	go func() {
		defer close(d.left)
		if err := d.Run(); err != nil {
			log.Print(err)
		}
	}()
	return d
}
` + more + `
func f(name string) {
	d := start()
	` + stop + `
	` + ask + `
	log.Print("over")
}
`
	}
	const leave = "func (d *desk) leave() {\n\td.Stop()\n\t<-d.left\n}\n"
	t.Run("stop", func(t *testing.T) {
		hasAll(t, in("", "d.Stop()", "d.Show(name)"), []string{"d.Show(name)\n\td.Stop()\n\tlog.Print(\"over\")"}, nil)
	})
	t.Run("helper", func(t *testing.T) {
		hasAll(t, in(leave, "d.leave()", "d.Show(name)"), []string{"d.Show(name)\n\td.leave()\n\tlog.Print(\"over\")"}, nil)
	})
	t.Run("joined", func(t *testing.T) {
		hasAll(t, in("", "d.Stop()\n\t<-d.left", "d.Show(name)"), []string{"d.Show(name)\n\td.Stop()\n\t<-d.left\n\tlog.Print(\"over\")"}, nil)
	})
	t.Run("does more", func(t *testing.T) {
		unmended(t, in("func (d *desk) leave() {\n\td.Stop()\n\t<-d.left\n\tlog.Print(\"left\")\n}\n", "d.leave()", "d.Show(name)"))
	})
	t.Run("between", func(t *testing.T) {
		unmended(t, in(leave, "d.leave()\n\tname += read()", "d.Show(name)")+"\nfunc read() string { return os.Args[0] }")
	})
	t.Run("known then", func(t *testing.T) {
		unmended(t, in(leave, "d.leave()", "d.Show(d.shown)")+"\nfunc (d *desk) note(s string) { d.shown = s }")
	})
	t.Run("stops again", func(t *testing.T) {
		unmended(t, in(leave, "d.leave()", "d.End()")+"\n//connlint:send u never be taken\n//connlint:await u\n//connlint:patient u\n//connlint:stop u\nfunc (u *ui) End() {}\n")
	})
	t.Run("asks in a branch", func(t *testing.T) {
		unmended(t, in(leave, "d.leave()", "if name != \"\" {\n\t\td.Show(name)\n\t}"))
	})
}

// TestTrapWaitInside: a function that waits as an option gets a goroutine only if nobody
// looks at what it kept, and nobody calls it.
func TestTrapWaitInside(t *testing.T) {
	in := func(fields, waits, made, more string) string {
		return wire + `
//connlint:wait l until the connection is lost
func (l *link) Wait() error { return nil }

type mirror struct {
	l *link
	` + fields + `
}

func watched(m *mirror) {
	` + waits + `
}

func connect(set func(*mirror)) (*mirror, error) {
	l, err := newLink()
	if err != nil {
		return nil, err
	}
	m := ` + made + `
	set(m)
	return m, nil
}

func f() error {
	m, err := connect(watched)
	if err != nil {
		return err
	}
	if err := m.l.Write("name?"); err != nil {
		return err
	}
	return m.l.Close()
}
` + more
	}
	const keeps = "if err := m.l.Wait(); err != nil {\n\t\tm.lost = err // for ever\n\t}"
	t.Run("inside", func(t *testing.T) {
		hasAll(t, in("lost error", keeps, "&mirror{l: l}", ""), []string{"lost chan error", "\tgo func() {\n\t\tif err := m.l.Wait(); err != nil {\n\t\t\tm.lost <- err // for ever\n\t\t}\n\t}()\n}", "&mirror{l: l, lost: make(chan error, 1)}"}, nil)
	})
	t.Run("looked at", func(t *testing.T) {
		unmended(t, in("lost error", keeps, "&mirror{l: l}", "func (m *mirror) Err() error { return m.lost }"))
	})
	t.Run("by order", func(t *testing.T) { unmended(t, in("lost error", keeps, "&mirror{l, nil}", "")) })
	t.Run("made elsewhere", func(t *testing.T) {
		unmended(t, in("lost error", keeps, "&mirror{l: l}", "func none() *mirror { return new(mirror) }"))
	})
	t.Run("without its name", func(t *testing.T) {
		unmended(t, in("lost error", keeps, "&mirror{l: l}", "var all = []*mirror{{}}"))
	})
	t.Run("shared", func(t *testing.T) { unmended(t, in("lost, other error", keeps, "&mirror{l: l}", "")) })
	t.Run("set again", func(t *testing.T) {
		unmended(t, in("lost error", keeps, "&mirror{l: l}", "func (m *mirror) use(l *link) { m.l = l }"))
	})
	t.Run("called", func(t *testing.T) {
		unmended(t, in("lost error", keeps, "&mirror{l: l}", "func wait(m *mirror) { watched(m) }"))
	})
}
