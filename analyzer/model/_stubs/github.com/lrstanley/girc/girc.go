package girc // import "github.com/lrstanley/girc"

import (
	"net"
	"time"
)

// Client is driven by Connect. Source: client.go, e85cf80.
//
//connlint:connection
type Client struct {
	//connlint:same
	Cmd *Commands
}

// Commands are the sends of a Client. Source: commands.go, e85cf80.
//
//connlint:connection
type Commands struct{}

// New opens nothing before Connect. Source: client.go, e85cf80.
//
//connlint:open c as client
func New(config Config) (c *Client)

// Connect connects and then reads until Close or an error; it returns nil
// after Close. Source: conn.go, e85cf80.
//
//connlint:drive c until {c}.Close or {c}.Quit is called
func (c *Client) Connect() (err error)

// DialerConnect connects and then reads until Close or an error; it returns
// nil after Close. Source: conn.go, e85cf80.
//
//connlint:drive c until {c}.Close or {c}.Quit is called
func (c *Client) DialerConnect(dialer Dialer) (err error)

// MockConnect drives conn as Connect drives what it dials. Source: conn.go,
// e85cf80.
//
//connlint:drive c, conn until {c}.Close or {c}.Quit is called
func (c *Client) MockConnect(conn net.Conn) (err error)

// Close ends Connect. Source: client.go, e85cf80.
//
//connlint:stop c
func (c *Client) Close()

// Quit ends Connect. Source: client.go, e85cf80.
//
//connlint:stop c
func (c *Client) Quit(reason string)

// Send is dropped without a word while the client is not connected. Source:
// conn.go, e85cf80.
//
//connlint:send c never be sent
func (c *Client) Send(event *Event)

// Nick is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Nick(name string)

// Join is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Join(channels ...string)

// JoinKey is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) JoinKey(channel, password string)

// Part is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Part(channels ...string)

// PartMessage is dropped without a word while the client is not connected.
// Source: commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) PartMessage(channel, message string)

// SendCTCP is dropped without a word while the client is not connected.
// Source: commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) SendCTCP(target, ctcpType, message string)

// SendCTCPf is dropped without a word while the client is not connected.
// Source: commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) SendCTCPf(target, ctcpType, format string, a ...any)

// Message is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Message(target, message string)

// Messagef is dropped without a word while the client is not connected.
// Source: commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Messagef(target, format string, a ...any)

// Reply is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Reply(event Event, message string)

// Replyf is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Replyf(event Event, format string, a ...any)

// ReplyTo is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) ReplyTo(event Event, message string)

// ReplyTof is dropped without a word while the client is not connected.
// Source: commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) ReplyTof(event Event, format string, a ...any)

// Action is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Action(target, message string)

// Actionf is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Actionf(target, format string, a ...any)

// Notice is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Notice(target, message string)

// Noticef is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Noticef(target, format string, a ...any)

// SendRaw is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) SendRaw(raw ...string) (err error)

// SendRawf is dropped without a word while the client is not connected.
// Source: commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) SendRawf(format string, a ...any) (err error)

// Topic is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Topic(channel, message string)

// Who is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Who(users ...string)

// Whois is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Whois(users ...string)

// Kick is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Kick(channel, user, reason string)

// Ban is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Ban(channel, mask string)

// Unban is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Unban(channel, mask string)

// Mode is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Mode(target, modes string, params ...string)

// Invite is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Invite(channel string, users ...string)

// Away is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Away(reason string)

// Back is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Back()

// List is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) List(channels ...string)

// Whowas is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Whowas(user string, amount int)

// Monitor is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Monitor(modifier rune, args ...string)

// Oper is dropped without a word while the client is not connected. Source:
// commands.go, e85cf80.
//
//connlint:send cmd never be sent
func (cmd *Commands) Oper(user, pass string)

// AddHandler registers; the handler runs in a goroutine of the library.
// Source: handler.go, e85cf80.
//
//connlint:go handler
func (c *Caller) AddHandler(cmd string, handler Handler) (cuid string)

// Add registers; the handler runs in a goroutine of the library. Source:
// handler.go, e85cf80.
//
//connlint:go handler
func (c *Caller) Add(cmd string, handler func(client *Client, event Event)) (cuid string)

// AddBg registers; the handler runs in a goroutine of the library. Source:
// handler.go, e85cf80.
//
//connlint:go handler
func (c *Caller) AddBg(cmd string, handler func(client *Client, event Event)) (cuid string)

// AddTmp registers; the handler runs in a goroutine of the library. Source:
// handler.go, e85cf80.
//
//connlint:go handler
func (c *Caller) AddTmp(cmd string, deadline time.Duration, handler func(client *Client, event Event) bool) (cuid string, done chan struct{})
