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

// Stop ends StartBlocking. Source: scheduler.go, v1.37.0.
//
//connlint:stop s
func (s *Scheduler) Stop()

// StopBlockingChan ends StartBlocking, and stops no job. Source: scheduler.go, v1.37.0.
//
//connlint:stop s
func (s *Scheduler) StopBlockingChan()
