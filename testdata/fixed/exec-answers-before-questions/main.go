// Command sorted has the words that it is given put in order by another program.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os/exec"
	"sync"
)

// sorter is a program that runs beside this one.
type sorter struct {
	*exec.Cmd
	words io.WriteCloser
	lines io.Reader
	open  sync.WaitGroup // an answer each
}

func start(program string) (*sorter, error) {
	s := &sorter{Cmd: exec.Command(program)}
	var err error
	if s.lines, err = s.StdoutPipe(); err != nil {
		return nil, err
	}
	if s.words, err = s.StdinPipe(); err != nil {
		return nil, err
	}
	return s, s.Start()
}

// answers prints what the program says, to its end.
func (s *sorter) answers() error {
	sc := bufio.NewScanner(s.lines)
	for sc.Scan() {
		fmt.Println(sc.Text())
		s.open.Done()
	}
	return sc.Err()
}

func (s *sorter) ask(words ...string) error {
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
	s.open.Add(3)
	if err := s.ask("pear", "fig", "plum"); err != nil {
		log.Fatal(err)
	}
	if err := s.answers(); err != nil {
		log.Fatal(err)
	}
	s.open.Wait()
}
