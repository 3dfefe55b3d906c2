package pulsar // import "github.com/apache/pulsar-client-go/pulsar"

import (
	"context"
)

// Client works in goroutines of its own. Source: client.go, v0.19.0.
//
//connlint:connection
type Client interface {
	// CreateProducer waits for the broker. Source: client.go, v0.19.0.
	//
	//connlint:send recv never be answered
	//connlint:open p as client
	//connlint:child p of recv
	CreateProducer(options ProducerOptions) (p Producer, err error)

	// Subscribe waits for the broker. Source: client.go, v0.19.0.
	//
	//connlint:send recv never be subscribed
	//connlint:open c as client
	//connlint:child c of recv
	Subscribe(options ConsumerOptions) (c Consumer, err error)

	// CreateReader waits for the broker. Source: client.go, v0.19.0.
	//
	//connlint:send recv never be answered
	//connlint:open r as client
	//connlint:child r of recv
	CreateReader(options ReaderOptions) (r Reader, err error)

	// Close closes the client and all in it. Source: client.go, v0.19.0.
	//
	//connlint:stop recv
	Close()
}

// NewClient connects when it has to. Source: client.go, v0.19.0.
//
//connlint:open c as client
func NewClient(options ClientOptions) (c Client, err error)

// Consumer receives in goroutines of its own; a loop of Receive or over Chan
// takes the messages. Source: consumer.go, v0.19.0.
//
//connlint:connection
type Consumer interface {
	// Receive waits for one message, or the end of ctx. Source: consumer.go,
	// v0.19.0.
	//
	//connlint:recv recv
	//connlint:bound-by ctx
	Receive(ctx context.Context) (msg Message, err error)

	// Chan delivers until Close. Source: consumer.go, v0.19.0.
	//
	//connlint:same ch, recv
	Chan() (ch <-chan ConsumerMessage)

	// Ack acknowledges one message. Source: consumer.go, v0.19.0.
	//
	//connlint:send recv never be acknowledged
	Ack(msg Message) (err error)

	// Seek waits for the broker. Source: consumer.go, v0.19.0.
	//
	//connlint:send recv never be answered
	Seek(id MessageID) (err error)

	// Unsubscribe ends the subscription. Source: consumer.go, v0.19.0.
	//
	//connlint:stop recv
	Unsubscribe() (err error)

	// Close closes the consumer. Source: consumer.go, v0.19.0.
	//
	//connlint:stop recv
	Close()
}

// Producer sends in goroutines of its own. Source: producer.go, v0.19.0.
//
//connlint:connection
type Producer interface {
	// Send waits for the broker. Source: producer.go, v0.19.0.
	//
	//connlint:send recv never be sent
	Send(ctx context.Context, msg *ProducerMessage) (id MessageID, err error)

	// SendAsync queues, and blocks while too many are pending; done runs in a
	// goroutine of the producer. Source: producer.go, v0.19.0.
	//
	//connlint:send recv never be sent
	//connlint:go done
	SendAsync(ctx context.Context, msg *ProducerMessage, done func(MessageID, *ProducerMessage, error))

	// Flush waits for the broker. Source: producer.go, v0.19.0.
	//
	//connlint:send recv never be answered
	Flush() (err error)

	// Close flushes and closes. Source: producer.go, v0.19.0.
	//
	//connlint:stop recv
	Close()
}

// Reader receives in goroutines of its own; a loop of Next takes the messages.
// Source: reader.go, v0.19.0.
//
//connlint:connection
type Reader interface {
	// Next waits for one message, or the end of ctx. Source: reader.go,
	// v0.19.0.
	//
	//connlint:recv recv
	//connlint:bound-by ctx
	Next(ctx context.Context) (msg Message, err error)

	// Close closes the reader. Source: reader.go, v0.19.0.
	//
	//connlint:stop recv
	Close()
}
