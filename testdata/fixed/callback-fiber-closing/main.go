// Command shop closes when a customer says so.
package main

import (
	"io"
	"log"
	"net"
	"net/http"

	"github.com/gofiber/fiber/v2"
)

func shop() *fiber.App {
	app := fiber.New(fiber.Config{DisableStartupMessage: true})
	app.Get("/bread", func(c *fiber.Ctx) error {
		return c.SendString("one loaf")
	})
	app.Post("/close", func(c *fiber.Ctx) error {
		log.Print("closing")
		go func() {
			if err := app.Shutdown(); err != nil {
				log.Print(err)
			}
		}()
		return nil
	})
	return app
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	app, over := shop(), make(chan error, 1)
	go func() { over <- app.Listener(ln) }()
	url := "http://" + ln.Addr().String()
	resp, err := http.Get(url + "/bread")
	if err != nil {
		log.Fatal(err)
	}
	got, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("%s", got)
	if resp, err = http.Post(url+"/close", "text/plain", nil); err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	http.DefaultClient.CloseIdleConnections()
	if err := <-over; err != nil {
		log.Fatal(err)
	}
}
