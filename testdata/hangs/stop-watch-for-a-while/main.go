// Command uploads counts the files that come into a folder within a short time.
package main

import (
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

type inbox struct {
	watcher *fsnotify.Watcher
	files   int
}

// gather counts the files until the watcher is closed.
func (in *inbox) gather() {
	for ev := range in.watcher.Events {
		if ev.Has(fsnotify.Create) {
			in.files++
		}
	}
}

func main() {
	dir, err := os.MkdirTemp("", "inbox")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	w, err := fsnotify.NewWatcher()
	if err != nil {
		log.Fatal(err)
	}
	if err := w.Add(dir); err != nil {
		log.Fatal(err)
	}
	go func() {
		for _, name := range []string{"a", "b", "c"} {
			if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
				log.Print(err)
			}
		}
	}()
	in := &inbox{watcher: w}
	over := time.After(50 * time.Millisecond)
	in.gather() // want "gather blocks this goroutine until"
	<-over
	if err := in.watcher.Close(); err != nil {
		log.Fatal(err)
	}
	log.Print(in.files, " files")
}
