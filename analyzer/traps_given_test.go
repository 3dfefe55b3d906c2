package analyzer_test

import "testing"

const given = `
type acceptor[C io.Closer] interface {
	Accept() (C, error)
}

type handler interface {
	handle(c net.Conn) error
}

type talker struct{ name string }

func (t *talker) handle(c net.Conn) error {
	sc := bufio.NewScanner(c)
	for sc.Scan() {
		fmt.Fprintln(c, t.name, sc.Text())
	}
	return sc.Err()
}

type greeter struct{}

func (greeter) handle(c net.Conn) error {
	_, err := io.WriteString(c, "good day")
	return err
}

type spawner struct{ t *talker }

func (s spawner) handle(c net.Conn) error {
	go s.t.handle(c)
	return nil
}

func talk(c net.Conn) {
	defer c.Close()
	io.Copy(c, c)
}

func greet(c net.Conn) {
	defer c.Close()
	io.WriteString(c, "good day")
}

func first(c net.Conn) {
	c.SetDeadline(time.Now().Add(time.Second))
	io.Copy(c, c)
}

func accepting[C io.Closer](l acceptor[C], do func(C)) error {
	for {
		c, err := l.Accept()
		if err != nil {
			return err
		}
		do(c)
	}
}

func listening(l net.Listener, do func(net.Conn)) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		do(c)
	}
}

func handling(l net.Listener, h handler) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		if err := h.handle(c); err != nil {
			log.Print(err)
		}
	}
}
`

// TestTrapGivenByCallers: a function that calls what it is given in place is found at
// that call if all its callers give it something that drives.
func TestTrapGivenByCallers(t *testing.T) {
	trapsHold(t, []trap{
		{"generic", given + `
func f(l net.Listener) { go accepting[net.Conn](l, talk) }`, "serial-accept: do blocks"},
		{"inferred", given + `
func f(l *net.TCPListener) {
	accepting(l, func(c net.Conn) { talk(c) })
}`, "serial-accept: do blocks"},
		{"listener", given + `
func f(l net.Listener) { listening(l, talk) }`, "serial-accept: do blocks"},
		{"both callers", given + `
func f(l, m net.Listener) {
	go listening(l, talk)
	listening(m, func(c net.Conn) {
		buf := make([]byte, 64)
		for {
			n, err := c.Read(buf)
			if err != nil {
				return
			}
			c.Write(buf[:n])
		}
	})
}`, "serial-accept: do blocks"},
		{"interface", given + `
func f(l net.Listener) { handling(l, &talker{"echo"}) }`, "serial-accept: handle blocks"},
		{"one caller greets", given + `
func f(l, m net.Listener) {
	go listening(l, talk)
	listening(m, greet)
}`, ""},
		{"one caller starts", given + `
func f(l, m net.Listener) {
	go handling(l, &talker{"echo"})
	handling(m, spawner{&talker{"echo"}})
}`, ""},
		{"deadline", given + `
func f(l net.Listener) { listening(l, first) }`, ""},
		{"greets", given + `
func f(l net.Listener) { handling(l, greeter{}) }`, ""},
		{"goroutine", given + `
func f(l net.Listener) {
	listening(l, func(c net.Conn) { go talk(c) })
}`, ""},
		{"not known", given + `
func F(l net.Listener, do func(net.Conn)) {
	go listening(l, talk)
	listening(l, do)
}`, ""},
		{"exported", given + `
func Listening(l net.Listener, do func(net.Conn)) { listening(l, do) }

func f(l net.Listener) { Listening(l, talk) }`, ""},
		{"as a value", given + `
var run = listening

func f(l net.Listener) { listening(l, talk) }`, ""},
		{"sends behind", given + `
func with(c net.Conn, do func(net.Conn)) {
	do(c)
	io.WriteString(c, "bye")
}

func f() { with(dial(), drain) }`, "drive-before-send: do blocks"},
		{"sends behind what returns", given + `
func with(c net.Conn, do func(net.Conn)) {
	do(c)
	io.WriteString(c, "bye")
}

func f() {
	with(dial(), drain)
	with(dial(), greet)
}`, ""},
		{"serves", given + `
type server interface{ Serve(net.Listener) error }

func start(s server, l net.Listener) string {
	s.Serve(l)
	return l.Addr().String()
}

func f(l net.Listener) {
	http.Get("http://" + start(&http.Server{}, l))
}`, "drive-before-send"},
	})
}
