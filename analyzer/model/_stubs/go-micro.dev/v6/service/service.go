package service // import "go-micro.dev/v6/service"

import (
	"go-micro.dev/v6/server"
)

// New takes no connection in until Run or Start. Source: service/service.go,
// v6.10.0-1-g77fc793d5.
//
//connlint:open s as listener
func New(opts ...Option) (s Service)

// Service runs a server and its clients. Source: service/service.go,
// v6.10.0-1-g77fc793d5.
//
//connlint:connection
type Service interface {
	// Start starts the server and returns at once.
	//
	//connlint:go recv
	Start() (err error)

	// Stop stops what Start has started. It does not make Run return.
	//
	//connlint:stop recv
	Stop() (err error)

	// Run starts the service, waits for a signal, and stops it.
	//
	//connlint:drive recv until a signal comes or its context ends
	Run() (err error)

	// Handle only registers; the methods run in goroutines of the server.
	//
	//connlint:go v
	Handle(v interface{}, opts ...server.HandlerOption) (err error)
}
