package cron // import "github.com/robfig/cron"

import "time"

// Cron runs its jobs, each in a goroutine of its own, while it is driven. Source:
// cron.go, v1.2.0.
//
//connlint:connection
type Cron struct{}

// New starts nothing. Source: cron.go, v1.2.0.
//
//connlint:open c
func New() (c *Cron)

// NewWithLocation starts nothing. Source: cron.go, v1.2.0.
//
//connlint:open c
func NewWithLocation(location *time.Location) (c *Cron)

// Run blocks until Stop: that the jobs have run does not end it. If Start has
// started the Cron before, it comes back at once. Source: cron.go, v1.2.0.
//
//connlint:drive c until {c}.Stop is called
//connlint:only-stop c
func (c *Cron) Run()

// Start returns at once. Source: cron.go, v1.2.0.
//
//connlint:go c
func (c *Cron) Start()

// Stop ends Run. Source: cron.go, v1.2.0.
//
//connlint:stop c
func (c *Cron) Stop()

// AddFunc runs cmd in goroutines of its own. It may come before Run, behind it and
// while it runs. Source: cron.go, v1.2.0.
//
//connlint:go cmd
func (c *Cron) AddFunc(spec string, cmd func()) (err error)

// AddJob runs cmd in goroutines of its own. It may come before Run, behind it and
// while it runs. Source: cron.go, v1.2.0.
//
//connlint:go cmd
func (c *Cron) AddJob(spec string, cmd Job) (err error)

// Schedule runs cmd in goroutines of its own. It may come before Run, behind it and
// while it runs. Source: cron.go, v1.2.0.
//
//connlint:go cmd
func (c *Cron) Schedule(schedule Schedule, cmd Job)

// Entries may come before Run, behind it and while it runs. Source: cron.go, v1.2.0.
//
//connlint:neutral it needs no Run
func (c *Cron) Entries() (entries []*Entry)
