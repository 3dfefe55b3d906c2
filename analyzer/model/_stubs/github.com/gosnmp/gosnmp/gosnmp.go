package gosnmp // import "github.com/gosnmp/gosnmp"

import (
	"net"
)

// TrapListener takes traps while Listen runs. Source: trap.go, v1.47.0.
//
//connlint:connection
type TrapListener struct {
	// OnNewTrap runs inside Listen, one trap after the other.
	//
	//connlint:callback
	OnNewTrap TrapHandlerFunc
}

// NewTrapListener binds nothing before Listen. Source: trap.go, v1.47.0.
//
//connlint:open t as listener
func NewTrapListener() (t *TrapListener)

// WithBufferSize returns t itself. Source: trap.go, v1.47.0.
//
//connlint:same tl, t
func (t *TrapListener) WithBufferSize(i uint) (tl *TrapListener)

// Listen binds addr and takes traps until Close, and returns nil then. Source:
// trap.go, v1.47.0.
//
//connlint:drive t, addr until {t}.Close is called
func (t *TrapListener) Listen(addr string) (err error)

// Listening returns a channel that delivers once when Listen, in another
// goroutine, is ready. Source: trap.go, v1.47.0.
//
//connlint:neutral its channel tells that Listen has bound its address, not that it is over
func (t *TrapListener) Listening() (ch <-chan bool)

// SendUDP uses the socket that Listen has bound. Source: trap.go, v1.47.0.
//
//connlint:send t never be sent
func (t *TrapListener) SendUDP(packet *SnmpPacket, addr *net.UDPAddr) (err error)

// Close ends Listen and waits for it, at most CloseTimeout. Source: trap.go,
// v1.47.0.
//
//connlint:stop t
func (t *TrapListener) Close()

// GoSNMP is a client that reads its answers in the calls themselves, bounded by
// Timeout and Retries. Source: gosnmp.go, v1.47.0.
//
//connlint:connection
type GoSNMP struct {
	//connlint:host
	Target string

	//connlint:port
	Port uint16
}

// Connect opens a socket to Target and Port. Source: gosnmp.go, v1.47.0.
//
//connlint:send x.Port never connect
//connlint:open x as client
//connlint:child x of x.Port
func (x *GoSNMP) Connect() (err error)

// Get waits for the answer. Source: gosnmp.go, v1.47.0.
//
//connlint:send x never be made
func (x *GoSNMP) Get(oids []string) (result *SnmpPacket, err error)

// Set waits for the answer. Source: gosnmp.go, v1.47.0.
//
//connlint:send x never be made
func (x *GoSNMP) Set(pdus []SnmpPDU) (result *SnmpPacket, err error)

// SendTrap waits for an answer to an inform only. Source: trap.go, v1.47.0.
//
//connlint:send x never be sent
func (x *GoSNMP) SendTrap(trap SnmpTrap) (result *SnmpPacket, err error)

// Walk runs walkFn here for each value. Source: gosnmp.go, v1.47.0.
//
//connlint:send x never be made
//connlint:call walkFn
func (x *GoSNMP) Walk(rootOid string, walkFn WalkFunc) (err error)

// BulkWalk runs walkFn here for each value. Source: gosnmp.go, v1.47.0.
//
//connlint:send x never be made
//connlint:call walkFn
func (x *GoSNMP) BulkWalk(rootOid string, walkFn WalkFunc) (err error)

// Close closes the socket. Source: gosnmp.go, v1.47.0.
//
//connlint:stop x
func (x *GoSNMP) Close() (err error)
