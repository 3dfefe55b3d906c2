package jetstream // import "github.com/nats-io/nats.go/jetstream"

import (
	"context"

	nats "github.com/nats-io/nats.go"
)

// New is another view of the connection. Source: jetstream.go, v1.55.0.
//
//connlint:same js, nc
func New(nc *nats.Conn, opts ...JetStreamOpt) (js JetStream, err error)

// NewWithAPIPrefix is another view of the connection. Source: jetstream.go,
// v1.55.0.
//
//connlint:same js, nc
func NewWithAPIPrefix(nc *nats.Conn, apiPrefix string, opts ...JetStreamOpt) (js JetStream, err error)

// NewWithDomain is another view of the connection. Source: jetstream.go,
// v1.55.0.
//
//connlint:same js, nc
func NewWithDomain(nc *nats.Conn, domain string, opts ...JetStreamOpt) (js JetStream, err error)

// Publisher publishes on the connection below. Source: jetstream.go, v1.55.0.
//
//connlint:connection
type Publisher interface {
	// Publish waits for the server to store the message, or the end of ctx.
	// Source: jetstream.go, v1.55.0.
	//
	//connlint:send recv never be published
	Publish(ctx context.Context, subject string, payload []byte, opts ...PublishOpt) (ack *PubAck, err error)

	// PublishMsg waits for the server to store the message, or the end of ctx.
	// Source: jetstream.go, v1.55.0.
	//
	//connlint:send recv never be published
	PublishMsg(ctx context.Context, msg *nats.Msg, opts ...PublishOpt) (ack *PubAck, err error)

	// PublishAsync waits only while too many are pending. Source:
	// jetstream.go, v1.55.0.
	//
	//connlint:send recv never be published
	PublishAsync(subject string, payload []byte, opts ...PublishOpt) (ack PubAckFuture, err error)

	// PublishMsgAsync waits only while too many are pending. Source:
	// jetstream.go, v1.55.0.
	//
	//connlint:send recv never be published
	PublishMsgAsync(msg *nats.Msg, opts ...PublishOpt) (ack PubAckFuture, err error)

	// PublishAsyncComplete tells when nothing is pending. Source:
	// jetstream.go, v1.55.0.
	//
	//connlint:neutral its channel tells that nothing is pending, not the end of the connection
	PublishAsyncComplete() (done <-chan struct{})
}

// StreamConsumerManager looks consumers up. Source: jetstream.go, v1.55.0.
type StreamConsumerManager interface {
	// CreateOrUpdateConsumer waits for the server. Source: jetstream.go,
	// v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child cons of recv
	CreateOrUpdateConsumer(ctx context.Context, stream string, cfg ConsumerConfig) (cons Consumer, err error)

	// CreateConsumer waits for the server. Source: jetstream.go, v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child cons of recv
	CreateConsumer(ctx context.Context, stream string, cfg ConsumerConfig) (cons Consumer, err error)

	// OrderedConsumer waits for the server. Source: jetstream.go, v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child cons of recv
	OrderedConsumer(ctx context.Context, stream string, cfg OrderedConsumerConfig) (cons Consumer, err error)

	// Consumer waits for the server. Source: jetstream.go, v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child cons of recv
	Consumer(ctx context.Context, stream, consumer string) (cons Consumer, err error)
}

// Consumer pulls messages of a stream. Source: consumer.go, v1.55.0.
//
//connlint:connection
type Consumer interface {
	// Consume returns at once; handler runs in a goroutine of the library
	// until Stop. Source: consumer.go, v1.55.0.
	//
	//connlint:go handler
	//connlint:open cc
	//connlint:child cc of recv
	Consume(handler MessageHandler, opts ...PullConsumeOpt) (cc ConsumeContext, err error)

	// Messages returns at once; a loop of Next takes the messages. Source:
	// consumer.go, v1.55.0.
	//
	//connlint:open mc
	//connlint:child mc of recv
	Messages(opts ...PullMessagesOpt) (mc MessagesContext, err error)

	// Fetch returns at once with a batch that ends by itself. Source:
	// consumer.go, v1.55.0.
	//
	//connlint:neutral the channel of the batch is closed when it is complete or its time is over
	Fetch(batch int, opts ...FetchOpt) (mb MessageBatch, err error)

	// FetchNoWait returns at once with a batch that ends by itself. Source:
	// consumer.go, v1.55.0.
	//
	//connlint:neutral the channel of the batch is closed when it is complete
	FetchNoWait(batch int) (mb MessageBatch, err error)

	// Next waits for one message, for a limited time. Source: consumer.go,
	// v1.55.0.
	//
	//connlint:recv recv
	Next(opts ...FetchOpt) (msg Msg, err error)
}

