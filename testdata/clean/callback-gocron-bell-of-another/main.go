// Command bells has two bells: the second one silences the first.
package main

import (
	"fmt"
	"log"
	"time"

	"github.com/go-co-op/gocron"
)

func main() {
	small, big := gocron.NewScheduler(time.UTC), gocron.NewScheduler(time.UTC)
	done := make(chan struct{})
	if _, err := small.Every(20).Milliseconds().Do(func() { fmt.Println("ding") }); err != nil {
		log.Fatal(err)
	}
	if _, err := big.Every(90).Milliseconds().WaitForSchedule().LimitRunsTo(1).Do(func() {
		small.Stop()
		fmt.Println("dong")
		close(done)
	}); err != nil {
		log.Fatal(err)
	}
	small.StartAsync()
	big.StartAsync()
	<-done
	big.Stop()
}
