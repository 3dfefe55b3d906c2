package textproto // import "net/textproto"

import (
	"bufio"
	"io"
)

// Conn embeds its Reader and its Writer. It has no goroutine of its own. Source:
// net/textproto/textproto.go, go1.26.8.
//
//connlint:connection half passive
type Conn struct {
	//connlint:same
	Reader Reader

	//connlint:same
	Writer Writer
}

// Reader wraps R. Source: net/textproto/reader.go, go1.26.8.
type Reader struct {
	//connlint:same
	R *bufio.Reader
}

// Writer wraps W. Source: net/textproto/writer.go, go1.26.8.
type Writer struct {
	//connlint:same
	W *bufio.Writer
}

// NewConn wraps conn. Source: net/textproto/textproto.go, go1.26.8.
//
//connlint:same c, conn
func NewConn(conn io.ReadWriteCloser) (c *Conn)

// Dial connects; it reads no greeting. Source: net/textproto/textproto.go,
// go1.26.8.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func Dial(network, addr string) (c *Conn, err error)

// Cmd writes one command and flushes. Source: net/textproto/textproto.go,
// go1.26.8.
//
//connlint:send c never be written
func (c *Conn) Cmd(format string, args ...any) (id uint, err error)

// Close closes the wrapped connection. Source: net/textproto/textproto.go,
// go1.26.8.
//
//connlint:stop c
func (c *Conn) Close() (err error)

// NewReader wraps r. Source: net/textproto/reader.go, go1.26.8.
//
//connlint:same tr, r
func NewReader(r *bufio.Reader) (tr *Reader)

// NewWriter wraps w. Source: net/textproto/writer.go, go1.26.8.
//
//connlint:same tw, w
func NewWriter(w *bufio.Writer) (tw *Writer)

// ReadLine takes one line. Source: net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadLine() (line string, err error)

// ReadLineBytes takes one line. Source: net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadLineBytes() (line []byte, err error)

// ReadContinuedLine takes one line with its continuations. Source:
// net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadContinuedLine() (line string, err error)

// ReadContinuedLineBytes takes one line with its continuations. Source:
// net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadContinuedLineBytes() (line []byte, err error)

// ReadCodeLine takes one status line. Source: net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadCodeLine(expectCode int) (code int, message string, err error)

// ReadResponse takes one answer of one or more lines. Source:
// net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadResponse(expectCode int) (code int, message string, err error)

// ReadDotBytes takes one text, up to the line that is a dot. Source:
// net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadDotBytes() (text []byte, err error)

// ReadDotLines takes one text, up to the line that is a dot. Source:
// net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadDotLines() (lines []string, err error)

// ReadMIMEHeader takes one header, up to the empty line. Source:
// net/textproto/reader.go, go1.26.8.
//
//connlint:recv r
func (r *Reader) ReadMIMEHeader() (h MIMEHeader, err error)

// DotReader ends at the line that is a dot, not with the connection: reading it
// to its end is no drive. Source: net/textproto/reader.go, go1.26.8.
//
//connlint:neutral the reader ends with the text, not with the connection
func (r *Reader) DotReader() (dot io.Reader)

// PrintfLine writes one line and flushes. Source: net/textproto/writer.go,
// go1.26.8.
//
//connlint:send w never be written
func (w *Writer) PrintfLine(format string, args ...any) (err error)

// DotWriter writes one text. Closing it ends the text, not the connection, and
// has to come before the next write to w. Source: net/textproto/writer.go,
// go1.26.8.
//
//connlint:open dot
//connlint:child dot of w
func (w *Writer) DotWriter() (dot io.WriteCloser)
