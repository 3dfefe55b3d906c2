package mcp // import "github.com/modelcontextprotocol/go-sdk/mcp"

import (
	"context"
	"net/http"
)

// Server has any number of sessions. It has no stop. Source: server.go,
// v1.8.0.
//
//connlint:connection
type Server struct{}

// ServerSession reads in a goroutine of its own. Source: server.go, v1.8.0.
//
//connlint:connection
type ServerSession struct{}

// ClientSession reads in a goroutine of its own. Source: client.go, v1.8.0.
//
//connlint:connection
type ClientSession struct{}

// NewServer opens nothing. Source: server.go, v1.8.0.
//
//connlint:open s as listener
func NewServer(impl *Implementation, options *ServerOptions) (s *Server)

// Run connects over t and blocks until the client disconnects or ctx ends.
// Source: server.go, v1.8.0.
//
//connlint:drive s, t until the client disconnects or {ctx} is cancelled
//connlint:bound-by ctx
func (s *Server) Run(ctx context.Context, t Transport) (err error)

// Connect returns at once; the session reads in a goroutine of its own.
// Source: server.go, v1.8.0.
//
//connlint:same ss, t
//connlint:go ss
func (s *Server) Connect(ctx context.Context, t Transport, opts *ServerSessionOptions) (ss *ServerSession, err error)

// Connect waits for the answer of the server, which has to be connected
// before. Source: client.go, v1.8.0.
//
//connlint:send t never connect
//connlint:same cs, t
//connlint:go cs
func (c *Client) Connect(ctx context.Context, t Transport, opts *ClientSessionOptions) (cs *ClientSession, err error)

// NewInMemoryTransports links two ends by net.Pipe. The server has to be
// connected before the client. Source: transport.go, v1.8.0.
//
//connlint:open t1, t2 as pipe
func NewInMemoryTransports() (t1, t2 *InMemoryTransport)

// NewStreamableHTTPHandler calls getServer in the goroutine of a request.
// Source: streamable.go, v1.8.0.
//
//connlint:go getServer
func NewStreamableHTTPHandler(getServer func(*http.Request) *Server, opts *StreamableHTTPOptions) (h *StreamableHTTPHandler)

// NewSSEHandler calls getServer in the goroutine of a request. Source: sse.go,
// v1.8.0.
//
//connlint:go getServer
func NewSSEHandler(getServer func(request *http.Request) *Server, opts *SSEOptions) (h *SSEHandler)

// Wait blocks until the client has closed the session. Source: server.go,
// v1.8.0.
//
//connlint:wait ss until the client closes the session
func (ss *ServerSession) Wait() (err error)

// Close waits for the requests at hand and closes the session. Source:
// server.go, v1.8.0.
//
//connlint:stop ss
func (ss *ServerSession) Close() (err error)

// Ping waits for the answer of the client. Source: server.go, v1.8.0.
//
//connlint:send ss never be answered
func (ss *ServerSession) Ping(ctx context.Context, params *PingParams) (err error)

// ListRoots waits for the answer of the client. Source: server.go, v1.8.0.
//
//connlint:send ss never be answered
func (ss *ServerSession) ListRoots(ctx context.Context, params *ListRootsParams) (l *ListRootsResult, err error)

// CreateMessage waits for the answer of the client. Source: server.go, v1.8.0.
//
//connlint:send ss never be answered
func (ss *ServerSession) CreateMessage(ctx context.Context, params *CreateMessageParams) (c *CreateMessageResult, err error)

// CreateMessageWithTools waits for the answer of the client. Source:
// server.go, v1.8.0.
//
//connlint:send ss never be answered
func (ss *ServerSession) CreateMessageWithTools(ctx context.Context, params *CreateMessageWithToolsParams) (c *CreateMessageWithToolsResult, err error)

// Elicit waits for the answer of the client. Source: server.go, v1.8.0.
//
//connlint:send ss never be answered
func (ss *ServerSession) Elicit(ctx context.Context, params *ElicitParams) (e *ElicitResult, err error)

// NotifyProgress sends one notification. Source: server.go, v1.8.0.
//
//connlint:send ss never be sent
func (ss *ServerSession) NotifyProgress(ctx context.Context, params *ProgressNotificationParams) (err error)

// Log sends one notification. Source: server.go, v1.8.0.
//
//connlint:send ss never be sent
func (ss *ServerSession) Log(ctx context.Context, params *LoggingMessageParams) (err error)

// Wait blocks until the server has closed the session. Source: client.go,
// v1.8.0.
//
//connlint:wait cs until the server closes the session
func (cs *ClientSession) Wait() (err error)

// Close closes the session. Source: client.go, v1.8.0.
//
//connlint:stop cs
func (cs *ClientSession) Close() (err error)

// Ping waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) Ping(ctx context.Context, params *PingParams) (err error)

// ListPrompts waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) ListPrompts(ctx context.Context, params *ListPromptsParams) (l *ListPromptsResult, err error)

// GetPrompt waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) GetPrompt(ctx context.Context, params *GetPromptParams) (g *GetPromptResult, err error)

// ListTools waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) ListTools(ctx context.Context, params *ListToolsParams) (l *ListToolsResult, err error)

// CallTool waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) CallTool(ctx context.Context, params *CallToolParams) (c *CallToolResult, err error)

// ListResources waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) ListResources(ctx context.Context, params *ListResourcesParams) (l *ListResourcesResult, err error)

// ListResourceTemplates waits for the answer of the server. Source: client.go,
// v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) ListResourceTemplates(ctx context.Context, params *ListResourceTemplatesParams) (l *ListResourceTemplatesResult, err error)

// ReadResource waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) ReadResource(ctx context.Context, params *ReadResourceParams) (r *ReadResourceResult, err error)

// Complete waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) Complete(ctx context.Context, params *CompleteParams) (c *CompleteResult, err error)

// Subscribe waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) Subscribe(ctx context.Context, params *SubscribeParams) (err error)

// Unsubscribe waits for the answer of the server. Source: client.go, v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) Unsubscribe(ctx context.Context, params *UnsubscribeParams) (err error)

// SetLoggingLevel waits for the answer of the server. Source: client.go,
// v1.8.0.
//
//connlint:send cs never be answered
func (cs *ClientSession) SetLoggingLevel(ctx context.Context, params *SetLoggingLevelParams) (err error)

// NotifyProgress sends one notification. Source: client.go, v1.8.0.
//
//connlint:send cs never be sent
func (cs *ClientSession) NotifyProgress(ctx context.Context, params *ProgressNotificationParams) (err error)
