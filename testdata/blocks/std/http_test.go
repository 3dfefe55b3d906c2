package std

import (
	"context"
	"net"
	"net/http"
	"net/http/fcgi"
	"testing"

	"connlint.test/blocks/blocktest"
)

func TestHTTPServer(t *testing.T) {
	cert, key := blocktest.CertFiles(t)
	calls := map[string]func(srv *http.Server, l net.Listener) error{
		"(*net/http.Server).Serve":             func(srv *http.Server, l net.Listener) error { return srv.Serve(l) },
		"(*net/http.Server).ServeTLS":          func(srv *http.Server, l net.Listener) error { return srv.ServeTLS(l, cert, key) },
		"(*net/http.Server).ListenAndServe":    func(srv *http.Server, l net.Listener) error { return srv.ListenAndServe() },
		"(*net/http.Server).ListenAndServeTLS": func(srv *http.Server, l net.Listener) error { return srv.ListenAndServeTLS(cert, key) },
	}
	stops := map[string]func(srv *http.Server) error{
		"srv.Shutdown": func(srv *http.Server) error { return srv.Shutdown(context.Background()) },
		"srv.Close":    (*http.Server).Close,
	}
	for op, call := range calls {
		for what, stop := range stops {
			srv, l := &http.Server{Addr: "127.0.0.1:0"}, blocktest.Listen(t)
			blocktest.Until(t, op, func() error { return call(srv, l) }, what, func() { stop(srv) })
		}
	}
}

func TestHTTP(t *testing.T) {
	l1, l2 := blocktest.Listen(t), blocktest.Listen(t)
	cert, key := blocktest.CertFiles(t)
	blocktest.Until(t, "net/http.Serve", func() error { return http.Serve(l1, nil) }, "l.Close", func() { l1.Close() })
	blocktest.Until(t, "net/http.ServeTLS", func() error { return http.ServeTLS(l2, nil, cert, key) }, "l.Close", func() { l2.Close() })
}

func TestHTTPListenAndServe(t *testing.T) {
	a1, a2 := blocktest.Address(t), blocktest.Address(t)
	cert, key := blocktest.CertFiles(t)
	blocktest.Until(t, "net/http.ListenAndServe", func() error { return http.ListenAndServe(a1, nil) },
		"its listener fails", func() { blocktest.FailListener(a1) })
	blocktest.Until(t, "net/http.ListenAndServeTLS", func() error { return http.ListenAndServeTLS(a2, cert, key, nil) },
		"its listener fails", func() { blocktest.FailListener(a2) })
}

func TestFCGI(t *testing.T) {
	l := blocktest.Listen(t)
	blocktest.Until(t, "net/http/fcgi.Serve", func() error { return fcgi.Serve(l, nil) }, "l.Close", func() { l.Close() })
}
