// Command diary reads a diary while it is written, and closes it in the evening.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/nxadm/tail"
)

// write writes a day's entries and says when it is evening.
func write(path string, evening chan<- struct{}) {
	f, err := os.Create(path)
	if err != nil {
		log.Fatal(err)
	}
	for _, what := range []string{"got up", "went out", "came home"} {
		fmt.Fprintln(f, what)
	}
	f.Close()
	time.Sleep(400 * time.Millisecond)
	close(evening)
}

// show prints the entries of a diary.
func show(lines <-chan *tail.Line) {
	for line := range lines {
		log.Print(line.Text)
	}
}

func main() {
	dir, err := os.MkdirTemp("", "diary")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "today")
	evening := make(chan struct{})
	go write(path, evening)

	cfg := tail.Config{Logger: tail.DiscardingLogger, Poll: true}
	cfg.Follow, cfg.ReOpen = true, true
	diary, err := tail.TailFile(path, cfg)
	if err != nil {
		log.Fatal(err)
	}
	show(diary.Lines) // want "show blocks this goroutine until"
	<-evening
	if err := diary.Stop(); err != nil {
		log.Print(err)
	}
	log.Print("closed")
}
