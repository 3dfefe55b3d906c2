// Command wards gives each ward a line of its own, by its name.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

func main() {
	lines := map[string]net.Conn{}
	for _, ward := range []string{"east", "west"} {
		desk, bed := net.Pipe()
		defer desk.Close()
		go fmt.Fprintln(desk, "good morning,", ward)
		lines[ward] = bed
	}
	for ward, bed := range lines {
		said, err := bufio.NewReader(bed).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		fmt.Print(ward, ": ", said)
	}
}
