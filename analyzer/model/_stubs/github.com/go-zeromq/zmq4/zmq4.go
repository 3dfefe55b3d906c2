package zmq4 // import "github.com/go-zeromq/zmq4"

import (
	"context"
	"net"
)

// Socket reads and writes in goroutines of its own. Source: zmq4.go, v0.17.0.
//
//connlint:connection
type Socket interface {
	// Send waits for a peer, as long as the kind of the socket makes it.
	// Source: zmq4.go, v0.17.0.
	//
	//connlint:send recv never be sent
	//connlint:publish recv
	Send(msg Msg) (err error)

	// SendMulti waits as Send does. Source: zmq4.go, v0.17.0.
	//
	//connlint:send recv never be sent
	//connlint:publish recv
	SendMulti(msg Msg) (err error)

	// Recv waits for one message. Source: zmq4.go, v0.17.0.
	//
	//connlint:recv recv
	Recv() (m Msg, err error)

	// Listen binds ep and accepts in a goroutine. Source: zmq4.go, v0.17.0.
	//
	//connlint:address ep of recv
	//connlint:open recv as listener
	Listen(ep string) (err error)

	// Dial connects, and tries again for a limited time. Source: zmq4.go,
	// v0.17.0.
	//
	//connlint:send ep never connect
	//connlint:child recv of ep
	Dial(ep string) (err error)

	// Addr is nil before Listen. Source: zmq4.go, v0.17.0.
	//
	//connlint:address addr of recv
	Addr() (addr net.Addr)

	// Close closes all connections of the socket. Source: zmq4.go, v0.17.0.
	//
	//connlint:stop recv
	Close() (err error)
}

// NewDealer opens nothing before Listen or Dial. Source: dealer.go, v0.17.0.
//
//connlint:open s
func NewDealer(ctx context.Context, opts ...Option) (s Socket)

// NewPair opens nothing before Listen or Dial. Source: pair.go, v0.17.0.
//
//connlint:open s
func NewPair(ctx context.Context, opts ...Option) (s Socket)

// NewPub opens nothing before Listen or Dial. Source: pub.go, v0.17.0.
//
//connlint:open s
func NewPub(ctx context.Context, opts ...Option) (s Socket)

// NewPull opens nothing before Listen or Dial. Source: pull.go, v0.17.0.
//
//connlint:open s
func NewPull(ctx context.Context, opts ...Option) (s Socket)

// NewPush opens nothing before Listen or Dial. Source: push.go, v0.17.0.
//
//connlint:open s
func NewPush(ctx context.Context, opts ...Option) (s Socket)

// NewRep opens nothing before Listen or Dial. Source: rep.go, v0.17.0.
//
//connlint:open s
func NewRep(ctx context.Context, opts ...Option) (s Socket)

// NewReq opens nothing before Listen or Dial. Source: req.go, v0.17.0.
//
//connlint:open s
func NewReq(ctx context.Context, opts ...Option) (s Socket)

// NewRouter opens nothing before Listen or Dial. Source: router.go, v0.17.0.
//
//connlint:open s
func NewRouter(ctx context.Context, opts ...Option) (s Socket)

// NewSub opens nothing before Listen or Dial. Source: sub.go, v0.17.0.
//
//connlint:open s
func NewSub(ctx context.Context, opts ...Option) (s Socket)

// NewXPub opens nothing before Listen or Dial. Source: xpub.go, v0.17.0.
//
//connlint:open s
func NewXPub(ctx context.Context, opts ...Option) (s Socket)

// NewXSub opens nothing before Listen or Dial. Source: xsub.go, v0.17.0.
//
//connlint:open s
func NewXSub(ctx context.Context, opts ...Option) (s Socket)

// Proxy copies between two sockets. Source: proxy.go, v0.17.0.
//
//connlint:connection
type Proxy struct{}

// NewProxy copies nothing before Run. Source: proxy.go, v0.17.0.
//
//connlint:same p, front
func NewProxy(ctx context.Context, front, back, capture Socket) (p *Proxy)

// Run copies until Kill or the end of the context. Source: proxy.go, v0.17.0.
//
//connlint:drive p until {p}.Kill is called
func (p *Proxy) Run() (err error)

// Kill ends Run, which has to be running. Source: proxy.go, v0.17.0.
//
//connlint:stop p
func (p *Proxy) Kill()

// Pause waits for Run to take the command. Source: proxy.go, v0.17.0.
//
//connlint:send p never return
//connlint:needs p
func (p *Proxy) Pause()

// Resume waits for Run to take the command. Source: proxy.go, v0.17.0.
//
//connlint:send p never return
//connlint:needs p
func (p *Proxy) Resume()

// Stats waits for Run to take the command. Source: proxy.go, v0.17.0.
//
//connlint:send p never return
//connlint:needs p
func (p *Proxy) Stats()
