package analyzer_test

import "testing"

const session = `
type line struct {
	r *io.PipeReader
	w *io.PipeWriter
}

func (l *line) Read(p []byte) (int, error)  { return l.r.Read(p) }
func (l *line) Write(p []byte) (int, error) { return l.w.Write(p) }
func (l *line) Close() error                { l.r.Close(); return l.w.Close() }

type broker struct {
	conn io.ReadWriteCloser
	far  io.ReadWriteCloser
}

func link() (io.ReadWriteCloser, *broker) {
	rs, wc := io.Pipe()
	rc, ws := io.Pipe()
	near, far := &line{rc, wc}, &line{rs, ws}
	return near, &broker{far, near}
}

func (b *broker) expect(n int) error {
	_, err := io.ReadFull(b.conn, make([]byte, n))
	return err
}

var (
	open func(io.ReadWriteCloser) error
	tell func(*broker)
)
`

// TestTrapBehindInLiteral: what a literal that is called in place hands on behind what
// blocks in it has been given to nobody.
func TestTrapBehindInLiteral(t *testing.T) {
	trapsHold(t, []trap{
		{"behind", session + `
func f() {
	near, b := link()
	func() {
		b.expect(8)
		tell(b)
	}()
	open(near)
}`, "rendezvous: expect blocks"},
		{"before", session + `
func f() {
	near, b := link()
	func() {
		tell(b)
		b.expect(8)
	}()
	open(near)
}`, ""},
		{"in a branch", session + `
func f(first bool) {
	near, b := link()
	func() {
		if first {
			tell(b)
		}
		b.expect(8)
	}()
	open(near)
}`, ""},
		{"in a loop", session + `
func f() {
	near, b := link()
	func() {
		for range 2 {
			b.expect(8)
			tell(b)
		}
	}()
	open(near)
}`, "rendezvous: expect blocks"},
		{"goroutine", session + `
func f() {
	near, b := link()
	go func() {
		b.expect(8)
		tell(b)
	}()
	open(near)
}`, ""},
	})
}
