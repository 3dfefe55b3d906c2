package ircevent // import "github.com/ergochat/irc-go/ircevent"

import (
	"github.com/ergochat/irc-go/ircmsg"
)

// Connection reads and writes in goroutines that Connect starts; Loop keeps it
// up. Source: irc_struct.go, 71c508a.
//
//connlint:connection
type Connection struct{}

// Connect returns after the registration; its goroutines run then. Source:
// irc.go, 71c508a.
//
//connlint:go irc
func (irc *Connection) Connect() (err error)

// Loop connects again by itself until Quit and the disconnect. Source: irc.go,
// 71c508a.
//
//connlint:drive irc until {irc}.Quit is called
func (irc *Connection) Loop()

// Quit ends Loop. Source: irc.go, 71c508a.
//
//connlint:stop irc
func (irc *Connection) Quit()

// SendIRCMessage queues, or returns ClientDisconnected. Source: irc.go,
// 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) SendIRCMessage(msg ircmsg.Message) (err error)

// SendWithTags queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) SendWithTags(tags map[string]string, command string, params ...string) (err error)

// Send queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Send(command string, params ...string) (err error)

// SendRaw queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) SendRaw(message string) (err error)

// Join queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Join(channel string) (err error)

// Part queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Part(channel string) (err error)

// Notice queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Notice(target, message string) (err error)

// Noticef queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Noticef(target, format string, a ...any) (err error)

// Privmsg queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Privmsg(target, message string) (err error)

// Privmsgf queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Privmsgf(target, format string, a ...any) (err error)

// Action queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Action(target, message string) (err error)

// Actionf queues, or returns ClientDisconnected. Source: irc.go, 71c508a.
//
//connlint:send irc never be sent
func (irc *Connection) Actionf(target, format string, a ...any) (err error)

// SendWithLabel queues; the callback runs in the goroutine that reads. Source:
// irc.go, 71c508a.
//
//connlint:send irc never be sent
//connlint:callback callback of irc
func (irc *Connection) SendWithLabel(callback func(*Batch), tags map[string]string, command string, params ...string) (err error)

// GetLabeledResponse waits for the answer, which the goroutine that reads
// brings: in a callback it waits for itself. Source: irc.go, 71c508a.
//
//connlint:send irc never be answered
//connlint:needs irc
//connlint:await irc
func (irc *Connection) GetLabeledResponse(tags map[string]string, command string, params ...string) (batch *Batch, err error)

// AddCallback registers; the callback runs in the goroutine that reads.
// Source: irc_callback.go, 71c508a.
//
//connlint:callback callback of irc
func (irc *Connection) AddCallback(command string, callback func(ircmsg.Message)) (r CallbackID)

// ReplaceCallback registers; the callback runs in the goroutine that reads.
// Source: irc_callback.go, 71c508a.
//
//connlint:callback callback of irc
func (irc *Connection) ReplaceCallback(id CallbackID, callback func(ircmsg.Message)) (r bool)

// AddBatchCallback registers; the callback runs in the goroutine that reads.
// Source: irc_callback.go, 71c508a.
//
//connlint:callback callback of irc
func (irc *Connection) AddBatchCallback(callback func(*Batch) bool) (r CallbackID)

// AddConnectCallback registers; the callback runs in the goroutine that reads.
// Source: irc_callback.go, 71c508a.
//
//connlint:callback callback of irc
func (irc *Connection) AddConnectCallback(callback func(ircmsg.Message)) (r CallbackID)

// AddDisconnectCallback registers; the callback runs in the goroutine that
// reads. Source: irc_callback.go, 71c508a.
//
//connlint:callback callback of irc
func (irc *Connection) AddDisconnectCallback(callback func(ircmsg.Message)) (r CallbackID)
