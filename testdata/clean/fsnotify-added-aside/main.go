// Command desk tells the first letter that comes into a folder, which its owner names a
// little later, and then watches another one.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

func main() {
	folder, err := os.MkdirTemp("", "desk")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(folder)
	w, err := fsnotify.NewWatcher()
	if err != nil {
		log.Fatal(err)
	}
	defer w.Close()

	go func() {
		time.Sleep(50 * time.Millisecond)
		if err := w.Add(folder); err != nil {
			log.Print(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "letter"), nil, 0o600); err != nil {
			log.Print(err)
		}
	}()

	select {
	case e := <-w.Events:
		fmt.Println(e.Op)
	case err := <-w.Errors:
		log.Fatal(err)
	}
	if err := w.Add(os.TempDir()); err != nil {
		log.Fatal(err)
	}
}
