// An inn, and the bell at closing time.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

type inn struct {
	door   *net.TCPListener
	locked chan struct{}
}

func open() (*inn, error) {
	door, err := net.ListenTCP("tcp", &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		return nil, err
	}
	i := &inn{door: door, locked: make(chan struct{})}
	go i.welcome()
	return i, nil
}

func (i *inn) welcome() {
	defer close(i.locked)
	for {
		guest, err := i.door.Accept()
		if err != nil {
			return
		}
		go func() {
			defer guest.Close()
			fmt.Fprintln(guest, "come in")
		}()
	}
}

func (i *inn) close() error {
	err := i.door.Close()
	<-i.locked
	return err
}

func main() {
	i, err := open()
	if err != nil {
		log.Fatal(err)
	}
	bell := time.After(50 * time.Millisecond)
	guest, err := net.Dial("tcp", i.door.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	said, _ := io.ReadAll(guest)
	log.Printf("%q", said)
	<-bell
	if err := i.close(); err != nil {
		log.Fatal(err)
	}
}
