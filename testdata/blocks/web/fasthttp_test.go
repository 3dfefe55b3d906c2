package web

import (
	"io"
	"log"
	"net"
	"path/filepath"
	"testing"

	"github.com/valyala/fasthttp"

	"connlint.test/blocks/blocktest"
)

func nothing(*fasthttp.RequestCtx) {}

func TestFasthttpServer(t *testing.T) {
	certFile, keyFile := blocktest.CertFiles(t)
	cert, key := blocktest.CertPEM()
	const addr = "127.0.0.1:0"
	file := filepath.Join(t.TempDir(), "s")
	calls := map[string]func(s *fasthttp.Server, l net.Listener) error{
		"(*github.com/valyala/fasthttp.Server).ListenAndServe": func(s *fasthttp.Server, l net.Listener) error {
			return s.ListenAndServe(addr)
		},
		"(*github.com/valyala/fasthttp.Server).ListenAndServeUNIX": func(s *fasthttp.Server, l net.Listener) error {
			return s.ListenAndServeUNIX(file, 0o600)
		},
		"(*github.com/valyala/fasthttp.Server).ListenAndServeTLS": func(s *fasthttp.Server, l net.Listener) error {
			return s.ListenAndServeTLS(addr, certFile, keyFile)
		},
		"(*github.com/valyala/fasthttp.Server).ListenAndServeTLSEmbed": func(s *fasthttp.Server, l net.Listener) error {
			return s.ListenAndServeTLSEmbed(addr, cert, key)
		},
		"(*github.com/valyala/fasthttp.Server).Serve": func(s *fasthttp.Server, l net.Listener) error {
			return s.Serve(l)
		},
		"(*github.com/valyala/fasthttp.Server).ServeTLS": func(s *fasthttp.Server, l net.Listener) error {
			return s.ServeTLS(l, certFile, keyFile)
		},
		"(*github.com/valyala/fasthttp.Server).ServeTLSEmbed": func(s *fasthttp.Server, l net.Listener) error {
			return s.ServeTLSEmbed(l, cert, key)
		},
	}
	for op, call := range calls {
		s, l := &fasthttp.Server{Handler: nothing}, blocktest.Listen(t)
		blocktest.UntilStopped(t, op, func() error { return call(s, l) }, "s.Shutdown", func() { s.Shutdown() })
	}
}

func TestFasthttpServe(t *testing.T) {
	certFile, keyFile := blocktest.CertFiles(t)
	cert, key := blocktest.CertPEM()
	calls := map[string]func(l net.Listener) error{
		"github.com/valyala/fasthttp.Serve":         func(l net.Listener) error { return fasthttp.Serve(l, nothing) },
		"github.com/valyala/fasthttp.ServeTLS":      func(l net.Listener) error { return fasthttp.ServeTLS(l, certFile, keyFile, nothing) },
		"github.com/valyala/fasthttp.ServeTLSEmbed": func(l net.Listener) error { return fasthttp.ServeTLSEmbed(l, cert, key, nothing) },
	}
	for op, call := range calls {
		l := blocktest.Listen(t)
		blocktest.Until(t, op, func() error { return call(l) }, "ln.Close", func() { l.Close() })
	}
}

func TestFasthttpListenAndServe(t *testing.T) {
	certFile, keyFile := blocktest.CertFiles(t)
	cert, key := blocktest.CertPEM()
	calls := map[string]func(addr string) error{
		"github.com/valyala/fasthttp.ListenAndServe": func(addr string) error { return fasthttp.ListenAndServe(addr, nothing) },
		"github.com/valyala/fasthttp.ListenAndServeTLS": func(addr string) error {
			return fasthttp.ListenAndServeTLS(addr, certFile, keyFile, nothing)
		},
		"github.com/valyala/fasthttp.ListenAndServeTLSEmbed": func(addr string) error {
			return fasthttp.ListenAndServeTLSEmbed(addr, cert, key, nothing)
		},
	}
	for op, call := range calls {
		addr := blocktest.Address(t)
		blocktest.Until(t, op, func() error { return call(addr) }, "its listener fails", func() { blocktest.FailListener(addr) })
	}
	file := filepath.Join(t.TempDir(), "s")
	blocktest.Forever(t, "github.com/valyala/fasthttp.ListenAndServeUNIX", func() error {
		return fasthttp.ListenAndServeUNIX(file, 0o600, nothing)
	})
}

func TestFasthttpServeConn(t *testing.T) {
	s := &fasthttp.Server{Handler: nothing, Logger: log.New(io.Discard, "", 0)}
	calls := map[string]func(c net.Conn) error{
		"github.com/valyala/fasthttp.ServeConn":           func(c net.Conn) error { return fasthttp.ServeConn(c, nothing) },
		"(*github.com/valyala/fasthttp.Server).ServeConn": s.ServeConn,
	}
	for op, call := range calls {
		peer, conn := blocktest.Pair(t)
		blocktest.Until(t, op, func() error { return call(conn) }, "the client disconnects", func() { peer.Close() })
	}
}
