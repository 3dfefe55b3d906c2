package ldap // import "github.com/go-ldap/ldap/v3"

import (
	"context"
	"crypto/tls"
	"net"
	"time"
)

// Conn reads in a goroutine of its own. Source: conn.go, v3.4.8.
//
//connlint:connection
type Conn struct{}

// Dial connects. Source: conn.go, v3.4.8.
//
//connlint:send addr never connect
//connlint:open l as client
//connlint:child l of addr
func Dial(network, addr string) (l *Conn, err error)

// DialTLS connects and makes the handshake. Source: conn.go, v3.4.8.
//
//connlint:send addr never connect
//connlint:open l as client
//connlint:child l of addr
func DialTLS(network, addr string, config *tls.Config) (l *Conn, err error)

// DialURL connects, for ldaps with the handshake. Source: conn.go, v3.4.8.
//
//connlint:send addr never connect
//connlint:open l as client
//connlint:child l of addr
func DialURL(addr string, opts ...DialOpt) (l *Conn, err error)

// NewConn wraps conn, and reads nothing before Start. Source: conn.go, v3.4.8.
//
//connlint:same l, conn
func NewConn(conn net.Conn, isTLS bool) (l *Conn)

// Start starts the goroutine that reads. Source: conn.go, v3.4.8.
//
//connlint:go l
func (l *Conn) Start()

// SetTimeout ends every request after timeout. Source: conn.go and request.go,
// v3.4.8.
//
//connlint:bound l
func (l *Conn) SetTimeout(timeout time.Duration)

// IsClosing tells whether the connection is over. Source: conn.go, v3.4.8.
//
//connlint:over closing of l
func (l *Conn) IsClosing() (closing bool)

// Close ends the connection, and waits for the goroutine that reads. Source:
// conn.go, v3.4.8.
//
//connlint:stop l
func (l *Conn) Close() (err error)

// Unbind tells the server and ends the connection. Source: unbind.go, v3.4.8.
//
//connlint:stop l
func (l *Conn) Unbind() (err error)

// StartTLS waits for the answer. Source: conn.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) StartTLS(config *tls.Config) (err error)

// Bind waits for the answer. Source: bind.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) Bind(username, password string) (err error)

// SimpleBind waits for the answer. Source: bind.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) SimpleBind(simpleBindRequest *SimpleBindRequest) (result *SimpleBindResult, err error)

// UnauthenticatedBind waits for the answer. Source: bind.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) UnauthenticatedBind(username string) (err error)

// ExternalBind waits for the answer. Source: bind.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) ExternalBind() (err error)

// MD5Bind waits for the answer. Source: bind.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) MD5Bind(host, username, password string) (err error)

// NTLMBind waits for the answer. Source: bind.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) NTLMBind(domain, username, password string) (err error)

// GSSAPIBind waits for the answer. Source: bind.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) GSSAPIBind(client GSSAPIClient, servicePrincipal, authzid string) (err error)

// Add waits for the answer. Source: add.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) Add(addRequest *AddRequest) (err error)

// Del waits for the answer. Source: del.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) Del(delRequest *DelRequest) (err error)

// Modify waits for the answer. Source: modify.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) Modify(modifyRequest *ModifyRequest) (err error)

// ModifyWithResult waits for the answer. Source: modify.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) ModifyWithResult(modifyRequest *ModifyRequest) (result *ModifyResult, err error)

// ModifyDN waits for the answer. Source: moddn.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) ModifyDN(m *ModifyDNRequest) (err error)

// Compare waits for the answer. Source: compare.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) Compare(dn, attribute, value string) (same bool, err error)

// PasswordModify waits for the answer. Source: passwdmodify.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) PasswordModify(passwordModifyRequest *PasswordModifyRequest) (result *PasswordModifyResult, err error)

// WhoAmI waits for the answer. Source: whoami.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) WhoAmI(controls []Control) (result *WhoAmIResult, err error)

// Search waits for the answer. Source: search.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) Search(searchRequest *SearchRequest) (result *SearchResult, err error)

// SearchWithPaging waits for the answer. Source: search.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) SearchWithPaging(searchRequest *SearchRequest, pagingSize uint32) (result *SearchResult, err error)

// DirSync waits for the answer. Source: search.go, v3.4.8.
//
//connlint:send l never be answered
func (l *Conn) DirSync(searchRequest *SearchRequest, flags int64, maxAttrCount int64, cookie []byte) (result *SearchResult, err error)

// SearchAsync starts a goroutine that asks and delivers, and returns. The
// search ends by itself, or with ctx. Source: search.go and response.go, v3.4.8.
//
//connlint:send l never be made
func (l *Conn) SearchAsync(ctx context.Context, searchRequest *SearchRequest, bufferSize int) (r Response)

// DirSyncAsync starts a goroutine that asks and delivers, and returns. The
// search ends by itself, or with ctx. Source: search.go and response.go, v3.4.8.
//
//connlint:send l never be made
func (l *Conn) DirSyncAsync(ctx context.Context, searchRequest *SearchRequest, bufferSize int, flags, maxAttrCount int64, cookie []byte) (r Response)

// Syncrepl starts a goroutine that asks and delivers, and returns. A search
// that persists ends with ctx only. Source: search.go and response.go, v3.4.8.
//
//connlint:send l never be made
func (l *Conn) Syncrepl(ctx context.Context, searchRequest *SearchRequest, bufferSize int, mode ControlSyncRequestMode, cookie []byte, reloadHint bool) (r Response)
