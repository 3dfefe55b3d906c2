package session // import "github.com/diamondburned/arikawa/v3/session"

import (
	"context"

	"github.com/diamondburned/arikawa/v3/gateway"
	"github.com/diamondburned/arikawa/v3/utils/ws"
)

// Session reads the gateway in goroutines of its own once it is open. Its REST
// calls need no gateway. Source: session.go, 529272a.
//
//connlint:connection
type Session struct{}

// New opens nothing. Source: session.go, 529272a.
//
//connlint:open s as client
func New(token string) (s *Session)

// NewWithIntents opens nothing. Source: session.go, 529272a.
//
//connlint:open s as client
func NewWithIntents(token string, intents ...gateway.Intents) (s *Session)

// NewWithIdentifier opens nothing. Source: session.go, 529272a.
//
//connlint:open s as client
func NewWithIdentifier(id gateway.Identifier) (s *Session)

// Connect opens the gateway, opens it again by itself, and stays until ctx
// ends or a fatal error. It returns nil when ctx has ended. Source:
// session.go, 529272a.
//
//connlint:drive s until {ctx} is cancelled or the gateway fails for good
//connlint:bound-by ctx
func (s *Session) Connect(ctx context.Context) (err error)

// Open returns after the Ready event; goroutines of the session read. Source:
// session.go, 529272a.
//
//connlint:go s
func (s *Session) Open(ctx context.Context) (err error)

// Wait returns when ctx ends or the gateway has failed. Source: session.go,
// 529272a.
//
//connlint:wait s until {ctx} is cancelled or the gateway fails
//connlint:bound-by ctx
func (s *Session) Wait(ctx context.Context) (err error)

// SendGateway writes to the gateway. Source: session.go, 529272a.
//
//connlint:send s never be sent
func (s *Session) SendGateway(ctx context.Context, m ws.Event) (err error)

// Close closes the gateway. Source: session.go, 529272a.
//
//connlint:stop s
func (s *Session) Close() (err error)
