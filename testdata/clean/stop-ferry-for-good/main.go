// Ferries that wait for their crew before they leave the pier, each for a good reason.
package main

import (
	"io"
	"log"
	"net"
	"sync"
	"time"
)

type ferry struct {
	pier     net.Listener
	crew     sync.WaitGroup
	recalled chan struct{}
}

func launch() *ferry {
	pier, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	return &ferry{pier: pier, recalled: make(chan struct{})}
}

func (f *ferry) run() {
	f.crew.Add(1)
	go func() {
		defer f.crew.Done()
		for {
			guest, err := f.pier.Accept()
			if err != nil {
				return
			}
			guest.Close()
			select {
			case <-f.recalled:
				return
			default:
			}
		}
	}()
}

// recall is a last guest, so that the crew looks up.
func (f *ferry) recall() {
	close(f.recalled)
	if guest, err := net.Dial("tcp", f.pier.Addr().String()); err == nil {
		io.ReadAll(guest)
		guest.Close()
	}
	f.crew.Wait()
	f.pier.Close()
}

// harbour is left by a boat of which the master leaves the pier.
type harbour struct {
	pier net.Listener
	crew sync.WaitGroup
}

func (h *harbour) run() {
	h.crew.Add(1)
	go func() {
		defer h.crew.Done()
		for {
			guest, err := h.pier.Accept()
			if err != nil {
				return
			}
			guest.Close()
		}
	}()
}

func (h *harbour) leave() { h.pier.Close() }

func (h *harbour) end() {
	h.crew.Wait()
	h.pier.Close()
}

// inn is open for as long as the program lives.
type inn struct {
	door net.Listener
	cook sync.WaitGroup
}

func (i *inn) run() {
	i.cook.Add(1)
	go func() {
		defer i.cook.Done()
		for {
			guest, err := i.door.Accept()
			if err != nil {
				return
			}
			guest.Close()
		}
	}()
}

func (i *inn) serve() {
	i.cook.Wait()
	i.door.Close()
}

func main() {
	f := launch()
	f.run()
	time.Sleep(time.Millisecond)
	f.recall()

	pier := launch().pier
	h := &harbour{pier: pier}
	h.run()
	time.AfterFunc(10*time.Millisecond, h.leave)
	time.Sleep(time.Millisecond)
	h.end()

	i := &inn{door: launch().pier}
	i.run()
	go i.serve()
}
