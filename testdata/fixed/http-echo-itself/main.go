// Command hooks serves web hooks, and calls its own to see that it does.
package main

import (
	"errors"
	"log"
	"net"
	"net/http"
	"strings"

	"github.com/labstack/echo/v4"
)

type hooks struct {
	*echo.Echo
	addr string
}

func newHooks(addr string) *hooks {
	h := &hooks{echo.New(), addr}
	h.HideBanner, h.HidePort = true, true
	h.POST("/hook", func(c echo.Context) error { return c.NoContent(http.StatusCreated) })
	return h
}

func (h *hooks) call() error {
	resp, err := http.Post("http://"+h.addr+"/hook", "text/plain", strings.NewReader("push"))
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func main() {
	h := newHooks("127.0.0.1:19410")
	ln, err := net.Listen("tcp", h.addr)
	if err != nil {
		log.Fatal(err)
	}
	h.Listener = ln
	go func() {
		if err := h.Start(""); err != nil && !errors.Is(err, http.ErrServerClosed) {
			log.Fatal(err)
		}
	}()
	if err := h.call(); err != nil {
		log.Fatal(err)
	}
}
