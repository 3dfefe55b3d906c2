package asynq // import "github.com/hibiken/asynq"

import (
	"context"

	redis "github.com/redis/go-redis/v9"
)

// Server takes tasks in goroutines of its own once it has started. Source:
// server.go, v0.26.0.
//
//connlint:connection
type Server struct{}

// Scheduler enqueues tasks in goroutines of its own once it has started.
// Source: scheduler.go, v0.26.0.
//
//connlint:connection
type Scheduler struct{}

// PeriodicTaskManager runs a Scheduler. Source: periodic_task_manager.go,
// v0.26.0.
//
//connlint:connection
type PeriodicTaskManager struct{}

// Client enqueues tasks, which Redis keeps: it needs no server. Source:
// client.go, v0.26.0.
//
//connlint:connection
type Client struct{}

// RedisClientOpt is the way to a Redis. Its address names it for servers and clients.
// Source: asynq.go, v0.26.0.
type RedisClientOpt struct {
	//connlint:address
	Addr string
}

// NewServer connects when it has to. The client of the same Redis is its
// client. Source: server.go, v0.26.0.
//
//connlint:open srv as listener
//connlint:address r of srv
func NewServer(r RedisConnOpt, cfg Config) (srv *Server)

// NewServerFromRedisClient makes a server of a connection. The client of the
// same Redis is its client. Source: server.go, v0.26.0.
//
//connlint:open srv as listener
//connlint:address c of srv
func NewServerFromRedisClient(c redis.UniversalClient, cfg Config) (srv *Server)

// Run blocks until the process gets a signal to end, and returns nil then.
// Shutdown does not end it. What clients enqueue waits in Redis. Source: server.go,
// v0.26.0.
//
//connlint:drive srv until the process gets a signal to end
//connlint:queued srv
//connlint:go handler
func (srv *Server) Run(handler Handler) (err error)

// Start returns at once. Source: server.go, v0.26.0.
//
//connlint:go srv, handler
func (srv *Server) Start(handler Handler) (err error)

// Shutdown ends what Start has started. Clients can still enqueue. Source:
// server.go, v0.26.0.
//
//connlint:neutral it does not end Run, and clients can still enqueue
func (srv *Server) Shutdown()

// Stop makes the server take no new tasks. Source: server.go, v0.26.0.
//
//connlint:neutral it only makes the server take no new tasks
func (srv *Server) Stop()

// NewScheduler connects when it has to. Source: scheduler.go, v0.26.0.
//
//connlint:open s
func NewScheduler(r RedisConnOpt, opts *SchedulerOpts) (s *Scheduler)

// NewSchedulerFromRedisClient makes a scheduler of a connection. Source:
// scheduler.go, v0.26.0.
//
//connlint:open s
func NewSchedulerFromRedisClient(c redis.UniversalClient, opts *SchedulerOpts) (s *Scheduler)

// Run blocks until the process gets a signal to end, and returns nil then.
// Source: scheduler.go, v0.26.0.
//
//connlint:drive s until the process gets a signal to end
func (s *Scheduler) Run() (err error)

// Register adds a task, also while the scheduler runs. Source: scheduler.go,
// v0.26.0.
//
//connlint:send s never be registered
func (s *Scheduler) Register(cronspec string, task *Task, opts ...Option) (id string, err error)

// Start returns at once. Source: scheduler.go, v0.26.0.
//
//connlint:go s
func (s *Scheduler) Start() (err error)

// Shutdown ends what Start has started. Source: scheduler.go, v0.26.0.
//
//connlint:neutral it does not end Run
func (s *Scheduler) Shutdown()

// NewPeriodicTaskManager does nothing before Run or Start. Source:
// periodic_task_manager.go, v0.26.0.
//
//connlint:open mgr
func NewPeriodicTaskManager(opts PeriodicTaskManagerOpts) (mgr *PeriodicTaskManager, err error)

// Run blocks until the process gets a signal to end, and returns nil then.
// Source: periodic_task_manager.go, v0.26.0.
//
//connlint:drive mgr until the process gets a signal to end
func (mgr *PeriodicTaskManager) Run() (err error)

// Start returns at once. Source: periodic_task_manager.go, v0.26.0.
//
//connlint:go mgr
func (mgr *PeriodicTaskManager) Start() (err error)

// Shutdown ends what Start has started. Source: periodic_task_manager.go,
// v0.26.0.
//
//connlint:neutral it does not end Run
func (mgr *PeriodicTaskManager) Shutdown()

// NewClient connects when it has to. Source: client.go, v0.26.0.
//
//connlint:open c as client
//connlint:child c of r
func NewClient(r RedisConnOpt) (c *Client)

// NewClientFromRedisClient makes a client of a connection. Source: client.go,
// v0.26.0.
//
//connlint:open client as client
//connlint:child client of c
func NewClientFromRedisClient(c redis.UniversalClient) (client *Client)

// Enqueue waits for Redis. Source: client.go, v0.26.0.
//
//connlint:send c never be enqueued
func (c *Client) Enqueue(task *Task, opts ...Option) (t *TaskInfo, err error)

// EnqueueContext waits for Redis. Source: client.go, v0.26.0.
//
//connlint:send c never be enqueued
func (c *Client) EnqueueContext(ctx context.Context, task *Task, opts ...Option) (t *TaskInfo, err error)

// Close closes the connection. Source: client.go, v0.26.0.
//
//connlint:stop c
func (c *Client) Close() (err error)
