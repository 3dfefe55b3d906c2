package raft // import "github.com/hashicorp/raft"

import (
	"io"
	"time"
)

// Raft runs in goroutines of its own. One of them applies the log with the FSM
// of the caller. Source: api.go, v1.8.0.
//
//connlint:connection
type Raft struct{}

// Observation is what an Observer delivers. Source: observer.go, v1.8.0.
//
//connlint:delivered
type Observation struct{}

// NewRaft returns a node that runs. A future that the FSM waits for waits for
// the FSM. Source: api.go and fsm.go, v1.8.0.
//
//connlint:open r
//connlint:go r
//connlint:callback fsm of r
func NewRaft(conf *Config, fsm FSM, logs LogStore, stable StableStore, snaps SnapshotStore, trans Transport) (r *Raft, err error)

// BootstrapCluster returns a future; its Error waits, and not for the FSM. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
func (r *Raft) BootstrapCluster(configuration Configuration) (f Future)

// Apply returns a future; its Error waits until the goroutine of the FSM has done it. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
//connlint:child f of r
func (r *Raft) Apply(cmd []byte, timeout time.Duration) (f ApplyFuture)

// ApplyLog returns a future; its Error waits until the goroutine of the FSM has done it. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
//connlint:child f of r
func (r *Raft) ApplyLog(log Log, timeout time.Duration) (f ApplyFuture)

// Barrier returns a future; its Error waits until the goroutine of the FSM has done it. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
//connlint:child f of r
func (r *Raft) Barrier(timeout time.Duration) (f Future)

// VerifyLeader returns a future; its Error waits, and not for the FSM. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
func (r *Raft) VerifyLeader() (f Future)

// AddVoter returns a future; its Error waits, and not for the FSM. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
func (r *Raft) AddVoter(id ServerID, address ServerAddress, prevIndex uint64, timeout time.Duration) (f IndexFuture)

// AddNonvoter returns a future; its Error waits, and not for the FSM. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
func (r *Raft) AddNonvoter(id ServerID, address ServerAddress, prevIndex uint64, timeout time.Duration) (f IndexFuture)

// RemoveServer returns a future; its Error waits, and not for the FSM. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
func (r *Raft) RemoveServer(id ServerID, prevIndex uint64, timeout time.Duration) (f IndexFuture)

// DemoteVoter returns a future; its Error waits, and not for the FSM. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
func (r *Raft) DemoteVoter(id ServerID, prevIndex uint64, timeout time.Duration) (f IndexFuture)

// Snapshot returns a future; its Error waits until the goroutine of the FSM has done it. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
//connlint:child f of r
func (r *Raft) Snapshot() (f SnapshotFuture)

// LeadershipTransfer returns a future; its Error waits, and not for the FSM. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:open f
func (r *Raft) LeadershipTransfer() (f Future)

// Restore waits until the snapshot is applied. Source: api.go, v1.8.0.
//
//connlint:send r never be made
//connlint:needs r
func (r *Raft) Restore(meta *SnapshotMeta, reader io.Reader, timeout time.Duration) (err error)

// Future is the answer to one request. Source: future.go, v1.8.0.
type Future interface {
	// Error waits until the request is done or the node shuts down.
	//
	//connlint:send recv never be answered
	//connlint:needs recv
	//connlint:await recv
	Error() (err error)
}

// LeaderCh delivers changes of leadership and is never closed. Source: api.go,
// v1.8.0.
//
//connlint:same ch, r
func (r *Raft) LeaderCh() (ch <-chan bool)

// Shutdown returns a future that waits for the goroutines. Source: api.go,
// v1.8.0.
//
//connlint:stop r
func (r *Raft) Shutdown() (f Future)

// NewObserver delivers on channel: "If blocking is true, the observer will
// block when it can't send on the channel". Source: observer.go, v1.8.0.
//
//connlint:go filter
func NewObserver(channel chan Observation, blocking bool, filter FilterFn) (o *Observer)
