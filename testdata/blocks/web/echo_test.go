//lint:file-ignore SA1019 what is deprecated blocks as well

package web

import (
	"context"
	"net/http"
	"testing"

	"github.com/labstack/echo/v4"
	"golang.org/x/net/http2"

	"connlint.test/blocks/blocktest"
)

func TestEcho(t *testing.T) {
	cert, key := blocktest.CertFiles(t)
	calls := map[string]func(e *echo.Echo) error{
		"(*github.com/labstack/echo/v4.Echo).Start":          func(e *echo.Echo) error { return e.Start("127.0.0.1:0") },
		"(*github.com/labstack/echo/v4.Echo).StartTLS":       func(e *echo.Echo) error { return e.StartTLS("127.0.0.1:0", cert, key) },
		"(*github.com/labstack/echo/v4.Echo).StartAutoTLS":   func(e *echo.Echo) error { return e.StartAutoTLS("127.0.0.1:0") },
		"(*github.com/labstack/echo/v4.Echo).StartH2CServer": func(e *echo.Echo) error { return e.StartH2CServer("127.0.0.1:0", &http2.Server{}) },
	}
	stops := map[string]func(e *echo.Echo) error{
		"e.Shutdown": func(e *echo.Echo) error { return e.Shutdown(context.Background()) },
		"e.Close":    (*echo.Echo).Close,
	}
	for op, call := range calls {
		for what, stop := range stops {
			e := newEcho()
			blocktest.Until(t, op, func() error { return call(e) }, what, func() { stop(e) })
		}
	}
}

func newEcho() *echo.Echo {
	e := echo.New()
	e.HideBanner, e.HidePort = true, true
	return e
}

// TestEchoStartServer stops the server itself: e.Shutdown leaves it alone.
func TestEchoStartServer(t *testing.T) {
	e, s := newEcho(), &http.Server{Addr: "127.0.0.1:0"}
	blocktest.Until(t, "(*github.com/labstack/echo/v4.Echo).StartServer", func() error { return e.StartServer(s) }, "s.Shutdown", func() {
		s.Shutdown(context.Background())
	})
}
