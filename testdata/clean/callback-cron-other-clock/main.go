// Command clocks has two of them: the first one stops the second one, and waits until that
// stands still.
package main

import (
	"log"
	"sync/atomic"

	"github.com/robfig/cron/v3"
)

// still waits until a clock stands still.
func still(c *cron.Cron, stands chan<- struct{}) {
	over := c.Stop()
	<-over.Done()
	close(stands)
}

func main() {
	first, second := cron.New(), cron.New()
	stands := make(chan struct{})
	if _, err := second.AddFunc("@every 1s", func() { log.Print("tick") }); err != nil {
		log.Fatal(err)
	}
	var chimes atomic.Int32
	if _, err := first.AddFunc("@every 1s", func() {
		if chimes.Add(1) == 2 {
			still(second, stands)
		}
	}); err != nil {
		log.Fatal(err)
	}
	second.Start()
	first.Start()
	<-stands
	<-first.Stop().Done()
}
