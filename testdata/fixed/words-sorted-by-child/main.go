// Command words lets a child process sort them.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os/exec"
	"strings"
)

type sorter struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out io.ReadCloser
}

func start() (*sorter, error) {
	cmd := exec.Command("sort", "-u")
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &sorter{cmd, in, out}, cmd.Start()
}

func (s *sorter) feed(words ...string) error {
	defer s.in.Close()
	for _, w := range words {
		if _, err := fmt.Fprintln(s.in, w); err != nil {
			return err
		}
	}
	return nil
}

func sorted(words ...string) ([]string, error) {
	s, err := start()
	if err != nil {
		return nil, err
	}
	var all bytes.Buffer
	errc := make(chan error, 1)
	go func() {
		_, err := io.Copy(&all, s.out)
		errc <- err
	}()
	if err := s.feed(words...); err != nil {
		return nil, err
	}
	if err := <-errc; err != nil {
		return nil, err
	}
	if err := s.cmd.Wait(); err != nil {
		return nil, err
	}
	return strings.Fields(all.String()), nil
}

func main() {
	list, err := sorted("pear", "apple", "pear")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(list)
}
