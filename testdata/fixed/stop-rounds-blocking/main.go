// Command porter goes round a house, many times a second, for a short while.
package main

import (
	"log"
	"sync/atomic"
	"time"

	"github.com/go-co-op/gocron"
)

type porter struct {
	plan   *gocron.Scheduler
	rounds atomic.Int32
}

// patrol goes round until rest.
func (p *porter) patrol() error {
	if _, err := p.plan.Every(100).Milliseconds().Do(func() { p.rounds.Add(1) }); err != nil {
		return err
	}
	p.plan.StartBlocking()
	return nil
}

func (p *porter) rest() { p.plan.Stop() }

func main() {
	p := &porter{plan: gocron.NewScheduler(time.UTC)}
	go func() {
		if err := p.patrol(); err != nil {
			log.Fatal(err)
		}
	}()
	time.Sleep(300 * time.Millisecond)
	p.rest()
	log.Print("rounds: ", p.rounds.Load() > 0)
}
