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
	go func() {
		if err := b.app.Shutdown(); err != nil {
			log.Print(err)
		}
	}()
	return c.SendStatus(http.StatusAccepted)
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
	go func() {
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
}
