package serial // import "go.bug.st/serial"

import (
	"time"
)

// Open opens a port of this machine. Source: serial.go, v1.8.0.
//
//connlint:open p as client
func Open(portName string, mode *Mode) (p Port, err error)

// Port is a serial port, which has no end of input. Source: serial.go, v1.8.0.
//
//connlint:connection
type Port interface {
	// Read blocks for one byte at least, or for the time of SetReadTimeout, when
	// it returns 0 and no error.
	//
	//connlint:recv recv
	Read(p []byte) (n int, err error)

	// Write sends bytes.
	//
	//connlint:send recv never be written
	Write(p []byte) (n int, err error)

	// Drain waits until all bytes are sent.
	//
	//connlint:send recv never be sent
	Drain() (err error)

	// SetReadTimeout bounds Read.
	//
	//connlint:bound recv
	SetReadTimeout(t time.Duration) (err error)

	// Close closes the port.
	//
	//connlint:stop recv
	Close() (err error)
}
