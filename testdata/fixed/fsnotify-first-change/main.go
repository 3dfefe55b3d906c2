// Command inbox tells the first two letters that come into a folder.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

type inbox struct {
	folder  string
	changes *fsnotify.Watcher
}

func newInbox() (*inbox, error) {
	folder, err := os.MkdirTemp("", "inbox")
	if err != nil {
		return nil, err
	}
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	return &inbox{folder: folder, changes: w}, nil
}

func (b *inbox) next() (string, error) {
	for {
		select {
		case e := <-b.changes.Events:
			if e.Has(fsnotify.Create) {
				return filepath.Base(e.Name), nil
			}
		case err := <-b.changes.Errors:
			return "", err
		}
	}
}

func (b *inbox) watch() error { return b.changes.Add(b.folder) }

// postman brings a letter now and then.
func postman(folder string) {
	for i := 1; ; i++ {
		time.Sleep(100 * time.Millisecond)
		if os.WriteFile(filepath.Join(folder, fmt.Sprint("letter", i)), nil, 0o600) != nil {
			return
		}
	}
}

func main() {
	b, err := newInbox()
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(b.folder)
	go postman(b.folder)
	if err := b.watch(); err != nil {
		log.Fatal(err)
	}
	letter, err := b.next()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(letter)
}
