// Command tills has two tills behind one door: whoever opens the second one closes the
// first.
package main

import (
	"context"
	"log"
	"net"
	"net/http"

	"github.com/gin-gonic/gin"
)

func serve(s *http.Server) (string, <-chan error) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	over := make(chan error, 1)
	go func() { over <- s.Serve(ln) }()
	return "http://" + ln.Addr().String(), over
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	morning, evening := gin.New(), gin.New()
	first := &http.Server{Handler: morning}
	second := &http.Server{Handler: evening}
	morning.Group("/owner").POST("/hello", func(c *gin.Context) { c.String(http.StatusOK, "good morning") })
	evening.Group("/owner").POST("/open", func(c *gin.Context) {
		if err := first.Shutdown(context.Background()); err != nil {
			log.Print(err)
		}
		c.Status(http.StatusNoContent)
	})
	a, overA := serve(first)
	b, overB := serve(second)
	for _, url := range []string{a + "/owner/hello", b + "/owner/open"} {
		resp, err := http.Post(url, "text/plain", nil)
		if err != nil {
			log.Fatal(err)
		}
		resp.Body.Close()
		log.Print(resp.Status)
	}
	http.DefaultClient.CloseIdleConnections()
	log.Print(<-overA)
	if err := second.Shutdown(context.Background()); err != nil {
		log.Fatal(err)
	}
	log.Print(<-overB)
}
