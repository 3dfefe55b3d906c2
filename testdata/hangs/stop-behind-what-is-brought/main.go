// Command gauge follows what a gauge writes down, and says what came first.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/nxadm/tail"
)

type gauge struct {
	lines    *tail.Tail
	readings chan string
}

// collect hands on what is a reading.
func (g *gauge) collect() {
	for line := range g.lines.Lines {
		if reading, ok := strings.CutPrefix(line.Text, "level "); ok {
			g.readings <- reading
		}
	}
}

// measure writes the readings of a day.
func measure(path string, evening chan<- struct{}) {
	defer close(evening)
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		log.Print(err)
		return
	}
	defer f.Close()
	fmt.Fprintln(f, "dry")
	fmt.Fprintln(f, "level 31")
}

func main() {
	dir, err := os.MkdirTemp("", "gauge")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "today")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		log.Fatal(err)
	}
	lines, err := tail.TailFile(path, tail.Config{Follow: true, ReOpen: true, Poll: true, Logger: tail.DiscardingLogger})
	if err != nil {
		log.Fatal(err)
	}
	g := &gauge{lines: lines, readings: make(chan string, 24)}
	evening := make(chan struct{})
	go measure(path, evening)

	g.collect() // want "collect blocks this goroutine until"

	<-evening
	// The gauge sleeps.
	if err := g.lines.Stop(); err != nil {
		log.Fatal(err)
	}
	fmt.Println("first:", <-g.readings)
}
