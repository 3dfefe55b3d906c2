// Command whisper passes a word from one end of a pipe to the other one.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

// put sends a line, within a time limit if there is one.
func put(conn net.Conn, line string, limit time.Duration) error {
	if limit > 0 {
		conn.SetWriteDeadline(time.Now().Add(limit))
		defer conn.SetWriteDeadline(time.Time{})
	}
	_, err := fmt.Fprintln(conn, line)
	return err
}

// whisper sends a word, of which the last may take its time.
func whisper(conn net.Conn, word string, limit time.Duration) {
	if err := put(conn, word, limit); err != nil {
		log.Print(err)
	}
}

func main() {
	mouth, ear := net.Pipe()
	defer mouth.Close()
	defer ear.Close()
	go whisper(mouth, "psst", 0)
	word, err := bufio.NewReader(ear).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(word)
}
