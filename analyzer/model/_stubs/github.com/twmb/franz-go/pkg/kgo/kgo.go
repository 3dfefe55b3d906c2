package kgo // import "github.com/twmb/franz-go/pkg/kgo"

import (
	"context"

	"github.com/twmb/franz-go/pkg/kmsg"
)

// Client works in goroutines of its own; a loop of polls drives its consumer.
// Source: client.go, v1.22.2.
//
//connlint:connection
type Client struct{}

// NewClient connects when it has to. Source: client.go, v1.22.2.
//
//connlint:open cl as client
func NewClient(opts ...Opt) (cl *Client, err error)

// PollFetches waits for records, the end of ctx, or Close. With a nil ctx it
// does not wait. Source: consumer.go, v1.22.2.
//
//connlint:recv cl
//connlint:same fetches, cl
//connlint:bound-by ctx
func (cl *Client) PollFetches(ctx context.Context) (fetches Fetches)

// PollRecords waits for records, the end of ctx, or Close. With a nil ctx it
// does not wait. Source: consumer.go, v1.22.2.
//
//connlint:recv cl
//connlint:same fetches, cl
//connlint:bound-by ctx
func (cl *Client) PollRecords(ctx context.Context, maxPollRecords int) (fetches Fetches)

// IsClientClosed tells that the client was closed. Source:
// record_and_fetch.go, v1.22.2.
//
//connlint:over closed of fs
func (fs Fetches) IsClientClosed() (closed bool)

// Err0 tells that the client was closed or the context of the poll is over, or else of a
// broken fetch. Source: record_and_fetch.go, v1.22.2.
//
//connlint:over err of fs
func (fs Fetches) Err0() (err error)

// Err tells of the first error of all fetches, of a closed client or an ended context
// among them. Source: record_and_fetch.go, v1.22.2.
//
//connlint:over err of fs
func (fs Fetches) Err() (err error)

// Produce buffers one record; promise runs in a goroutine of the client, one
// after the other, and "must not block". Source: producer.go, v1.22.2.
//
//connlint:send cl never be produced
//connlint:go promise
//connlint:callback promise of cl
func (cl *Client) Produce(ctx context.Context, r *Record, promise func(*Record, error))

// TryProduce buffers one record; promise runs in a goroutine of the client, one
// after the other, and "must not block". Source: producer.go, v1.22.2.
//
//connlint:send cl never be produced
//connlint:go promise
//connlint:callback promise of cl
func (cl *Client) TryProduce(ctx context.Context, r *Record, promise func(*Record, error))

// ProduceSync waits for the brokers, and for a promise of its own, which runs
// behind those of others. Source: producer.go, v1.22.2.
//
//connlint:send cl never be produced
//connlint:await cl
func (cl *Client) ProduceSync(ctx context.Context, rs ...*Record) (results ProduceResults)

// Flush waits for all that is buffered, or for the end of ctx. Source:
// producer.go, v1.22.2.
//
//connlint:send cl never be flushed
//connlint:await cl
//connlint:bound-by ctx
func (cl *Client) Flush(ctx context.Context) (err error)

// CommitRecords waits for the brokers. Source: consumer_group.go, v1.22.2.
//
//connlint:send cl never be committed
func (cl *Client) CommitRecords(ctx context.Context, rs ...*Record) (err error)

// CommitUncommittedOffsets waits for the brokers. Source: consumer_group.go,
// v1.22.2.
//
//connlint:send cl never be committed
func (cl *Client) CommitUncommittedOffsets(ctx context.Context) (err error)

// CommitMarkedOffsets waits for the brokers. Source: consumer_group.go,
// v1.22.2.
//
//connlint:send cl never be committed
func (cl *Client) CommitMarkedOffsets(ctx context.Context) (err error)

// CommitOffsetsSync waits for the brokers. Source: consumer_group.go, v1.22.2.
//
//connlint:send cl never be committed
func (cl *Client) CommitOffsetsSync(ctx context.Context, uncommitted map[string]map[int32]EpochOffset, onDone func(*Client, *kmsg.OffsetCommitRequest, *kmsg.OffsetCommitResponse, error))

// Ping waits for a broker. Source: client.go, v1.22.2.
//
//connlint:send cl never be answered
func (cl *Client) Ping(ctx context.Context) (err error)

// Request waits for a broker. Source: client.go, v1.22.2.
//
//connlint:send cl never be answered
func (cl *Client) Request(ctx context.Context, req kmsg.Request) (r kmsg.Response, err error)

// AddConsumeTopics adds to what a later poll returns. Source: consumer.go,
// v1.22.2.
//
//connlint:send cl never be consumed
func (cl *Client) AddConsumeTopics(topics ...string)

// Close leaves the group and ends the client. With BlockRebalanceOnPoll, Close
// hangs before AllowRebalance. Source: client.go, v1.22.2.
//
//connlint:stop cl
func (cl *Client) Close()

// CloseAllowingRebalance leaves the group and ends the client. With
// BlockRebalanceOnPoll, Close hangs before AllowRebalance. Source: client.go,
// v1.22.2.
//
//connlint:stop cl
func (cl *Client) CloseAllowingRebalance()

// LeaveGroup leaves the group; the client can still produce. Source:
// consumer_group.go, v1.22.2.
//
//connlint:neutral it leaves the group, and the client can still produce
func (cl *Client) LeaveGroup()

// LeaveGroupContext leaves the group; the client can still produce. Source:
// consumer_group.go, v1.22.2.
//
//connlint:neutral it leaves the group, and the client can still produce
func (cl *Client) LeaveGroupContext(ctx context.Context) (err error)
