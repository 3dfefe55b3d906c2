// Command journal keeps the last number of each counter: it reads its file before
// it starts the goroutine that takes what is new.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
)

type journal struct {
	file   *os.File
	counts map[string]int
	in     chan string
	quit   chan struct{}
	done   chan struct{}
}

func open(path string) (*journal, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	j := &journal{
		file:   file,
		counts: make(map[string]int),
		in:     make(chan string),
		quit:   make(chan struct{}),
		done:   make(chan struct{}),
	}
	if err := j.replay(); err != nil {
		file.Close()
		return nil, err
	}
	go j.record()
	return j, nil
}

// replay reads what was written before.
func (j *journal) replay() error {
	if _, err := j.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	lines := bufio.NewReader(j.file)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return nil
		}
		j.counts[strings.TrimSpace(line)]++
	}
}

// record counts what comes until it is told to end.
func (j *journal) record() {
	defer close(j.done)
	for {
		select {
		case name := <-j.in:
			j.counts[name]++
		case <-j.quit:
			return
		}
	}
}

func main() {
	dir, err := os.MkdirTemp("", "journal")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	for range 2 {
		j, err := open(filepath.Join(dir, "counts"))
		if err != nil {
			log.Fatal(err)
		}
		j.in <- "visit"
		close(j.quit)
		<-j.done
		fmt.Fprintln(j.file, "visit")
		fmt.Println(j.counts["visit"])
		j.file.Close()
	}
}
