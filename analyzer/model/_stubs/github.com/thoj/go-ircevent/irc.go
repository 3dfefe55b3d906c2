package irc // import "github.com/thoj/go-ircevent"

// Connection reads and writes in goroutines that Connect starts; Loop keeps it
// up. Source: irc_struct.go, 73e4444.
//
//connlint:connection
type Connection struct{}

// IRC opens nothing before Connect. Source: irc.go, 73e4444.
//
//connlint:open irc as client
func IRC(nick, user string) (irc *Connection)

// Connect returns after the socket is open and its goroutines run. Source:
// irc.go, 73e4444.
//
//connlint:child irc of server
//connlint:go irc
func (irc *Connection) Connect(server string) (err error)

// Loop connects again by itself until Quit and the disconnect. Source: irc.go,
// 73e4444.
//
//connlint:drive irc until {irc}.Quit is called
func (irc *Connection) Loop()

// Quit ends Loop. Source: irc.go, 73e4444.
//
//connlint:stop irc
func (irc *Connection) Quit()

// Disconnect ends Loop. Source: irc.go, 73e4444.
//
//connlint:stop irc
func (irc *Connection) Disconnect()

// ErrorChan gives the error of the connection, which Loop takes too. Source:
// irc.go, 73e4444.
//
//connlint:wait irc until the connection fails
func (irc *Connection) ErrorChan() (ch chan error)

// Join queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Join(channel string)

// Part queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Part(channel string)

// Notice queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Notice(target, message string)

// Noticef queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Noticef(target, format string, a ...any)

// Action queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Action(target, message string)

// Actionf queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Actionf(target, format string, a ...any)

// Privmsg queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Privmsg(target, message string)

// Privmsgf queues. Before Connect the queue is a nil channel, so that it
// blocks for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Privmsgf(target, format string, a ...any)

// Kick queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Kick(user, channel, msg string)

// MultiKick queues. Before Connect the queue is a nil channel, so that it
// blocks for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) MultiKick(users []string, channel, msg string)

// SendRaw queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) SendRaw(message string)

// SendRawf queues. Before Connect the queue is a nil channel, so that it
// blocks for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) SendRawf(format string, a ...any)

// Nick queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Nick(n string)

// Whois queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Whois(nick string)

// Who queues. Before Connect the queue is a nil channel, so that it blocks for
// ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Who(nick string)

// Mode queues. Before Connect the queue is a nil channel, so that it blocks
// for ever. Source: irc.go, 73e4444.
//
//connlint:send irc never be sent
func (irc *Connection) Mode(target string, modestring ...string)

// AddCallback registers; the callback runs in the goroutine that reads.
// Source: irc_callback.go, 73e4444.
//
//connlint:callback callback of irc
func (irc *Connection) AddCallback(eventcode string, callback func(*Event)) (n int)

// ReplaceCallback registers; the callback runs in the goroutine that reads.
// Source: irc_callback.go, 73e4444.
//
//connlint:callback callback of irc
func (irc *Connection) ReplaceCallback(eventcode string, i int, callback func(*Event))
