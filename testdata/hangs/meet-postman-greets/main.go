// A post office that is all in memory.
package main

import (
	"bufio"
	"io"
	"log"
	"net"
	"net/smtp"
	"strings"
)

func postman(c net.Conn, stamped chan<- string) {
	defer c.Close()
	lines := bufio.NewScanner(c)
	io.WriteString(c, "220 post.test\r\n")
	for lines.Scan() {
		if from, ok := strings.CutPrefix(lines.Text(), "MAIL FROM:"); ok {
			stamped <- from
		}
		io.WriteString(c, "250 post.test\r\n")
	}
}

func main() {
	desk, street := net.Pipe()
	stamped := make(chan string, 1)
	work := func() { postman(street, stamped) }

	c, err := smtp.NewClient(desk, "post.test") // want "NewClient blocks this goroutine until something comes from desk; the work on line \\d+ that would do so can never run \\(run one of the two in its own goroutine\\)"
	if err != nil {
		log.Fatal(err)
	}
	go work()
	if err := c.Mail("ann@home.test"); err != nil {
		log.Fatal(err)
	}
	log.Print(<-stamped)
	c.Close()
}
