// A gazette with two columns, whose only reader reads a column to its end beside the one
// who writes it.
package main

import (
	"fmt"

	"github.com/cskr/pubsub/v2"
)

func main() {
	gazette := pubsub.New[int, string](4)
	weather := gazette.Sub(1)

	read := make(chan struct{})
	go func() {
		defer close(read)
		for line := range weather {
			fmt.Println("|", line)
		}
	}()

	for _, line := range []string{"fog on the river", "sun by noon"} {
		gazette.Pub(line, 1)
	}
	gazette.Shutdown()
	<-read
}
