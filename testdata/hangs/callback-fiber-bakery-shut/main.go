// Command bakery bakes, and shuts for the night at a call of the baker's.
package main

import (
	"log"
	"net"
	"net/http"
	"time"

	"github.com/gofiber/fiber/v2"
)

type bakery struct {
	app *fiber.App
}

func (b *bakery) shut(c *fiber.Ctx) error {
	log.Print("good night")
	return b.app.Shutdown() // want "Shutdown waits until no handler of b.app runs, but runs in one, registered with Put on line \\d+; it can never return"
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	b := &bakery{app}
	night := app.Group("/night")
	night.Put("/shut", b.shut)
	heard := make(chan struct{})
	go func() {
		defer close(heard)
		time.Sleep(50 * time.Millisecond)
		req, err := http.NewRequest(http.MethodPut, "http://"+ln.Addr().String()+"/night/shut", http.NoBody)
		if err != nil {
			log.Fatal(err)
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
		http.DefaultClient.CloseIdleConnections()
	}()
	if err := app.Listener(ln); err != nil {
		log.Fatal(err)
	}
	<-heard
}
