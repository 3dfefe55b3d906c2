package river // import "github.com/riverqueue/river"

import (
	"context"

	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/rivertype"
)

// Client works jobs in goroutines of its own once it has started. It inserts
// jobs without that. Source: client.go, v0.51.1.
//
//connlint:connection
type Client[TTx any] struct{}

// NewClient does nothing before Start. Source: client.go, v0.51.1.
//
//connlint:open c
func NewClient[TTx any](driver riverdriver.Driver[TTx], config *Config) (c *Client[TTx], err error)

// Start returns at once. Source: client.go, v0.51.1.
//
//connlint:go c
func (c *Client[TTx]) Start(ctx context.Context) (err error)

// Stop waits for the jobs at hand. Source: client.go, v0.51.1.
//
//connlint:stop c
func (c *Client[TTx]) Stop(ctx context.Context) (err error)

// StopAndCancel waits for the jobs at hand. Source: client.go, v0.51.1.
//
//connlint:stop c
func (c *Client[TTx]) StopAndCancel(ctx context.Context) (err error)

// Stopped is closed when the client has stopped. Source: client.go, v0.51.1.
//
//connlint:wait c until {c}.Stop is called
func (c *Client[TTx]) Stopped() (ch <-chan struct{})

// Subscribe delivers until cancel is called or the client stops, and drops
// when ch is full. Source: client.go, v0.51.1.
//
//connlint:same ch, c
func (c *Client[TTx]) Subscribe(kinds ...EventKind) (ch <-chan *Event, cancel func())

// SubscribeConfig delivers until cancel is called or the client stops, and
// drops when ch is full. Source: client.go, v0.51.1.
//
//connlint:same ch, c
func (c *Client[TTx]) SubscribeConfig(config *SubscribeConfig) (ch <-chan *Event, cancel func())

// Insert stores jobs, and needs no Start. Source: client.go, v0.51.1.
//
//connlint:send c never be inserted
func (c *Client[TTx]) Insert(ctx context.Context, args JobArgs, opts *InsertOpts) (j *rivertype.JobInsertResult, err error)

// InsertTx stores jobs, and needs no Start. Source: client.go, v0.51.1.
//
//connlint:send c never be inserted
func (c *Client[TTx]) InsertTx(ctx context.Context, tx TTx, args JobArgs, opts *InsertOpts) (j *rivertype.JobInsertResult, err error)

// InsertMany stores jobs, and needs no Start. Source: client.go, v0.51.1.
//
//connlint:send c never be inserted
func (c *Client[TTx]) InsertMany(ctx context.Context, params []InsertManyParams) (j []*rivertype.JobInsertResult, err error)

// InsertManyTx stores jobs, and needs no Start. Source: client.go, v0.51.1.
//
//connlint:send c never be inserted
func (c *Client[TTx]) InsertManyTx(ctx context.Context, tx TTx, params []InsertManyParams) (j []*rivertype.JobInsertResult, err error)

// InsertManyFast stores jobs, and needs no Start. Source: client.go, v0.51.1.
//
//connlint:send c never be inserted
func (c *Client[TTx]) InsertManyFast(ctx context.Context, params []InsertManyParams) (n int, err error)
