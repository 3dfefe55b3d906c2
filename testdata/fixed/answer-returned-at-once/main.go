// Command oracle asks over a connection, and gives the answer when it comes.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// ask brings the answer to a question.
func ask(conn net.Conn, question string) <-chan string {
	answer := make(chan string, 1)
	go func() {
		defer close(answer)
		fmt.Fprintln(conn, question)
		line, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			log.Print(err)
			return
		}
		answer <- line
	}()
	return answer
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	answer := ask(conn, "when?")
	oracle, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	question, err := bufio.NewReader(oracle).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintf(oracle, "you ask %q? soon\n", question)
	fmt.Print(<-answer)
}
