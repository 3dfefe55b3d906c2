package singleflight // import "golang.org/x/sync/singleflight"

// Do runs fn here, or waits for the caller that runs the function of the same
// key. Source: singleflight/singleflight.go, v0.24.0.
//
//connlint:call fn
func (g *Group) Do(key string, fn func() (interface{}, error)) (v interface{}, err error, shared bool)

// DoChan runs fn in a goroutine of its own. Source:
// singleflight/singleflight.go, v0.24.0.
//
//connlint:go fn
func (g *Group) DoChan(key string, fn func() (interface{}, error)) (ch <-chan Result)
