// Command lamps tells the lamps of a house to go off.
package main

import (
	"fmt"
	"sync"

	"github.com/cskr/pubsub/v2"
)

type house struct {
	bus *pubsub.PubSub[string, string]
	wg  sync.WaitGroup
}

func (h *house) lamp(room string) {
	ch := h.bus.Sub(room, "all")
	h.wg.Add(1)
	go func() {
		defer h.wg.Done()
		for v := range ch {
			fmt.Println(room, v)
		}
	}()
}

func (h *house) leave() {
	h.bus.Shutdown()
	h.wg.Wait()
}

func main() {
	h := &house{bus: pubsub.New[string, string](4)}
	h.lamp("attic")
	h.bus.Pub("on", "attic")
	h.bus.Pub("off", "all")
	h.leave()
	fmt.Println("good night")
}
