package rueidis // import "github.com/redis/rueidis"

import (
	"context"
)

// Client connects by itself, and again when a connection is lost. Source: rueidis.go,
// v1.0.79.
//
//connlint:connection lasting
type Client interface {
	// Receive blocks until what it subscribes to is unsubscribed from, the client is
	// closed, or ctx is done, also while the connection is lost. Source: rueidis.go,
	// client.go and pipe.go, v1.0.79.
	//
	//connlint:drive recv until it is told to unsubscribe
	//connlint:bound-by ctx alive
	//connlint:callback fn of recv
	Receive(ctx context.Context, subscribe Completed, fn func(msg PubSubMessage)) (err error)

	// Do waits for the answer. Source: rueidis.go, v1.0.79.
	//
	//connlint:send recv never be sent
	Do(ctx context.Context, cmd Completed) (resp RedisResult)

	// DoMulti waits for the answers. Source: rueidis.go, v1.0.79.
	//
	//connlint:send recv never be sent
	DoMulti(ctx context.Context, multi ...Completed) (resp []RedisResult)

	// Close ends all that waits for the client. Source: client.go, v1.0.79.
	//
	//connlint:stop recv
	Close()
}

// NewClient connects. Source: rueidis.go, v1.0.79.
//
//connlint:open client as client
func NewClient(option ClientOption) (client Client, err error)
