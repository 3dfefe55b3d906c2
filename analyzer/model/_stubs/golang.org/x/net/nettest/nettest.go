package nettest // import "golang.org/x/net/nettest"

import (
	"net"
	"testing"
)

// NewLocalListener binds as net.Listen does, on an address of its own choice.
// Source: nettest/nettest.go, v0.62.0.
//
//connlint:open l as listener
func NewLocalListener(network string) (l net.Listener, err error)

// NewLocalPacketListener binds as net.ListenPacket does, on an address of its
// own choice. Source: nettest/nettest.go, v0.62.0.
//
//connlint:open c
func NewLocalPacketListener(network string) (c net.PacketConn, err error)

// TestConn calls mp for each of its tests and uses the ends from goroutines of
// its own. Source: nettest/conntest.go, v0.62.0.
//
//connlint:call mp
func TestConn(t *testing.T, mp MakePipe)
