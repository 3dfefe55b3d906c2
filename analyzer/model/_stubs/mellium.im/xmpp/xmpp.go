package xmpp // import "mellium.im/xmpp"

import (
	"context"
	"encoding/xml"
	"io"
	"net"

	"mellium.im/xmlstream"
	"mellium.im/xmpp/jid"
	"mellium.im/xmpp/stanza"
)

// Session is driven by Serve. Source: session.go, v0.22.0.
//
//connlint:connection
type Session struct{}

// DialSession dials and negotiates. Serve has to be running before a request
// can be answered. Source: session.go, v0.22.0.
//
//connlint:open s as client
func DialSession(ctx context.Context, location, origin jid.JID, state SessionState, negotiate Negotiator) (s *Session, err error)

// DialClientSession dials and negotiates. Serve has to be running before a
// request can be answered. Source: session.go, v0.22.0.
//
//connlint:open s as client
func DialClientSession(ctx context.Context, origin jid.JID, features ...StreamFeature) (s *Session, err error)

// DialServerSession dials and negotiates. Serve has to be running before a
// request can be answered. Source: session.go, v0.22.0.
//
//connlint:open s as client
func DialServerSession(ctx context.Context, location, origin jid.JID, features ...StreamFeature) (s *Session, err error)

// NewSession negotiates over rw, which needs the peer meanwhile. Source:
// session.go, v0.22.0.
//
//connlint:recv rw
//connlint:same s, rw
func NewSession(ctx context.Context, location, origin jid.JID, rw io.ReadWriter, state SessionState, negotiate Negotiator) (s *Session, err error)

// ReceiveSession negotiates over rw, which needs the peer meanwhile. Source:
// session.go, v0.22.0.
//
//connlint:recv rw
//connlint:same s, rw
func ReceiveSession(ctx context.Context, rw io.ReadWriter, state SessionState, negotiate Negotiator) (s *Session, err error)

// NewClientSession negotiates over rw, which needs the peer meanwhile. Source:
// session.go, v0.22.0.
//
//connlint:recv rw
//connlint:same s, rw
func NewClientSession(ctx context.Context, origin jid.JID, rw io.ReadWriter, features ...StreamFeature) (s *Session, err error)

// ReceiveClientSession negotiates over rw, which needs the peer meanwhile.
// Source: session.go, v0.22.0.
//
//connlint:recv rw
//connlint:same s, rw
func ReceiveClientSession(ctx context.Context, origin jid.JID, rw io.ReadWriter, features ...StreamFeature) (s *Session, err error)

// NewServerSession negotiates over rw, which needs the peer meanwhile. Source:
// session.go, v0.22.0.
//
//connlint:recv rw
//connlint:same s, rw
func NewServerSession(ctx context.Context, location, origin jid.JID, rw io.ReadWriter, features ...StreamFeature) (s *Session, err error)

// ReceiveServerSession negotiates over rw, which needs the peer meanwhile.
// Source: session.go, v0.22.0.
//
//connlint:recv rw
//connlint:same s, rw
func ReceiveServerSession(ctx context.Context, location, origin jid.JID, rw io.ReadWriter, features ...StreamFeature) (s *Session, err error)

// Serve passes the stanzas to h until the peer closes its stream, and returns
// nil then. It holds the output while h runs, so h must not send on the
// session. Close makes it end only once the peer closes too. Source:
// session.go, v0.22.0.
//
//connlint:drive s until the peer closes the stream
//connlint:callback h of s
func (s *Session) Serve(h Handler) (err error)

// SendIQ waits for the response, which only a running Serve brings, or for the
// end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) SendIQ(ctx context.Context, r xml.TokenReader) (t xmlstream.TokenReadCloser, err error)

// SendIQElement waits for the response, which only a running Serve brings, or
// for the end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) SendIQElement(ctx context.Context, payload xml.TokenReader, iq stanza.IQ) (t xmlstream.TokenReadCloser, err error)

// EncodeIQ waits for the response, which only a running Serve brings, or for
// the end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) EncodeIQ(ctx context.Context, v any) (t xmlstream.TokenReadCloser, err error)

// EncodeIQElement waits for the response, which only a running Serve brings,
// or for the end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) EncodeIQElement(ctx context.Context, payload any, iq stanza.IQ) (t xmlstream.TokenReadCloser, err error)

