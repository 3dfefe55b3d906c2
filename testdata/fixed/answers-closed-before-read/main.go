// Command poll asks several at once, and lists what they answer.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

func ask(addr string) string {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return err.Error()
	}
	defer conn.Close()
	answer, err := bufio.NewReader(conn).ReadString('\n')
	if err != nil {
		return err.Error()
	}
	return answer
}

// poll lists the answers as they come.
func poll(addrs []string) {
	var asked sync.WaitGroup
	answers := make(chan string)
	for _, addr := range addrs {
		asked.Add(1)
		go func() {
			defer asked.Done()
			answers <- ask(addr)
		}()
	}
	go func() {
		asked.Wait()
		close(answers)
	}()
	for answer := range answers {
		log.Print(answer)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for n := 1; ; n++ {
			conn, err := ln.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(conn, "yes, says", n)
			conn.Close()
		}
	}()
	poll([]string{ln.Addr().String(), ln.Addr().String()})
}
