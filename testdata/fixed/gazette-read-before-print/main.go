// A gazette with two columns, whose only reader reads a column to its end before anything
// was written for it.
package main

import (
	"fmt"

	"github.com/cskr/pubsub/v2"
)

func read(column <-chan string) {
	for line := range column {
		fmt.Println("|", line)
	}
}

func main() {
	gazette := pubsub.New[int, string](4)
	weather := gazette.Sub(1)

	done := make(chan struct{})
	go func() {
		defer close(done)
		read(weather)
	}()

	for _, line := range []string{"fog on the river", "sun by noon"} {
		gazette.Pub(line, 1)
	}
	gazette.Shutdown()
	<-done
}
