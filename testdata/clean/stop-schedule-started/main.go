// Command watering waters a plant each second, for one and a half of them.
package main

import (
	"log"
	"sync/atomic"
	"time"

	"github.com/robfig/cron/v3"
)

// garden is what is watered on a schedule.
type garden struct {
	plan   *cron.Cron
	litres atomic.Int32
}

func (g *garden) water() { g.litres.Add(1) }

// tend has the plants watered each second until leave.
func (g *garden) tend() error {
	if _, err := g.plan.AddFunc("@every 1s", g.water); err != nil {
		return err
	}
	g.plan.Start()
	g.plan.Run() // it runs already: this comes back at once
	return nil
}

// leave waits for the watering that still runs.
func (g *garden) leave() { <-g.plan.Stop().Done() }

func main() {
	g := &garden{plan: cron.New()}
	if err := g.tend(); err != nil {
		log.Fatal(err)
	}
	time.Sleep(1500 * time.Millisecond)
	g.leave()
	log.Print("litres: ", g.litres.Load())
}
