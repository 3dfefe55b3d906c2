// Command kiosk sells until the evening bell, and shuts when the last customer is served.
package main

import (
	"fmt"
	"log"
	"net"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	var selling sync.WaitGroup
	selling.Add(1)
	go func() {
		defer selling.Done()
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(c, "good evening")
			c.Close()
		}
	}()
	bell := make(chan os.Signal, 1)
	signal.Notify(bell, syscall.SIGTERM)
	syscall.Kill(os.Getpid(), syscall.SIGTERM)
	<-bell
	selling.Wait() // want "Wait blocks this goroutine until l is over; the l.Close on line 37 can never run"
	l.Close()
	log.Print("shut")
}
