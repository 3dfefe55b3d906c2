package twitch // import "github.com/gempir/go-twitch-irc/v4"

// Client is driven by Connect. Source: client.go, v4.2.0.
//
//connlint:connection
type Client struct{}

// ErrClientDisconnected is what Connect returns after Disconnect. Source:
// client.go, v4.2.0.
//
//connlint:ended
var ErrClientDisconnected error

// NewClient opens nothing before Connect. Source: client.go, v4.2.0.
//
//connlint:open c as client
func NewClient(username, oauth string) (c *Client)

// NewAnonymousClient opens nothing before Connect. Source: client.go, v4.2.0.
//
//connlint:open c as client
func NewAnonymousClient() (c *Client)

// Connect dials, and then reads until Disconnect or a login error; it connects
// again by itself. It never returns nil. Source: client.go, v4.2.0.
//
//connlint:drive c until {c}.Disconnect is called or the login fails
//connlint:ends ErrClientDisconnected
//connlint:nonnil err
func (c *Client) Connect() (err error)

// Disconnect ends Connect. Source: client.go, v4.2.0.
//
//connlint:stop c
func (c *Client) Disconnect() (err error)

// Say queues, and may come before Connect. Source: client.go, v4.2.0.
//
//connlint:send c never be sent
func (c *Client) Say(channel, text string)

// Reply queues, and may come before Connect. Source: client.go, v4.2.0.
//
//connlint:send c never be sent
func (c *Client) Reply(channel, parentMsgID, text string)

// Join queues, and may come before Connect. Source: client.go, v4.2.0.
//
//connlint:send c never be sent
func (c *Client) Join(channels ...string)

// Depart queues, and may come before Connect. Source: client.go, v4.2.0.
//
//connlint:send c never be sent
func (c *Client) Depart(channel string)

// OnConnect only registers; the callback runs inside Connect. Say and Join
// never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnConnect(callback func())

// OnWhisperMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnWhisperMessage(callback func(message WhisperMessage))

// OnPrivateMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnPrivateMessage(callback func(message PrivateMessage))

// OnClearChatMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnClearChatMessage(callback func(message ClearChatMessage))

// OnClearMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnClearMessage(callback func(message ClearMessage))

// OnRoomStateMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnRoomStateMessage(callback func(message RoomStateMessage))

// OnUserNoticeMessage only registers; the callback runs inside Connect. Say
// and Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnUserNoticeMessage(callback func(message UserNoticeMessage))

// OnUserStateMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnUserStateMessage(callback func(message UserStateMessage))

// OnGlobalUserStateMessage only registers; the callback runs inside Connect.
// Say and Join never wait, so a callback may call them. Source: client.go,
// v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnGlobalUserStateMessage(callback func(message GlobalUserStateMessage))

// OnNoticeMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnNoticeMessage(callback func(message NoticeMessage))

// OnUserJoinMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnUserJoinMessage(callback func(message UserJoinMessage))

// OnUserPartMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnUserPartMessage(callback func(message UserPartMessage))

// OnSelfJoinMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnSelfJoinMessage(callback func(message UserJoinMessage))

// OnSelfPartMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnSelfPartMessage(callback func(message UserPartMessage))

// OnReconnectMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnReconnectMessage(callback func(message ReconnectMessage))

// OnNamesMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnNamesMessage(callback func(message NamesMessage))

// OnPingMessage only registers; the callback runs inside Connect. Say and Join
// never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnPingMessage(callback func(message PingMessage))

// OnPongMessage only registers; the callback runs inside Connect. Say and Join
// never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnPongMessage(callback func(message PongMessage))

// OnUnsetMessage only registers; the callback runs inside Connect. Say and
// Join never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnUnsetMessage(callback func(message RawMessage))

// OnPingSent only registers; the callback runs inside Connect. Say and Join
// never wait, so a callback may call them. Source: client.go, v4.2.0.
//
//connlint:callback callback of c
func (c *Client) OnPingSent(callback func())
