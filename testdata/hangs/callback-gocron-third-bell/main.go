// Command bells rings three times and is over.
package main

import (
	"fmt"
	"log"
	"time"

	"github.com/go-co-op/gocron"
)

type bells struct {
	schedule *gocron.Scheduler
	rung     int
}

func (b *bells) ring() {
	b.rung++
	fmt.Println("bell", b.rung)
	if b.rung == 3 {
		b.schedule.Stop() // want "Stop waits until no handler of b.schedule runs, but runs in one, registered with Do on line \\d+; it can never return"
		fmt.Println("curtain")
	}
}

func main() {
	b := &bells{schedule: gocron.NewScheduler(time.UTC)}
	if _, err := b.schedule.Every(40 * time.Millisecond).SingletonMode().Do(b.ring); err != nil {
		log.Fatal(err)
	}
	b.schedule.StartBlocking()
}
