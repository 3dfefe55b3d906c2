package kafka // import "github.com/segmentio/kafka-go"

import (
	"context"
	"net"
	"time"
)

// Reader fetches in goroutines of its own, and connects again when a broker is
// lost. Source: reader.go, v0.4.51.
//
//connlint:connection lasting
type Reader struct{}

// Writer writes batches. Source: writer.go, v0.4.51.
//
//connlint:connection
type Writer struct{}

// Conn is a connection to one broker. Source: conn.go, v0.4.51.
//
//connlint:connection
type Conn struct{}

// ConsumerGroup joins, and joins again, in a goroutine of its own. Source:
// consumergroup.go, v0.4.51.
//
//connlint:connection
type ConsumerGroup struct{}

// NewReader starts to fetch. Source: reader.go, v0.4.51.
//
//connlint:open r as client
func NewReader(config ReaderConfig) (r *Reader)

// ReadMessage waits for one message, the end of ctx, or Close, after which it
// returns io.EOF. Source: reader.go, v0.4.51.
//
//connlint:recv r
//connlint:bound-by ctx
func (r *Reader) ReadMessage(ctx context.Context) (m Message, err error)

// FetchMessage waits for one message, the end of ctx, or Close, after which it
// returns io.EOF. Source: reader.go, v0.4.51.
//
//connlint:recv r
//connlint:bound-by ctx
func (r *Reader) FetchMessage(ctx context.Context) (m Message, err error)

// CommitMessages waits for the broker, or queues if a CommitInterval is set.
// Source: reader.go, v0.4.51.
//
//connlint:send r never be committed
func (r *Reader) CommitMessages(ctx context.Context, msgs ...Message) (err error)

// Close ends the fetching. Source: reader.go, v0.4.51.
//
//connlint:stop r
func (r *Reader) Close() (err error)

// NewWriter connects when it has to write. Source: writer.go, v0.4.51.
//
//connlint:open w as client
func NewWriter(config WriterConfig) (w *Writer)

// WriteMessages waits for the brokers, a single message for the batch timeout,
// unless Async is set. Source: writer.go, v0.4.51.
//
//connlint:send w never be written
func (w *Writer) WriteMessages(ctx context.Context, msgs ...Message) (err error)

// Close flushes. Source: writer.go, v0.4.51.
//
//connlint:stop w
func (w *Writer) Close() (err error)

// Dial connects to a broker. Source: dialer.go, v0.4.51.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
func Dial(network, address string) (c *Conn, err error)

// DialContext connects to a broker. Source: dialer.go, v0.4.51.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
func DialContext(ctx context.Context, network, address string) (c *Conn, err error)

// DialLeader connects to a broker. Source: dialer.go, v0.4.51.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
func DialLeader(ctx context.Context, network, address, topic string, partition int) (c *Conn, err error)

// Dial connects to a broker. Source: dialer.go, v0.4.51.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:via d.DialFunc of c
func (d *Dialer) Dial(network, address string) (c *Conn, err error)

// DialContext connects to a broker. Source: dialer.go, v0.4.51.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:via d.DialFunc of c
func (d *Dialer) DialContext(ctx context.Context, network, address string) (c *Conn, err error)

// DialLeader connects to a broker. Source: dialer.go, v0.4.51.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:via d.DialFunc of c
func (d *Dialer) DialLeader(ctx context.Context, network, address, topic string, partition int) (c *Conn, err error)

// NewConn wraps conn. Source: conn.go, v0.4.51.
//
//connlint:same c, conn
func NewConn(conn net.Conn, topic string, partition int) (c *Conn)

// NewConnWith wraps conn. Source: conn.go, v0.4.51.
//
//connlint:same c, conn
func NewConnWith(conn net.Conn, config ConnConfig) (c *Conn)

// Read waits for one message. Source: conn.go, v0.4.51.
//
//connlint:recv c
func (c *Conn) Read(b []byte) (n int, err error)

// ReadMessage waits for one message. Source: conn.go, v0.4.51.
//
//connlint:recv c
func (c *Conn) ReadMessage(maxBytes int) (m Message, err error)

// ReadBatch waits for a batch, which ends by itself. Source: conn.go, v0.4.51.
//
//connlint:recv c
func (c *Conn) ReadBatch(minBytes, maxBytes int) (batch *Batch)

// Write waits for the broker. Source: conn.go, v0.4.51.
//
//connlint:send c never be written
func (c *Conn) Write(b []byte) (n int, err error)

// WriteMessages waits for the broker. Source: conn.go, v0.4.51.
//
//connlint:send c never be written
func (c *Conn) WriteMessages(msgs ...Message) (n int, err error)

// WriteCompressedMessages waits for the broker. Source: conn.go, v0.4.51.
//
//connlint:send c never be written
func (c *Conn) WriteCompressedMessages(codec CompressionCodec, msgs ...Message) (nbytes int, err error)

// SetDeadline makes the reads after t fail. Source: conn.go, v0.4.51.
//
//connlint:bound c
func (c *Conn) SetDeadline(t time.Time) (err error)

// SetReadDeadline makes the reads after t fail. Source: conn.go, v0.4.51.
//
//connlint:bound c
func (c *Conn) SetReadDeadline(t time.Time) (err error)

// Close closes the connection. Source: conn.go, v0.4.51.
//
//connlint:stop c
func (c *Conn) Close() (err error)

// NewConsumerGroup starts to join. Source: consumergroup.go, v0.4.51.
//
//connlint:open cg as client
func NewConsumerGroup(config ConsumerGroupConfig) (cg *ConsumerGroup, err error)

// Next waits for the next generation, the end of ctx, or Close. Source:
// consumergroup.go, v0.4.51.
//
//connlint:recv cg
//connlint:bound-by ctx
func (cg *ConsumerGroup) Next(ctx context.Context) (gen *Generation, err error)

// Close leaves the group. Source: consumergroup.go, v0.4.51.
//
//connlint:stop cg
func (cg *ConsumerGroup) Close() (err error)

// Start runs fn in a goroutine, which has to end with its context. Source:
// consumergroup.go, v0.4.51.
//
//connlint:go fn
func (g *Generation) Start(fn func(ctx context.Context))
