// Package lanes tests that a word comes through.
package lanes

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"sync"
	"testing"
)

// lane is one of the conversations that share a line.
type lane struct {
	line  *line
	id    byte
	words chan string
}

func (l *lane) say(word string) error { return l.line.write(l.id, word) }

func (l *lane) hear() (string, error) {
	select {
	case w := <-l.words:
		return w, nil
	case <-l.line.cut:
		return "", io.EOF
	}
}

// line carries lanes over one connection. Each line of text begins with the lane's id.
type line struct {
	conn  net.Conn
	text  *bufio.Reader
	calls chan *lane
	cut   chan struct{}
	once  sync.Once

	mu    sync.Mutex
	lanes map[byte]*lane
}

func join(conn net.Conn) *line {
	l := &line{conn: conn, text: bufio.NewReader(conn), calls: make(chan *lane, 4), cut: make(chan struct{}), lanes: map[byte]*lane{}}
	go l.sort()
	return l
}

func (l *line) lane(id byte) (ln *lane, found bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if ln, found = l.lanes[id]; !found {
		ln = &lane{l, id, make(chan string, 8)}
		l.lanes[id] = ln
	}
	return ln, found
}

func (l *line) sort() {
	defer l.hangUp()
	for {
		s, err := l.text.ReadString('\n')
		if err != nil {
			return
		}
		ln, found := l.lane(s[0])
		if !found {
			select {
			case l.calls <- ln:
			case <-l.cut:
				return
			}
		}
		select {
		case ln.words <- s[1 : len(s)-1]:
		case <-l.cut:
			return
		}
	}
}

func (l *line) write(id byte, word string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	_, err := fmt.Fprintf(l.conn, "%c%s\n", id, word)
	return err
}

func (l *line) dial(id byte, word string) (*lane, error) {
	ln, _ := l.lane(id)
	return ln, l.write(id, word)
}

func (l *line) answer() (*lane, error) {
	select {
	case ln := <-l.calls:
		return ln, nil
	case <-l.cut:
		return nil, net.ErrClosed
	}
}

func (l *line) hangUp() {
	l.once.Do(func() { close(l.cut) })
	l.conn.Close()
}

func TestFirstWord(t *testing.T) {
	near, far := net.Pipe()
	here, there := join(near), join(far)
	defer here.hangUp()
	defer there.hangUp()
	t.Run("one lane", func(t *testing.T) {
		in, err := there.answer() // want "answer blocks this goroutine until somebody connects to l.conn"
		if err != nil {
			t.Fatal(err)
		}
		if _, err := here.dial('a', "hello"); err != nil {
			t.Fatal(err)
		}

		word, err := in.hear()
		if err != nil || word != "hello" {
			t.Errorf("heard %q, %v", word, err)
		}
		if err := in.say("hello yourself"); err != nil {
			t.Error(err)
		}
	})
}
