// Command greenhouse asks the climate computer of a greenhouse to open a window
// and prints what the computer says.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/coder/websocket"
)

// climate tells the temperature and answers one order.
func climate(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	ctx := r.Context()
	if err := c.Write(ctx, websocket.MessageText, []byte("31 degrees")); err != nil {
		return
	}
	_, order, err := c.Read(ctx)
	if err != nil {
		return
	}
	c.Write(ctx, websocket.MessageText, fmt.Appendf(nil, "done: %s", order))
	c.Close(websocket.StatusNormalClosure, "")
}

func run(ctx context.Context, url string) error {
	conn, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	if err := conn.Write(ctx, websocket.MessageText, []byte("open window 3")); err != nil {
		return err
	}
	for {
		_, msg, err := conn.Read(ctx)
		if websocket.CloseStatus(err) == websocket.StatusNormalClosure {
			break
		}
		if err != nil {
			return err
		}
		log.Printf("climate: %s", msg)
	}
	return nil
}

func main() {
	ts := httptest.NewServer(http.HandlerFunc(climate))
	if err := run(context.Background(), ts.URL); err != nil {
		log.Fatal(err)
	}
}
