package kfake // import "github.com/twmb/franz-go/pkg/kfake"

// Cluster is a broker in memory that serves in goroutines of its own. Source:
// cluster.go, v0.0.0-20260918054303-01f206a7e32c.
//
//connlint:connection
type Cluster struct{}

// NewCluster listens and returns at once. Source: cluster.go,
// v0.0.0-20260918054303-01f206a7e32c.
//
//connlint:open c as listener
//connlint:go c
func NewCluster(opts ...Opt) (c *Cluster, err error)

// MustCluster listens and returns at once. Source: cluster.go,
// v0.0.0-20260918054303-01f206a7e32c.
//
//connlint:open c as listener
//connlint:go c
func MustCluster(opts ...Opt) (c *Cluster)

// ListenAddrs is what a client dials. Source: cluster.go,
// v0.0.0-20260918054303-01f206a7e32c.
//
//connlint:same addrs, c
func (c *Cluster) ListenAddrs() (addrs []string)

// Close ends the brokers. Source: cluster.go, v0.0.0-20260918054303-01f206a7e32c.
//
//connlint:stop c
func (c *Cluster) Close()
