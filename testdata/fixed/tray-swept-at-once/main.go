// Command tray keeps letters for a while, and hands them out.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"sync"
	"time"
)

type tray struct {
	mu      sync.Mutex
	letters map[string]time.Time
}

// newTray has old letters thrown away for as long as the program lives.
func newTray(keep time.Duration) *tray {
	t := &tray{letters: map[string]time.Time{"rent": time.Now()}}
	go func() {
		for {
			time.Sleep(keep)
			t.mu.Lock()
			for letter, came := range t.letters {
				if time.Since(came) > keep {
					delete(t.letters, letter)
				}
			}
			t.mu.Unlock()
		}
	}()
	return t
}

func (t *tray) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	t.mu.Lock()
	defer t.mu.Unlock()
	fmt.Fprintln(w, len(t.letters))
}

func (t *tray) serve(ln net.Listener) { log.Print(http.Serve(ln, t)) }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	t := newTray(time.Minute)
	go t.serve(ln)
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s%v", text, err)
}
