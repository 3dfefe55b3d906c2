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
	near.SetReadDeadline(time.Now().Add(time.Duration(a)))
	heard := make(chan error, 1)
	func() {
		_, err := near.Read(make([]byte, 1))
		heard <- err
	}()
	select {
	case err := <-heard:
		return err != nil
	case <-time.After(time.Minute):
		return false
	}
}

type while time.Duration

func main() { log.Print(quiet(while(50 * time.Millisecond))) }
