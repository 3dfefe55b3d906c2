// A bot that greets by full name whoever comes in.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

type client struct {
	conn    net.Conn
	on      map[string][]func(arg string)
	answers chan string
}

func (c *client) handle(event string, f func(arg string)) {
	c.on[event] = append(c.on[event], f)
}

func (c *client) run() {
	lines := bufio.NewScanner(c.conn)
	for lines.Scan() {
		c.dispatch(lines.Text())
	}
}

func (c *client) dispatch(line string) {
	event, arg, _ := strings.Cut(line, " ")
	if event == "ANSWER" {
		c.answers <- arg
		return
	}
	for _, f := range c.on[event] {
		f(arg)
	}
}

func (c *client) whois(nick string) string {
	fmt.Fprintln(c.conn, "WHOIS", nick)
	return <-c.answers
}

type bot struct {
	*client
	greeting chan string
}

func (b *bot) joined(nick string) {
	b.greeting <- "hello " + b.whois(nick) // want "whois waits for the goroutine that drives its connection, in a receive at main.go:42, but runs on that goroutine, in the handler registered with handle on line \\d+"
}

func room(conn net.Conn) {
	lines := bufio.NewScanner(conn)
	fmt.Fprintln(conn, "JOIN ada")
	for lines.Scan() {
		if nick, ok := strings.CutPrefix(lines.Text(), "WHOIS "); ok {
			fmt.Fprintln(conn, "ANSWER", nick, "Lovelace")
		}
	}
}

func main() {
	near, far := net.Pipe()
	go room(far)
	b := &bot{&client{conn: near, on: map[string][]func(string){}, answers: make(chan string)}, make(chan string, 1)}
	b.handle("JOIN", b.joined)
	go b.run()
	log.Print(<-b.greeting)
	near.Close()
}
