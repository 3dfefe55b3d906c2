// Command board shows what others draw; one that also listens has an option for it.
package main

import (
	"context"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

type stroke struct{ X, Y int }

type board struct {
	ws      *websocket.Conn
	strokes chan stroke
}

func (b *board) follow(ctx context.Context) error {
	for {
		var s stroke
		if err := wsjson.Read(ctx, b.ws, &s); err != nil {
			return err
		}
		b.strokes <- s
	}
}

// listening makes a board that takes the strokes of others.
func listening() func(context.Context, *board) error {
	return func(ctx context.Context, b *board) error {
		go func() { log.Print(b.follow(ctx)) }()
		return nil
	}
}

func join(ctx context.Context, url string, options ...func(context.Context, *board) error) (*board, error) {
	ws, _, err := websocket.Dial(ctx, url, nil)
	if err != nil {
		return nil, err
	}
	b := &board{ws, make(chan stroke, 8)}
	for _, set := range options {
		if err := set(ctx, b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func main() {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ws, err := websocket.Accept(w, r, nil)
		if err != nil {
			return
		}
		defer ws.CloseNow()
		for {
			kind, data, err := ws.Read(r.Context())
			if err != nil || ws.Write(r.Context(), kind, data) != nil {
				return
			}
		}
	}))
	ctx := context.Background()
	b, err := join(ctx, srv.URL, listening())
	if err != nil {
		log.Fatal(err)
	}
	if err := wsjson.Write(ctx, b.ws, stroke{3, 4}); err != nil {
		log.Fatal(err)
	}
	log.Print(<-b.strokes)
	b.ws.CloseNow()
}
