// Command replay feeds a client with canned answers through a pipe, so that it sees
// them one by one; what the client writes is only kept.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log"
)

type client struct {
	conn io.ReadWriter
	in   *bufio.Reader
}

func newClient(conn io.ReadWriter) *client {
	return &client{conn: conn, in: bufio.NewReader(conn)}
}

func (c *client) command(line string) (string, error) {
	if _, err := fmt.Fprintln(c.conn, line); err != nil {
		return "", err
	}
	return c.in.ReadString('\n')
}

func main() {
	answers := []string{"220 ready\n", "250 done\n"}
	pr, pw := io.Pipe()
	go func() {
		for _, a := range answers {
			io.WriteString(pw, a)
		}
		pw.Close()
	}()

	var written bytes.Buffer
	c := newClient(struct {
		io.Reader
		io.Writer
	}{pr, &written})
	for _, line := range []string{"EHLO", "NOOP"} {
		answer, err := c.command(line)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(answer)
	}
	fmt.Print(written.String())
}
