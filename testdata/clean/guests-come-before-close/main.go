// Command inn takes a guest who comes by himself, and says where he was.
package main

import (
	"log"
	"net"
	"sync"
)

// inn is where there was an inn for one guest.
func inn() (string, error) {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	var guests sync.WaitGroup
	guests.Go(func() {
		guest, err := net.Dial("tcp", door.Addr().String())
		if err == nil {
			guest.Close()
		}
	})
	func() {
		guests.Wait()
		door.Close()
	}()
	return door.Addr().String(), nil
}

func main() { log.Print(inn()) }
