package melody // import "github.com/olahol/melody"

import (
	"net/http"
)

// Melody is the hub of its sessions, in a goroutine of its own. Source:
// melody.go, v1.1.4.
//
//connlint:connection
type Melody struct{}

// Session is one websocket. Source: session.go, v1.1.4.
//
//connlint:connection
type Session struct{}

// New starts the hub. Source: melody.go, v1.1.4.
//
//connlint:open m
func New() (m *Melody)

// HandleRequest upgrades the request and reads until that client disconnects:
// it belongs at the end of a handler. Source: melody.go, v1.1.4.
//
//connlint:drive w until the client disconnects
func (m *Melody) HandleRequest(w http.ResponseWriter, r *http.Request) (err error)

// HandleRequestWithKeys upgrades the request and reads until that client
// disconnects: it belongs at the end of a handler. Source: melody.go, v1.1.4.
//
//connlint:drive w until the client disconnects
func (m *Melody) HandleRequestWithKeys(w http.ResponseWriter, r *http.Request, keys map[string]any) (err error)

// HandleConnect registers; fn runs in the goroutines of a session, and may
// write to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleConnect(fn func(*Session))

// HandleDisconnect registers; fn runs in the goroutines of a session, and may
// write to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleDisconnect(fn func(*Session))

// HandlePong registers; fn runs in the goroutines of a session, and may write
// to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandlePong(fn func(*Session))

// HandleMessage registers; fn runs in the goroutines of a session, and may
// write to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleMessage(fn func(*Session, []byte))

// HandleMessageBinary registers; fn runs in the goroutines of a session, and
// may write to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleMessageBinary(fn func(*Session, []byte))

// HandleSentMessage registers; fn runs in the goroutines of a session, and may
// write to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleSentMessage(fn func(*Session, []byte))

// HandleSentMessageBinary registers; fn runs in the goroutines of a session,
// and may write to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleSentMessageBinary(fn func(*Session, []byte))

// HandleError registers; fn runs in the goroutines of a session, and may write
// to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleError(fn func(*Session, error))

// HandleClose registers; fn runs in the goroutines of a session, and may write
// to any. Source: melody.go, v1.1.4.
//
//connlint:go fn
func (m *Melody) HandleClose(fn func(*Session, int, string) error)

// Broadcast waits for the hub. Source: melody.go, v1.1.4.
//
//connlint:send m never be sent
func (m *Melody) Broadcast(msg []byte) (err error)

// BroadcastFilter waits for the hub. Source: melody.go, v1.1.4.
//
//connlint:send m never be sent
func (m *Melody) BroadcastFilter(msg []byte, fn func(*Session) bool) (err error)

// BroadcastOthers waits for the hub. Source: melody.go, v1.1.4.
//
//connlint:send m never be sent
func (m *Melody) BroadcastOthers(msg []byte, s *Session) (err error)

// BroadcastMultiple waits for the hub. Source: melody.go, v1.1.4.
//
//connlint:send m never be sent
func (m *Melody) BroadcastMultiple(msg []byte, sessions []*Session) (err error)

// BroadcastBinary waits for the hub. Source: melody.go, v1.1.4.
//
//connlint:send m never be sent
func (m *Melody) BroadcastBinary(msg []byte) (err error)

// Close closes all sessions. Source: melody.go, v1.1.4.
//
//connlint:stop m
func (m *Melody) Close() (err error)

// CloseWithMsg closes all sessions. Source: melody.go, v1.1.4.
//
//connlint:stop m
func (m *Melody) CloseWithMsg(msg []byte) (err error)

// IsClosed tells whether the hub is over. Source: melody.go, v1.1.4.
//
//connlint:over closed of m
func (m *Melody) IsClosed() (closed bool)

// Write queues, and drops when the queue is full. Source: session.go, v1.1.4.
//
//connlint:send s never be sent
func (s *Session) Write(msg []byte) (err error)

// WriteBinary queues, and drops when the queue is full. Source: session.go,
// v1.1.4.
//
//connlint:send s never be sent
func (s *Session) WriteBinary(msg []byte) (err error)

// Close closes the websocket. Source: session.go, v1.1.4.
//
//connlint:stop s
func (s *Session) Close() (err error)

// CloseWithMsg closes the websocket. Source: session.go, v1.1.4.
//
//connlint:stop s
func (s *Session) CloseWithMsg(msg []byte) (err error)

// IsClosed tells whether the session is over. Source: session.go, v1.1.4.
//
//connlint:over closed of s
func (s *Session) IsClosed() (closed bool)
