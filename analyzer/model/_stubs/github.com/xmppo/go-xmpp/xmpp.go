package xmpp // import "github.com/xmppo/go-xmpp"

import (
	"time"
)

// Client has no goroutine of its own: a loop of Recv drives it. Source:
// xmpp.go, 7175c54.
//
//connlint:connection
type Client struct{}

// NewClient connects and logs in. Source: xmpp.go, 7175c54.
//
//connlint:open c as client
//connlint:child c of o.Host
func (o Options) NewClient() (c *Client, err error)

// NewClient connects and logs in. Source: xmpp.go, 7175c54.
//
//connlint:open c as client
//connlint:child c of host
func NewClient(host, user, passwd string, debug bool) (c *Client, err error)

// NewClientNoTLS connects and logs in. Source: xmpp.go, 7175c54.
//
//connlint:open c as client
//connlint:child c of host
func NewClientNoTLS(host, user, passwd string, debug bool) (c *Client, err error)

// Recv waits for one stanza. Source: xmpp.go, 7175c54.
//
//connlint:recv c
func (c *Client) Recv() (stanza any, err error)

// Send writes one stanza; an answer comes through Recv. Source: xmpp.go,
// 7175c54.
//
//connlint:send c never be sent
func (c *Client) Send(chat Chat) (n int, err error)

// SendOOB writes one stanza; an answer comes through Recv. Source: xmpp.go,
// 7175c54.
//
//connlint:send c never be sent
func (c *Client) SendOOB(chat Chat) (n int, err error)

// SendOrg writes one stanza; an answer comes through Recv. Source: xmpp.go,
// 7175c54.
//
//connlint:send c never be sent
func (c *Client) SendOrg(org string) (n int, err error)

// SendPresence writes one stanza; an answer comes through Recv. Source:
// xmpp.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) SendPresence(presence Presence) (n int, err error)

// SendKeepAlive writes one stanza; an answer comes through Recv. Source:
// xmpp.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) SendKeepAlive() (n int, err error)

// SendHtml writes one stanza; an answer comes through Recv. Source: xmpp.go,
// 7175c54.
//
//connlint:send c never be sent
func (c *Client) SendHtml(chat Chat) (n int, err error)

// SendTopic writes one stanza; an answer comes through Recv. Source:
// xmpp_muc.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) SendTopic(chat Chat) (n int, err error)

// Roster writes one stanza; an answer comes through Recv. Source: xmpp.go,
// 7175c54.
//
//connlint:send c never be sent
func (c *Client) Roster() (err error)

// JoinMUC writes one stanza; an answer comes through Recv. Source:
// xmpp_muc.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) JoinMUC(jid, nick string, history_type, history int, history_date *time.Time) (n int, err error)

// JoinMUCNoHistory writes one stanza; an answer comes through Recv. Source:
// xmpp_muc.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) JoinMUCNoHistory(jid, nick string) (n int, err error)

// JoinProtectedMUC writes one stanza; an answer comes through Recv. Source:
// xmpp_muc.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) JoinProtectedMUC(jid, nick, password string, history_type, history int, history_date *time.Time) (n int, err error)

// LeaveMUC writes one stanza; an answer comes through Recv. Source:
// xmpp_muc.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) LeaveMUC(jid string) (n int, err error)

// PingC2S writes one stanza; an answer comes through Recv. Source:
// xmpp_ping.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) PingC2S(jid, server string) (err error)

// PingS2S writes one stanza; an answer comes through Recv. Source:
// xmpp_ping.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) PingS2S(fromServer, toServer string) (err error)

// Discovery writes one stanza; an answer comes through Recv. Source:
// xmpp_information_query.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) Discovery() (s string, err error)

// DiscoverInfo writes one stanza; an answer comes through Recv. Source:
// xmpp_information_query.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) DiscoverInfo(to string) (s string, err error)

// DiscoverNodeInfo writes one stanza; an answer comes through Recv. Source:
// xmpp_information_query.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) DiscoverNodeInfo(node string) (s string, err error)

// RawInformation writes one stanza; an answer comes through Recv. Source:
// xmpp_information_query.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) RawInformation(from, to, id, iqType, body string) (s string, err error)

// RawInformationQuery writes one stanza; an answer comes through Recv. Source:
// xmpp_information_query.go, 7175c54.
//
//connlint:send c never be sent
func (c *Client) RawInformationQuery(from, to, id, iqType, requestNamespace, body string) (s string, err error)

// Close closes the connection. Source: xmpp.go, 7175c54.
//
//connlint:stop c
func (c *Client) Close() (err error)
