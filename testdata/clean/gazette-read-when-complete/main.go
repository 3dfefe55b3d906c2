// A gazette with two columns: one is read to its end when it is complete, and what the
// reader thinks of it is written into the other one.
package main

import (
	"fmt"

	"github.com/cskr/pubsub/v2"
)

func read(column <-chan string) (lines int) {
	for line := range column {
		fmt.Println("|", line)
		lines++
	}
	return lines
}

func main() {
	gazette := pubsub.New[int, string](4)
	weather, letters := gazette.Sub(1), gazette.Sub(2)
	for _, line := range []string{"fog on the river", "sun by noon"} {
		gazette.Pub(line, 1)
	}
	gazette.Close(1)

	n := read(weather)

	gazette.Pub(fmt.Sprint("only ", n, " lines on the weather"), 2)
	gazette.Shutdown()
	read(letters)
}
