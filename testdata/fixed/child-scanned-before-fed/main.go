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
	done := make(chan struct{})
	go func() {
		defer close(done)
		for sc.Scan() {
			lines = append(lines, sc.Text())
		}
	}()
	for _, s := range []string{"one", "two"} {
		fmt.Fprintln(in, s)
	}
	in.Close()
	<-done
	if err := cmd.Wait(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(lines)
}
