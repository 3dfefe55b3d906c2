package sarama // import "github.com/IBM/sarama"

import (
	"context"
)

// ConsumerGroup is driven by a loop of Consume. Source: consumer_group.go,
// v1.61.1.
//
//connlint:connection
type ConsumerGroup interface {
	// Consume blocks for one session, and is called in a loop: it returns nil
	// after a rebalance. The methods of handler run in goroutines of the
	// library, and their session, which has the lock of the group, ends when
	// they have returned. Source: consumer_group.go, consumer_group_session.go,
	// v1.61.1.
	//
	//connlint:drive recv until {ctx} is cancelled or {recv}.Close is called
	//connlint:bound-by ctx
	//connlint:go handler
	//connlint:callback handler of recv beside
	Consume(ctx context.Context, topics []string, handler ConsumerGroupHandler) (err error)

	// Errors has to be read if Config.Consumer.Return.Errors is set. Close
	// closes it. Source: consumer_group.go, v1.61.1.
	//
	//connlint:same ch, recv
	Errors() (ch <-chan error)

	// Close takes the lock of the group, which Consume has until its handler has
	// returned, and leaves it. Source: consumer_group.go, v1.61.1.
	//
	//connlint:stop recv
	//connlint:await recv beside
	Close() (err error)
}

// ConsumerGroupClaim is one partition in a session. Source:
// consumer_group_session.go, v1.61.1.
type ConsumerGroupClaim interface {
	// Messages is closed at the next rebalance: the loop over it is what
	// ConsumeClaim is for. Source: consumer_group_session.go, v1.61.1.
	//
	//connlint:neutral the loop over it is what ConsumeClaim is for
	Messages() (ch <-chan *ConsumerMessage)
}

// Consumer reads partitions. Source: consumer.go, v1.61.1.
//
//connlint:connection
type Consumer interface {
	// ConsumePartition returns at once. Source: consumer.go, v1.61.1.
	//
	//connlint:open pc
	//connlint:child pc of recv
	ConsumePartition(topic string, partition int32, offset int64) (pc PartitionConsumer, err error)

	// Close closes the client; all partition consumers have to be closed
	// before. Source: consumer.go, v1.61.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// PartitionConsumer delivers the messages of a partition. Source: consumer.go,
// v1.61.1.
//
//connlint:connection
type PartitionConsumer interface {
	// Messages is closed after AsyncClose or Close. Source: consumer.go,
	// v1.61.1.
	//
	//connlint:same ch, recv
	Messages() (ch <-chan *ConsumerMessage)

	// Errors is closed after AsyncClose or Close. Source: consumer.go,
	// v1.61.1.
	//
	//connlint:same ch, recv
	Errors() (ch <-chan *ConsumerError)

	// AsyncClose ends the loops over Messages and Errors. Source: consumer.go,
	// v1.61.1.
	//
	//connlint:stop recv
	AsyncClose()

	// Close reads the rest of Messages by itself. Source: consumer.go,
	// v1.61.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// AsyncProducer blocks when Errors, or Successes if they are wanted, are not
// read. Source: async_producer.go, v1.61.1.
//
//connlint:connection
type AsyncProducer interface {
	// Input blocks when its buffer is full. Source: async_producer.go,
	// v1.61.1.
	//
	//connlint:same ch, recv
	Input() (ch chan<- *ProducerMessage)

	// Successes is closed after AsyncClose or Close. Source:
	// async_producer.go, v1.61.1.
	//
	//connlint:same ch, recv
	Successes() (ch <-chan *ProducerMessage)

	// Errors is closed after AsyncClose or Close. Source: async_producer.go,
	// v1.61.1.
	//
	//connlint:same ch, recv
	Errors() (ch <-chan *ProducerError)

	// AsyncClose starts the shutdown; Successes and Errors have to be read on.
	// Source: async_producer.go, v1.61.1.
	//
	//connlint:stop recv
	AsyncClose()

	// Close flushes and waits. Source: async_producer.go, v1.61.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// SyncProducer waits for each message. Source: sync_producer.go, v1.61.1.
//
//connlint:connection
type SyncProducer interface {
	// SendMessage waits for the broker. Source: sync_producer.go, v1.61.1.
	//
	//connlint:send recv never be sent
	//connlint:relay recv
	SendMessage(msg *ProducerMessage) (partition int32, offset int64, err error)

	// SendMessages waits for the broker. Source: sync_producer.go, v1.61.1.
	//
	//connlint:send recv never be sent
	//connlint:relay recv
	SendMessages(msgs []*ProducerMessage) (err error)

	// Close flushes and waits. Source: sync_producer.go, v1.61.1.
	//
	//connlint:stop recv
	Close() (err error)
}

// NewConsumerGroup connects to the brokers. Source: consumer_group.go,
// v1.61.1.
//
//connlint:open group as client
//connlint:child group of addrs
func NewConsumerGroup(addrs []string, groupID string, config *Config) (group ConsumerGroup, err error)

// NewConsumerGroupFromClient uses the connections of client. Source:
// consumer_group.go, v1.61.1.
//
//connlint:open group as client
//connlint:child group of client
func NewConsumerGroupFromClient(groupID string, client Client) (group ConsumerGroup, err error)

// NewConsumer reads nothing before ConsumePartition. Source: consumer.go,
// v1.61.1.
//
//connlint:open c as client
//connlint:child c of addrs
func NewConsumer(addrs []string, config *Config) (c Consumer, err error)

// NewConsumerFromClient reads nothing before ConsumePartition. Source:
// consumer.go, v1.61.1.
//
//connlint:open c as client
//connlint:child c of client
func NewConsumerFromClient(client Client) (c Consumer, err error)

// NewAsyncProducer connects to the brokers. Source: async_producer.go,
// v1.61.1.
//
//connlint:open p as client
//connlint:child p of addrs
func NewAsyncProducer(addrs []string, conf *Config) (p AsyncProducer, err error)

// NewAsyncProducerFromClient connects to the brokers. Source:
// async_producer.go, v1.61.1.
//
//connlint:open p as client
//connlint:child p of client
func NewAsyncProducerFromClient(client Client) (p AsyncProducer, err error)

// NewSyncProducer connects to the brokers. Source: sync_producer.go, v1.61.1.
//
//connlint:open p as client
//connlint:child p of addrs
func NewSyncProducer(addrs []string, config *Config) (p SyncProducer, err error)

// NewSyncProducerFromClient connects to the brokers. Source: sync_producer.go,
// v1.61.1.
//
//connlint:open p as client
//connlint:child p of client
func NewSyncProducerFromClient(client Client) (p SyncProducer, err error)
