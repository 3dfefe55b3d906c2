// Handlers that publish on the bus which runs them: the queue has room, and nobody
// waits for the answer.
package main

import "log"

type bus struct {
	queue chan string
	subs  []func(string)
}

func (b *bus) run() {
	for m := range b.queue {
		for _, f := range b.subs {
			f(m)
		}
	}
}

func (b *bus) subscribe(f func(string)) { b.subs = append(b.subs, f) }

func (b *bus) publish(m string) { b.queue <- m }

func main() {
	b := &bus{queue: make(chan string, 8)}
	b.subscribe(func(m string) {
		switch m {
		case "start":
			b.publish("step")
		case "step":
			close(b.queue)
		}
	})
	b.publish("start")
	b.run()
	log.Print("done")
}
