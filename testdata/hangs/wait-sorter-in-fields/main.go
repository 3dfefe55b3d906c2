// Command index sorts words with a program that does nothing else.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
)

// sorter is a running program and what it is told.
type sorter struct {
	proc *exec.Cmd
	in   io.WriteCloser
	to   *os.File
}

func newSorter(to *os.File) (*sorter, error) {
	s := &sorter{proc: exec.Command("sort"), to: to}
	s.proc.Stdout = to
	in, err := s.proc.StdinPipe()
	if err != nil {
		return nil, err
	}
	s.in = in
	return s, s.proc.Start()
}

// finish waits for the program.
func (s *sorter) finish() error {
	if err := s.proc.Wait(); err != nil {
		return fmt.Errorf("sort: %w", err)
	}
	return nil
}

// put sends all words and says that there are no more.
func (s *sorter) put(words []string) error {
	for _, w := range words {
		if _, err := fmt.Fprintln(s.in, w); err != nil {
			return err
		}
	}
	return s.in.Close()
}

// sort sorts words.
func (s *sorter) sort(words ...string) error {
	if err := s.finish(); err != nil { // want "finish blocks this goroutine until the command exits, in Wait at main.go:32; the s.put on line \\d+, which leads to Fprintln, can never run"
		return err
	}
	if err := s.put(words); err != nil {
		return err
	}
	return s.to.Sync()
}

func main() {
	to, err := os.CreateTemp("", "index")
	if err != nil {
		log.Fatal(err)
	}
	defer os.Remove(to.Name())
	s, err := newSorter(to)
	if err != nil {
		log.Fatal(err)
	}
	s.sort("pear", "fig", "plum")
	b, err := os.ReadFile(to.Name())
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%q", b)
}
