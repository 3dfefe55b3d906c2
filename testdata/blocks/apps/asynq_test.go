package apps

import (
	"context"
	"testing"
	"time"

	"github.com/hibiken/asynq"
	"github.com/tidwall/redcon"

	"connlint.test/blocks/blocktest"
)

// A test for each, since a signal ends them all.

func TestAsynqServer(t *testing.T) {
	srv := asynq.NewServer(redis(t), asynq.Config{LogLevel: asynq.FatalLevel})
	handler := asynq.HandlerFunc(func(context.Context, *asynq.Task) error { return nil })
	blocktest.UntilStopped(t, "(*github.com/hibiken/asynq.Server).Run", func() error { return srv.Run(handler) }, "SIGTERM", terminate(t))
}

func TestAsynqScheduler(t *testing.T) {
	s := asynq.NewScheduler(redis(t), &asynq.SchedulerOpts{LogLevel: asynq.FatalLevel})
	blocktest.UntilStopped(t, "(*github.com/hibiken/asynq.Scheduler).Run", s.Run, "SIGTERM", terminate(t))
}

func TestAsynqPeriodicTaskManager(t *testing.T) {
	mgr, err := asynq.NewPeriodicTaskManager(asynq.PeriodicTaskManagerOpts{
		PeriodicTaskConfigProvider: noTasks{},
		RedisConnOpt:               redis(t),
		SchedulerOpts:              &asynq.SchedulerOpts{LogLevel: asynq.FatalLevel},
		SyncInterval:               time.Minute,
	})
	if err != nil {
		t.Fatal(err)
	}
	blocktest.UntilStopped(t, "(*github.com/hibiken/asynq.PeriodicTaskManager).Run", mgr.Run, "SIGTERM", terminate(t))
}

type noTasks struct{}

func (noTasks) GetConfigs() ([]*asynq.PeriodicTaskConfig, error) { return nil, nil }

// redis serves a Redis that knows no command but PING.
func redis(t *testing.T) asynq.RedisClientOpt {
	t.Helper()
	l := blocktest.Listen(t)
	go redcon.Serve(l, func(conn redcon.Conn, cmd redcon.Command) {
		if string(cmd.Args[0]) == "ping" {
			conn.WriteString("PONG")
			return
		}
		conn.WriteError("ERR unknown command")
	}, nil, nil)
	return asynq.RedisClientOpt{Addr: l.Addr().String()}
}
