// Command hooks serves web hooks, and calls its own to see that it does.
package main

import (
	"errors"
	"log"
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
	if err := h.Start(h.addr); err != nil && !errors.Is(err, http.ErrServerClosed) { // want "Start blocks this goroutine until h.Shutdown or h.Close is called; the h.call on line 38, which leads to Post, can never run"
		log.Fatal(err)
	}
	if err := h.call(); err != nil {
		log.Fatal(err)
	}
}
