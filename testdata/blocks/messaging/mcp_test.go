package messaging

import (
	"context"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"connlint.test/blocks/blocktest"
)

func TestMCPServerRun(t *testing.T) {
	const op = "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).Run"

	near, far := mcp.NewInMemoryTransports()
	blocktest.Until(t, op, func() error { return newMCPServer().Run(context.Background(), far) },
		"the client closes the session", func() { connectMCP(near).Close() })

	_, far2 := mcp.NewInMemoryTransports()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	blocktest.Until(t, op, func() error { return newMCPServer().Run(ctx, far2) }, "ctx is cancelled", cancel)
}

func TestMCPSessions(t *testing.T) {
	server, client := newMCPSessions(t)
	blocktest.Until(t, "(*github.com/modelcontextprotocol/go-sdk/mcp.ServerSession).Wait", server.Wait,
		"the client closes the session", func() { client.Close() })

	server2, client2 := newMCPSessions(t)
	blocktest.Until(t, "(*github.com/modelcontextprotocol/go-sdk/mcp.ClientSession).Wait", client2.Wait,
		"the server closes the session", func() { server2.Close() })
}

func newMCPServer() *mcp.Server {
	return mcp.NewServer(&mcp.Implementation{Name: "server", Version: "v1"}, nil)
}

// connectMCP returns a session with the server at the other end.
func connectMCP(t mcp.Transport) *mcp.ClientSession {
	client := mcp.NewClient(&mcp.Implementation{Name: "client", Version: "v1"}, nil)
	s, err := client.Connect(context.Background(), t, nil)
	if err != nil {
		panic(err)
	}
	return s
}

// newMCPSessions returns both ends of a session.
func newMCPSessions(t *testing.T) (*mcp.ServerSession, *mcp.ClientSession) {
	t.Helper()
	near, far := mcp.NewInMemoryTransports()
	server, err := newMCPServer().Connect(context.Background(), far, nil)
	if err != nil {
		t.Fatal(err)
	}
	return server, connectMCP(near)
}
