package nsq // import "github.com/nsqio/go-nsq"

import (
	"time"
)

// Consumer reads in goroutines of its own once it is connected. StopChan is
// closed when a stop is complete. Source: consumer.go, v1.1.0.
//
//connlint:connection
type Consumer struct {
	//connlint:only-stop
	StopChan chan int
}

// Producer connects when it has to publish. Source: producer.go, v1.1.0.
//
//connlint:connection
type Producer struct{}

// NewConsumer connects to nothing. Source: consumer.go, v1.1.0.
//
//connlint:open r as client
func NewConsumer(topic, channel string, config *Config) (r *Consumer, err error)

// AddHandler panics after the consumer is connected; the handler runs in
// goroutines of its own. Source: consumer.go, v1.1.0.
//
//connlint:go handler
func (r *Consumer) AddHandler(handler Handler)

// AddConcurrentHandlers panics after the consumer is connected; the handler
// runs in goroutines of its own. Source: consumer.go, v1.1.0.
//
//connlint:go handler
func (r *Consumer) AddConcurrentHandlers(handler Handler, concurrency int)

// ConnectToNSQD returns when it is connected; goroutines of the consumer read.
// Source: consumer.go, v1.1.0.
//
//connlint:neutral it returns when it is connected
func (r *Consumer) ConnectToNSQD(addr string) (err error)

// ConnectToNSQDs returns when it is connected; goroutines of the consumer
// read. Source: consumer.go, v1.1.0.
//
//connlint:neutral it returns when it is connected
func (r *Consumer) ConnectToNSQDs(addresses []string) (err error)

// ConnectToNSQLookupd returns when it is connected; goroutines of the consumer
// read. Source: consumer.go, v1.1.0.
//
//connlint:neutral it returns when it is connected
func (r *Consumer) ConnectToNSQLookupd(addr string) (err error)

// ConnectToNSQLookupds returns when it is connected; goroutines of the
// consumer read. Source: consumer.go, v1.1.0.
//
//connlint:neutral it returns when it is connected
func (r *Consumer) ConnectToNSQLookupds(addresses []string) (err error)

// Stop only starts the stop: StopChan tells its end. Source: consumer.go,
// v1.1.0.
//
//connlint:stop r
func (r *Consumer) Stop()

// NewProducer connects when it has to publish. Source: producer.go, v1.1.0.
//
//connlint:open w as client
//connlint:child w of addr
func NewProducer(addr string, config *Config) (w *Producer, err error)

// Publish waits for the answer. Source: producer.go, v1.1.0.
//
//connlint:send w never be published
func (w *Producer) Publish(topic string, body []byte) (err error)

// MultiPublish waits for the answer. Source: producer.go, v1.1.0.
//
//connlint:send w never be published
func (w *Producer) MultiPublish(topic string, body [][]byte) (err error)

// DeferredPublish waits for the answer. Source: producer.go, v1.1.0.
//
//connlint:send w never be published
func (w *Producer) DeferredPublish(topic string, delay time.Duration, body []byte) (err error)

// PublishAsync queues. The result is sent to doneChan, which has to be read or
// to have room. Source: producer.go, v1.1.0.
//
//connlint:send w never be published
func (w *Producer) PublishAsync(topic string, body []byte, doneChan chan *ProducerTransaction, args ...any) (err error)

// MultiPublishAsync queues. The result is sent to doneChan, which has to be
// read or to have room. Source: producer.go, v1.1.0.
//
//connlint:send w never be published
func (w *Producer) MultiPublishAsync(topic string, body [][]byte, doneChan chan *ProducerTransaction, args ...any) (err error)

// DeferredPublishAsync queues. The result is sent to doneChan, which has to be
// read or to have room. Source: producer.go, v1.1.0.
//
//connlint:send w never be published
func (w *Producer) DeferredPublishAsync(topic string, delay time.Duration, body []byte, doneChan chan *ProducerTransaction, args ...any) (err error)

// Ping waits for the answer. Source: producer.go, v1.1.0.
//
//connlint:send w never be answered
func (w *Producer) Ping() (err error)

// Stop waits until the producer has ended. Source: producer.go, v1.1.0.
//
//connlint:stop w
func (w *Producer) Stop()
