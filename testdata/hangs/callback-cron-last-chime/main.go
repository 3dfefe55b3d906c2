// Command clock chimes every second, and is to stand still when it has done so twice.
package main

import (
	"log"
	"sync/atomic"

	"github.com/robfig/cron/v3"
)

// still waits until the clock stands still.
func still(c *cron.Cron, stands chan<- struct{}) {
	over := c.Stop()
	<-over.Done()
	close(stands)
}

func main() {
	c := cron.New()
	var chimes atomic.Int32
	stands := make(chan struct{})
	if _, err := c.AddFunc("@every 1s", func() {
		log.Print("chime")
		if chimes.Add(1) < 2 {
			return
		}
		still(c, stands) // want "still waits until no handler of its server runs, in a receive at main.go:\\d+, but runs in one, registered with AddFunc on line \\d+; it can never return"
	}); err != nil {
		log.Fatal(err)
	}
	c.Start()
	<-stands
	log.Print(chimes.Load(), " chimes")
}
