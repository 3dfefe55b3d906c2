// Command sorted has the lines that it is given put in order by another program.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os/exec"
)

// sorter is a program that runs beside this one.
type sorter struct {
	*exec.Cmd
	words io.WriteCloser
	lines io.Reader
}

func start(program string) (s sorter, err error) {
	s.Cmd = exec.Command(program)
	if s.lines, err = s.Cmd.StdoutPipe(); err != nil {
		return s, err
	}
	if s.words, err = s.Cmd.StdinPipe(); err != nil {
		return s, err
	}
	return s, s.Cmd.Start()
}

// answers prints what the program says, to its end.
func (s sorter) answers() error {
	sc := bufio.NewScanner(s.lines)
	for n := 1; sc.Scan(); n++ {
		fmt.Println(n, sc.Text())
	}
	return sc.Err()
}

func (s sorter) ask(words ...string) error {
	defer s.words.Close()
	for _, w := range words {
		if _, err := io.WriteString(s.words, w+"\n"); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	s, err := start("sort")
	if err != nil {
		log.Fatal(err)
	}
	if err := s.answers(); err != nil { // want "answers blocks this goroutine until sc is over, in Scan at main.go:33; the s.ask on line 57"
		log.Fatal(err)
	}
	if err := s.ask("pear", "fig", "plum"); err != nil {
		log.Fatal(err)
	}
	if err := s.Wait(); err != nil {
		log.Fatal(err)
	}
}
