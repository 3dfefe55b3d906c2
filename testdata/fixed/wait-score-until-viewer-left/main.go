// Command score shows the score of a match until the viewer leaves.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/coder/websocket"
)

func show(w http.ResponseWriter, r *http.Request) {
	c, err := websocket.Accept(w, r, nil)
	if err != nil {
		return
	}
	defer c.CloseNow()
	gone := c.CloseRead(r.Context())
	if err := c.Write(r.Context(), websocket.MessageText, []byte("2:1")); err != nil {
		log.Print(err)
		return
	}
	// The viewer stays until the score is known.
	<-gone.Done()
	log.Print("the viewer has left")
}

func main() {
	srv := httptest.NewServer(http.HandlerFunc(show))
	defer srv.Close()
	ctx := context.Background()
	c, _, err := websocket.Dial(ctx, srv.URL, nil)
	if err != nil {
		log.Fatal(err)
	}
	_, score, err := c.Read(ctx)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(score))
	c.Close(websocket.StatusNormalClosure, "")
}
