// Command ferry crosses on demand, and moors when the skipper says so.
package main

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"

	"github.com/labstack/echo/v4"
)

func routes(e *echo.Echo) {
	deck := e.Group("/ferry").Group("/deck")
	deck.PATCH("/cross", func(c echo.Context) error {
		return c.String(http.StatusOK, "crossing")
	})
	deck.Add(http.MethodPost, "/moor", func(c echo.Context) error {
		return e.Shutdown(context.Background()) // want "Shutdown waits until no handler of e runs, but runs in one, registered with Add on line \\d+; it can never return"
	})
}

func call(method, url string) string {
	req, err := http.NewRequest(method, url, nil)
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	return string(b)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	e := echo.New()
	e.HideBanner, e.HidePort, e.Listener = true, true, ln
	routes(e)
	over := make(chan error)
	go func() { over <- e.Start("") }()
	base := "http://" + ln.Addr().String() + "/ferry/deck"
	log.Print(call(http.MethodPatch, base+"/cross"))
	log.Print(call(http.MethodPost, base+"/moor"))
	log.Print(<-over)
}
