package gldap // import "github.com/jimlambrt/gldap"

// Server binds its address in Run. Source: server.go, v0.1.14.
//
//connlint:connection
type Server struct{}

// NewServer takes no connection in until Run. Source: server.go, v0.1.14.
//
//connlint:open s as listener
func NewServer(opt ...Option) (s *Server, err error)

// Run binds addr and accepts until Stop, a goroutine a connection; it returns
// nil then. Source: server.go, v0.1.14.
//
//connlint:drive s, addr until {s}.Stop is called
func (s *Server) Run(addr string, opt ...Option) (err error)

// Ready is what a client polls before it dials. Source: server.go, v0.1.14.
//
//connlint:neutral it asks whether Run has bound its address, and waits for nothing
func (s *Server) Ready() (ready bool)

// Stop closes the listener and waits for the connections. Source: server.go,
// v0.1.14.
//
//connlint:stop s
func (s *Server) Stop() (err error)

// Bind only registers a handler, which runs in a goroutine of the server.
// Source: mux.go, v0.1.14.
//
//connlint:go bindFn
func (m *Mux) Bind(bindFn HandlerFunc, opt ...Option) (err error)

// Unbind only registers a handler, which runs in a goroutine of the server.
// Source: mux.go, v0.1.14.
//
//connlint:go bindFn
func (m *Mux) Unbind(bindFn HandlerFunc, opt ...Option) (err error)

// Search only registers a handler, which runs in a goroutine of the server.
// Source: mux.go, v0.1.14.
//
//connlint:go searchFn
func (m *Mux) Search(searchFn HandlerFunc, opt ...Option) (err error)

// Modify only registers a handler, which runs in a goroutine of the server.
// Source: mux.go, v0.1.14.
//
//connlint:go modifyFn
func (m *Mux) Modify(modifyFn HandlerFunc, opt ...Option) (err error)

// Add only registers a handler, which runs in a goroutine of the server.
// Source: mux.go, v0.1.14.
//
//connlint:go addFn
func (m *Mux) Add(addFn HandlerFunc, opt ...Option) (err error)

// Delete only registers a handler, which runs in a goroutine of the server.
// Source: mux.go, v0.1.14.
//
//connlint:go modifyFn
func (m *Mux) Delete(modifyFn HandlerFunc, opt ...Option) (err error)

// DefaultRoute only registers a handler, which runs in a goroutine of the
// server. Source: mux.go, v0.1.14.
//
//connlint:go noRouteFN
func (m *Mux) DefaultRoute(noRouteFN HandlerFunc, opt ...Option) (err error)
