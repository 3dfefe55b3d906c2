package mautrix // import "maunium.net/go/mautrix"

import (
	"context"
	"time"

	"maunium.net/go/mautrix/event"
	"maunium.net/go/mautrix/id"
)

// Client takes its events in Sync. All its other calls are HTTP and need no
// Sync. Source: client.go, bdb58f2.
//
//connlint:connection
type Client struct{}

// NewClient opens nothing. Source: client.go, bdb58f2.
//
//connlint:open cli as client
//connlint:child cli of homeserverURL
func NewClient(homeserverURL string, userID id.UserID, accessToken string) (cli *Client, err error)

// Sync polls until StopSync or a fatal error, and returns nil after StopSync
// or when a second Sync has started. It is meant for a goroutine of its own.
// Source: client.go, bdb58f2.
//
//connlint:drive cli until {cli}.StopSync is called or the sync fails
func (cli *Client) Sync() (err error)

// SyncWithContext polls as Sync does, until ctx ends. Source: client.go,
// bdb58f2.
//
//connlint:drive cli until {cli}.StopSync is called or {ctx} is cancelled
//connlint:bound-by ctx
func (cli *Client) SyncWithContext(ctx context.Context) (err error)

// StopSync ends Sync after its current poll. Source: client.go, bdb58f2.
//
//connlint:stop cli
func (cli *Client) StopSync()

// SendMessageEvent is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) SendMessageEvent(ctx context.Context, roomID id.RoomID, eventType event.Type, contentJSON any, extra ...ReqSendEvent) (resp *RespSendEvent, err error)

// SendStateEvent is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) SendStateEvent(ctx context.Context, roomID id.RoomID, eventType event.Type, stateKey string, contentJSON any, extra ...ReqSendEvent) (resp *RespSendEvent, err error)

// SendText is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) SendText(ctx context.Context, roomID id.RoomID, text string) (r *RespSendEvent, err error)

// SendNotice is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) SendNotice(ctx context.Context, roomID id.RoomID, text string) (r *RespSendEvent, err error)

// SendReaction is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) SendReaction(ctx context.Context, roomID id.RoomID, eventID id.EventID, reaction string) (r *RespSendEvent, err error)

// RedactEvent is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) RedactEvent(ctx context.Context, roomID id.RoomID, eventID id.EventID, extra ...ReqRedact) (resp *RespSendEvent, err error)

// CreateRoom is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) CreateRoom(ctx context.Context, req *ReqCreateRoom) (resp *RespCreateRoom, err error)

// JoinRoom is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) JoinRoom(ctx context.Context, roomIDorAlias string, req *ReqJoinRoom) (resp *RespJoinRoom, err error)

// JoinRoomByID is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) JoinRoomByID(ctx context.Context, roomID id.RoomID) (resp *RespJoinRoom, err error)

// LeaveRoom is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) LeaveRoom(ctx context.Context, roomID id.RoomID, optionalReq ...*ReqLeave) (resp *RespLeaveRoom, err error)

// InviteUser is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) InviteUser(ctx context.Context, roomID id.RoomID, req *ReqInviteUser) (resp *RespInviteUser, err error)

// KickUser is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) KickUser(ctx context.Context, roomID id.RoomID, req *ReqKickUser) (resp *RespKickUser, err error)

// SetPresence is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) SetPresence(ctx context.Context, presence ReqPresence) (err error)

// SetDisplayName is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) SetDisplayName(ctx context.Context, displayName string) (err error)

// MarkRead is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) MarkRead(ctx context.Context, roomID id.RoomID, eventID id.EventID) (err error)

// UserTyping is a call of the HTTP API: it needs no Sync, but behind an inline
// one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) UserTyping(ctx context.Context, roomID id.RoomID, typing bool, timeout time.Duration) (resp *RespTyping, err error)

// JoinedRooms is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) JoinedRooms(ctx context.Context) (resp *RespJoinedRooms, err error)

// JoinedMembers is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) JoinedMembers(ctx context.Context, roomID id.RoomID) (resp *RespJoinedMembers, err error)

// UploadMedia is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) UploadMedia(ctx context.Context, data ReqUploadMedia) (r *RespMediaUpload, err error)

// UploadBytes is a call of the HTTP API: it needs no Sync, but behind an
// inline one it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) UploadBytes(ctx context.Context, data []byte, contentType string) (r *RespMediaUpload, err error)

// Login is a call of the HTTP API: it needs no Sync, but behind an inline one
// it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) Login(ctx context.Context, req *ReqLogin) (resp *RespLogin, err error)

// Logout is a call of the HTTP API: it needs no Sync, but behind an inline one
// it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) Logout(ctx context.Context) (resp *RespLogout, err error)

// Whoami is a call of the HTTP API: it needs no Sync, but behind an inline one
// it is never reached. Source: client.go, bdb58f2.
//
//connlint:send cli never be made
func (cli *Client) Whoami(ctx context.Context) (resp *RespWhoami, err error)
