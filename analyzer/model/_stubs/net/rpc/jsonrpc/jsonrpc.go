package jsonrpc // import "net/rpc/jsonrpc"

import (
	"io"
	"net/rpc"
)

// ServeConn serves one connection until the client hangs up. Its caller
// typically puts it in a go statement. Source: net/rpc/jsonrpc/server.go,
// go1.26.8.
//
//connlint:drive conn until its peer closes {conn}
func ServeConn(conn io.ReadWriteCloser)

// NewServerCodec wraps conn for rpc.ServeCodec. Source:
// net/rpc/jsonrpc/server.go, go1.26.8.
//
//connlint:same codec, conn
func NewServerCodec(conn io.ReadWriteCloser) (codec rpc.ServerCodec)

// NewClient returns at once; it reads in a goroutine of its own. Source:
// net/rpc/jsonrpc/client.go, go1.26.8.
//
//connlint:same client, conn
//connlint:go client
func NewClient(conn io.ReadWriteCloser) (client *rpc.Client)

// NewClientCodec wraps conn for rpc.NewClientWithCodec. Source:
// net/rpc/jsonrpc/client.go, go1.26.8.
//
//connlint:same codec, conn
func NewClientCodec(conn io.ReadWriteCloser) (codec rpc.ClientCodec)

// Dial needs a bound listener, not yet a server. Source:
// net/rpc/jsonrpc/client.go, go1.26.8.
//
//connlint:send address never connect
//connlint:open client as client
//connlint:child client of address
func Dial(network, address string) (client *rpc.Client, err error)
