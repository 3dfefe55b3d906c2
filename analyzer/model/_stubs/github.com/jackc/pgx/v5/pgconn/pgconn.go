package pgconn // import "github.com/jackc/pgx/v5/pgconn"

import (
	"context"
	"net"
)

// PgConn belongs to one goroutine at a time. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:connection
type PgConn struct{}

// Connect waits for the server to accept the user. Source: pgconn/pgconn.go,
// v5.12.0.
//
//connlint:send connString never connect
//connlint:open pgConn as client
//connlint:child pgConn of connString
func Connect(ctx context.Context, connString string) (pgConn *PgConn, err error)

// ConnectWithOptions waits for the server to accept the user. Source:
// pgconn/pgconn.go, v5.12.0.
//
//connlint:send connString never connect
//connlint:open pgConn as client
//connlint:child pgConn of connString
func ConnectWithOptions(ctx context.Context, connString string, parseConfigOptions ParseConfigOptions) (pgConn *PgConn, err error)

// ConnectConfig dials with config.DialFunc and waits for the server to accept
// the user. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:open pgConn as client
//connlint:via config.DialFunc of pgConn
func ConnectConfig(ctx context.Context, config *Config) (pgConn *PgConn, err error)

// WaitForNotification waits for one notification, which the hook OnNotification
// gets. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:recv pgConn
//connlint:bound-by ctx
func (pgConn *PgConn) WaitForNotification(ctx context.Context) (err error)

// Exec sends; the reader takes the answers. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:send pgConn never be executed
func (pgConn *PgConn) Exec(ctx context.Context, sql string) (r *MultiResultReader)

// ExecParams sends; the reader takes the answer. Source: pgconn/pgconn.go,
// v5.12.0.
//
//connlint:send pgConn never be executed
func (pgConn *PgConn) ExecParams(ctx context.Context, sql string, paramValues [][]byte, paramOIDs []uint32, paramFormats, resultFormats []int16) (r *ResultReader)

// Prepare waits for the answer. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:send pgConn never be executed
func (pgConn *PgConn) Prepare(ctx context.Context, name, sql string, paramOIDs []uint32) (sd *StatementDescription, err error)

// Ping waits for the answer. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:send pgConn never be executed
func (pgConn *PgConn) Ping(ctx context.Context) (err error)

// Conn is the network connection below. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:same c, pgConn
func (pgConn *PgConn) Conn() (c net.Conn)

// IsClosed tells whether the connection is closed. Source: pgconn/pgconn.go,
// v5.12.0.
//
//connlint:over closed of pgConn
func (pgConn *PgConn) IsClosed() (closed bool)

// Close closes the connection. Source: pgconn/pgconn.go, v5.12.0.
//
//connlint:stop pgConn
func (pgConn *PgConn) Close(ctx context.Context) (err error)
