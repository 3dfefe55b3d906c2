package netty // import "github.com/go-netty/go-netty"

import (
	"github.com/go-netty/go-netty/transport"
)

// Bootstrap makes listeners and channels; what they do runs in goroutines of its own.
// Source: bootstrap.go, v1.6.5.
type Bootstrap interface {
	// Listen binds nothing before Sync or Async. Source: bootstrap.go, v1.6.5.
	//
	//connlint:open l as listener
	//connlint:address url of l
	Listen(url string, option ...transport.Option) (l Listener)

	// Connect dials; a goroutine reads. Source: bootstrap.go, v1.6.5.
	//
	//connlint:send url never connect
	//connlint:open ch as client
	//connlint:child ch of url
	Connect(url string, option ...transport.Option) (ch Channel, err error)
}

// Listener accepts in Sync. Source: bootstrap.go, v1.6.5.
//
//connlint:connection
type Listener interface {
	// Sync binds, and accepts until Close or the Shutdown of its Bootstrap. Each channel
	// has goroutines of its own. Source: bootstrap.go, v1.6.5.
	//
	//connlint:drive recv until {recv}.Close is called or its Bootstrap is shut down
	Sync() (err error)

	// Async runs Sync in a goroutine. Source: bootstrap.go, v1.6.5.
	//
	//connlint:go recv
	//connlint:go fn
	Async(fn func(error))

	// Close ends Sync. Source: bootstrap.go, v1.6.5.
	//
	//connlint:stop recv
	Close() (err error)
}

// Channel is a connection. Source: channel.go, v1.6.5.
//
//connlint:connection
type Channel interface {
	// Close ends the channel. Source: channel.go, v1.6.5.
	//
	//connlint:stop recv
	Close(err error)

	// Write goes through the pipeline. Source: channel.go, v1.6.5.
	//
	//connlint:send recv never be written
	Write(m Message) (err error)

	// Write1 writes past the pipeline. Source: channel.go, v1.6.5.
	//
	//connlint:send recv never be written
	Write1(p []byte) (n int, err error)
}
