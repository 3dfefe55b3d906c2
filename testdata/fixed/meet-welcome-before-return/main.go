// Command porch makes a line to the house, on which the house says welcome.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// house is a line to a house that says welcome on it.
func house(name string) net.Conn {
	door, inside := net.Pipe()
	go fmt.Fprintf(inside, "welcome, %s\n", name)
	return door
}

func main() {
	door := house("Ada")
	said, err := bufio.NewReader(door).ReadString('\n')
	if err != nil {
		log.Fatal(err)
	}
	log.Print(said)
	door.Close()
}