// MessagesContext is an endless iterator over messages. Source: pull.go,
// v1.55.0.
//
//connlint:connection
type MessagesContext interface {
	// Next waits for one message, or Stop. Source: pull.go, v1.55.0.
	//
	//connlint:recv recv
	Next(opts ...NextOpt) (msg Msg, err error)

	// Stop ends the iterator. Source: pull.go, v1.55.0.
	//
	//connlint:stop recv
	Stop()

	// Drain ends the iterator after what is buffered. Source: pull.go,
	// v1.55.0.
	//
	//connlint:stop recv
	Drain()
}

// ErrMsgIteratorClosed is what Next returns after Stop or Drain. Source:
// errors.go, v1.55.0.
//
//connlint:ended
var ErrMsgIteratorClosed error

// ConsumeContext is a running Consume. Source: pull.go, v1.55.0.
//
//connlint:connection
type ConsumeContext interface {
	// Stop ends Consume. Source: pull.go, v1.55.0.
	//
	//connlint:stop recv
	Stop()

	// Drain ends Consume after what is buffered. Source: pull.go, v1.55.0.
	//
	//connlint:stop recv
	Drain()

	// Closed tells that Consume is over. Source: pull.go, v1.55.0.
	//
	//connlint:wait recv until {recv}.Stop or {recv}.Drain is called
	//connlint:only-stop recv
	Closed() (ch <-chan struct{})
}

// KeyWatcher delivers the changes of a bucket, by an ordered consumer that is made
// again when it is lost. Source: kv.go, v1.55.0.
//
//connlint:connection lasting
type KeyWatcher interface {
	// Updates delivers until Stop. A nil entry follows the initial values.
	// Source: kv.go, v1.55.0.
	//
	//connlint:same ch, recv
	Updates() (ch <-chan KeyValueEntry)

	// Stop closes the channel of Updates. Source: kv.go, v1.55.0.
	//
	//connlint:stop recv
	Stop() (err error)
}

// KeyValueManager looks buckets up. Source: kv.go, v1.55.0.
type KeyValueManager interface {
	// KeyValue waits for the server. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child kv of recv
	KeyValue(ctx context.Context, bucket string) (kv KeyValue, err error)

	// CreateKeyValue waits for the server. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child kv of recv
	CreateKeyValue(ctx context.Context, cfg KeyValueConfig) (kv KeyValue, err error)

	// UpdateKeyValue waits for the server. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child kv of recv
	UpdateKeyValue(ctx context.Context, cfg KeyValueConfig) (kv KeyValue, err error)

	// CreateOrUpdateKeyValue waits for the server. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be answered
	//connlint:child kv of recv
	CreateOrUpdateKeyValue(ctx context.Context, cfg KeyValueConfig) (kv KeyValue, err error)
}

// KeyValue is a bucket. Source: kv.go, v1.55.0.
//
//connlint:connection
type KeyValue interface {
	// Put waits for the server, which tells the watchers. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be stored
	//connlint:relay recv
	Put(ctx context.Context, key string, value []byte) (revision uint64, err error)

	// PutString waits for the server, which tells the watchers. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be stored
	//connlint:relay recv
	PutString(ctx context.Context, key string, value string) (revision uint64, err error)

	// Create waits for the server, which tells the watchers. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be stored
	//connlint:relay recv
	Create(ctx context.Context, key string, value []byte, opts ...KVCreateOpt) (revision uint64, err error)

	// Update waits for the server, which tells the watchers. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be stored
	//connlint:relay recv
	Update(ctx context.Context, key string, value []byte, revision uint64) (next uint64, err error)

	// Delete waits for the server, which tells the watchers. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be stored
	//connlint:relay recv
	Delete(ctx context.Context, key string, opts ...KVDeleteOpt) (err error)

	// Purge waits for the server, which tells the watchers. Source: kv.go, v1.55.0.
	//
	//connlint:send recv never be stored
	//connlint:relay recv
	Purge(ctx context.Context, key string, opts ...KVDeleteOpt) (err error)

	// Watch returns at once: what is stored behind it is seen. Source: kv.go, v1.55.0.
	//
	//connlint:open w
	//connlint:child w of recv
	Watch(ctx context.Context, keys string, opts ...WatchOpt) (w KeyWatcher, err error)

	// WatchAll returns at once: what is stored behind it is seen. Source: kv.go, v1.55.0.
	//
	//connlint:open w
	//connlint:child w of recv
	WatchAll(ctx context.Context, opts ...WatchOpt) (w KeyWatcher, err error)

	// WatchFiltered returns at once: what is stored behind it is seen. Source: kv.go, v1.55.0.
	//
	//connlint:open w
	//connlint:child w of recv
	WatchFiltered(ctx context.Context, keys []string, opts ...WatchOpt) (w KeyWatcher, err error)
}
