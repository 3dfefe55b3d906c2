// A gazette with two columns, whose only reader reads a column to its end before anything
// was written for it.
package main

import (
	"fmt"

	"github.com/cskr/pubsub/v2"
)

func main() {
	gazette := pubsub.New[int, string](4)
	weather := gazette.Sub(1)

	for line := range weather { // want "this loop blocks this goroutine until weather is over"
		fmt.Println("|", line)
	}

	for _, line := range []string{"fog on the river", "sun by noon"} {
		gazette.Pub(line, 1)
	}
	gazette.Shutdown()
}
