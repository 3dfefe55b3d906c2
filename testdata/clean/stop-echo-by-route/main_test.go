// Package bell tests a server that a visitor switches off.
package bell

import (
	"net/http"
	"testing"
	"time"

	"github.com/labstack/echo/v4"
)

func visit(t *testing.T, e *echo.Echo) {
	for range 100 {
		if addr := e.ListenerAddr(); addr != nil {
			if resp, err := http.Get("http://" + addr.String() + "/off"); err == nil {
				resp.Body.Close()
			}
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("the server does not come up")
}

func TestSwitchedOff(t *testing.T) {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	rung := 0
	e.GET("/off", func(c echo.Context) error {
		rung++
		time.AfterFunc(10*time.Millisecond, func() { e.Close() })
		return c.NoContent(http.StatusNoContent)
	})
	go visit(t, e)
	e.Start("127.0.0.1:0")

	if e.Listener == nil || rung != 1 {
		t.Errorf("it was switched off %d times", rung)
	}
	t.Log(e.Routers())
}
