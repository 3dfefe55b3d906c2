package remotecommand // import "k8s.io/client-go/tools/remotecommand"

import (
	"context"
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
