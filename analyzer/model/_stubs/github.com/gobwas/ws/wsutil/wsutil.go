package wsutil // import "github.com/gobwas/ws/wsutil"

import (
	"bufio"
	"context"
	"io"
	"net"

	"github.com/gobwas/ws"
)

// ReadData reads one data message and answers control frames on the way.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv rw framed
func ReadData(rw io.ReadWriter, s ws.State) (b []byte, o ws.OpCode, err error)

// ReadClientData reads one data message and answers control frames on the way.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv rw framed
func ReadClientData(rw io.ReadWriter) (b []byte, o ws.OpCode, err error)

// ReadClientText reads one data message and answers control frames on the way.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv rw framed
func ReadClientText(rw io.ReadWriter) (b []byte, err error)

// ReadClientBinary reads one data message and answers control frames on the
// way. Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv rw framed
func ReadClientBinary(rw io.ReadWriter) (b []byte, err error)

// ReadServerData reads one data message and answers control frames on the way.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv rw framed
func ReadServerData(rw io.ReadWriter) (b []byte, o ws.OpCode, err error)

// ReadServerText reads one data message and answers control frames on the way.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv rw framed
func ReadServerText(rw io.ReadWriter) (b []byte, err error)

// ReadServerBinary reads one data message and answers control frames on the
// way. Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv rw framed
func ReadServerBinary(rw io.ReadWriter) (b []byte, err error)

// ReadMessage reads one message; control messages come back to the caller.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv r framed
func ReadMessage(r io.Reader, s ws.State, m []Message) (m2 []Message, err error)

// ReadClientMessage reads one message; control messages come back to the
// caller. Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv r framed
func ReadClientMessage(r io.Reader, m []Message) (m2 []Message, err error)

// ReadServerMessage reads one message; control messages come back to the
// caller. Source: wsutil/helper.go, v1.5.0.
//
//connlint:recv r framed
func ReadServerMessage(r io.Reader, m []Message) (m2 []Message, err error)

// WriteMessage writes one message; 8 is the op code of a close frame. Source:
// wsutil/helper.go, v1.5.0.
//
//connlint:send w never be sent unless op = 8
func WriteMessage(w io.Writer, s ws.State, op ws.OpCode, p []byte) (err error)

// WriteClientMessage writes one message; 8 is the op code of a close frame.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:send w never be sent unless op = 8
func WriteClientMessage(w io.Writer, op ws.OpCode, p []byte) (err error)

// WriteServerMessage writes one message; 8 is the op code of a close frame.
// Source: wsutil/helper.go, v1.5.0.
//
//connlint:send w never be sent unless op = 8
func WriteServerMessage(w io.Writer, op ws.OpCode, p []byte) (err error)

// WriteClientText writes one message. Source: wsutil/helper.go, v1.5.0.
//
//connlint:send w never be sent
func WriteClientText(w io.Writer, p []byte) (err error)

// WriteClientBinary writes one message. Source: wsutil/helper.go, v1.5.0.
//
//connlint:send w never be sent
func WriteClientBinary(w io.Writer, p []byte) (err error)

// WriteServerText writes one message. Source: wsutil/helper.go, v1.5.0.
//
//connlint:send w never be sent
func WriteServerText(w io.Writer, p []byte) (err error)

// WriteServerBinary writes one message. Source: wsutil/helper.go, v1.5.0.
//
//connlint:send w never be sent
func WriteServerBinary(w io.Writer, p []byte) (err error)

// HandleControlMessage answers one control message. Source: wsutil/helper.go,
// v1.5.0.
//
//connlint:neutral it answers a ping or a close frame that a read has taken
func HandleControlMessage(conn io.Writer, state ws.State, msg Message) (err error)

// HandleClientControlMessage answers one control message. Source:
// wsutil/helper.go, v1.5.0.
//
//connlint:neutral it answers a ping or a close frame that a read has taken
func HandleClientControlMessage(conn io.Writer, msg Message) (err error)

// HandleServerControlMessage answers one control message. Source:
// wsutil/helper.go, v1.5.0.
//
//connlint:neutral it answers a ping or a close frame that a read has taken
func HandleServerControlMessage(conn io.Writer, msg Message) (err error)

// NewReader returns a reader of single messages from r; the connection is its
// field Source. Source: wsutil/reader.go, v1.5.0.
//
//connlint:same rd.Source, r
func NewReader(r io.Reader, s ws.State) (rd *Reader)

// NewClientSideReader returns a reader of single messages from r; the
// connection is its field Source. Source: wsutil/reader.go, v1.5.0.
//
//connlint:same rd.Source, r
func NewClientSideReader(r io.Reader) (rd *Reader)

// NewServerSideReader returns a reader of single messages from r; the
// connection is its field Source. Source: wsutil/reader.go, v1.5.0.
//
//connlint:same rd.Source, r
func NewServerSideReader(r io.Reader) (rd *Reader)

