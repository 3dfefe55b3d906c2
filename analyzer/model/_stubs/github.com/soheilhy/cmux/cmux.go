package cmux // import "github.com/soheilhy/cmux"

import (
	"net"
	"time"
)

// New makes a multiplexer of the listener l. Source: cmux.go, v0.1.5.
//
//connlint:same m, l
//connlint:needs m by its Serve in another goroutine
func New(l net.Listener) (m CMux)

// CMux hands the connections of one listener to many. Source: cmux.go, v0.1.5.
//
//connlint:connection
type CMux interface {
	// Match makes a listener that accepts nothing until Serve runs. Its Close
	// closes the root listener too. Source: cmux.go, v0.1.5.
	//
	//connlint:open l as listener
	//connlint:child l of recv
	//connlint:needs recv
	Match(matchers ...Matcher) (l net.Listener)

	// MatchWithWriters makes a listener that accepts nothing until Serve runs. Its
	// Close closes the root listener too. Source: cmux.go, v0.1.5.
	//
	//connlint:open l as listener
	//connlint:child l of recv
	//connlint:needs recv
	MatchWithWriters(matchers ...MatchWriter) (l net.Listener)

	// Serve accepts for all matched listeners until the root listener fails; it
	// never returns nil. Source: cmux.go, v0.1.5.
	//
	//connlint:drive recv until the listener below {recv} is closed
	//connlint:nonnil err
	Serve() (err error)

	// Close does not end Serve, which stays in the root listener's Accept. Source:
	// cmux.go, v0.1.5.
	//
	//connlint:neutral it only makes Accept on the matched listeners return; Serve goes on
	Close()

	// SetReadTimeout bounds the reads of the matchers. Source: cmux.go, v0.1.5.
	//
	//connlint:neutral it bounds the matchers only, not Serve
	SetReadTimeout(d time.Duration)
}

// ErrListenerClosed is what Accept on a matched listener returns after the end.
// Source: cmux.go, v0.1.5.
//
//connlint:ended
var ErrListenerClosed error

// ErrServerClosed is what Accept on a matched listener returns after the end.
// Source: cmux.go, v0.1.5.
//
//connlint:ended
var ErrServerClosed error
