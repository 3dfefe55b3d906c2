// Command queued shows clients that wait for a listener's queue and yet come back.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// slow asks a listener that takes nobody yet: the deadline ends the wait.
func slow(addr string) error {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer conn.Close()
	conn.SetReadDeadline(time.Now().Add(50 * time.Millisecond))
	_, err = conn.Read(make([]byte, 1))
	return err
}

// backend keeps a listener and answers on it beside its callers.
type backend struct{ ln net.Listener }

func (b *backend) start() {
	go func() {
		for {
			conn, err := b.ln.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(conn, "220 ready")
			conn.Close()
		}
	}()
}

func ask(addr string) string {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	line, _ := bufio.NewReader(conn).ReadString('\n')
	return line
}

func listen() net.Listener {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

func main() {
	one := listen()
	fmt.Println(slow(one.Addr().String()) != nil)
	conn, err := one.Accept()
	if err != nil {
		log.Fatal(err)
	}
	conn.Close()

	// Somebody else takes the first client, and this goroutine the second one.
	b := &backend{listen()}
	b.start()
	fmt.Print(ask(b.ln.Addr().String()))
	b.ln.Close()

	// The client only sends: the queue holds that too.
	two := listen()
	out, err := net.Dial("tcp", two.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(out, "hello")
	out.Close()
	in, err := two.Accept()
	if err != nil {
		log.Fatal(err)
	}
	text, _ := io.ReadAll(in)
	fmt.Print(string(text))

	// Who waits in the queue of a listener that is closed is let go.
	three := listen()
	time.AfterFunc(20*time.Millisecond, func() { three.Close() })
	fmt.Print(ask(three.Addr().String()))
	_, err = three.Accept()
	fmt.Println(err != nil)
}
