package zrpc // import "github.com/zeromicro/go-zero/zrpc"

import (
	"github.com/zeromicro/go-zero/zrpc/internal"
)

// RpcServer serves until the process ends. Source: server.go, v1.10.3.
//
//connlint:connection
type RpcServer struct{}

// MustNewServer binds nothing. Source: server.go, v1.10.3.
//
//connlint:open rs as listener
func MustNewServer(c RpcServerConf, register internal.RegisterFn) (rs *RpcServer)

// NewServer binds nothing. Source: server.go, v1.10.3.
//
//connlint:open rs as listener
func NewServer(c RpcServerConf, register internal.RegisterFn) (rs *RpcServer, err error)

// Start serves until the process gets a signal to end, and panics if it
// cannot. Stop does not end it. Source: server.go, v1.10.3.
//
//connlint:drive rs until the process gets a signal to end
func (rs *RpcServer) Start()

// Stop only closes the log. Source: server.go, v1.10.3.
//
//connlint:neutral it only closes the log, and the server serves on
func (rs *RpcServer) Stop()
