// Command ferryman says on its output where it takes its passenger, and waits for that one.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"os/exec"
	"strings"
)

// pier waits for one passenger, who reads on the output where it is.
func pier(host string) string {
	ln, err := net.Listen("tcp", host+":0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	fmt.Println("take the ferry at", ln.Addr())
	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	name, err := bufio.NewReader(conn).ReadString('\n')
	conn.Close()
	if err != nil {
		log.Fatal(err)
	}
	return strings.TrimSpace(name) + " at " + ln.Addr().String()
}

// called waits for a passenger whom it has called by another program.
func called() string {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	addr := ln.Addr().String()
	if err := exec.Command(os.Args[0], "passenger", addr).Start(); err != nil {
		log.Fatal(err)
	}
	conn, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	io.Copy(os.Stdout, conn)
	return addr
}

func passenger(addr string) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(conn, "a shepherd")
	conn.Close()
}

func main() {
	if len(os.Args) > 2 {
		passenger(os.Args[2])
		return
	}
	called()
	read, write, err := os.Pipe()
	if err != nil {
		log.Fatal(err)
	}
	out := os.Stdout
	os.Stdout = write
	go func() {
		said, err := bufio.NewReader(read).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		words := strings.Fields(said)
		passenger(words[len(words)-1])
	}()
	name := pier("127.0.0.1")
	os.Stdout = out
	fmt.Println(name)
}
