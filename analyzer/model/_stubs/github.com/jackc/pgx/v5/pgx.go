package pgx // import "github.com/jackc/pgx/v5"

import (
	"context"

	"github.com/jackc/pgx/v5/pgconn"
)

// Conn belongs to one goroutine at a time: while one waits for notifications,
// every other use is the error "conn busy". Source: conn.go, v5.12.0.
//
//connlint:connection
type Conn struct{}

// Connect waits for the server to accept the user. Source: conn.go, v5.12.0.
//
//connlint:send connString never connect
//connlint:open c as client
//connlint:child c of connString
func Connect(ctx context.Context, connString string) (c *Conn, err error)

// ConnectWithOptions waits for the server to accept the user. Source: conn.go,
// v5.12.0.
//
//connlint:send connString never connect
//connlint:open c as client
//connlint:child c of connString
func ConnectWithOptions(ctx context.Context, connString string, options ParseConfigOptions) (c *Conn, err error)

// ConnectConfig waits for the server to accept the user. Source: conn.go,
// v5.12.0.
//
//connlint:open c as client
func ConnectConfig(ctx context.Context, connConfig *ConnConfig) (c *Conn, err error)

// WaitForNotification waits for one notification or the end of ctx, which
// closes the connection. Source: conn.go, v5.12.0.
//
//connlint:recv c
//connlint:bound-by ctx
func (c *Conn) WaitForNotification(ctx context.Context) (n *pgconn.Notification, err error)

// Exec waits for the answer. Source: conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (tag pgconn.CommandTag, err error)

// Query waits for the answer: "The returned Rows must be closed before the
// connection can be used again." Source: conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Query(ctx context.Context, sql string, args ...any) (rows Rows, err error)

// QueryRow waits for the answer. Source: conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) (row Row)

// SendBatch waits for the first answer. Source: conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) SendBatch(ctx context.Context, b *Batch) (br BatchResults)

// Prepare waits for the answer. Source: conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Prepare(ctx context.Context, name, sql string) (sd *pgconn.StatementDescription, err error)

// Ping waits for the answer. Source: conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Ping(ctx context.Context) (err error)

// CopyFrom waits for the answer. Source: copy_from.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) CopyFrom(ctx context.Context, tableName Identifier, columnNames []string, rowSrc CopyFromSource) (n int64, err error)

// Begin waits for the answer. Source: tx.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Begin(ctx context.Context) (tx Tx, err error)

// BeginTx waits for the answer. Source: tx.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) BeginTx(ctx context.Context, txOptions TxOptions) (tx Tx, err error)

// PgConn is the connection below. Source: conn.go, v5.12.0.
//
//connlint:same pc, c
func (c *Conn) PgConn() (pc *pgconn.PgConn)

// IsClosed tells whether the connection is closed. Source: conn.go, v5.12.0.
//
//connlint:over closed of c
func (c *Conn) IsClosed() (closed bool)

// Close closes the connection. Source: conn.go, v5.12.0.
//
//connlint:stop c
func (c *Conn) Close(ctx context.Context) (err error)