// NextFrame waits for the next frame of the source; Read then ends with the
// message. Source: wsutil/reader.go, v1.5.0.
//
//connlint:recv r.Source framed
func (r *Reader) NextFrame() (hdr ws.Header, err error)

// NextReader waits for the next message, with which msg ends. Source:
// wsutil/reader.go, v1.5.0.
//
//connlint:recv r framed
func NextReader(r io.Reader, s ws.State) (hdr ws.Header, msg io.Reader, err error)

// NewWriter returns a writer that buffers until Flush. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:same w, dest
func NewWriter(dest io.Writer, state ws.State, op ws.OpCode) (w *Writer)

// NewWriterSize returns a writer that buffers until Flush. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:same w, dest
func NewWriterSize(dest io.Writer, state ws.State, op ws.OpCode, n int) (w *Writer)

// NewWriterBufferSize returns a writer that buffers until Flush. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:same w, dest
func NewWriterBufferSize(dest io.Writer, state ws.State, op ws.OpCode, n int) (w *Writer)

// NewWriterBuffer returns a writer that buffers until Flush. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:same w, dest
func NewWriterBuffer(dest io.Writer, state ws.State, op ws.OpCode, buf []byte) (w *Writer)

// GetWriter returns a writer that buffers until Flush. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:same w, dest
func GetWriter(dest io.Writer, state ws.State, op ws.OpCode, n int) (w *Writer)

// NewControlWriter returns a writer that buffers until Flush. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:same w, dest
func NewControlWriter(dest io.Writer, state ws.State, op ws.OpCode) (w *ControlWriter)

// NewControlWriterBuffer returns a writer that buffers until Flush. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:same w, dest
func NewControlWriterBuffer(dest io.Writer, state ws.State, op ws.OpCode, buf []byte) (w *ControlWriter)

// Writer writes messages to the connection it was made of. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:connection
type Writer struct{}

// Write writes to the connection, at once or when the buffer is full. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:send w never be written
func (w *Writer) Write(p []byte) (n int, err error)

// WriteThrough writes to the connection, at once or when the buffer is full.
// Source: wsutil/writer.go, v1.5.0.
//
//connlint:send w never be written
func (w *Writer) WriteThrough(p []byte) (n int, err error)

// Flush writes to the connection, at once or when the buffer is full. Source:
// wsutil/writer.go, v1.5.0.
//
//connlint:send w never be written
func (w *Writer) Flush() (err error)

// FlushFragment writes to the connection, at once or when the buffer is full.
// Source: wsutil/writer.go, v1.5.0.
//
//connlint:send w never be written
func (w *Writer) FlushFragment() (err error)

// ReadFrom copies src until it ends. Source: wsutil/writer.go, v1.5.0.
//
//connlint:drive src at eof until {src} ends
//connlint:send w never be written
func (w *Writer) ReadFrom(src io.Reader) (n int64, err error)

// Dial waits for the server's upgrade answer, as ws.Dialer does. Source:
// wsutil/dialer.go, v1.5.0.
//
//connlint:send urlstr never connect
//connlint:open conn, br as client
//connlint:child conn of urlstr
func (d *DebugDialer) Dial(ctx context.Context, urlstr string) (conn net.Conn, br *bufio.Reader, hs ws.Handshake, err error)

// Upgrade reads the client's whole request from conn and answers it, as
// ws.Upgrader does. Source: wsutil/upgrader.go, v1.5.0.
//
//connlint:send conn never begin
//connlint:recv conn
func (d *DebugUpgrader) Upgrade(conn io.ReadWriter) (hs ws.Handshake, err error)

// DefaultReader is NewReader with a check of UTF-8; the connection is the field
// Source. Source: wsutil/reader.go, v1.5.0.
//
//connlint:same rd.Source, r
func DefaultReader(r io.Reader, s ws.State) (rd *Reader)

// Read reads of the frame that NextFrame has begun. Source: wsutil/reader.go,
// v1.5.0.
//
//connlint:neutral its end of file is that of a message
func (r *Reader) Read(p []byte) (n int, err error)

// Discard reads the rest of a message. Source: wsutil/reader.go, v1.5.0.
//
//connlint:neutral it ends with the message
func (r *Reader) Discard() (err error)

// Handle answers the control frame whose header was read. Source:
// wsutil/handler.go, v1.5.0.
//
//connlint:neutral it answers a ping or a close frame that a read has taken
func (c ControlHandler) Handle(h ws.Header) (err error)

// HandlePing answers a ping. Source: wsutil/handler.go, v1.5.0.
//
//connlint:neutral it answers a ping that a read has taken
func (c ControlHandler) HandlePing(h ws.Header) (err error)

// HandlePong drops the payload of a pong. Source: wsutil/handler.go, v1.5.0.
//
//connlint:neutral it drops a pong that a read has taken
func (c ControlHandler) HandlePong(h ws.Header) (err error)

// HandleClose answers a close frame. Source: wsutil/handler.go, v1.5.0.
//
//connlint:neutral it answers a close frame that a read has taken
func (c ControlHandler) HandleClose(h ws.Header) (err error)
