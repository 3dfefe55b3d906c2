package client // import "github.com/emersion/go-imap/client"

import (
	"crypto/tls"
	"net"
	"time"

	imap "github.com/emersion/go-imap"
	"github.com/emersion/go-imap/responses"
	sasl "github.com/emersion/go-sasl"
)

// Client reads in a goroutine of its own, which delivers on Updates and on the
// channels of the commands: "blocking this channel blocks the whole client".
// Source: client/client.go, v1.2.1.
//
//connlint:connection
type Client struct {
	//connlint:recv
	Updates chan<- Update
}

// Update is what a client delivers on Updates. Source: client/client.go,
// v1.2.1.
//
//connlint:delivered
type Update interface{}

// New waits for the greeting of the server on the other side and starts the
// reader. Source: client/client.go, v1.2.1.
//
//connlint:recv conn
//connlint:same c, conn
//connlint:go c
func New(conn net.Conn) (c *Client, err error)

// Dial waits for the greeting of the server. Source: client/client.go, v1.2.1.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func Dial(addr string) (c *Client, err error)

// DialTLS waits for the greeting of the server. Source: client/client.go,
// v1.2.1.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialTLS(addr string, tlsConfig *tls.Config) (c *Client, err error)

// DialWithDialer waits for the greeting of the server. Source:
// client/client.go, v1.2.1.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialWithDialer(dialer Dialer, addr string) (c *Client, err error)

// DialWithDialerTLS waits for the greeting of the server. Source:
// client/client.go, v1.2.1.
//
//connlint:send addr never connect
//connlint:open c as client
//connlint:child c of addr
func DialWithDialerTLS(dialer Dialer, addr string, tlsConfig *tls.Config) (c *Client, err error)

// LoggedOut returns a channel that is closed with the connection. Source:
// client/client.go, v1.2.1.
//
//connlint:wait c until the connection is logged out
func (c *Client) LoggedOut() (ch <-chan struct{})

// Execute waits for the answer. Source: client/client.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Execute(cmdr imap.Commander, h responses.Handler) (resp *imap.StatusResp, err error)

// Capability waits for the answer. Source: client/cmd_any.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Capability() (caps map[string]bool, err error)

// Support asks once and waits for the answer. Source: client/cmd_any.go,
// v1.2.1.
//
//connlint:send c never be made
func (c *Client) Support(cap string) (ok bool, err error)

// Noop waits for the answer. Source: client/cmd_any.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Noop() (err error)

// Logout ends the session and waits for the answer. Source: client/cmd_any.go,
// v1.2.1.
//
//connlint:stop c
func (c *Client) Logout() (err error)

// StartTLS waits for the answer and the handshake. Source:
// client/cmd_noauth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) StartTLS(tlsConfig *tls.Config) (err error)

// Authenticate waits for the answers. Source: client/cmd_noauth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Authenticate(auth sasl.Client) (err error)

// Login waits for the answer. Source: client/cmd_noauth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Login(username, password string) (err error)

// Select waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Select(name string, readOnly bool) (mbox *imap.MailboxStatus, err error)

// Create waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Create(name string) (err error)

// Delete waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Delete(name string) (err error)

// Rename waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Rename(existingName, newName string) (err error)

// Subscribe waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Subscribe(name string) (err error)

// Unsubscribe waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Unsubscribe(name string) (err error)

// Append waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Append(mbox string, flags []string, date time.Time, msg imap.Literal) (err error)

// List delivers on ch while it waits for the answer, so somebody has to take
// from ch meanwhile, unless its buffer holds them all. Source:
// client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
//connlint:send ch never finish
//connlint:needs ch
func (c *Client) List(ref, name string, ch chan *imap.MailboxInfo) (err error)

// Lsub delivers on ch while it waits for the answer, so somebody has to take
// from ch meanwhile, unless its buffer holds them all. Source:
// client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
//connlint:send ch never finish
//connlint:needs ch
func (c *Client) Lsub(ref, name string, ch chan *imap.MailboxInfo) (err error)

// Status waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Status(name string, items []imap.StatusItem) (mbox *imap.MailboxStatus, err error)

// Enable waits for the answer. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Enable(caps []string) (enabled []string, err error)

// Idle blocks until stop is closed, which another goroutine has to do. The
// client goes on after it. Source: client/cmd_auth.go, v1.2.1.
//
//connlint:wait stop until {stop} is closed
//connlint:only-stop stop
func (c *Client) Idle(stop <-chan struct{}, opts *IdleOptions) (err error)

// Check waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Check() (err error)

// Close closes the selected mailbox, not the connection. Source:
// client/cmd_selected.go, v1.2.1.
//
//connlint:neutral it closes the mailbox, and the connection goes on
func (c *Client) Close() (err error)

// Terminate closes the connection. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:stop c
func (c *Client) Terminate() (err error)

// Expunge waits for the answer, and delivers on ch meanwhile unless that is
// nil. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Expunge(ch chan uint32) (err error)

// Search waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Search(criteria *imap.SearchCriteria) (nums []uint32, err error)

// UidSearch waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) UidSearch(criteria *imap.SearchCriteria) (nums []uint32, err error)

// Fetch delivers on ch while it waits for the answer, so somebody has to take
// from ch meanwhile, unless its buffer holds them all. Source:
// client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
//connlint:send ch never finish
//connlint:needs ch
func (c *Client) Fetch(seqset *imap.SeqSet, items []imap.FetchItem, ch chan *imap.Message) (err error)

// UidFetch delivers on ch while it waits for the answer, so somebody has to
// take from ch meanwhile, unless its buffer holds them all. Source:
// client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
//connlint:send ch never finish
//connlint:needs ch
func (c *Client) UidFetch(seqset *imap.SeqSet, items []imap.FetchItem, ch chan *imap.Message) (err error)

// Store waits for the answer, and delivers on ch meanwhile unless that is nil.
// Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Store(seqset *imap.SeqSet, item imap.StoreItem, value interface{}, ch chan *imap.Message) (err error)

// UidStore waits for the answer, and delivers on ch meanwhile unless that is
// nil. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) UidStore(seqset *imap.SeqSet, item imap.StoreItem, value interface{}, ch chan *imap.Message) (err error)

// Copy waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Copy(seqset *imap.SeqSet, dest string) (err error)

// UidCopy waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) UidCopy(seqset *imap.SeqSet, dest string) (err error)

// Move waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Move(seqset *imap.SeqSet, dest string) (err error)

// UidMove waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) UidMove(seqset *imap.SeqSet, dest string) (err error)

// Unselect waits for the answer. Source: client/cmd_selected.go, v1.2.1.
//
//connlint:send c never be made
func (c *Client) Unselect() (err error)
