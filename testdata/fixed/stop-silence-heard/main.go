// Command listen finds out whether a new link says anything by itself.
package main

import (
	"log"
	"net"
	"time"
)

// quiet reports whether nothing comes from a new link for a while.
func quiet(a while) bool {
	near, far := net.Pipe()
	defer near.Close()
	defer far.Close()
	heard := make(chan error, 1)
	go func() {
		_, err := near.Read(make([]byte, 1))
		heard <- err
	}()
	select {
	case <-heard:
		return false
	case <-time.After(time.Duration(a)):
		return true
	}
}

type while time.Duration

func main() { log.Print(quiet(while(50 * time.Millisecond))) }
