package leaderelection // import "k8s.io/client-go/tools/leaderelection"

import (
	"context"
)

// LeaderElector competes for a lease while it runs. Source:
// tools/leaderelection/leaderelection.go, v0.37.2.
//
//connlint:connection
type LeaderElector struct{}

// NewLeaderElector only keeps the callbacks: OnStartedLeading gets a goroutine
// of its own, OnStoppedLeading runs when Run returns. Source:
// tools/leaderelection/leaderelection.go, v0.37.2.
//
//connlint:open le
//connlint:go lec.Callbacks.OnStartedLeading, lec.Callbacks.OnNewLeader, lec.Callbacks.OnStoppedLeading
func NewLeaderElector(lec LeaderElectionConfig) (le *LeaderElector, err error)

// Run blocks while it waits for the lease and while it holds it. Source:
// tools/leaderelection/leaderelection.go, v0.37.2.
//
//connlint:drive le until {ctx} is cancelled or the lease is lost
//connlint:bound-by ctx
func (le *LeaderElector) Run(ctx context.Context)

// RunOrDie blocks while it waits for the lease and while it holds it: what the
// leader does belongs in OnStartedLeading, which has a goroutine of its own.
// Source: tools/leaderelection/leaderelection.go, v0.37.2.
//
//connlint:drive lec until {ctx} is cancelled or the lease is lost
//connlint:bound-by ctx
//connlint:go lec.Callbacks.OnStartedLeading, lec.Callbacks.OnNewLeader
//connlint:call lec.Callbacks.OnStoppedLeading
func RunOrDie(ctx context.Context, lec LeaderElectionConfig)
