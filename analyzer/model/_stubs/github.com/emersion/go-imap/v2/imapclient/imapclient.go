package imapclient // import "github.com/emersion/go-imap/v2/imapclient"

import (
	"net"

	imap "github.com/emersion/go-imap/v2"
	sasl "github.com/emersion/go-sasl"
)

// Client reads in a goroutine of its own, which runs the handlers of unilateral
// data: "The handler will block the client while running." Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:connection
type Client struct{}

// New starts the reader: "This function doesn't perform I/O." Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:same c, conn
//connlint:go c
//connlint:callback options.UnilateralDataHandler.Expunge, options.UnilateralDataHandler.Mailbox, options.UnilateralDataHandler.Fetch, options.UnilateralDataHandler.Metadata of c
func New(conn net.Conn, options *Options) (c *Client)

// NewStartTLS waits for the answers and the handshake of the server on the
// other side. Source: imapclient/client.go, v2.0.0-beta.8.
//
//connlint:recv conn
//connlint:same c, conn
//connlint:go c
//connlint:callback options.UnilateralDataHandler.Expunge, options.UnilateralDataHandler.Mailbox, options.UnilateralDataHandler.Fetch, options.UnilateralDataHandler.Metadata of c
func NewStartTLS(conn net.Conn, options *Options) (c *Client, err error)

// DialInsecure connects; the greeting comes later. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:callback options.UnilateralDataHandler.Expunge, options.UnilateralDataHandler.Mailbox, options.UnilateralDataHandler.Fetch, options.UnilateralDataHandler.Metadata of c
func DialInsecure(address string, options *Options) (c *Client, err error)

// DialTLS connects and makes the TLS handshake. Source: imapclient/client.go,
// v2.0.0-beta.8.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:callback options.UnilateralDataHandler.Expunge, options.UnilateralDataHandler.Mailbox, options.UnilateralDataHandler.Fetch, options.UnilateralDataHandler.Metadata of c
func DialTLS(address string, options *Options) (c *Client, err error)

// DialStartTLS connects and waits for the greeting, the answer and the
// handshake. Source: imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send address never connect
//connlint:open c as client
//connlint:child c of address
//connlint:callback options.UnilateralDataHandler.Expunge, options.UnilateralDataHandler.Mailbox, options.UnilateralDataHandler.Fetch, options.UnilateralDataHandler.Metadata of c
func DialStartTLS(address string, options *Options) (c *Client, err error)

// Closed returns a channel that is closed with the connection. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:wait c until the connection is closed
func (c *Client) Closed() (ch <-chan struct{})

// Close closes the connection and waits for the reader: in a handler it waits
// for itself. Source: imapclient/client.go, v2.0.0-beta.8.
//
//connlint:stop c
func (c *Client) Close() (err error)

// WaitGreeting waits for the greeting of the server. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:recv c
//connlint:needs c
func (c *Client) WaitGreeting() (err error)

// Command is a request that is on its way. Source: imapclient/client.go,
// v2.0.0-beta.8.
//
//connlint:connection
type Command struct{}

// Wait waits for the answer to one command, or the end of the connection.
// Source: imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *Command) Wait() (err error)

// Noop sends the request; its Wait waits for the answer. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Noop() (cmd *Command)

// Login sends the request; its Wait waits for the answer. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Login(username, password string) (cmd *Command)

// Delete sends the request; its Wait waits for the answer. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Delete(mailbox string) (cmd *Command)

// Rename sends the request; its Wait waits for the answer. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Rename(mailbox, newName string, options *imap.RenameOptions) (cmd *Command)

// Subscribe sends the request; its Wait waits for the answer. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Subscribe(mailbox string) (cmd *Command)

// Unsubscribe sends the request; its Wait waits for the answer. Source:
// imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Unsubscribe(mailbox string) (cmd *Command)

// Logout asks the server to end the connection; its Wait waits for the answer.
// Source: imapclient/client.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Logout() (cmd *Command)

// Authenticate waits for the answers. Source: imapclient/authenticate.go,
// v2.0.0-beta.8.
//
//connlint:send c never be made
func (c *Client) Authenticate(saslClient sasl.Client) (err error)

// Create sends the request; its Wait waits for the answer. Source:
// imapclient/create.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Create(mailbox string, options *imap.CreateOptions) (cmd *Command)

// Unselect sends the request; its Wait waits for the answer. Source:
// imapclient/select.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Unselect() (cmd *Command)

