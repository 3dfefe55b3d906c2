// Command minutes prints the minutes of a meeting, which are finished.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/nxadm/tail"
)

func show(t *tail.Tail) {
	for line := range t.Lines {
		log.Print(line.Text)
	}
}

func main() {
	dir, err := os.MkdirTemp("", "minutes")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "minutes")
	if err := os.WriteFile(path, []byte("opened\nadjourned\n"), 0o600); err != nil {
		log.Fatal(err)
	}
	t, err := tail.TailFile(path, tail.Config{Poll: true, Logger: tail.DiscardingLogger})
	if err != nil {
		log.Fatal(err)
	}
	show(t)
	if err := t.StopAtEOF(); err != nil {
		log.Print(err)
	}
	log.Print("read")
}
