package zeroconf // import "github.com/grandcat/zeroconf"

import (
	"context"
	"net"
)

// ServiceEntry is what Browse and Lookup deliver on the channel of their
// caller. Source: service.go, v1.0.0.
//
//connlint:delivered
type ServiceEntry struct{}

// Browse sends a query and returns at once; a goroutine delivers on entries,
// and closes it when ctx ends. A loop over entries before Browse gets nothing.
// Source: client.go, v1.0.0.
//
//connlint:send entries never be made
func (r *Resolver) Browse(ctx context.Context, service, domain string, entries chan<- *ServiceEntry) (err error)

// Lookup sends a query and returns at once; a goroutine delivers on entries,
// and closes it when ctx ends. A loop over entries before Lookup gets nothing.
// Source: client.go, v1.0.0.
//
//connlint:send entries never be made
func (r *Resolver) Lookup(ctx context.Context, instance, service, domain string, entries chan<- *ServiceEntry) (err error)

// Server answers queries in goroutines of its own. Source: server.go, v1.0.0.
//
//connlint:connection
type Server struct{}

// Register starts to answer and returns at once. Source: server.go, v1.0.0.
//
//connlint:open s as listener
//connlint:go s
func Register(instance, service, domain string, port int, text []string, ifaces []net.Interface) (s *Server, err error)

// RegisterProxy starts to answer and returns at once. Source: server.go,
// v1.0.0.
//
//connlint:open s as listener
//connlint:go s
func RegisterProxy(instance, service, domain string, port int, host string, ips []string, text []string, ifaces []net.Interface) (s *Server, err error)

// Shutdown ends the answers. Source: server.go, v1.0.0.
//
//connlint:stop s
func (s *Server) Shutdown()
