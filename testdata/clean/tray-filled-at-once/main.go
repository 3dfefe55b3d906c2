// Command tray waits until all letters have come, and hands them out.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

type tray struct{ letters []string }

// newTray takes letters until there are enough of them.
func newTray(enough int) *tray {
	t := new(tray)
	func() {
		for {
			time.Sleep(10 * time.Millisecond)
			t.letters = append(t.letters, "rent")
			if len(t.letters) == enough {
				return
			}
		}
	}()
	return t
}

func (t *tray) ServeHTTP(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, len(t.letters)) }

func (t *tray) serve(ln net.Listener) { log.Print(http.Serve(ln, t)) }

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	t := newTray(3)
	go t.serve(ln)
	resp, err := http.Get("http://" + ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	log.Printf("%s%v", text, err)
}
