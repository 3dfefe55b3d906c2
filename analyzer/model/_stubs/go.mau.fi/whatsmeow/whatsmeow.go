package whatsmeow // import "go.mau.fi/whatsmeow"

import (
	"context"
	"time"

	"go.mau.fi/whatsmeow/proto/waE2E"
	"go.mau.fi/whatsmeow/store"
	"go.mau.fi/whatsmeow/types"
	waLog "go.mau.fi/whatsmeow/util/log"
)

// Client reads in goroutines of its own once it is connected. Source:
// client.go, v0.0.0-20251217143725.
//
//connlint:connection
type Client struct{}

// NewClient opens nothing before Connect. Source: client.go,
// v0.0.0-20251217143725.
//
//connlint:open cli as client
func NewClient(deviceStore *store.Device, log waLog.Logger) (cli *Client)

// Connect returns when the websocket is up; the login completes later. Source:
// client.go, v0.0.0-20251217143725.
//
//connlint:go cli
func (cli *Client) Connect() (err error)

// ConnectContext returns when the websocket is up; the login completes later.
// Source: client.go, v0.0.0-20251217143725.
//
//connlint:go cli
func (cli *Client) ConnectContext(ctx context.Context) (err error)

// GetQRChannel has to come before Connect, and the loop over its channel after
// it: the channel is closed when the pairing is over, not with the connection.
// Source: qrchan.go, v0.0.0-20251217143725.
//
//connlint:neutral its channel ends with the pairing, and the connection lives on
func (cli *Client) GetQRChannel(ctx context.Context) (ch <-chan QRChannelItem, err error)

// WaitForConnection waits for the login or its timeout. Source: client.go,
// v0.0.0-20251217143725.
//
//connlint:neutral it waits for the login, for a limited time
func (cli *Client) WaitForConnection(timeout time.Duration) (ok bool)

// AddEventHandler registers; the handler runs in goroutines of the library.
// Source: client.go, v0.0.0-20251217143725.
//
//connlint:go handler
func (cli *Client) AddEventHandler(handler EventHandler) (id uint32)

// AddEventHandlerWithSuccessStatus registers; the handler runs in goroutines
// of the library. Source: client.go, v0.0.0-20251217143725.
//
//connlint:go handler
func (cli *Client) AddEventHandlerWithSuccessStatus(handler EventHandlerWithSuccessStatus) (id uint32)

// Disconnect closes the websocket. Source: client.go, v0.0.0-20251217143725.
//
//connlint:stop cli
func (cli *Client) Disconnect()

// SendMessage sends over the websocket and waits for the answer of the server.
// Source: send.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) SendMessage(ctx context.Context, to types.JID, message *waE2E.Message, extra ...SendRequestExtra) (resp SendResponse, err error)

// SendPresence sends over the websocket and waits for the answer of the
// server. Source: presence.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) SendPresence(ctx context.Context, state types.Presence) (err error)

// SubscribePresence sends over the websocket and waits for the answer of the
// server. Source: presence.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) SubscribePresence(ctx context.Context, jid types.JID) (err error)

// SendChatPresence sends over the websocket and waits for the answer of the
// server. Source: presence.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) SendChatPresence(ctx context.Context, jid types.JID, state types.ChatPresence, media types.ChatPresenceMedia) (err error)

// MarkRead sends over the websocket and waits for the answer of the server.
// Source: receipt.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) MarkRead(ctx context.Context, ids []types.MessageID, timestamp time.Time, chat, sender types.JID, receiptTypeExtra ...types.ReceiptType) (err error)

// CreateGroup sends over the websocket and waits for the answer of the server.
// Source: group.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) CreateGroup(ctx context.Context, req ReqCreateGroup) (g *types.GroupInfo, err error)

// GetGroupInfo sends over the websocket and waits for the answer of the
// server. Source: group.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) GetGroupInfo(ctx context.Context, jid types.JID) (g *types.GroupInfo, err error)

// JoinGroupWithLink sends over the websocket and waits for the answer of the
// server. Source: group.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) JoinGroupWithLink(ctx context.Context, code string) (j types.JID, err error)

// GetUserInfo sends over the websocket and waits for the answer of the server.
// Source: user.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) GetUserInfo(ctx context.Context, jids []types.JID) (u map[types.JID]types.UserInfo, err error)

// IsOnWhatsApp sends over the websocket and waits for the answer of the
// server. Source: user.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) IsOnWhatsApp(ctx context.Context, phones []string) (i []types.IsOnWhatsAppResponse, err error)

// SetStatusMessage sends over the websocket and waits for the answer of the
// server. Source: user.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) SetStatusMessage(ctx context.Context, msg string) (err error)

// PairPhone sends over the websocket and waits for the answer of the server.
// Source: pair-code.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) PairPhone(ctx context.Context, phone string, showPushNotification bool, clientType PairClientType, clientDisplayName string) (s string, err error)

// Logout sends over the websocket and waits for the answer of the server.
// Source: client.go, v0.0.0-20251217143725.
//
//connlint:send cli never be sent
func (cli *Client) Logout(ctx context.Context) (err error)
