package gocron // import "github.com/go-co-op/gocron"

import (
	"time"
)

// Scheduler runs its jobs, each in a goroutine of its own, once it has started. Source:
// scheduler.go, v1.37.0.
//
//connlint:connection
type Scheduler struct{}

// NewScheduler starts nothing. Source: scheduler.go, v1.37.0.
//
//connlint:open s
func NewScheduler(loc *time.Location) (s *Scheduler)

// StartBlocking starts the jobs and blocks until Stop: that they have run does not end
// it. Source: scheduler.go, v1.37.0.
//
//connlint:drive s until {s}.Stop is called
//connlint:only-stop s
func (s *Scheduler) StartBlocking()

// StartAsync returns at once. Source: scheduler.go, v1.37.0.
//
//connlint:go s
func (s *Scheduler) StartAsync()

// Stop waits for the jobs that run, and ends StartBlocking. Source: scheduler.go,
// executor.go, v1.37.0.
//
//connlint:stop s
//connlint:await s beside
func (s *Scheduler) Stop()

// StopBlockingChan ends StartBlocking, and stops no job. Source: scheduler.go, v1.37.0.
//
//connlint:stop s
func (s *Scheduler) StopBlockingChan()

// Do registers a job, which runs in goroutines of its own. Source: scheduler.go, v1.37.0.
//
//connlint:go jobFun
//connlint:callback jobFun of s beside
func (s *Scheduler) Do(jobFun any, params ...any) (job *Job, err error)

// DoWithJobDetails registers a job, which runs in goroutines of its own. Source:
// scheduler.go, v1.37.0.
//
//connlint:go jobFun
//connlint:callback jobFun of s beside
func (s *Scheduler) DoWithJobDetails(jobFun any, params ...any) (job *Job, err error)

// Name only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Name(name string) (same *Scheduler)

// EveryRandom only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) EveryRandom(lower, upper int) (same *Scheduler)

// Every only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Every(interval any) (same *Scheduler)

// LimitRunsTo only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) LimitRunsTo(i int) (same *Scheduler)

// SingletonMode only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) SingletonMode() (same *Scheduler)

// At only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) At(i any) (same *Scheduler)

// Tag only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Tag(t ...string) (same *Scheduler)

// StartAt only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) StartAt(t time.Time) (same *Scheduler)

// Millisecond only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Millisecond() (same *Scheduler)

// Milliseconds only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Milliseconds() (same *Scheduler)

// Second only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Second() (same *Scheduler)

// Seconds only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Seconds() (same *Scheduler)

// Minute only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Minute() (same *Scheduler)

// Minutes only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Minutes() (same *Scheduler)

// Hour only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Hour() (same *Scheduler)

// Hours only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Hours() (same *Scheduler)

// Day only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Day() (same *Scheduler)

// Days only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Days() (same *Scheduler)

// Week only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Week() (same *Scheduler)

// Weeks only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Weeks() (same *Scheduler)

// Cron only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) Cron(cronExpression string) (same *Scheduler)

// CronWithSeconds only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) CronWithSeconds(cronExpression string) (same *Scheduler)

// WaitForSchedule only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) WaitForSchedule() (same *Scheduler)

// StartImmediately only says when or how a job runs. Source: scheduler.go, v1.37.0.
//
//connlint:same same, s
func (s *Scheduler) StartImmediately() (same *Scheduler)
