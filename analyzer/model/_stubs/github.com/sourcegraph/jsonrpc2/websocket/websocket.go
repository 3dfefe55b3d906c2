package websocket // import "github.com/sourcegraph/jsonrpc2/websocket"

import gorilla "github.com/gorilla/websocket"

// ObjectStream sends the messages of a jsonrpc2 connection over a websocket.
// Source: websocket/stream.go, v0.2.3.
//
//connlint:connection
type ObjectStream struct{}

// NewObjectStream wraps conn. Source: websocket/stream.go, v0.2.3.
//
//connlint:same s, conn
func NewObjectStream(conn *gorilla.Conn) (s ObjectStream)

// WriteObject writes one message. Source: websocket/stream.go, v0.2.3.
//
//connlint:send t never be written
func (t ObjectStream) WriteObject(obj any) (err error)

// ReadObject waits for one message. Source: websocket/stream.go, v0.2.3.
//
//connlint:recv t
func (t ObjectStream) ReadObject(v any) (err error)

// Close closes the websocket. Source: websocket/stream.go, v0.2.3.
//
//connlint:stop t
func (t ObjectStream) Close() (err error)
