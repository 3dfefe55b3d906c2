// Command larder takes its callers in through a hatch, and knows one before it speaks.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"strings"
)

func serve(callers <-chan net.Conn) {
	for conn := range callers {
		word, err := bufio.NewReader(conn).ReadString('\n')
		if err == nil {
			fmt.Fprint(conn, strings.ToUpper(word))
		}
		conn.Close()
	}
}

func ask(near net.Conn, word string) {
	fmt.Fprintln(near, word)
	said, err := bufio.NewReader(near).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(said)
}

func main() {
	callers := make(chan net.Conn, 2)
	go serve(callers)
	near, far := net.Pipe()
	callers <- far
	ask(near, "soup")
	// The end that is in the table is read beside the write.
	table := map[string]net.Conn{}
	near, far = net.Pipe()
	read := make(chan string)
	go func(c net.Conn) {
		said, _ := bufio.NewReader(c).ReadString('\n')
		read <- said
	}(far)
	fmt.Fprintln(near, "bread")
	table["second"] = far
	fmt.Print(<-read, len(table), "\n")
	close(callers)
}
