// A ferry goes until it is recalled.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type ferry struct {
	pier     net.Listener
	crew     sync.WaitGroup
	recalled chan struct{}
}

func launch() (*ferry, error) {
	pier, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	f := &ferry{pier: pier, recalled: make(chan struct{})}
	f.crew.Add(1)
	go f.run()
	return f, nil
}

func (f *ferry) run() {
	defer f.crew.Done()
	for {
		select {
		case <-f.recalled:
			return
		default:
		}
		guest, err := f.pier.Accept()
		if err != nil {
			continue
		}
		f.crew.Add(1)
		go f.carry(guest)
	}
}

func (f *ferry) carry(guest net.Conn) {
	defer f.crew.Done()
	defer guest.Close()
	fmt.Fprintln(guest, "welcome aboard")
}

func (f *ferry) recall() {
	close(f.recalled)
	f.pier.Close()
	f.crew.Wait()
	log.Print("all ashore")
}

func main() {
	f, err := launch()
	if err != nil {
		log.Fatal(err)
	}
	guest, err := net.Dial("tcp", f.pier.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	said, err := bufio.NewReader(guest).ReadString('\n')
	log.Printf("%q %v", said, err)
	f.recall()
}
