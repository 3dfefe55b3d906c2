// Goroutines that are started on one line hand on the lines that they read: who
// receives one does not wait for the end of a connection.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

type feed struct {
	conn  net.Conn
	lines chan string
}

func newFeed(conn net.Conn) *feed {
	f := &feed{conn: conn, lines: make(chan string, 4)}
	go f.read()
	return f
}

func (f *feed) read() {
	defer close(f.lines)
	in := bufio.NewReader(f.conn)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		f.lines <- line
	}
}

func (f *feed) say(text string) {
	if _, err := fmt.Fprintln(f.conn, text); err != nil {
		log.Fatal(err)
	}
}

func pair() (a, b *feed) {
	near, far := net.Pipe()
	return newFeed(near), newFeed(far)
}

func main() {
	a, b := pair()
	a.say("one")
	fmt.Print(<-b.lines)
	b.say("two")
	fmt.Print(<-a.lines)
	a.conn.Close()
	<-b.lines

	near, far := net.Pipe()
	words := make(chan string)
	go func() {
		defer close(words)
		sc := bufio.NewScanner(near)
		for sc.Scan() {
			words <- sc.Text()
		}
	}()
	fmt.Fprintln(far, "three")
	fmt.Println(<-words)
	fmt.Fprintln(far, "four")
	fmt.Println(<-words)
	far.Close()
}