// Select sends the request; its Wait waits for the answer. Source:
// imapclient/select.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Select(mailbox string, options *imap.SelectOptions) (cmd *SelectCommand)

// SelectCommand is a request that is on its way. Source: imapclient/select.go,
// v2.0.0-beta.8.
//
//connlint:connection
type SelectCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/select.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *SelectCommand) Wait() (data *imap.SelectData, err error)

// Status sends the request; its Wait waits for the answer. Source:
// imapclient/status.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Status(mailbox string, options *imap.StatusOptions) (cmd *StatusCommand)

// StatusCommand is a request that is on its way. Source: imapclient/status.go,
// v2.0.0-beta.8.
//
//connlint:connection
type StatusCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/status.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *StatusCommand) Wait() (data *imap.StatusData, err error)

// Search sends the request; its Wait waits for the answer. Source:
// imapclient/search.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Search(criteria *imap.SearchCriteria, options *imap.SearchOptions) (cmd *SearchCommand)

// SearchCommand is a request that is on its way. Source: imapclient/search.go,
// v2.0.0-beta.8.
//
//connlint:connection
type SearchCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/search.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *SearchCommand) Wait() (data *imap.SearchData, err error)

// UIDSearch sends the request; its Wait waits for the answer. Source:
// imapclient/search.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) UIDSearch(criteria *imap.SearchCriteria, options *imap.SearchOptions) (cmd *SearchCommand)

// Capability sends the request; its Wait waits for the answer. Source:
// imapclient/capability.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Capability() (cmd *CapabilityCommand)

// CapabilityCommand is a request that is on its way. Source:
// imapclient/capability.go, v2.0.0-beta.8.
//
//connlint:connection
type CapabilityCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/capability.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *CapabilityCommand) Wait() (caps imap.CapSet, err error)

// Copy sends the request; its Wait waits for the answer. Source:
// imapclient/copy.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Copy(numSet imap.NumSet, mailbox string) (cmd *CopyCommand)

// CopyCommand is a request that is on its way. Source: imapclient/copy.go,
// v2.0.0-beta.8.
//
//connlint:connection
type CopyCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/copy.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *CopyCommand) Wait() (data *imap.CopyData, err error)

// Move sends the request; its Wait waits for the answer. Source:
// imapclient/move.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Move(numSet imap.NumSet, mailbox string) (cmd *MoveCommand)

// MoveCommand is a request that is on its way. Source: imapclient/move.go,
// v2.0.0-beta.8.
//
//connlint:connection
type MoveCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/move.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *MoveCommand) Wait() (data *MoveData, err error)

// Namespace sends the request; its Wait waits for the answer. Source:
// imapclient/namespace.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Namespace() (cmd *NamespaceCommand)

// NamespaceCommand is a request that is on its way. Source:
// imapclient/namespace.go, v2.0.0-beta.8.
//
//connlint:connection
type NamespaceCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/namespace.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *NamespaceCommand) Wait() (data *imap.NamespaceData, err error)

// ID sends the request; its Wait waits for the answer. Source:
// imapclient/id.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) ID(idData *imap.IDData) (cmd *IDCommand)

// IDCommand is a request that is on its way. Source: imapclient/id.go,
// v2.0.0-beta.8.
//
//connlint:connection
type IDCommand struct{}

// Wait waits for the answer, or the end of the connection. Source:
// imapclient/id.go, v2.0.0-beta.8.
//
//connlint:send r never be answered
//connlint:needs r
//connlint:await r
func (r *IDCommand) Wait() (data *imap.IDData, err error)

// Fetch sends the request: "The caller must fully consume the FetchCommand", or
// the answers of other commands do not come. Source: imapclient/fetch.go,
// v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Fetch(numSet imap.NumSet, options *imap.FetchOptions) (cmd *FetchCommand)

// Store sends the request; the FetchCommand has to be consumed. Source:
// imapclient/store.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Store(numSet imap.NumSet, store *imap.StoreFlags, options *imap.StoreOptions) (cmd *FetchCommand)

// FetchCommand delivers the messages of one request and ends with the last.
// Source: imapclient/fetch.go, v2.0.0-beta.8.
//
//connlint:connection
type FetchCommand struct{}

// Next waits for a message, and returns nil behind the last. Source:
// imapclient/fetch.go, v2.0.0-beta.8.
//
//connlint:await cmd
func (cmd *FetchCommand) Next() (msg *FetchMessageData)

