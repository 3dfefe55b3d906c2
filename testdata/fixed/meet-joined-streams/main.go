// Command session tests a client against a scripted server over two pipes, each side
// of which joins the reading end of one with the writing end of the other.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
)

type duplex struct {
	r *io.PipeReader
	w *io.PipeWriter
}

func (d duplex) Read(p []byte) (int, error)  { return d.r.Read(p) }
func (d duplex) Write(p []byte) (int, error) { return d.w.Write(p) }
func (d duplex) Close() error {
	d.r.Close()
	return d.w.Close()
}

// traced counts what passes.
type traced struct {
	inner io.ReadWriteCloser
	in    int
}

func (t *traced) Read(p []byte) (int, error) {
	n, err := t.inner.Read(p)
	t.in += n
	return n, err
}
func (t *traced) Write(p []byte) (int, error) { return t.inner.Write(p) }
func (t *traced) Close() error                { return t.inner.Close() }

type script struct{ side io.ReadWriteCloser }

func newSession() (io.ReadWriteCloser, *script) {
	fromClient, toServer := io.Pipe()
	fromServer, toClient := io.Pipe()
	server := &traced{inner: duplex{fromClient, toClient}}
	client := &traced{inner: duplex{fromServer, toServer}}
	return client, &script{side: server}
}

func (s *script) expect(want string) {
	got := make([]byte, len(want))
	if _, err := io.ReadFull(s.side, got); err != nil || string(got) != want {
		log.Fatalf("got %q: %v", got, err)
	}
}

func (s *script) answer(text string) {
	if _, err := io.WriteString(s.side, text); err != nil {
		log.Fatal(err)
	}
}

func login(conn io.ReadWriter) (string, error) {
	if _, err := io.WriteString(conn, "HELLO\n"); err != nil {
		return "", err
	}
	return bufio.NewReader(conn).ReadString('\n')
}

func main() {
	client, server := newSession()
	defer client.Close()
	go func() {
		server.expect("HELLO\n")
		server.answer("WELCOME\n")
	}()
	greeting, err := login(client)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(greeting)
}
