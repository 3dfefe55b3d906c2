// Command loud lets a child process write a line in capitals.
package main

import (
	"fmt"
	"io"
	"log"
	"os/exec"
)

func main() {
	cmd := exec.Command("tr", "a-z", "A-Z")
	in, err := cmd.StdinPipe()
	if err != nil {
		log.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		log.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		log.Fatal(err)
	}
	b, err := io.ReadAll(out) // want "ReadAll blocks this goroutine until out ends; the fmt.Fprintln on line"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(in, "hello")
	in.Close()
	if err := cmd.Wait(); err != nil {
		log.Fatal(err)
	}
	fmt.Print(string(b))
}