// Close drops what is left of the answer and waits for its end. Source:
// imapclient/fetch.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *FetchCommand) Close() (err error)

// Collect waits for the whole answer. Source: imapclient/fetch.go,
// v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *FetchCommand) Collect() (msgs []*FetchMessageBuffer, err error)

// List sends the request; its Wait waits for the answer. Source:
// imapclient/list.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) List(ref, pattern string, options *imap.ListOptions) (cmd *ListCommand)

// ListCommand delivers the mailboxes of one request and ends with the last.
// Source: imapclient/list.go, v2.0.0-beta.8.
//
//connlint:connection
type ListCommand struct{}

// Next waits for a mailbox, and returns nil behind the last. Source:
// imapclient/list.go, v2.0.0-beta.8.
//
//connlint:await cmd
func (cmd *ListCommand) Next() (data *imap.ListData)

// Close drops what is left of the answer and waits for its end. Source:
// imapclient/list.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *ListCommand) Close() (err error)

// Collect waits for the whole answer. Source: imapclient/list.go,
// v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *ListCommand) Collect() (data []*imap.ListData, err error)

// Expunge sends the request; its Wait waits for the answer. Source:
// imapclient/expunge.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd
//connlint:child cmd of c
func (c *Client) Expunge() (cmd *ExpungeCommand)

// ExpungeCommand delivers the numbers of one request and ends with the last.
// Source: imapclient/expunge.go, v2.0.0-beta.8.
//
//connlint:connection
type ExpungeCommand struct{}

// Next waits for a number, and returns 0 behind the last. Source:
// imapclient/expunge.go, v2.0.0-beta.8.
//
//connlint:await cmd
func (cmd *ExpungeCommand) Next() (seqNum uint32)

// Close drops what is left of the answer and waits for its end. Source:
// imapclient/expunge.go, v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *ExpungeCommand) Close() (err error)

// Collect waits for the whole answer. Source: imapclient/expunge.go,
// v2.0.0-beta.8.
//
//connlint:send cmd never be answered
//connlint:needs cmd
//connlint:await cmd
func (cmd *ExpungeCommand) Collect() (seqNums []uint32, err error)

// AppendCommand is the body of one message. Until its Close no other command
// can be sent. Source: imapclient/append.go, v2.0.0-beta.8.
//
//connlint:connection
type AppendCommand struct{}

// Append sends the head of the request: "The caller must call
// AppendCommand.Close." Source: imapclient/append.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd as client
//connlint:child cmd of c
func (c *Client) Append(mailbox string, size int64, options *imap.AppendOptions) (cmd *AppendCommand)

// Write writes a part of the message. Source: imapclient/append.go,
// v2.0.0-beta.8.
//
//connlint:send cmd never be written
func (cmd *AppendCommand) Write(b []byte) (n int, err error)

// Close ends the message and lets other commands be sent. Source:
// imapclient/append.go, v2.0.0-beta.8.
//
//connlint:stop cmd
func (cmd *AppendCommand) Close() (err error)

// Wait waits for the answer, which comes after Close only. Source:
// imapclient/append.go, v2.0.0-beta.8.
//
//connlint:wait cmd until {cmd}.Close is called and the server answers
//connlint:await cmd
func (cmd *AppendCommand) Wait() (data *imap.AppendData, err error)

// IdleCommand runs until its Close. Until then no other command can be sent.
// Source: imapclient/idle.go, v2.0.0-beta.8.
//
//connlint:connection
type IdleCommand struct{}

// Idle waits for the server to accept the command: "other commands cannot be
// sent" until IdleCommand.Close. Source: imapclient/idle.go, v2.0.0-beta.8.
//
//connlint:send c never be made
//connlint:open cmd as client
//connlint:child cmd of c
func (c *Client) Idle() (cmd *IdleCommand, err error)

// Close ends the command and does not wait for the answer. Source:
// imapclient/idle.go, v2.0.0-beta.8.
//
//connlint:stop cmd
func (cmd *IdleCommand) Close() (err error)

// Wait waits for Close, and then for the answer. Source: imapclient/idle.go,
// v2.0.0-beta.8.
//
//connlint:wait cmd until {cmd}.Close is called
//connlint:only-stop cmd
//connlint:await cmd
func (cmd *IdleCommand) Wait() (err error)
