package channel // import "github.com/creachadair/jrpc2/channel"

import "io"

// Channel is the transport of clients and servers; it sends and receives
// records. Source: channel/channel.go, v1.3.6.
//
//connlint:connection half
type Channel interface {
	// Send writes one record; on a Direct channel it waits for the other end's
	// Recv. Source: channel/channel.go, v1.3.6.
	//
	//connlint:send recv never be sent
	Send(record []byte) (err error)

	// Recv waits for one record. Source: channel/channel.go, v1.3.6.
	//
	//connlint:recv recv
	Recv() (record []byte, err error)

	// Close closes the channel. Source: channel/channel.go, v1.3.6.
	//
	//connlint:stop recv
	Close() (err error)
}

// Direct links two ends in memory without a buffer: Send on one end waits for
// Recv on the other. Source: channel/channel.go, v1.3.6.
//
//connlint:open client, server as pipe
func Direct() (client, server Channel)

// RawJSON reads from r and writes to wc. Source: channel/json.go, v1.3.6.
//
//connlint:same c, r, wc
func RawJSON(r io.Reader, wc io.WriteCloser) (c Channel)
