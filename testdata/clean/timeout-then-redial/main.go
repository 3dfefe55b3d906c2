// Command owl listens to an owl's microphone for a moment and then connects again
// to leave a note about what was heard.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/coder/websocket"
)

func microphone(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	ctx := c.CloseRead(r.Context())
	c.Write(ctx, websocket.MessageText, []byte("hoo"))
	<-ctx.Done()
}

func notebook(notes chan<- string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := websocket.Accept(w, r, nil)
		if err != nil {
			return
		}
		defer c.CloseNow()
		if _, note, err := c.Read(r.Context()); err == nil {
			notes <- string(note)
		}
	}
}

func listen(ctx context.Context, url string) (heard int) {
	ctx, cancel := context.WithTimeout(ctx, 200*time.Millisecond)
	defer cancel()
	c, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return 0
	}
	defer c.CloseNow()
	for {
		if _, _, err := c.Read(ctx); err != nil {
			return heard
		}
		heard++
	}
}

func main() {
	notes := make(chan string, 1)
	mux := http.NewServeMux()
	mux.HandleFunc("/live", microphone)
	mux.HandleFunc("/notes", notebook(notes))
	ts := httptest.NewServer(mux)
	ctx := context.Background()

	heard := listen(ctx, ts.URL+"/live")
	c, _, err := websocket.Dial(ctx, ts.URL+"/notes", nil)
	if err != nil {
		log.Fatal(err)
	}
	defer c.CloseNow()
	if err := c.Write(ctx, websocket.MessageText, fmt.Appendf(nil, "heard %d calls", heard)); err != nil {
		log.Fatal(err)
	}
	log.Print(<-notes)
}
