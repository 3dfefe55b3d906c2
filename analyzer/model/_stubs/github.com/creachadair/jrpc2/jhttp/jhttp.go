package jhttp // import "github.com/creachadair/jrpc2/jhttp"

// Channel carries each record in an HTTP request of its own. Source:
// jhttp/channel.go, v1.3.6.
//
//connlint:connection
type Channel struct{}

// NewChannel dials nothing before the first Send. Source: jhttp/channel.go,
// v1.3.6.
//
//connlint:open c as client
//connlint:child c of url
func NewChannel(url string, opts *ChannelOptions) (c *Channel)

// Send starts a goroutine that makes the request, and returns. That goroutine
// waits until Recv takes the answer. Source: jhttp/channel.go, v1.3.6.
//
//connlint:send c never be answered
func (c *Channel) Send(msg []byte) (err error)

// Recv waits for one answer. Source: jhttp/channel.go, v1.3.6.
//
//connlint:recv c framed
func (c *Channel) Recv() (data []byte, err error)

// Close drops the answers that are still to come. Source: jhttp/channel.go,
// v1.3.6.
//
//connlint:stop c
func (c *Channel) Close() (err error)

// Close ends the server in memory, and not that of HTTP. Source:
// jhttp/bridge.go, v1.3.6.
//
//connlint:neutral the server of HTTP goes on
func (b Bridge) Close() (err error)

// Close ends the server in memory, and not that of HTTP. Source:
// jhttp/getter.go, v1.3.6.
//
//connlint:neutral the server of HTTP goes on
func (g Getter) Close() (err error)
