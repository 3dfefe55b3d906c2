// Command inn takes two guests, and closes when they have come.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"sync"
)

// inn is the address of an inn for some guests.
func inn(beds int) (string, error) {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	var guests sync.WaitGroup
	guests.Add(beds)
	for bed := range beds {
		go func() {
			defer guests.Done()
			guest, err := door.Accept()
			if err != nil {
				return
			}
			fmt.Fprintln(guest, "bed", bed)
			guest.Close()
		}()
	}
	go func() {
		guests.Wait()
		door.Close()
	}()
	return door.Addr().String(), nil
}

func main() {
	addr, err := inn(2)
	if err != nil {
		log.Fatal(err)
	}
	for range 2 {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		text, err := io.ReadAll(conn)
		log.Printf("%s%v", text, err)
	}
}
