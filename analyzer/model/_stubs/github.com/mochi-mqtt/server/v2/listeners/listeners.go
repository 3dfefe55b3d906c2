package listeners // import "github.com/mochi-mqtt/server/v2/listeners"

import (
	"net"
)

// Listener is the accept loop of one address, which the broker runs. Source:
// listeners.go, v2.7.9.
//
//connlint:connection
type Listener interface {
	// Serve accepts until Close. Source: listeners.go, v2.7.9.
	//
	//connlint:drive recv until {recv}.Close is called
	Serve(establish EstablishFn)

	// Close ends Serve. Source: listeners.go, v2.7.9.
	//
	//connlint:stop recv
	Close(closeClients CloseFn)

	// Address is what the listener listens on. Source: listeners.go, v2.7.9.
	//
	//connlint:address addr of recv
	Address() (addr string)
}

// NewTCP binds in Init, which AddListener calls. Source: tcp.go, v2.7.9.
//
//connlint:open l as listener
//connlint:address config.Address of l
func NewTCP(config Config) (l *TCP)

// NewWebsocket binds in Serve. Source: websocket.go, v2.7.9.
//
//connlint:open l as listener
//connlint:address config.Address of l
func NewWebsocket(config Config) (l *Websocket)

// NewNet wraps a listener that is bound. Source: net.go, v2.7.9.
//
//connlint:same l, listener
func NewNet(id string, listener net.Listener) (l *Net)
