// Command mud logs into a text adventure and looks around.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
)

// dungeon greets one adventurer and obeys until "quit".
func dungeon(ln net.Listener) {
	c, err := ln.Accept()
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Fprintln(c, "You stand before a door.")
	in := bufio.NewReader(c)
	for {
		cmd, err := in.ReadString('\n')
		if err != nil {
			return
		}
		switch cmd {
		case "quit\n":
			fmt.Fprintln(c, "Farewell.")
			return
		case "look\n":
			fmt.Fprintln(c, "The door has no handle.")
		default:
			fmt.Fprintf(c, "You cannot %q.\n", cmd)
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go dungeon(ln)

	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	sc := bufio.NewScanner(conn)
	for _, cmd := range []string{"look", "quit"} {
		if _, err := fmt.Fprintln(conn, cmd); err != nil {
			log.Fatal(err)
		}
	}
	for sc.Scan() {
		log.Print(sc.Text())
	}
	if err := sc.Err(); err != nil {
		log.Fatal(err)
	}
}
