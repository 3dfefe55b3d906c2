package miniredis // import "github.com/alicebob/miniredis/v2"

import (
	"crypto/tls"
)

// Miniredis is a server in memory that serves in goroutines of its own. Source:
// miniredis.go, v2.40.0.
//
//connlint:connection
type Miniredis struct{}

// NewMiniRedis listens on nothing before Start. Source: miniredis.go, v2.40.0.
//
//connlint:open m as listener
//connlint:needs m
func NewMiniRedis() (m *Miniredis)

// Run starts a server and returns at once. Source: miniredis.go, v2.40.0.
//
//connlint:open m as listener
//connlint:go m
func Run() (m *Miniredis, err error)

// RunTLS starts a server and returns at once. Source: miniredis.go, v2.40.0.
//
//connlint:open m as listener
//connlint:go m
func RunTLS(cfg *tls.Config) (m *Miniredis, err error)

// RunT starts a server that is closed with the test. Source: miniredis.go,
// v2.40.0.
//
//connlint:open m as listener
//connlint:go m
func RunT(t Tester) (m *Miniredis)

// Start binds a port and returns at once. Source: miniredis.go, v2.40.0.
//
//connlint:go m
func (m *Miniredis) Start() (err error)

// StartTLS binds a port and returns at once. Source: miniredis.go, v2.40.0.
//
//connlint:go m
func (m *Miniredis) StartTLS(cfg *tls.Config) (err error)

// StartAddr binds addr and returns at once. Source: miniredis.go, v2.40.0.
//
//connlint:go m
//connlint:address addr of m
func (m *Miniredis) StartAddr(addr string) (err error)

// Restart serves again on the port that Close has left, and returns at once.
// Source: miniredis.go, v2.40.0.
//
//connlint:open m as listener
//connlint:go m
func (m *Miniredis) Restart() (err error)

// Addr is what a client dials. Source: miniredis.go, v2.40.0.
//
//connlint:address addr of m
func (m *Miniredis) Addr() (addr string)

// Port names the server, as in "localhost:" + m.Port(). Source: miniredis.go,
// v2.40.0.
//
//connlint:same port, m
func (m *Miniredis) Port() (port string)

// Close ends the server; Restart serves again. Source: miniredis.go, v2.40.0.
//
//connlint:stop m
func (m *Miniredis) Close()

// Publish gives the message to those who are subscribed. Source: direct.go,
// v2.40.0.
//
//connlint:send m never be published
//connlint:publish m
func (m *Miniredis) Publish(channel, message string) (n int)
