package sse // import "github.com/r3labs/sse/v2"

import (
	"context"
	"net/http"
)

// Client reads the events of one URL. Source: client.go, v2.10.0.
//
//connlint:connection
type Client struct {
	//connlint:address
	URL string
}

// Event is what streams deliver. Source: event.go, v2.10.0.
//
//connlint:delivered
type Event struct{}

// Server is a handler for an HTTP server; each stream has a goroutine of its
// own. Source: server.go, v2.10.0.
//
//connlint:connection
type Server struct{}

// NewClient opens nothing. Source: client.go, v2.10.0.
//
//connlint:open c as client
//connlint:child c of url
func NewClient(url string, opts ...func(c *Client)) (c *Client)

// Subscribe calls handler, in this goroutine, until the stream ends; a lost
// stream is opened again. Source: client.go, v2.10.0.
//
//connlint:drive c until the stream ends
//connlint:callback handler of c
func (c *Client) Subscribe(stream string, handler func(msg *Event)) (err error)

// SubscribeRaw calls handler, in this goroutine, until the stream ends; a lost
// stream is opened again. Source: client.go, v2.10.0.
//
//connlint:drive c until the stream ends
//connlint:callback handler of c
func (c *Client) SubscribeRaw(handler func(msg *Event)) (err error)

// SubscribeWithContext calls handler, in this goroutine, until the stream or
// ctx ends; a lost stream is opened again. Source: client.go, v2.10.0.
//
//connlint:drive c until the stream ends or {ctx} is cancelled
//connlint:bound-by ctx
//connlint:callback handler of c
func (c *Client) SubscribeWithContext(ctx context.Context, stream string, handler func(msg *Event)) (err error)

// SubscribeRawWithContext calls handler, in this goroutine, until the stream
// or ctx ends; a lost stream is opened again. Source: client.go, v2.10.0.
//
//connlint:drive c until the stream ends or {ctx} is cancelled
//connlint:bound-by ctx
//connlint:callback handler of c
func (c *Client) SubscribeRawWithContext(ctx context.Context, handler func(msg *Event)) (err error)

// SubscribeChan returns when the stream is open. A goroutine sends on ch until
// Unsubscribe. Source: client.go, v2.10.0.
//
//connlint:send c never be subscribed
//connlint:address ch of c
func (c *Client) SubscribeChan(stream string, ch chan *Event) (err error)

// SubscribeChanRaw returns when the stream is open. A goroutine sends on ch
// until Unsubscribe. Source: client.go, v2.10.0.
//
//connlint:send c never be subscribed
//connlint:address ch of c
func (c *Client) SubscribeChanRaw(ch chan *Event) (err error)

// SubscribeChanWithContext returns when the stream is open. A goroutine sends
// on ch until Unsubscribe or the end of ctx. Source: client.go, v2.10.0.
//
//connlint:send c never be subscribed
//connlint:address ch of c
func (c *Client) SubscribeChanWithContext(ctx context.Context, stream string, ch chan *Event) (err error)

// SubscribeChanRawWithContext returns when the stream is open. A goroutine
// sends on ch until Unsubscribe or the end of ctx. Source: client.go, v2.10.0.
//
//connlint:send c never be subscribed
//connlint:address ch of c
func (c *Client) SubscribeChanRawWithContext(ctx context.Context, ch chan *Event) (err error)

// Unsubscribe ends the delivery to ch, which is not closed; the client can
// subscribe again. Source: client.go, v2.10.0.
//
//connlint:neutral it does not close the channel, and the client can subscribe again
func (c *Client) Unsubscribe(ch chan *Event)

// OnConnect registers; fn runs in the goroutine that reads. Source: client.go,
// v2.10.0.
//
//connlint:go fn
func (c *Client) OnConnect(fn ConnCallback)

// OnDisconnect registers; fn runs in the goroutine that reads. Source:
// client.go, v2.10.0.
//
//connlint:go fn
func (c *Client) OnDisconnect(fn ConnCallback)

// New needs nobody to drive it. Source: server.go, v2.10.0.
//
//connlint:open s as listener
func New() (s *Server)

// NewWithCallback is New with callbacks, which run in goroutines of the
// server. Source: server.go, v2.10.0.
//
//connlint:open s as listener
//connlint:go onSubscribe
//connlint:go onUnsubscribe
func NewWithCallback(onSubscribe, onUnsubscribe func(streamID string, sub *Subscriber)) (s *Server)

// Publish blocks while the buffer of the stream is full. Source: server.go,
// v2.10.0.
//
//connlint:send s never be published
//connlint:publish s
func (s *Server) Publish(id string, event *Event)

// TryPublish drops when the buffer of the stream is full. Source: server.go,
// v2.10.0.
//
//connlint:send s never be published
//connlint:publish s
func (s *Server) TryPublish(id string, event *Event) (ok bool)

// ServeHTTP writes events until its client disconnects, in the goroutine of
// the request. Source: http.go, v2.10.0.
//
//connlint:neutral it serves one request, in the goroutine of the HTTP server
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request)

// Close closes all streams. Source: server.go, v2.10.0.
//
//connlint:stop s
func (s *Server) Close()
