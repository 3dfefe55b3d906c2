package evio // import "github.com/tidwall/evio"

import (
	"io"
	"time"
)

// Events are the functions that the one loop of a server runs, one after another.
// With more loops, each runs the functions of its own connections, and one that waits
// holds up those only. Source: evio.go and evio_unix.go, v1.0.8.
//
//connlint:connection
type Events struct {
	// NumLoops makes more loops than the one, which then go on when another one
	// waits. Source: evio_unix.go, v1.0.8.
	//
	//connlint:bound
	NumLoops int

	// Serving runs before the loops start, when the addresses are bound. Source:
	// evio_unix.go, v1.0.8.
	//
	//connlint:callback
	Serving func(server Server) (action Action)

	// Opened runs in the loop. Source: evio_unix.go, v1.0.8.
	//
	//connlint:callback
	Opened func(c Conn) (out []byte, opts Options, action Action)

	// Closed runs in the loop. Source: evio_unix.go, v1.0.8.
	//
	//connlint:callback
	Closed func(c Conn, err error) (action Action)

	// Detached runs in the loop. Source: evio_unix.go, v1.0.8.
	//
	//connlint:callback
	Detached func(c Conn, rwc io.ReadWriteCloser) (action Action)

	// PreWrite runs in the loop. Source: evio_unix.go, v1.0.8.
	//
	//connlint:callback
	PreWrite func()

	// Data runs in the loop. Source: evio_unix.go, v1.0.8.
	//
	//connlint:callback
	Data func(c Conn, in []byte) (out []byte, action Action)

	// Tick runs in the loop. Source: evio_unix.go, v1.0.8.
	//
	//connlint:callback
	Tick func() (delay time.Duration, action Action)
}

// Serve binds the addresses and runs the loop until one of the functions returns
// Shutdown. Source: evio.go and evio_unix.go, v1.0.8.
//
//connlint:address addr of events
//connlint:drive events until one of its functions returns Shutdown unless events returns Shutdown
func Serve(events Events, addr ...string) (err error)
