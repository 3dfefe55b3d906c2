package dpipe // import "github.com/pion/transport/v5/dpipe"

import "net"

// Pipe links two ends in memory, with a queue of 1000 writes in each direction; a
// read ends only when its own end is closed. They are opened one by one here, since
// no write waits for the other end. Source: dpipe/dpipe.go, v5.0.0.
//
//connlint:open a as pipe
//connlint:open b as pipe
func Pipe() (a net.Conn, b net.Conn)
