package irc // import "gopkg.in/irc.v4"

import (
	"context"
	"io"
)

// Client is driven by Run. Source: client.go, bc6e49d.
//
//connlint:connection
type Client struct {
	//connlint:same
	Conn *Conn
}

// Conn is a Reader and a Writer of one stream. Source: conn.go, bc6e49d.
//
//connlint:connection
type Conn struct {
	//connlint:same
	Reader *Reader

	//connlint:same
	Writer *Writer
}

// Reader is the reading side of a Conn. Source: conn.go, bc6e49d.
//
//connlint:connection
type Reader struct{}

// Writer is the writing side of a Conn. Source: conn.go, bc6e49d.
//
//connlint:connection
type Writer struct{}

// NewClient wraps the stream of the caller. Nothing is written before Run, whose
// reading goroutine calls the handler. Source: client.go, bc6e49d.
//
//connlint:same c, rwc
//connlint:callback config.Handler of c
func NewClient(rwc io.ReadWriteCloser, config ClientConfig) (c *Client)

// NewConn wraps the stream. Source: conn.go, bc6e49d.
//
//connlint:same c, rw
func NewConn(rw io.ReadWriter) (c *Conn)

// NewWriter wraps w. Source: conn.go, bc6e49d.
//
//connlint:same writer, w
func NewWriter(w io.Writer) (writer *Writer)

// NewReader wraps r. Source: conn.go, bc6e49d.
//
//connlint:same reader, r
func NewReader(r io.Reader) (reader *Reader)

// Run logs in and reads until an error. Source: client.go, bc6e49d.
//
//connlint:drive c until the connection ends
//connlint:nonnil err
func (c *Client) Run() (err error)

// RunContext runs as Run does, until ctx ends, and closes the stream. Source:
// client.go, bc6e49d.
//
//connlint:drive c until {ctx} is cancelled or the connection ends
//connlint:bound-by ctx
//connlint:nonnil err
func (c *Client) RunContext(ctx context.Context) (err error)

// RawWrite writes one line. Source: conn.go, bc6e49d.
//
//connlint:send w never be written
func (w *Writer) RawWrite(data []byte) (n int, err error)

// Write writes one line. Source: conn.go, bc6e49d.
//
//connlint:send w never be written
func (w *Writer) Write(line string) (err error)

// Writef writes one line. Source: conn.go, bc6e49d.
//
//connlint:send w never be written
func (w *Writer) Writef(format string, args ...any) (err error)

// WriteMessage writes one line. Source: conn.go, bc6e49d.
//
//connlint:send w never be written
func (w *Writer) WriteMessage(m *Message) (err error)

// ReadMessage waits for one line. Source: conn.go, bc6e49d.
//
//connlint:recv r
func (r *Reader) ReadMessage() (m *Message, err error)
