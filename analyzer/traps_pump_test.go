package analyzer_test

import "testing"

const pumps = `
type socket interface {
	net.Conn
}

func up(dst, src net.Conn) {
	buf := make([]byte, 64)
	for {
		n, err := src.Read(buf)
		if err != nil {
			return
		}
		if _, err := dst.Write(buf[:n]); err != nil {
			return
		}
	}
}

func down(dst, src net.Conn) error {
	buf := make([]byte, 64)
	for {
		n, err := src.Read(buf)
		if n > 0 {
			if _, err := dst.Write(buf[:n]); err != nil {
				return fmt.Errorf("write: %w", err)
			}
		}
		if err != nil {
			return err
		}
	}
}

func lines(dst, src net.Conn) {
	for sc := bufio.NewScanner(src); sc.Scan(); {
		if _, err := fmt.Fprintln(dst, sc.Text()); err != nil {
			break
		}
	}
}

// request goes on until an empty line.
func request(dst, src net.Conn) {
	for sc := bufio.NewScanner(src); sc.Scan(); {
		if _, err := fmt.Fprintln(dst, sc.Text()); err != nil {
			return
		}
		if sc.Text() == "" {
			return
		}
	}
}

func upload(dst, src net.Conn) {
	defer dst.(*net.TCPConn).CloseWrite()
	up(dst, src)
}
`

// TestTrapTwoPumps: a loop that ends also when what it gives to is over is one
// direction of a bridge, and no drive.
func TestTrapTwoPumps(t *testing.T) {
	trapsHold(t, []trap{
		{"same function", pumps + `
func f(a, b net.Conn) {
	up(a, b)
	up(b, a)
}`, "serial-serve: up blocks"},
		{"two functions", pumps + `
func f() {
	a, b := dial(), dial()
	lines(a, b)
	if err := down(b, a); err != nil {
		log.Print(err)
	}
}`, "serial-serve: lines blocks"},
		{"a copy behind", pumps + `
func f(a, b net.Conn) {
	up(a, b)
	io.Copy(b, a)
}`, "serial-serve: up blocks"},
		{"a copy before", pumps + `
func f(a, b net.Conn) {
	io.Copy(a, b)
	down(b, a)
}`, "serial-serve: Copy blocks"},
		{"a goroutine behind", pumps + `
func f(a, b net.Conn) {
	up(a, b)
	go lines(b, a)
}`, "serial-serve: up blocks"},
		{"in place", pumps + `
func f(a, b net.Conn) {
	buf := make([]byte, 64)
	for {
		n, err := a.Read(buf)
		if err != nil {
			break
		}
		if _, err := b.Write(buf[:n]); err != nil {
			return
		}
	}
	for {
		n, err := b.Read(buf)
		if err != nil {
			break
		}
		if _, err := a.Write(buf[:n]); err != nil {
			return
		}
	}
}`, "serial-serve: Read blocks"},
		{"literal", pumps + `
func f(a, b net.Conn) {
	func() {
		up(b, a)
	}()
	up(a, b)
}`, "serial-serve: up blocks"},
		{"fields", pumps + `
type bridge struct{ a, b net.Conn }

func (x *bridge) there()      { up(x.b, x.a) }
func (x *bridge) back() error { return down(x.a, x.b) }
func (x *bridge) run() error {
	x.there()
	return x.back()
}`, "serial-serve: there blocks"},
		{"half-close inside", pumps + `
func f(a, b net.Conn) {
	upload(a, b)
	up(b, a)
}`, ""},
		{"half-close between", pumps + `
func f(a *net.TCPConn, b net.Conn) {
	up(a, b)
	a.CloseWrite()
	up(b, a)
}`, ""},
		{"beside", pumps + `
func f(a, b net.Conn) {
	go up(a, b)
	up(b, a)
}`, ""},
		{"ends on content", pumps + `
func f(a, b net.Conn) {
	request(a, b)
	up(b, a)
}`, ""},
		{"deadline", pumps + `
func f(a, b net.Conn) {
	b.SetReadDeadline(time.Now().Add(time.Second))
	up(a, b)
	up(b, a)
}`, ""},
		{"deadline of the far end", pumps + `
func f(a, b net.Conn) {
	a.SetDeadline(time.Now().Add(time.Second))
	up(a, b)
	up(b, a)
}`, ""},
		{"ended elsewhere", pumps + `
func f(a, b net.Conn) {
	time.AfterFunc(time.Second, func() { b.Close() })
	up(a, b)
	up(b, a)
}`, ""},
		{"far end ended elsewhere", pumps + `
func f(a, b net.Conn) {
	go func() {
		time.Sleep(time.Second)
		a.Close()
	}()
	up(a, b)
	up(b, a)
}`, ""},
		{"another connection", pumps + `
func f(a, b, c net.Conn) {
	up(a, b)
	up(b, c)
}`, ""},
		{"dialled anew", pumps + `
func f(a net.Conn) {
	b := dial()
	up(b, a)
	b.Close()
	b = dial()
	up(a, b)
}`, ""},
		{"from a file", pumps + `
func f(a net.Conn, name string) {
	rec, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		log.Fatal(err)
	}
	buf := make([]byte, 64)
	for {
		n, err := rec.Read(buf)
		if err != nil {
			break
		}
		if _, err := a.Write(buf[:n]); err != nil {
			return
		}
	}
	io.Copy(rec, a)
}`, ""},
	})
}
