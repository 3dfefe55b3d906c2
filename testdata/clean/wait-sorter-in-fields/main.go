// Command index counts words with one program, and sorts them with the next.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"strings"
)

// sorter is a running program and what it is told.
type sorter struct {
	proc *exec.Cmd
	in   io.WriteCloser // of the program that sorts what this one has
	to   *os.File
}

func newSorter(to *os.File) (*sorter, error) {
	s := &sorter{proc: exec.Command("wc", "-w"), to: to}
	s.proc.Stdin = strings.NewReader("pear fig plum")
	s.proc.Stdout = to
	next := exec.Command("sort")
	next.Stdout = to
	in, err := next.StdinPipe()
	if err != nil {
		return nil, err
	}
	s.in = in
	if err := next.Start(); err != nil {
		return nil, err
	}
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
	if err := s.finish(); err != nil {
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
