package pgxpool // import "github.com/jackc/pgx/v5/pgxpool"

import (
	"context"

	pgx "github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// Pool keeps its connections in goroutines of its own. Source: pgxpool/pool.go,
// v5.12.0.
//
//connlint:connection
type Pool struct{}

// New connects in the background. Source: pgxpool/pool.go, v5.12.0.
//
//connlint:open p
func New(ctx context.Context, connString string) (p *Pool, err error)

// NewWithConfig connects in the background. Source: pgxpool/pool.go, v5.12.0.
//
//connlint:open p
func NewWithConfig(ctx context.Context, config *Config) (p *Pool, err error)

// Acquire waits for a free connection or the end of ctx. Source:
// pgxpool/pool.go, v5.12.0.
//
//connlint:send p never be made
//connlint:open c as client
//connlint:child c of p
func (p *Pool) Acquire(ctx context.Context) (c *Conn, err error)

// AcquireFunc runs f here with a connection of its own. Source:
// pgxpool/pool.go, v5.12.0.
//
//connlint:send p never be made
//connlint:call f
func (p *Pool) AcquireFunc(ctx context.Context, f func(*Conn) error) (err error)

// Exec waits for a free connection and for the answer. Source: pgxpool/pool.go,
// v5.12.0.
//
//connlint:send p never be executed
func (p *Pool) Exec(ctx context.Context, sql string, arguments ...any) (tag pgconn.CommandTag, err error)

// Query waits for a free connection and for the answer. Source:
// pgxpool/pool.go, v5.12.0.
//
//connlint:send p never be executed
func (p *Pool) Query(ctx context.Context, sql string, args ...any) (rows pgx.Rows, err error)

// QueryRow waits for a free connection and for the answer. Source:
// pgxpool/pool.go, v5.12.0.
//
//connlint:send p never be executed
func (p *Pool) QueryRow(ctx context.Context, sql string, args ...any) (row pgx.Row)

// Begin waits for a free connection and for the answer. Source:
// pgxpool/pool.go, v5.12.0.
//
//connlint:send p never be executed
func (p *Pool) Begin(ctx context.Context) (tx pgx.Tx, err error)

// Ping waits for a free connection and for the answer. Source: pgxpool/pool.go,
// v5.12.0.
//
//connlint:send p never be executed
func (p *Pool) Ping(ctx context.Context) (err error)

// Close "Blocks until all connections are returned to pool and closed": a
// connection that this goroutine has acquired keeps it waiting. Source:
// pgxpool/pool.go, v5.12.0.
//
//connlint:stop p
func (p *Pool) Close()

// Conn is a connection that was taken out of a pool. Source: pgxpool/conn.go,
// v5.12.0.
//
//connlint:connection
type Conn struct{}

// Exec waits for the answer. Source: pgxpool/conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Exec(ctx context.Context, sql string, arguments ...any) (tag pgconn.CommandTag, err error)

// Query waits for the answer. Source: pgxpool/conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Query(ctx context.Context, sql string, args ...any) (rows pgx.Rows, err error)

// QueryRow waits for the answer. Source: pgxpool/conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) QueryRow(ctx context.Context, sql string, args ...any) (row pgx.Row)

// Begin waits for the answer. Source: pgxpool/conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Begin(ctx context.Context) (tx pgx.Tx, err error)

// Ping waits for the answer. Source: pgxpool/conn.go, v5.12.0.
//
//connlint:send c never be executed
func (c *Conn) Ping(ctx context.Context) (err error)

// Conn is the connection below. Source: pgxpool/conn.go, v5.12.0.
//
//connlint:same pc, c
func (c *Conn) Conn() (pc *pgx.Conn)

// Hijack takes the connection from the pool for good. Source: pgxpool/conn.go,
// v5.12.0.
//
//connlint:same pc, c
func (c *Conn) Hijack() (pc *pgx.Conn)

// Release gives the connection back to the pool. Source: pgxpool/conn.go,
// v5.12.0.
//
//connlint:stop c
func (c *Conn) Release()
