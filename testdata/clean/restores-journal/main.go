package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

// A journal replays what its file holds, and then goes on writing to it: the end of a
// file is not the end of its use.
type journal struct {
	file  *os.File
	names []string
	todo  chan string
	done  chan bool
}

func open(path string) (*journal, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	j := &journal{file: file, todo: make(chan string), done: make(chan bool)}
	if err := j.replay(); err != nil {
		return nil, err
	}
	go j.record()
	return j, nil
}

func (j *journal) replay() error {
	lines := bufio.NewReader(j.file)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return nil // all is read
		}
		j.names = append(j.names, line)
	}
}

func (j *journal) record() {
	for name := range j.todo {
		fmt.Fprintln(j.file, name)
	}
	close(j.done)
}

func (j *journal) add(name string) { j.todo <- name }

func main() {
	dir, err := os.MkdirTemp("", "journal")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	j, err := open(filepath.Join(dir, "names"))
	if err != nil {
		log.Fatal(err)
	}
	j.add("ada")
	close(j.todo)
	<-j.done
}
