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
	go func() {
		if _, err := zw.WriteString("line\n"); err != nil {
			log.Fatal(err)
		}
		if err := zw.Flush(); err != nil {
			log.Fatal(err)
		}
		if err := pw.Close(); err != nil {
			log.Fatal(err)
		}
	}()
	b, err := io.ReadAll(pr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(string(b))
}
