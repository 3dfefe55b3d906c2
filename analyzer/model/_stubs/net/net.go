package net // import "net"

// Listen binds the address at once; the kernel queues what dials it from here
// on, so a Serve in a later goroutine has no readiness race. Source:
// net/dial.go, go1.26.8.
//
//connlint:open l as listener
//connlint:address address of l
func Listen(network, address string) (l Listener, err error)
