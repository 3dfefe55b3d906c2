package types // import "github.com/docker/docker/api/types"

import (
	"bufio"
	"net"
)

// HijackedResponse is the stream of a container. Conn writes and Reader reads
// the same connection: reading to the end has to run beside the writes, or
// after CloseWrite. Source: api/types/client.go, v28.5.2+incompatible.
//
//connlint:connection half
type HijackedResponse struct {
	//connlint:same
	Conn net.Conn

	//connlint:same
	Reader *bufio.Reader
}

// Close closes the connection. Source: api/types/client.go,
// v28.5.2+incompatible.
//
//connlint:stop h
func (h *HijackedResponse) Close()

// CloseWrite ends the input of the container. Source: api/types/client.go,
// v28.5.2+incompatible.
//
//connlint:half-stop h
func (h *HijackedResponse) CloseWrite() (err error)
