package serf // import "github.com/hashicorp/serf/serf"

import (
	"github.com/hashicorp/memberlist"
)

// Serf runs in goroutines of its own. Source: serf/serf.go, v0.11.0.
//
//connlint:connection
type Serf struct{}

// Event is what a Serf delivers on EventCh. Source: serf/event.go, v0.11.0.
//
//connlint:delivered
type Event interface{}

// Config holds the channel of the events: "Care must be taken that this channel
// doesn't block". Source: serf/config.go, v0.11.0.
type Config struct {
	EventCh chan<- Event
}

// Create returns a node that runs and delivers on conf.EventCh. Source:
// serf/serf.go, v0.11.0.
//
//connlint:open s as listener
//connlint:go s
//connlint:address conf.EventCh of s
func Create(conf *Config) (s *Serf, err error)

// Join waits for the state of the other nodes. Source: serf/serf.go, v0.11.0.
//
//connlint:send s never be made
func (s *Serf) Join(existing []string, ignoreOld bool) (n int, err error)

// UserEvent queues one event. Source: serf/serf.go, v0.11.0.
//
//connlint:send s never be sent
func (s *Serf) UserEvent(name string, payload []byte, coalesce bool) (err error)

// Query sends; the answers come on the channels of r until its deadline.
// Source: serf/serf.go, v0.11.0.
//
//connlint:send s never be made
func (s *Serf) Query(name string, payload []byte, params *QueryParam) (r *QueryResponse, err error)

// SetTags waits until its message has gone out. Source: serf/serf.go, v0.11.0.
//
//connlint:send s never be made
func (s *Serf) SetTags(tags map[string]string) (err error)

// Memberlist is the list below. Source: serf/serf.go, v0.11.0.
//
//connlint:child m of s
func (s *Serf) Memberlist() (m *memberlist.Memberlist)

// Leave waits until the message has gone out. Source: serf/serf.go, v0.11.0.
//
//connlint:neutral it tells the other nodes, and the node goes on until Shutdown
func (s *Serf) Leave() (err error)

// Shutdown ends the node. Source: serf/serf.go, v0.11.0.
//
//connlint:stop s
func (s *Serf) Shutdown() (err error)

// ShutdownCh returns a channel that is closed by Shutdown. Source:
// serf/serf.go, v0.11.0.
//
//connlint:wait s until {s}.Shutdown is called
func (s *Serf) ShutdownCh() (ch <-chan struct{})
