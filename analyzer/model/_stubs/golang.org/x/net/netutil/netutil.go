package netutil // import "golang.org/x/net/netutil"

import (
	"net"
)

// LimitListener wraps l. Its Accept blocks while n connections are open, so with
// n = 1 the second Accept waits until the first connection is closed. Source:
// netutil/listen.go, v0.62.0.
//
//connlint:same limited, l
func LimitListener(l net.Listener, n int) (limited net.Listener)
