package mqtt // import "github.com/mochi-mqtt/server/v2"

import (
	"github.com/mochi-mqtt/server/v2/listeners"
)

// Server accepts in goroutines of its own. Source: server.go, v2.7.9.
//
//connlint:connection
type Server struct{}

// New binds nothing. Source: server.go, v2.7.9.
//
//connlint:open s as listener
func New(opts *Options) (s *Server)

// AddListener binds the address of l; Serve accepts on it. Source: server.go,
// v2.7.9.
//
//connlint:address l of s
func (s *Server) AddListener(l listeners.Listener) (err error)

// Serve starts a goroutine a listener and returns nil. Source: server.go,
// v2.7.9.
//
//connlint:go s
func (s *Server) Serve() (err error)

// Publish publishes as the inline client, without a network. Source:
// server.go, v2.7.9.
//
//connlint:send s never be published
func (s *Server) Publish(topic string, payload []byte, retain bool, qos byte) (err error)

// Subscribe subscribes the inline client; the handler runs in goroutines of
// the server. Source: server.go, v2.7.9.
//
//connlint:send s never be subscribed
//connlint:go handler
func (s *Server) Subscribe(filter string, subscriptionId int, handler InlineSubFn) (err error)

// Close waits for the clients to go. A second call panics. Source: server.go,
// v2.7.9.
//
//connlint:stop s
func (s *Server) Close() (err error)
