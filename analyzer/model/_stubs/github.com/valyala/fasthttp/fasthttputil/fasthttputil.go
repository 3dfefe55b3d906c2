package fasthttputil // import "github.com/valyala/fasthttp/fasthttputil"

import "net"

// InmemoryListener is an in-memory listener; only its own Dial reaches it.
// Source: fasthttputil/inmemory_listener.go, v1.73.0.
//
//connlint:connection
type InmemoryListener struct{}

// NewInmemoryListener makes an in-memory listener. Source:
// fasthttputil/inmemory_listener.go, v1.73.0.
//
//connlint:open ln as listener
func NewInmemoryListener() (ln *InmemoryListener)

// Accept waits for a Dial or for Close. Source:
// fasthttputil/inmemory_listener.go, v1.73.0.
//
//connlint:accept ln
//connlint:open c as pipe
//connlint:child c of ln
func (ln *InmemoryListener) Accept() (c net.Conn, err error)

// Dial "only returns once the server has accepted the connection", unlike a
// dial over TCP. Source: fasthttputil/inmemory_listener.go, v1.73.0.
//
//connlint:send ln never connect
//connlint:open c as pipe
//connlint:child c of ln
func (ln *InmemoryListener) Dial() (c net.Conn, err error)

// DialWithLocalAddr "only returns once the server has accepted the connection",
// unlike a dial over TCP. Source: fasthttputil/inmemory_listener.go, v1.73.0.
//
//connlint:send ln never connect
//connlint:open c as pipe
//connlint:child c of ln
func (ln *InmemoryListener) DialWithLocalAddr(local net.Addr) (c net.Conn, err error)

// Close ends Accept and Dial. Source: fasthttputil/inmemory_listener.go,
// v1.73.0.
//
//connlint:stop ln
func (ln *InmemoryListener) Close() (err error)

// NewPipeConns links two ends in memory, with a queue of 4 writes in each
// direction. It has no role: small exchanges pass in one goroutine. Source:
// fasthttputil/pipeconns.go, v1.73.0.
//
//connlint:open pc
func NewPipeConns() (pc *PipeConns)

// Conn1 is one end. Source: fasthttputil/pipeconns.go, v1.73.0.
//
//connlint:same c, pc
func (pc *PipeConns) Conn1() (c net.Conn)

// Conn2 is one end. Source: fasthttputil/pipeconns.go, v1.73.0.
//
//connlint:same c, pc
func (pc *PipeConns) Conn2() (c net.Conn)

// Close closes both ends. Source: fasthttputil/pipeconns.go, v1.73.0.
//
//connlint:stop pc
func (pc *PipeConns) Close() (err error)
