package fcgi // import "net/http/fcgi"

import (
	"net"
	"net/http"
)

// Serve accepts on l, a goroutine a connection, until Accept fails. It has no
// server value, so only closing l ends it, and it never returns nil. Source:
// net/http/fcgi/child.go, go1.26.8.
//
//connlint:drive l until {l} is closed
//connlint:go handler
//connlint:nonnil err
func Serve(l net.Listener, handler http.Handler) (err error)
