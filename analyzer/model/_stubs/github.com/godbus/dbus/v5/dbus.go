package dbus // import "github.com/godbus/dbus/v5"

import (
	"context"
	"io"
)

// Conn reads in a goroutine of its own, and runs the methods that were exported
// in a goroutine for each call: nobody has to drive it. Source: conn.go,
// v5.2.4.
//
//connlint:connection
type Conn struct{}

// ConnectSessionBus connects to the bus. Source: conn.go, v5.2.4.
//
//connlint:open conn as client
//connlint:go conn
func ConnectSessionBus(opts ...ConnOption) (conn *Conn, err error)

// ConnectSystemBus connects to the bus. Source: conn.go, v5.2.4.
//
//connlint:open conn as client
//connlint:go conn
func ConnectSystemBus(opts ...ConnOption) (conn *Conn, err error)

// SessionBusPrivate connects to the bus. Source: conn.go, v5.2.4.
//
//connlint:open conn as client
//connlint:go conn
func SessionBusPrivate(opts ...ConnOption) (conn *Conn, err error)

// SystemBusPrivate connects to the bus. Source: conn.go, v5.2.4.
//
//connlint:open conn as client
//connlint:go conn
func SystemBusPrivate(opts ...ConnOption) (conn *Conn, err error)

// SessionBus returns the shared connection. Source: conn.go, v5.2.4.
//
//connlint:neutral the connection is shared by the process and must not be closed
func SessionBus() (conn *Conn, err error)

// SystemBus returns the shared connection. Source: conn.go, v5.2.4.
//
//connlint:neutral the connection is shared by the process and must not be closed
func SystemBus() (conn *Conn, err error)

// Connect connects to a bus. Source: conn.go, v5.2.4.
//
//connlint:open conn as client
//connlint:child conn of address
//connlint:go conn
func Connect(address string, opts ...ConnOption) (conn *Conn, err error)

// Dial connects to a bus. Source: conn.go, v5.2.4.
//
//connlint:open conn as client
//connlint:child conn of address
//connlint:go conn
func Dial(address string, opts ...ConnOption) (conn *Conn, err error)

// NewConn wraps rwc; the reader starts with Auth. Source: conn.go, v5.2.4.
//
//connlint:same conn, rwc
func NewConn(rwc io.ReadWriteCloser, opts ...ConnOption) (conn *Conn, err error)

// Signal is what a connection delivers. Source: conn.go, v5.2.4.
//
//connlint:delivered
type Signal struct{}

// Signal registers ch and returns at once. Nothing comes before AddMatchSignal;
// a full channel is queued for, and all are closed with the connection. Source:
// conn.go, v5.2.4.
//
//connlint:address ch of conn
func (conn *Conn) Signal(ch chan<- *Signal)

// AddMatchSignal asks the bus for signals, and waits for the answer. Source: conn.go,
// v5.2.4.
//
//connlint:send conn never be made
func (conn *Conn) AddMatchSignal(options ...MatchOption) (err error)

// RemoveMatchSignal waits for the answer. Source: conn.go, v5.2.4.
//
//connlint:send conn never be made
func (conn *Conn) RemoveMatchSignal(options ...MatchOption) (err error)

// Send queues one message. Source: conn.go, v5.2.4.
//
//connlint:send conn never be sent
func (conn *Conn) Send(msg *Message, ch chan *Call) (call *Call)

// Object only names an object of the peer. Source: conn.go, v5.2.4.
//
//connlint:child o of conn
func (conn *Conn) Object(dest string, path ObjectPath) (o BusObject)

// BusObject only names the bus. Source: conn.go, v5.2.4.
//
//connlint:child o of conn
func (conn *Conn) BusObject() (o BusObject)

// Context returns at once; the context ends with the connection. Source:
// conn.go, v5.2.4.
//
//connlint:same ctx, conn
func (conn *Conn) Context() (ctx context.Context)

// Close closes the connection and the channels of Signal. Source: conn.go,
// v5.2.4.
//
//connlint:stop conn
func (conn *Conn) Close() (err error)

// Export registers: "Every method call is executed in a new goroutine". The
// caller then only has to stay. Source: export.go, v5.2.4.
//
//connlint:go v
func (conn *Conn) Export(v any, path ObjectPath, iface string) (err error)

// ExportMethodTable registers functions, each call of which has a goroutine.
// Source: export.go, v5.2.4.
//
//connlint:go methods
func (conn *Conn) ExportMethodTable(methods map[string]any, path ObjectPath, iface string) (err error)

// Emit sends a signal. Source: export.go, v5.2.4.
//
//connlint:send conn never be sent
func (conn *Conn) Emit(path ObjectPath, name string, values ...any) (err error)

// RequestName waits for the answer. Source: export.go, v5.2.4.
//
//connlint:send conn never be made
func (conn *Conn) RequestName(name string, flags RequestNameFlags) (r RequestNameReply, err error)

// ReleaseName waits for the answer. Source: export.go, v5.2.4.
//
//connlint:send conn never be made
func (conn *Conn) ReleaseName(name string) (r ReleaseNameReply, err error)

// BusObject is an object of the peer. Source: object.go, v5.2.4.
//
//connlint:connection
type BusObject interface {
	// Call waits for the answer.
	//
	//connlint:send recv never be made
	Call(method string, flags Flags, args ...any) (call *Call)

	// CallWithContext waits for the answer or the end of ctx.
	//
	//connlint:send recv never be made
	CallWithContext(ctx context.Context, method string, flags Flags, args ...any) (call *Call)

	// Go delivers the answer on ch, which has to be buffered.
	//
	//connlint:send recv never be made
	Go(method string, flags Flags, ch chan *Call, args ...any) (call *Call)

	// GetProperty waits for the answer.
	//
	//connlint:send recv never be made
	GetProperty(p string) (v Variant, err error)

	// SetProperty waits for the answer.
	//
	//connlint:send recv never be made
	SetProperty(p string, v any) (err error)
}
