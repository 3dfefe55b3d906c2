package io // import "io"

// EOF is the orderly end of a read loop; a loop that returns its read error
// (agent.ServeAgent) returns it too. Source: io/io.go, go1.26.8.
//
//connlint:ended
var EOF error

// Copy reads src until it ends and writes to dst. It returns nil then, not EOF.
// It also ends when the peer of src closes only its sending side. Source:
// io/io.go, go1.26.8.
//
//connlint:drive src at eof until {src} ends
//connlint:send dst never be written
//connlint:call Write of dst
func Copy(dst Writer, src Reader) (written int64, err error)

// CopyBuffer copies as Copy does. Source: io/io.go, go1.26.8.
//
//connlint:drive src at eof until {src} ends
//connlint:send dst never be written
//connlint:call Write of dst
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error)

// CopyN copies n bytes: a bounded read. Source: io/io.go, go1.26.8.
//
//connlint:recv src
//connlint:send dst never be written
//connlint:call Write of dst
func CopyN(dst Writer, src Reader, n int64) (written int64, err error)

// ReadAll reads r until it ends. It returns nil then, not EOF. Source:
// io/io.go, go1.26.8.
//
//connlint:drive r at eof until {r} ends
func ReadAll(r Reader) (data []byte, err error)

// ReadFull fills buf: a bounded read. Source: io/io.go, go1.26.8.
//
//connlint:recv r
func ReadFull(r Reader, buf []byte) (n int, err error)

// ReadAtLeast reads min bytes: a bounded read. Source: io/io.go, go1.26.8.
//
//connlint:recv r
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error)

// WriteString writes to w. Source: io/io.go, go1.26.8.
//
//connlint:send w never be written
//connlint:call Write of w
func WriteString(w Writer, s string) (n int, err error)

// LimitReader makes a reader that ends after n bytes, so that reading it to its
// end drives nothing. Source: io/io.go, go1.26.8.
//
//connlint:neutral the reader ends after n bytes
func LimitReader(r Reader, n int64) (limited Reader)

// TeeReader reads r and writes what it read to w. Source: io/io.go, go1.26.8.
//
//connlint:same tee, r
func TeeReader(r Reader, w Writer) (tee Reader)

// NopCloser wraps r. Its Close does nothing. Source: io/io.go, go1.26.8.
//
//connlint:same rc, r
func NopCloser(r Reader) (rc ReadCloser)

// Reader is modelled for values that are known to be connections. Source:
// io/io.go, go1.26.8.
type Reader interface {
	// Read blocks for some bytes or the end.
	//
	//connlint:recv recv
	Read(p []byte) (n int, err error)
}

// Writer is modelled for values that are known to be connections. Source:
// io/io.go, go1.26.8.
type Writer interface {
	// Write writes all of p.
	//
	//connlint:send recv never be written
	Write(p []byte) (n int, err error)
}

// Closer is modelled for values that are known to be connections. Source:
// io/io.go, go1.26.8.
type Closer interface {
	// Close ends the use of the value.
	//
	//connlint:stop recv
	Close() (err error)
}

// ReadWriter is what a codec of another package is handed a connection as. Source:
// io/io.go, go1.26.8.
//
//connlint:carrier
type ReadWriter interface{}

// ReadWriteCloser is what a codec of another package is handed a connection as.
// Source: io/io.go, go1.26.8.
//
//connlint:carrier
type ReadWriteCloser interface{}

// StringWriter is a Writer of strings. Source: io/io.go, go1.26.8.
type StringWriter interface {
	// WriteString writes all of s.
	//
	//connlint:send recv never be written
	WriteString(s string) (n int, err error)
}

// ByteReader is a Reader of single bytes. Source: io/io.go, go1.26.8.
type ByteReader interface {
	// ReadByte blocks for one byte.
	//
	//connlint:recv recv
	ReadByte() (b byte, err error)
}

// ByteWriter is a Writer of single bytes. Source: io/io.go, go1.26.8.
type ByteWriter interface {
	// WriteByte writes c.
	//
	//connlint:send recv never be written
	WriteByte(c byte) (err error)
}

// ReaderFrom is what Copy uses when the writer has it. Source: io/io.go,
// go1.26.8.
type ReaderFrom interface {
	// ReadFrom reads r until it ends.
	//
	//connlint:drive r at eof until {r} ends
	//connlint:send recv never be written
	ReadFrom(r Reader) (n int64, err error)
}

// WriterTo is what Copy uses when the reader has it. Source: io/io.go,
// go1.26.8.
type WriterTo interface {
	// WriteTo reads the receiver until it ends.
	//
	//connlint:drive recv at eof until {recv} ends
	//connlint:send w never be written
	WriteTo(w Writer) (n int64, err error)
}

// Pipe is a synchronous link: a Write blocks until Reads have taken all of it or
// an end is closed. Source: io/pipe.go, go1.26.8.
//
//connlint:open r, w as pipe
func Pipe() (r *PipeReader, w *PipeWriter)

// PipeReader is the reading end of a Pipe. Source: io/pipe.go, go1.26.8.
//
//connlint:connection
type PipeReader struct{}

// Read blocks for a Write or the Close of the writer. Source: io/pipe.go,
// go1.26.8.
//
//connlint:recv r
func (r *PipeReader) Read(data []byte) (n int, err error)

// Close unblocks the writer. Source: io/pipe.go, go1.26.8.
//
//connlint:stop r
func (r *PipeReader) Close() (err error)

// CloseWithError unblocks the writer. Source: io/pipe.go, go1.26.8.
//
//connlint:stop r
func (r *PipeReader) CloseWithError(err error) (closeErr error)

// PipeWriter is the writing end of a Pipe. Source: io/pipe.go, go1.26.8.
//
//connlint:connection
type PipeWriter struct{}

// Write blocks until the reader has all of data. Source: io/pipe.go, go1.26.8.
//
//connlint:send w never be written
func (w *PipeWriter) Write(data []byte) (n int, err error)

// Close gives the reader EOF: the normal end of a producer. Source: io/pipe.go,
// go1.26.8.
//
//connlint:stop w
func (w *PipeWriter) Close() (err error)

// CloseWithError gives the reader err, or EOF. Source: io/pipe.go, go1.26.8.
//
//connlint:stop w
func (w *PipeWriter) CloseWithError(err error) (closeErr error)
