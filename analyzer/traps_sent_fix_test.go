package analyzer_test

import (
	"strings"
	"testing"
)

// TestTrapFixSent: a call whose error is sent to who looks at it later gets a goroutine
// that sends it, unless the channel is closed here.
func TestTrapFixSent(t *testing.T) {
	program := func(end string) string {
		return `
func f(ln net.Listener) error {
	served := make(chan error, 1)
	served <- http.Serve(ln, nil)
	http.Get("http://" + ln.Addr().String())
	ln.Close()
	` + end + `
	return <-served
}
`
	}
	hasAll(t, program(""), []string{"go func() {\n\t\tserved <- http.Serve(ln, nil)\n\t}()"}, nil)
	if got := mended(t, program("close(served)")); got != "" {
		t.Errorf("the channel is closed, and yet there is\n%s", got)
	}
}

// TestTrapFixLooksTooSoon: an error is looked at later, without waiting, only where
// something stands between: else there could be none yet, and it would be lost.
func TestTrapFixLooksTooSoon(t *testing.T) {
	if got := mended(t, `
func f(t *testing.T, c ssh.Conn) {
	func() {
		if err := c.Wait(); err != nil {
			t.Errorf("the connection has failed: %v", err)
		}
	}()
	c.SendRequest("keepalive", true, nil)
}
`); strings.Contains(got, "default:") {
		t.Errorf("the error is lost in\n%s", got)
	}
}
