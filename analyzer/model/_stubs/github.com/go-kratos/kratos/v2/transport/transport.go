package transport // import "github.com/go-kratos/kratos/v2/transport"

import (
	"context"
)

// Server is a transport, which an App starts. Many types have these two
// methods and do not block, so it is no connection. Source: transport.go,
// v2.8.3.
type Server interface {
	// Start serves until Stop. Source: transport.go, v2.8.3.
	//
	//connlint:drive recv until {recv}.Stop is called
	Start(ctx context.Context) (err error)

	// Stop ends Start. Source: transport.go, v2.8.3.
	//
	//connlint:stop recv
	Stop(ctx context.Context) (err error)
}
