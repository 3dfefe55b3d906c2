package slack // import "github.com/slack-go/slack"

import (
	"context"
)

// RTM is a websocket that ManageConnection drives. The embedded Client is
// plain HTTP and needs no drive, so it is no handle of the RTM. Source:
// websocket.go, v0.35.0.
//
//connlint:connection
type RTM struct {
	// IncomingEvents holds 50 events, then ManageConnection blocks. It is
	// never closed.
	//
	//connlint:recv
	IncomingEvents chan RTMEvent
}

// NewRTM opens nothing: it takes ManageConnection, and a reader of
// IncomingEvents beside it. Source: rtm.go, v0.35.0.
//
//connlint:open rtm
//connlint:child rtm of api
//connlint:needs rtm
func (api *Client) NewRTM(options ...RTMOption) (rtm *RTM)

// ManageConnection connects, connects again by itself, and sends the events,
// until Disconnect or a fatal error. Source: websocket_managed_conn.go,
// v0.35.0.
//
//connlint:drive rtm until {rtm}.Disconnect is called or the authentication fails
func (rtm *RTM) ManageConnection()

// Disconnect blocks until ManageConnection takes its signal: for ever if that
// is not running. Source: websocket.go, v0.35.0.
//
//connlint:stop rtm
//connlint:needs rtm
func (rtm *RTM) Disconnect() (err error)

// SendMessage queues. The queue holds 20 messages, and only ManageConnection
// takes from it. Source: websocket.go, v0.35.0.
//
//connlint:send rtm never be sent
func (rtm *RTM) SendMessage(msg *OutgoingMessage)

// PostMessage is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PostMessage(channelID string, options ...MsgOption) (s, s2 string, err error)

// PostMessageContext is a call of the HTTP API: it needs no drive, but behind
// an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PostMessageContext(ctx context.Context, channelID string, options ...MsgOption) (s, s2 string, err error)

// PostMessageWithResponse is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PostMessageWithResponse(channelID string, options ...MsgOption) (s, s2 string, m Message, err error)

// PostMessageWithResponseContext is a call of the HTTP API: it needs no drive,
// but behind an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PostMessageWithResponseContext(ctx context.Context, channelID string, options ...MsgOption) (s, s2 string, m Message, err error)

// PostEphemeral is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PostEphemeral(channelID, userID string, options ...MsgOption) (s string, err error)

// PostEphemeralContext is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PostEphemeralContext(ctx context.Context, channelID, userID string, options ...MsgOption) (timestamp string, err error)

// UpdateMessage is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) UpdateMessage(channelID, timestamp string, options ...MsgOption) (s, s2, s3 string, err error)

// UpdateMessageContext is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) UpdateMessageContext(ctx context.Context, channelID, timestamp string, options ...MsgOption) (s, s2, s3 string, err error)

// DeleteMessage is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) DeleteMessage(channel, messageTimestamp string) (s, s2 string, err error)

// DeleteMessageContext is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) DeleteMessageContext(ctx context.Context, channel, messageTimestamp string) (s, s2 string, err error)

// ScheduleMessage is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) ScheduleMessage(channelID, postAt string, options ...MsgOption) (s, s2 string, err error)

// ScheduleMessageContext is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) ScheduleMessageContext(ctx context.Context, channelID, postAt string, options ...MsgOption) (s, s2 string, err error)

// SendMessage is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) SendMessage(channel string, options ...MsgOption) (s, s2, s3 string, err error)

// SendMessageContext is a call of the HTTP API: it needs no drive, but behind
// an inline one it is never reached. Source: chat.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) SendMessageContext(ctx context.Context, channelID string, options ...MsgOption) (_channel, _timestampOrScheduledMessageID, _text string, err error)

// AddReaction is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: reactions.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) AddReaction(name string, item ItemRef) (err error)

// AddReactionContext is a call of the HTTP API: it needs no drive, but behind
// an inline one it is never reached. Source: reactions.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) AddReactionContext(ctx context.Context, name string, item ItemRef) (err error)

// UploadFile is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: files.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) UploadFile(params UploadFileParameters) (f *FileSummary, err error)

// UploadFileContext is a call of the HTTP API: it needs no drive, but behind
// an inline one it is never reached. Source: files.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) UploadFileContext(ctx context.Context, params UploadFileParameters) (file *FileSummary, err error)

// OpenView is a call of the HTTP API: it needs no drive, but behind an inline
// one it is never reached. Source: views.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) OpenView(triggerID string, view ModalViewRequest) (v *ViewResponse, err error)

// OpenViewContext is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: views.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) OpenViewContext(ctx context.Context, triggerID string, view ModalViewRequest) (v *ViewResponse, err error)

// PublishView is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: views.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PublishView(userID string, view HomeTabViewRequest, hash string) (v *ViewResponse, err error)

// PublishViewContext is a call of the HTTP API: it needs no drive, but behind
// an inline one it is never reached. Source: views.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) PublishViewContext(ctx context.Context, req PublishViewContextRequest) (v *ViewResponse, err error)

// UpdateView is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: views.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) UpdateView(view ModalViewRequest, externalID, hash, viewID string) (v *ViewResponse, err error)

// UpdateViewContext is a call of the HTTP API: it needs no drive, but behind
// an inline one it is never reached. Source: views.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) UpdateViewContext(ctx context.Context, view ModalViewRequest, externalID, hash, viewID string) (v *ViewResponse, err error)

// OpenConversation is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: conversation.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) OpenConversation(params *OpenConversationParameters) (c *Channel, ok, ok2 bool, err error)

// OpenConversationContext is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: conversation.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) OpenConversationContext(ctx context.Context, params *OpenConversationParameters) (c *Channel, ok, ok2 bool, err error)

// JoinConversation is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: conversation.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) JoinConversation(channelID string) (c *Channel, s string, s2 []string, err error)

// JoinConversationContext is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: conversation.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) JoinConversationContext(ctx context.Context, channelID string) (c *Channel, s string, s2 []string, err error)

// AuthTest is a call of the HTTP API: it needs no drive, but behind an inline
// one it is never reached. Source: slack.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) AuthTest() (response *AuthTestResponse, err error)

// AuthTestContext is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: slack.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) AuthTestContext(ctx context.Context) (response *AuthTestResponse, err error)

// GetUserInfo is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: users.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) GetUserInfo(user string, options ...GetUserInfoOption) (u *User, err error)

// GetUserInfoContext is a call of the HTTP API: it needs no drive, but behind
// an inline one it is never reached. Source: users.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) GetUserInfoContext(ctx context.Context, user string, options ...GetUserInfoOption) (u *User, err error)

// SetUserPresence is a call of the HTTP API: it needs no drive, but behind an
// inline one it is never reached. Source: users.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) SetUserPresence(presence string) (err error)

// SetUserPresenceContext is a call of the HTTP API: it needs no drive, but
// behind an inline one it is never reached. Source: users.go, v0.35.0.
//
//connlint:send api never be made
func (api *Client) SetUserPresenceContext(ctx context.Context, presence string) (err error)