// UnmarshalIQ waits for the response, which only a running Serve brings, or
// for the end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) UnmarshalIQ(ctx context.Context, iq xml.TokenReader, v any) (err error)

// UnmarshalIQElement waits for the response, which only a running Serve
// brings, or for the end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) UnmarshalIQElement(ctx context.Context, payload xml.TokenReader, iq stanza.IQ, v any) (err error)

// IterIQ waits for the response, which only a running Serve brings, or for the
// end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) IterIQ(ctx context.Context, iq xml.TokenReader) (i *xmlstream.Iter, s2 *xml.StartElement, err error)

// IterIQElement waits for the response, which only a running Serve brings, or
// for the end of ctx. Source: session_iq.go, v0.22.0.
//
//connlint:send s never be answered
//connlint:needs s
//connlint:bound-by ctx
//connlint:await s
func (s *Session) IterIQElement(ctx context.Context, payload xml.TokenReader, iq stanza.IQ) (i *xmlstream.Iter, s2 *xml.StartElement, err error)

// SendMessage waits for an error response, which only a running Serve brings,
// or for the end of ctx. Source: session_message.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) SendMessage(ctx context.Context, r xml.TokenReader) (t xmlstream.TokenReadCloser, err error)

// SendMessageElement waits for an error response, which only a running Serve
// brings, or for the end of ctx. Source: session_message.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) SendMessageElement(ctx context.Context, payload xml.TokenReader, msg stanza.Message) (t xmlstream.TokenReadCloser, err error)

// EncodeMessage waits for an error response, which only a running Serve
// brings, or for the end of ctx. Source: session_message.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) EncodeMessage(ctx context.Context, v any) (t xmlstream.TokenReadCloser, err error)

// EncodeMessageElement waits for an error response, which only a running Serve
// brings, or for the end of ctx. Source: session_message.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) EncodeMessageElement(ctx context.Context, payload any, msg stanza.Message) (t xmlstream.TokenReadCloser, err error)

// SendPresence waits for an error response, which only a running Serve brings,
// or for the end of ctx. Source: session_presence.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) SendPresence(ctx context.Context, r xml.TokenReader) (t xmlstream.TokenReadCloser, err error)

// SendPresenceElement waits for an error response, which only a running Serve
// brings, or for the end of ctx. Source: session_presence.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) SendPresenceElement(ctx context.Context, payload xml.TokenReader, msg stanza.Presence) (t xmlstream.TokenReadCloser, err error)

// EncodePresence waits for an error response, which only a running Serve
// brings, or for the end of ctx. Source: session_presence.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) EncodePresence(ctx context.Context, v any) (t xmlstream.TokenReadCloser, err error)

// EncodePresenceElement waits for an error response, which only a running
// Serve brings, or for the end of ctx. Source: session_presence.go, v0.22.0.
//
//connlint:send s never be answered
func (s *Session) EncodePresenceElement(ctx context.Context, payload any, msg stanza.Presence) (t xmlstream.TokenReadCloser, err error)

// Send writes, and needs no Serve. Source: session.go, v0.22.0.
//
//connlint:send s never be sent
func (s *Session) Send(ctx context.Context, r xml.TokenReader) (err error)

// SendElement writes, and needs no Serve. Source: session.go, v0.22.0.
//
//connlint:send s never be sent
func (s *Session) SendElement(ctx context.Context, r xml.TokenReader, start xml.StartElement) (err error)

// Encode writes, and needs no Serve. Source: session.go, v0.22.0.
//
//connlint:send s never be sent
func (s *Session) Encode(ctx context.Context, v any) (err error)

// EncodeElement writes, and needs no Serve. Source: session.go, v0.22.0.
//
//connlint:send s never be sent
func (s *Session) EncodeElement(ctx context.Context, v any, start xml.StartElement) (err error)

// Close ends the output only; Serve goes on until the peer closes too. Source:
// session.go, v0.22.0.
//
//connlint:stop s
func (s *Session) Close() (err error)

// Conn is the connection below. Source: session.go, v0.22.0.
//
//connlint:same conn, s
func (s *Session) Conn() (conn net.Conn)
