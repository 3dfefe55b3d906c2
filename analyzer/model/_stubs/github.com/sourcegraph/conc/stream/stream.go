package stream // import "github.com/sourcegraph/conc/stream"

// Go runs f in a goroutine of the stream; it blocks while all of them are busy.
// Source: stream/stream.go, v0.3.0.
//
//connlint:go f
func (s *Stream) Go(f Task)

// Wait waits for all tasks and callbacks. Source: stream/stream.go, v0.3.0.
//
//connlint:wait s until all tasks of {s} have returned
func (s *Stream) Wait()
