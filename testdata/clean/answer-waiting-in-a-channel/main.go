// Command oracle keeps what it has heard in a channel: a literal in place fills that with
// the lines of a file, and asks nobody.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
)

// lines gives the lines of a file.
func lines(name string) (<-chan string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	all := make(chan string, 1000)
	func() {
		defer close(all)
		in := bufio.NewReader(f)
		line, err := in.ReadString('\n')
		if err != nil {
			return
		}
		all <- line
	}()
	return all, f.Close()
}

func main() {
	heard, err := lines(os.Args[0])
	if err != nil {
		log.Fatal(err)
	}
	for line := range heard {
		fmt.Println(len(line) > 0)
	}
}
