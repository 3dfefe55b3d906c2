// Command pipe flushes a line into a pipe that nobody reads yet.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
)

func main() {
	pr, pw := io.Pipe()
	zw := bufio.NewWriter(pw)
	if _, err := zw.WriteString("line\n"); err != nil {
		log.Fatal(err)
	}
	if err := zw.Flush(); err != nil { // want "Flush blocks this goroutine until somebody receives from the other end of zw; the io.ReadAll on line"
		log.Fatal(err)
	}
	if err := pw.Close(); err != nil {
		log.Fatal(err)
	}
	b, err := io.ReadAll(pr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(string(b))
}
