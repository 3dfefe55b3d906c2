// Command headed has another program say the first of the lines that it is given.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os/exec"
)

// header is a program that runs beside this one.
type header struct {
	*exec.Cmd
	words io.WriteCloser
	lines io.Reader
}

func start(program string, args ...string) (s header, err error) {
	s.Cmd = exec.Command(program, args...)
	if s.lines, err = s.Cmd.StdoutPipe(); err != nil {
		return s, err
	}
	if s.words, err = s.Cmd.StdinPipe(); err != nil {
		return s, err
	}
	return s, s.Cmd.Start()
}

// answers prints what the program says, to its end.
func (s header) answers() error {
	sc := bufio.NewScanner(s.lines)
	for n := 1; sc.Scan(); n++ {
		fmt.Println(n, sc.Text())
	}
	return sc.Err()
}

func (s header) ask(words ...string) error {
	defer s.words.Close()
	for _, w := range words {
		if _, err := io.WriteString(s.words, w+"\n"); err != nil {
			return err
		}
	}
	return nil
}

func main() {
	s, err := start("head", "-n", "1")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Fprintln(s.words, "cherry") // the first one is enough for it
	if err := s.answers(); err != nil {
		log.Fatal(err)
	}
	if err := s.ask("pear", "fig", "plum"); err != nil {
		log.Print("nobody asked: ", err)
	}
	if err := s.Wait(); err != nil {
		log.Fatal(err)
	}
}
