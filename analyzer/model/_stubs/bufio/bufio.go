package bufio // import "bufio"

import (
	"io"
)

// NewReader wraps rd. Source: bufio/bufio.go, go1.26.8.
//
//connlint:same b, rd
func NewReader(rd io.Reader) (b *Reader)

// NewReaderSize wraps rd. Source: bufio/bufio.go, go1.26.8.
//
//connlint:same b, rd
func NewReaderSize(rd io.Reader, size int) (b *Reader)

// NewScanner wraps r. Source: bufio/scan.go, go1.26.8.
//
//connlint:same s, r
func NewScanner(r io.Reader) (s *Scanner)

// NewWriter wraps w. What is written reaches w with Flush, or when the buffer is
// full. Source: bufio/bufio.go, go1.26.8.
//
//connlint:same b, w
func NewWriter(w io.Writer) (b *Writer)

// NewWriterSize wraps w as NewWriter does. Source: bufio/bufio.go, go1.26.8.
//
//connlint:same b, w
func NewWriterSize(w io.Writer, size int) (b *Writer)

// NewReadWriter wraps both. Source: bufio/bufio.go, go1.26.8.
//
//connlint:same rw, r
//connlint:same rw, w
func NewReadWriter(r *Reader, w *Writer) (rw *ReadWriter)

// ReadWriter embeds its Reader and its Writer. Source: bufio/bufio.go, go1.26.8.
type ReadWriter struct {
	//connlint:same
	Reader *Reader

	//connlint:same
	Writer *Writer
}

// Read takes some bytes. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) Read(p []byte) (n int, err error)

// ReadByte takes one byte. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) ReadByte() (c byte, err error)

// ReadRune takes one rune. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) ReadRune() (r rune, size int, err error)

// ReadSlice takes what comes up to delim. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) ReadSlice(delim byte) (line []byte, err error)

// ReadLine takes one line. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) ReadLine() (line []byte, isPrefix bool, err error)

// ReadBytes takes what comes up to delim. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) ReadBytes(delim byte) (line []byte, err error)

// ReadString takes what comes up to delim. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) ReadString(delim byte) (line string, err error)

// Peek blocks for n bytes and leaves them. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) Peek(n int) (p []byte, err error)

// Discard skips n bytes. Source: bufio/bufio.go, go1.26.8.
//
//connlint:recv b
func (b *Reader) Discard(n int) (discarded int, err error)

// WriteTo reads b until it ends. Source: bufio/bufio.go, go1.26.8.
//
//connlint:drive b at eof until {b} ends
//connlint:send w never be written
func (b *Reader) WriteTo(w io.Writer) (n int64, err error)

// Scan takes one token; it reports false at the end and at an error. Source:
// bufio/scan.go, go1.26.8.
//
//connlint:recv s
func (s *Scanner) Scan() (ok bool)

// Write returns at once while the buffer has room; nothing reaches the peer
// before Flush. Source: bufio/bufio.go, go1.26.8.
//
//connlint:send b never be written
//connlint:queued b
func (b *Writer) Write(p []byte) (nn int, err error)

// WriteString writes as Write does. Source: bufio/bufio.go, go1.26.8.
//
//connlint:send b never be written
//connlint:queued b
func (b *Writer) WriteString(s string) (n int, err error)

// WriteByte writes as Write does. Source: bufio/bufio.go, go1.26.8.
//
//connlint:send b never be written
//connlint:queued b
func (b *Writer) WriteByte(c byte) (err error)

// WriteRune writes as Write does. Source: bufio/bufio.go, go1.26.8.
//
//connlint:send b never be written
//connlint:queued b
func (b *Writer) WriteRune(r rune) (size int, err error)

// Flush writes what the buffer holds. Source: bufio/bufio.go, go1.26.8.
//
//connlint:send b never be written
func (b *Writer) Flush() (err error)

// ReadFrom reads r until it ends. Source: bufio/bufio.go, go1.26.8.
//
//connlint:drive r at eof until {r} ends
//connlint:send b never be written
func (b *Writer) ReadFrom(r io.Reader) (n int64, err error)

// Text returns what Scan has read. Source: bufio/scan.go, go1.26.8.
//
//connlint:neutral it reads nothing
func (s *Scanner) Text() (token string)

// Bytes returns what Scan has read. Source: bufio/scan.go, go1.26.8.
//
//connlint:neutral it reads nothing
func (s *Scanner) Bytes() (token []byte)

// Err tells why Scan has ended. Source: bufio/scan.go, go1.26.8.
//
//connlint:neutral it reads nothing
func (s *Scanner) Err() (err error)

// Buffer sets the buffer. Source: bufio/scan.go, go1.26.8.
//
//connlint:neutral it reads nothing
func (s *Scanner) Buffer(buf []byte, max int)

// Split sets how Scan takes the input apart. Source: bufio/scan.go, go1.26.8.
//
//connlint:neutral it reads nothing
func (s *Scanner) Split(split SplitFunc)
