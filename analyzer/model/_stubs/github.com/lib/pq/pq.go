package pq // import "github.com/lib/pq"

import (
	"time"
)

// Listener connects in a goroutine of its own, which delivers on Notify: it
// holds 32 notifications. Source: notify.go, v1.12.3.
//
//connlint:connection
type Listener struct {
	//connlint:recv
	Notify chan *Notification
}

// Notification is what a Listener delivers; after a reconnect it is nil.
// Source: notify.go, v1.12.3.
//
//connlint:delivered
type Notification struct{}

// NewListener returns at once. The callback runs in the goroutine that
// delivers. Source: notify.go, v1.12.3.
//
//connlint:open l as client
//connlint:go cb
func NewListener(dsn string, minReconnect, maxReconnect time.Duration, cb EventCallbackType) (l *Listener)

// NewDialListener returns at once. The callback runs in the goroutine that
// delivers. Source: notify.go, v1.12.3.
//
//connlint:open l as client
//connlint:go cb
func NewDialListener(d Dialer, dsn string, minReconnect, maxReconnect time.Duration, cb EventCallbackType) (l *Listener)

// NotificationChannel is Notify. Source: notify.go, v1.12.3.
//
//connlint:same ch, l
func (l *Listener) NotificationChannel() (ch <-chan *Notification)

// Listen waits for the answer, for ever while the server cannot be reached:
// nothing comes on Notify before it. Source: notify.go, v1.12.3.
//
//connlint:send l never be made
func (l *Listener) Listen(channel string) (err error)

// Unlisten waits for the answer. Source: notify.go, v1.12.3.
//
//connlint:send l never be made
func (l *Listener) Unlisten(channel string) (err error)

// UnlistenAll waits for the answer. Source: notify.go, v1.12.3.
//
//connlint:send l never be made
func (l *Listener) UnlistenAll() (err error)

// Ping waits for the answer. Source: notify.go, v1.12.3.
//
//connlint:send l never be made
func (l *Listener) Ping() (err error)

// Close ends the connection, and Notify is closed. Source: notify.go, v1.12.3.
//
//connlint:stop l
func (l *Listener) Close() (err error)

// ListenerConn is one connection, which reads in a goroutine of its own.
// Source: notify.go, v1.12.3.
//
//connlint:connection
type ListenerConn struct{}

// NewListenerConn connects and delivers on the channel from then on. Source:
// notify.go, v1.12.3.
//
//connlint:open l as client
func NewListenerConn(name string, notificationChan chan<- *Notification) (l *ListenerConn, err error)

// Listen waits for the answer. Source: notify.go, v1.12.3.
//
//connlint:send l never be executed
func (l *ListenerConn) Listen(channel string) (executed bool, err error)

// Unlisten waits for the answer. Source: notify.go, v1.12.3.
//
//connlint:send l never be executed
func (l *ListenerConn) Unlisten(channel string) (executed bool, err error)

// UnlistenAll waits for the answer. Source: notify.go, v1.12.3.
//
//connlint:send l never be executed
func (l *ListenerConn) UnlistenAll() (executed bool, err error)

// ExecSimpleQuery waits for the answer. Source: notify.go, v1.12.3.
//
//connlint:send l never be executed
func (l *ListenerConn) ExecSimpleQuery(q string) (executed bool, err error)

// Close ends the connection. Source: notify.go, v1.12.3.
//
//connlint:stop l
func (l *ListenerConn) Close() (err error)
