package mongo // import "go.mongodb.org/mongo-driver/v2/mongo"

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/mongo/options"
)

// ChangeStream is a cursor that waits for changes, used by one goroutine at a
// time; its context ends it. Source: mongo/change_stream.go, v2.9.3.
//
//connlint:connection
type ChangeStream struct{}

// Watch opens the cursor: what is written after it is seen. Source:
// mongo/collection.go, v2.9.3.
//
//connlint:open cs as client
//connlint:child cs of coll
func (coll *Collection) Watch(ctx context.Context, pipeline any, opts ...options.Lister[options.ChangeStreamOptions]) (cs *ChangeStream, err error)

// Watch opens the cursor: what is written after it is seen. Source:
// mongo/database.go, v2.9.3.
//
//connlint:open cs as client
//connlint:child cs of db
func (db *Database) Watch(ctx context.Context, pipeline any, opts ...options.Lister[options.ChangeStreamOptions]) (cs *ChangeStream, err error)

// Watch opens the cursor: what is written after it is seen. Source:
// mongo/client.go, v2.9.3.
//
//connlint:open cs as client
//connlint:child cs of c
func (c *Client) Watch(ctx context.Context, pipeline any, opts ...options.Lister[options.ChangeStreamOptions]) (cs *ChangeStream, err error)

// Next waits for a change, an error or the end of ctx. Source:
// mongo/change_stream.go, v2.9.3.
//
//connlint:recv cs
//connlint:bound-by ctx
func (cs *ChangeStream) Next(ctx context.Context) (ok bool)

// TryNext asks the server once. Source: mongo/change_stream.go, v2.9.3.
//
//connlint:neutral it asks once and does not wait for a change
func (cs *ChangeStream) TryNext(ctx context.Context) (ok bool)

// Close closes the cursor; it must not run beside Next. Source:
// mongo/change_stream.go, v2.9.3.
//
//connlint:stop cs
func (cs *ChangeStream) Close(ctx context.Context) (err error)
