// Command lodge answers its guests, and closes for the winter.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"sync"
)

type lodge struct {
	door   net.Listener
	mu     sync.Mutex
	guests map[net.Conn]bool
	beds   sync.WaitGroup
}

func (l *lodge) open() {
	for {
		guest, err := l.door.Accept()
		if err != nil {
			return
		}
		l.mu.Lock()
		l.guests[guest] = true
		l.mu.Unlock()
		l.beds.Add(1)
		go l.host(guest)
	}
}

func (l *lodge) host(guest net.Conn) {
	defer l.beds.Done()
	defer l.leave(guest)
	for in := bufio.NewScanner(guest); in.Scan(); {
		fmt.Fprintln(guest, "good night,", in.Text())
	}
}

func (l *lodge) leave(guest net.Conn) {
	l.mu.Lock()
	delete(l.guests, guest)
	l.mu.Unlock()
	guest.Close()
}

func (l *lodge) close() {
	l.door.Close()
	l.beds.Wait() // want "Wait blocks this goroutine until all in l.guests are over; the guest.Close on line \\d+ can never run \\(wait only after the stop\\)"
	l.mu.Lock()
	for guest := range l.guests {
		guest.Close()
	}
	l.mu.Unlock()
	log.Print("see you in spring")
}

func main() {
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	l := &lodge{door: door, guests: map[net.Conn]bool{}}
	go l.open()
	guest, err := net.Dial("tcp", door.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(guest, "bear")
	said, err := bufio.NewReader(guest).ReadString('\n')
	log.Printf("%q %v", said, err)
	l.close()
}
