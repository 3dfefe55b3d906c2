package std

import (
	"net"
	"net/rpc"
	"net/rpc/jsonrpc"
	"testing"

	"connlint.test/blocks/blocktest"
)

func TestRPCConn(t *testing.T) {
	calls := map[string]func(conn net.Conn){
		"net/rpc.ServeConn":            func(conn net.Conn) { rpc.ServeConn(conn) },
		"net/rpc.ServeCodec":           func(conn net.Conn) { rpc.ServeCodec(jsonrpc.NewServerCodec(conn)) },
		"(*net/rpc.Server).ServeConn":  func(conn net.Conn) { rpc.NewServer().ServeConn(conn) },
		"(*net/rpc.Server).ServeCodec": func(conn net.Conn) { rpc.NewServer().ServeCodec(jsonrpc.NewServerCodec(conn)) },
		"net/rpc/jsonrpc.ServeConn":    func(conn net.Conn) { jsonrpc.ServeConn(conn) },
	}
	for op, call := range calls {
		peer, conn := blocktest.Pair(t)
		blocktest.Until(t, op, func() { call(conn) }, "the peer closes", func() { peer.Close() })
	}
}

func TestRPCAccept(t *testing.T) {
	l1, l2 := blocktest.Listen(t), blocktest.Listen(t)
	blocktest.Until(t, "net/rpc.Accept", func() { rpc.Accept(l1) }, "lis.Close", func() { l1.Close() })
	blocktest.Until(t, "(*net/rpc.Server).Accept", func() { rpc.NewServer().Accept(l2) }, "lis.Close", func() { l2.Close() })
}
