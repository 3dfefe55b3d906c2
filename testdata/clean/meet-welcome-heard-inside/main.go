// Command porch makes a line to the house, of which somebody at the door listens to the
// welcome.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// house is a line to a house that has said welcome on it.
func house(name string) net.Conn {
	door, inside := net.Pipe()
	go func() {
		said, err := bufio.NewReader(door).ReadString('\n')
		log.Print(said, err)
	}()
	fmt.Fprintf(inside, "welcome, %s\n", name)
	return door
}

func main() { house("Ada").Close() }
