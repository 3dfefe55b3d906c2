package remotecommand // import "k8s.io/client-go/tools/remotecommand"

import (
	"context"
	"net/url"

	"k8s.io/client-go/rest"
)

// Executor runs a command in a container. Source:
// tools/remotecommand/remotecommand.go, v0.37.2.
type Executor interface {
	// Stream copies until the command ends. When Stdin is a pipe, its writer has
	// to run beside it.
	//
	//connlint:drive options.Stdin at eof until the remote command ends
	Stream(options StreamOptions) (err error)

	// StreamWithContext copies until the command or ctx ends. When Stdin is a
	// pipe, its writer has to run beside it.
	//
	//connlint:drive options.Stdin at eof until the remote command ends
	//connlint:bound-by ctx
	StreamWithContext(ctx context.Context, options StreamOptions) (err error)
}

// NewSPDYExecutor dials nothing before Stream. Source:
// tools/remotecommand/spdy.go, v0.37.2.
//
//connlint:neutral it dials nothing
func NewSPDYExecutor(config *rest.Config, method string, url *url.URL) (exec Executor, err error)

// NewWebSocketExecutor dials nothing before Stream. Source:
// tools/remotecommand/websocket.go, v0.37.2.
//
//connlint:neutral it dials nothing
func NewWebSocketExecutor(config *rest.Config, method, url string) (exec Executor, err error)
