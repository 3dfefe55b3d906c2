// Command turnstile waits until a turnstile has finished its self-test and then
// lets one visitor in.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/coder/websocket"
)

func turnstile(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	for _, step := range []string{"motor", "lamp", "ready"} {
		if err := c.Write(r.Context(), websocket.MessageText, []byte(step)); err != nil {
			return
		}
	}
	_, visitor, err := c.Read(r.Context())
	if err != nil {
		return
	}
	c.Write(r.Context(), websocket.MessageText, fmt.Appendf(nil, "welcome %s", visitor))
}

func awaitReady(ctx context.Context, c *websocket.Conn) error {
	for {
		_, step, err := c.Read(ctx)
		if err != nil {
			return fmt.Errorf("self-test: %w", err)
		}
		if string(step) == "ready" {
			return nil
		}
		log.Printf("tested: %s", step)
	}
}

func main() {
	ctx := context.Background()
	ts := httptest.NewServer(http.HandlerFunc(turnstile))
	c, _, err := websocket.Dial(ctx, ts.URL, nil)
	if err != nil {
		log.Fatal(err)
	}
	defer c.CloseNow()
	if err := awaitReady(ctx, c); err != nil {
		log.Fatal(err)
	}
	if err := c.Write(ctx, websocket.MessageText, []byte("visitor 1")); err != nil {
		log.Fatal(err)
	}
	_, answer, err := c.Read(ctx)
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", answer)
}
