// Structs around the ends of links that need not wait for the other end: they have
// something to read already, or room for what is written.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
)

// delayed keeps what is written until it is flushed.
type delayed struct {
	net.Conn
	kept []byte
}

func (d *delayed) Write(p []byte) (int, error) {
	d.kept = append(d.kept, p...)
	if len(d.kept) > 1<<10 {
		return len(p), d.flush()
	}
	return len(p), nil
}

func (d *delayed) flush() error {
	_, err := d.Conn.Write(d.kept)
	d.kept = nil
	return err
}

// begun has read something before.
type begun struct {
	net.Conn
	ahead []byte
}

func (b *begun) Read(p []byte) (int, error) {
	if len(b.ahead) > 0 {
		n := copy(p, b.ahead)
		b.ahead = b.ahead[n:]
		return n, nil
	}
	return b.Conn.Read(p)
}

type talker struct{ rw *bufio.ReadWriter }

func newTalker(conn net.Conn) *talker {
	return &talker{bufio.NewReadWriter(bufio.NewReader(conn), bufio.NewWriter(conn))}
}

func (t *talker) say(text string)       { fmt.Fprintln(t.rw, text) }
func (t *talker) flush() error          { return t.rw.Flush() }
func (t *talker) hear() (string, error) { return t.rw.ReadString('\n') }

func main() {
	near, far := net.Pipe()
	a, b := newTalker(near), newTalker(far)
	a.say("one")
	go a.flush()
	fmt.Println(b.hear())

	d := &delayed{Conn: near}
	fmt.Fprintln(d, "two")
	go d.flush()
	fmt.Println(b.hear())

	buffered := bufio.NewWriter(near)
	if err := json.NewEncoder(buffered).Encode("three"); err != nil {
		log.Fatal(err)
	}
	go buffered.Flush()
	fmt.Println(b.hear())

	in := &begun{near, []byte("four")}
	if _, err := io.ReadFull(in, make([]byte, 4)); err != nil {
		log.Fatal(err)
	}
	go io.WriteString(far, "five")
	if _, err := io.ReadFull(in, make([]byte, 4)); err != nil {
		log.Fatal(err)
	}

	// What is written goes into a buffer; only what is read comes from a link.
	pr, pw := io.Pipe()
	var out bytes.Buffer
	rw := struct {
		io.Reader
		io.Writer
	}{pr, &out}
	fmt.Fprintln(rw, "six")
	go fmt.Fprintln(pw, "seven")
	fmt.Println(bufio.NewReader(rw).ReadString('\n'))
}
