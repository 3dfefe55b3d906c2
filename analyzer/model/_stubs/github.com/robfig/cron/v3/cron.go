package cron // import "github.com/robfig/cron/v3"

import "context"

// Cron runs its jobs, each in a goroutine of its own, while it is driven. Source:
// cron.go, v3.0.1.
//
//connlint:connection
type Cron struct{}

// New starts nothing. Source: cron.go, v3.0.1.
//
//connlint:open c
func New(opts ...Option) (c *Cron)

// Run blocks until Stop: that the jobs have run does not end it. If Start has
// started the Cron before, it comes back at once. Source: cron.go, v3.0.1.
//
//connlint:drive c until {c}.Stop is called
//connlint:only-stop c
func (c *Cron) Run()

// Start returns at once. Source: cron.go, v3.0.1.
//
//connlint:go c
func (c *Cron) Start()

// Stop ends Run. The context that it returns is done when the jobs are that run.
// Source: cron.go, v3.0.1.
//
//connlint:stop c
//connlint:joins ctx of c
func (c *Cron) Stop() (ctx context.Context)

// AddFunc runs cmd in goroutines of its own. It may come before Run, behind it and
// while it runs. Source: cron.go, v3.0.1.
//
//connlint:go cmd
//connlint:callback cmd of c beside
func (c *Cron) AddFunc(spec string, cmd func()) (id EntryID, err error)

// AddJob runs cmd in goroutines of its own. It may come before Run, behind it and
// while it runs. Source: cron.go, v3.0.1.
//
//connlint:go cmd
//connlint:callback cmd of c beside
func (c *Cron) AddJob(spec string, cmd Job) (id EntryID, err error)

// Schedule runs cmd in goroutines of its own. It may come before Run, behind it and
// while it runs. Source: cron.go, v3.0.1.
//
//connlint:go cmd
//connlint:callback cmd of c beside
func (c *Cron) Schedule(schedule Schedule, cmd Job) (id EntryID)

// Remove may come before Run, behind it and while it runs. Source: cron.go, v3.0.1.
//
//connlint:neutral it needs no Run
func (c *Cron) Remove(id EntryID)

// Entries may come before Run, behind it and while it runs. Source: cron.go, v3.0.1.
//
//connlint:neutral it needs no Run
func (c *Cron) Entries() (entries []Entry)
