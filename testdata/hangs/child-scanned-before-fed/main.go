// Command louder lets a child process write lines in capitals.
package main

import (
	"bufio"
	"fmt"
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
	var lines []string
	sc := bufio.NewScanner(out)
	for sc.Scan() { // want "Scan blocks this goroutine until sc is over; the fmt.Fprintln on line"
		lines = append(lines, sc.Text())
	}
	for _, s := range []string{"one", "two"} {
		fmt.Fprintln(in, s)
	}
	in.Close()
	if err := cmd.Wait(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(lines)
}
