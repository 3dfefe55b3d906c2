// Command till takes money until the owner closes it.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

type till struct {
	http.Server
	sum int
}

func (t *till) take(c *gin.Context) {
	t.sum++
	c.String(http.StatusOK, "%d\n", t.sum)
}

func newTill() *till {
	gin.SetMode(gin.ReleaseMode)
	r, t := gin.New(), &till{}
	t.Handler = r
	r.PUT("/coin", t.take)
	owner := r.Group("/owner")
	owner.DELETE("/till", func(c *gin.Context) {
		go func() {
			if err := t.Shutdown(context.Background()); err != nil {
				log.Print(err)
			}
		}()
		c.Status(http.StatusNoContent)
	})
	return t
}

func ask(method, url string) {
	req, err := http.NewRequest(method, url, strings.NewReader(""))
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	fmt.Println(method, resp.Status)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	t, over := newTill(), make(chan error, 1)
	go func() { over <- t.Serve(ln) }()
	url := "http://" + ln.Addr().String()
	ask(http.MethodPut, url+"/coin")
	ask(http.MethodDelete, url+"/owner/till")
	if err := <-over; err != http.ErrServerClosed {
		log.Fatal(err)
	}
}
