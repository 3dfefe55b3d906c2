// Command feeder throws fish to the seals each second, until it has seen that they eat.
package main

import (
	"log"
	"time"

	"github.com/robfig/cron/v3"
)

type feeder struct {
	plan  *cron.Cron
	fed   chan time.Time
	after time.Duration
}

func (f *feeder) watch() bool {
	select {
	case at := <-f.fed:
		log.Print("fed at ", at.Format(time.TimeOnly))
		return true
	case <-time.After(f.after):
		return false
	}
}

func main() {
	f := &feeder{plan: cron.New(), fed: make(chan time.Time, 8), after: 10 * time.Second}
	if _, err := f.plan.AddFunc("@every 1s", func() { f.fed <- time.Now() }); err != nil {
		log.Fatal(err)
	}
	f.plan.Run() // want "Run blocks this goroutine until f.plan.Stop is called"
	time.Sleep(1200 * time.Millisecond)
	log.Print("they eat: ", f.watch())
	<-f.plan.Stop().Done()
}
