//connlint:also nhooyr.io/websocket/wsjson
package wsjson // import "github.com/coder/websocket/wsjson"

import (
	"context"

	"github.com/coder/websocket"
)

// Read reads one message, and closes the connection when ctx ends. Source:
// wsjson/wsjson.go, v1.8.15.
//
//connlint:recv c
//connlint:bound-by ctx
func Read(ctx context.Context, c *websocket.Conn, v any) (err error)

// Write writes one message. Source: wsjson/wsjson.go, v1.8.15.
//
//connlint:send c never be sent
func Write(ctx context.Context, c *websocket.Conn, v any) (err error)
