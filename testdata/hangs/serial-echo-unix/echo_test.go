// Package cave tests that a cave answers everybody who calls into it.
package cave

import (
	"io"
	"net"
	"path/filepath"
	"testing"
)

type cave struct{ net.Listener }

func (c cave) answer(caller net.Conn) {
	defer caller.Close()
	io.Copy(caller, caller)
}

func (c cave) open() {
	for {
		caller, err := c.Accept()
		if err != nil {
			return
		}
		c.answer(caller) // want "answer blocks this goroutine until"
	}
}

func call(t *testing.T, path, word string) {
	conn, err := net.Dial("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() }) // callers stay to listen
	if _, err := io.WriteString(conn, word); err != nil {
		t.Fatal(err)
	}
	echo := make([]byte, len(word))
	if _, err := io.ReadFull(conn, echo); err != nil || string(echo) != word {
		t.Errorf("heard %q (%v)", echo, err)
	}
}

func TestCaveAnswersEverybody(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cave")
	ln, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ln.Close() })
	go cave{ln}.open()
	call(t, path, "hello")
	call(t, path, "is it deep")
}
