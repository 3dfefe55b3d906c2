package sipgo // import "github.com/emiago/sipgo"

import (
	"context"
	"crypto/tls"
	"net"

	"github.com/emiago/sipgo/sip"
)

// Server answers the requests of all transports of its user agent; each has a
// ListenAndServe of its own. Source: server.go, v1.7.3.
//
//connlint:connection
type Server struct{}

// NewServer binds nothing. Source: server.go, v1.7.3.
//
//connlint:open s as listener
func NewServer(ua *UserAgent, options ...ServerOption) (s *Server, err error)

// ListenAndServe binds addr and serves one transport. Only the end of ctx closes
// what it has bound: neither Close of the server nor that of the user agent does.
// Source: server.go, sip/transport_layer.go, v1.7.3.
//
//connlint:drive srv, addr until {ctx} is cancelled
//connlint:bound-by ctx
func (srv *Server) ListenAndServe(ctx context.Context, network string, addr string) (err error)

// ListenAndServeTLS binds addr and serves one transport. Only the end of ctx closes
// what it has bound. Source: server.go, v1.7.3.
//
//connlint:drive srv, addr until {ctx} is cancelled
//connlint:bound-by ctx
func (srv *Server) ListenAndServeTLS(ctx context.Context, network string, addr string, conf *tls.Config) (err error)

// ServeUDP serves until l is closed, and returns nil then. Source: server.go,
// sip/transport_udp.go, v1.7.3.
//
//connlint:drive srv, l until {l} is closed
func (srv *Server) ServeUDP(l net.PacketConn) (err error)

// ServeTCP serves until l is closed. Source: server.go, sip/transport_tcp.go,
// v1.7.3.
//
//connlint:drive srv, l until {l} is closed
func (srv *Server) ServeTCP(l net.Listener) (err error)

// ServeTLS serves until l is closed. Source: server.go, sip/transport_tls.go,
// v1.7.3.
//
//connlint:drive srv, l until {l} is closed
func (srv *Server) ServeTLS(l net.Listener) (err error)

// ServeWS serves until l is closed. Source: server.go, sip/transport_ws.go, v1.7.3.
//
//connlint:drive srv, l until {l} is closed
func (srv *Server) ServeWS(l net.Listener) (err error)

// ServeWSS serves until l is closed. Source: server.go, sip/transport_wss.go,
// v1.7.3.
//
//connlint:drive srv, l until {l} is closed
func (srv *Server) ServeWSS(l net.Listener) (err error)

// OnInvite registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnInvite(handler RequestHandler)

// OnAck registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnAck(handler RequestHandler)

// OnCancel registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnCancel(handler RequestHandler)

// OnBye registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnBye(handler RequestHandler)

// OnRegister registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnRegister(handler RequestHandler)

// OnOptions registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnOptions(handler RequestHandler)

// OnSubscribe registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnSubscribe(handler RequestHandler)

// OnNotify registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnNotify(handler RequestHandler)

// OnRefer registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnRefer(handler RequestHandler)

// OnInfo registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnInfo(handler RequestHandler)

// OnMessage registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnMessage(handler RequestHandler)

// OnPrack registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnPrack(handler RequestHandler)

// OnUpdate registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnUpdate(handler RequestHandler)

// OnPublish registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnPublish(handler RequestHandler)

// OnNoRoute registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnNoRoute(handler RequestHandler)

// OnRequest registers a handler, which runs in goroutines of the server. Source:
// server.go, v1.7.3.
//
//connlint:go handler
func (srv *Server) OnRequest(method sip.RequestMethod, handler RequestHandler)

// Close ends no ListenAndServe. Source: server.go, v1.7.3.
//
//connlint:neutral it ends no ListenAndServe
func (srv *Server) Close() (err error)

// Close closes the connections of the user agent, and no listener. Source: ua.go,
// sip/transport_layer.go, v1.7.3.
//
//connlint:neutral it ends no ListenAndServe
func (ua *UserAgent) Close() (err error)
