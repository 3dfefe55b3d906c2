package analyzer_test

import (
	"strings"
	"testing"
)

const room = `
type room struct {
	leave chan string
	lock  chan struct{}
	dark  chan struct{}
	last  string
}

func open() *room {
	r := &room{leave: make(chan string), lock: make(chan struct{}), dark: make(chan struct{})}
	go func() {
		defer close(r.dark)
		for {
			select {
			case g := <-r.leave:
				log.Print(g)
			case <-r.lock:
				return
			}
		}
	}()
	return r
}

func (r *room) close() {
	close(r.lock)
	<-r.dark
}

func name() (string, error) { return "x", nil }
`

// TestTrapPutOff: of what is put off, the order changes only if all is put off that was
// so before, with what it took before, and nothing in it needs the order as it is.
func TestTrapPutOff(t *testing.T) {
	in := func(send, between, stop string) string {
		return room + "\nfunc f(r2 *room) error {\n\tr, who := open(), \"mira\"\n\t" + send + "\n\t" + between + "\n\t" + stop + "\n\tlog.Print(who)\n\treturn nil\n}\n"
	}
	const send, stop = "defer func() { r.leave <- who }()", "defer r.close()"
	t.Run("exchanged", func(t *testing.T) {
		hasAll(t, in(send, "who = \"ann\"", stop), []string{"who = \"ann\"", stop + "\n\t" + send + "\n\tlog"}, nil)
	})
	t.Run("leaves between", func(t *testing.T) {
		unmended(t, in(send, "if _, err := name(); err != nil {\n\t\treturn err\n\t}", stop))
	})
	t.Run("put off between", func(t *testing.T) { unmended(t, in(send, "defer log.Print(who)", stop)) })
	t.Run("shadowed", func(t *testing.T) {
		unmended(t, strings.Replace(in(send, "who := \"ann\"", stop), "r, who := open(), \"mira\"", "r := open()", 1)+"\nvar who = \"mira\"\n")
	})
	t.Run("waits as well", func(t *testing.T) {
		unmended(t, in("defer func() {\n\t\t<-r.dark\n\t\tr.leave <- who\n\t}()", "", stop))
	})
	t.Run("set by the other", func(t *testing.T) {
		unmended(t, in(send, "", "defer func() {\n\t\tr.close()\n\t\twho = \"the last\"\n\t}()"))
	})
	t.Run("stopped twice", func(t *testing.T) { unmended(t, in(send, "", stop+"\n\tdefer func() { r.close() }()")) })
	t.Run("taken now", func(t *testing.T) {
		unmended(t, in("defer r.say(who)", "who = \"ann\"", stop)+"\nfunc (r *room) say(s string) { r.leave <- s }\n")
	})
	cleanup := func(between string) string {
		return `
func watch(t *testing.T, addr string) {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	srv, over := &http.Server{}, make(chan struct{})
	t.Cleanup(func() { srv.Close() })
	go func() {
		defer close(over)
		srv.Serve(ln)
	}()
	` + between + `
	t.Cleanup(func() { <-over })
}

func ready(*testing.T) {}
`
	}
	t.Run("cleanup", func(t *testing.T) {
		hasAll(t, cleanup("log.Print(addr)"), []string{"log.Print(addr)\n\tt.Cleanup(func() { <-over })\n\tt.Cleanup(func() { srv.Close() })"}, nil)
	})
	t.Run("test may end between", func(t *testing.T) { unmended(t, cleanup("ready(t)")) })
}

// TestTrapStopAndWait: the wait behind a stop goes along only if it is for the end.
func TestTrapStopAndWait(t *testing.T) {
	in := func(wait, value string) string {
		return room + "\nfunc f() {\n\tr := open()\n\tclose(r.lock)\n\t" + wait + "\n\tr.leave <- " + value + "\n}\n"
	}
	t.Run("along", func(t *testing.T) {
		hasAll(t, in("<-r.dark", `"mira"`), []string{"r.leave <- \"mira\"\n\tclose(r.lock)\n\t<-r.dark"}, nil)
	})
	t.Run("written by the loop", func(t *testing.T) {
		unmended(t, strings.Replace(in("<-r.dark", "r.last"), "log.Print(g)", "r.last = g", 1))
	})
	t.Run("for a word", func(t *testing.T) {
		unmended(t, strings.Replace(in("<-r.dark", `"mira"`), "defer close(r.dark)", "defer close(r.dark)\n\t\tr.dark <- struct{}{}", 1))
	})
	t.Run("for something else", func(t *testing.T) {
		unmended(t, strings.Replace(in("<-r.dark\n\t<-time.After(1)", `"mira"`), "xx", "", 1))
	})
}

// TestTrapWaitReturned: a wait that comes from another function is late if that does
// nothing else, and if what it brings, or what is written meanwhile, is looked at only
// behind the last use.
func TestTrapWaitReturned(t *testing.T) {
	in := func(wait, call, passed, behind string) string {
		return `
func lines(c net.Conn, all *[]string) func() error {
	over := make(chan error, 1)
	go func() {
		r := bufio.NewReader(c)
		for {
			s, err := r.ReadString('\n')
			if err != nil {
				over <- err
				return
			}
			*all = append(*all, s)
		}
	}()
	return ` + wait + `
}

func f(addr string) error {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	var all []string
	join := lines(c, &all)
	` + call + `
	` + passed + `
	if _, err := io.WriteString(c, "bye\n"); err != nil {
		return err
	}
	log.Print(all)
	` + behind + `
	return nil
}
`
	}
	const wait = "func() error { return <-over }"
	const call = "if err := join(); err != nil {\n\t\treturn err\n\t}"
	t.Run("tested", func(t *testing.T) {
		hasAll(t, in(wait, call, "", ""), []string{"io.WriteString", call + "\n\tlog.Print(all)"}, nil)
	})
	t.Run("kept", func(t *testing.T) {
		hasAll(t, in(wait, "end := join()", "log.Print(addr)", "log.Print(end)"), []string{"io.WriteString", "end := join()\n\tlog.Print(all)"}, nil)
	})
	t.Run("does more", func(t *testing.T) {
		unmended(t, in("func() error {\n\t\tlog.Print(*all)\n\t\treturn <-over\n\t}", call, "", ""))
	})
	t.Run("looked at before", func(t *testing.T) { unmended(t, in(wait, "end := join()", "log.Print(1, end)", "")) })
	t.Run("written meanwhile", func(t *testing.T) { unmended(t, in(wait, call, "log.Print(len(all))", "")) })
	t.Run("looked at by a defer", func(t *testing.T) {
		unmended(t, in(wait, "end := join()", "defer func() { log.Print(end) }()", "log.Print(end)"))
	})
	t.Run("ended when it returns", func(t *testing.T) {
		unmended(t, strings.Replace(in(wait, call, "", ""), "var all", "defer c.Close()\n\tvar all", 1))
	})
	t.Run("shadowed", func(t *testing.T) {
		unmended(t, in(wait, strings.Replace(call, "return err", "return wrap(err)", 1), "wrap := func(error) error { return nil }\n\tlog.Print(wrap(nil))", "")+"\nfunc wrap(err error) error { return err }\n")
	})
}
