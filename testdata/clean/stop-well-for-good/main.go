// Command well measures the level of a well for as long as somebody looks after it: until
// a watchman goes home, until the time is over, or until the program is told to end.
package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"sync/atomic"
	"time"
)

type well struct {
	level atomic.Int64
}

func (w *well) fill(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Millisecond):
			w.level.Add(1)
		}
	}
}

func (w *well) draw() { w.level.Add(-1) }

func watched(w *well) {
	home, leave := context.WithCancel(context.Background())
	time.AfterFunc(5*time.Millisecond, leave)
	w.fill(home)
	w.draw()
	leave()
}

func timed(w *well) {
	late, leave := context.WithTimeout(context.Background(), 5*time.Millisecond)
	w.fill(late)
	w.draw()
	leave()
}

func told(w *well) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	go func() {
		time.Sleep(5 * time.Millisecond)
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			log.Fatal(err)
		}
		self.Signal(os.Interrupt)
	}()
	w.fill(ctx)
	w.draw()
	stop()
}

// within is called with a context that its caller ends.
func within(parent context.Context, w *well) {
	ctx, leave := context.WithCancel(parent)
	w.fill(ctx)
	w.draw()
	leave()
}

// keep runs for ever, and leaves a tidy desk.
func keep(w *well) {
	ever, leave := context.WithCancel(context.Background())
	w.fill(ever)
	leave()
	log.Print("the well is full")
}

func main() {
	w := &well{}
	watched(w)
	timed(w)
	told(w)
	ctx, leave := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer leave()
	within(ctx, w)
	go keep(w)
	log.Print(w.level.Load() > -10)
}
