// Command kettle pours the tea once the water boils.
package main

import (
	"fmt"
	"sync"
	"time"
)

type kettle struct {
	presses chan string
	hot     chan struct{}
}

func newKettle() *kettle {
	k := &kettle{presses: make(chan string), hot: make(chan struct{})}
	go k.work()
	return k
}

func (k *kettle) work() {
	for press := range k.presses {
		fmt.Println(press)
		if press == "on" {
			close(k.hot)
		}
	}
}

func (k *kettle) pour() {
	k.presses <- "lid"
	<-k.hot
}

func (k *kettle) switchOn() { k.presses <- "on" }

func main() {
	k := newKettle()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		k.pour()
	}()
	time.Sleep(10 * time.Millisecond)
	fmt.Println("click")
	k.switchOn()
	wg.Wait()
}
