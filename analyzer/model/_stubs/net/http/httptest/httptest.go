package httptest // import "net/http/httptest"

import (
	"net"
	"net/http"
)

// Server is a listener with the server that serves it. URL is empty until the
// server is started. Source: net/http/httptest/server.go, go1.26.8.
//
//connlint:connection
type Server struct {
	//connlint:address
	URL string

	//connlint:same
	Listener net.Listener

	//connlint:same
	Config *http.Server
}

// NewServer returns a server that serves in a goroutine of its own and is ready.
// Source: net/http/httptest/server.go, go1.26.8.
//
//connlint:open ts as listener
//connlint:go ts
//connlint:go handler
//connlint:callback handler of ts beside
func NewServer(handler http.Handler) (ts *Server)

// NewTLSServer returns a server that serves in a goroutine of its own and is
// ready. Source: net/http/httptest/server.go, go1.26.8.
//
//connlint:open ts as listener
//connlint:go ts
//connlint:go handler
//connlint:callback handler of ts beside
func NewTLSServer(handler http.Handler) (ts *Server)

// NewUnstartedServer binds a listener that nobody serves before Start: a request
// until then blocks. Source: net/http/httptest/server.go, go1.26.8.
//
//connlint:open ts as listener
//connlint:needs ts by its Start
//connlint:go handler
//connlint:callback handler of ts beside
func NewUnstartedServer(handler http.Handler) (ts *Server)

// Start serves in a goroutine of its own. Source: net/http/httptest/server.go,
// go1.26.8.
//
//connlint:go s
func (s *Server) Start()

// StartTLS serves in a goroutine of its own. Source:
// net/http/httptest/server.go, go1.26.8.
//
//connlint:go s
func (s *Server) StartTLS()

// Close blocks until all outstanding requests are answered. Hijacked connections
// do not hold it up. Source: net/http/httptest/server.go, go1.26.8.
//
//connlint:stop s
//connlint:await s beside
func (s *Server) Close()

// CloseClientConnections closes the connections that are open now; the server
// goes on. Source: net/http/httptest/server.go, go1.26.8.
//
//connlint:neutral the server goes on
func (s *Server) CloseClientConnections()

// NewRecorder returns an http.ResponseWriter in memory. Source:
// net/http/httptest/recorder.go, go1.26.8.
//
//connlint:neutral it is no connection: the answer stays in memory
func NewRecorder() (rw *ResponseRecorder)

// Client returns the client that is set up for the server. Source:
// net/http/httptest/server.go, go1.26.8.
//
//connlint:neutral it dials nothing
func (s *Server) Client() (c *http.Client)
