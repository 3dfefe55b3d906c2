// Package blocktest shows of a library's call that it really blocks, and what ends it.
// A test of a drive or wait is a subtest named as the function is in the stub.
package blocktest

import (
	"fmt"
	"runtime/debug"
	"testing"
	"time"
)

const (
	blocksFor = 80 * time.Millisecond // a call that has not returned by then blocks
	endWithin = 10 * time.Second      // a call that was ended has returned by then
	stopAgain = 20 * time.Millisecond
)

// Attr is the attribute of a subtest that says what ended its call.
const Attr = "ended-by"

// A Call is the call of a drive or wait. Its error is shown if it returns too early.
type Call interface{ func() | func() error }

// Until shows that a call blocks until end is called. op is the function's full name as
// connlint prints it, (*net/http.Server).Serve or net/http.ListenAndServe; what says in
// words what end does: "srv.Shutdown", "the peer closes".
//
// The subtest runs beside others, after the test function has returned: what call and
// end need is released in t.Cleanup, not by defer. end cannot call t.Fatal any more; it
// returns, or panics with what went wrong.
func Until[C Call](t *testing.T, op string, call C, what string, end func()) {
	t.Helper()
	t.Run(op, func(t *testing.T) {
		t.Parallel()
		t.Attr(Attr, what)
		returned := start(t, op, call)
		end()
		select {
		case r := <-returned:
			if r.panicked != "" {
				t.Fatalf("%s panicked after the end (%s): %s", op, what, r.panicked)
			}
		case <-time.After(endWithin):
			t.Fatalf("%s still blocks %v after the end (%s)", op, endWithin, what)
		}
	})
}

// UntilStopped is Until for a library in which a stop that comes before the call has
// begun is lost, and so on a slow machine too: stop is called again until call is back.
func UntilStopped[C Call](t *testing.T, op string, call C, what string, stop func()) {
	t.Helper()
	back := make(chan bool)
	Until(t, op, func() error {
		defer close(back)
		return run(call)
	}, what, func() {
		for range endWithin / stopAgain {
			stop()
			select {
			case <-back:
				return
			case <-time.After(stopAgain):
			}
		}
	})
}

// Forever shows that a call blocks that nothing ends but the process. It is for what
// gives the program no handle to end it by.
func Forever[C Call](t *testing.T, op string, call C) {
	t.Helper()
	t.Run(op, func(t *testing.T) {
		t.Parallel()
		t.Attr(Attr, "nothing")
		start(t, op, call)
	})
}

// result is how a call came back.
type result struct {
	err      error
	panicked string // with its stack, "" if it did not panic
}

// start runs the call in a goroutine of its own, and fails the test if it comes back.
func start[C Call](t *testing.T, op string, call C) <-chan result {
	t.Helper()
	started, returned := make(chan bool), make(chan result, 1)
	go func() {
		var r result
		done := false
		defer func() {
			if p := recover(); p != nil {
				r.panicked = fmt.Sprintf("%v\n%s", p, debug.Stack())
			} else if !done {
				r.panicked = "its goroutine ended by runtime.Goexit"
			}
			returned <- r
		}()
		close(started)
		r.err = run(call)
		done = true
	}()
	<-started
	select {
	case r := <-returned:
		if r.panicked != "" {
			t.Fatalf("%s panicked: %s", op, r.panicked)
		}
		t.Fatalf("%s came back at once, with error %v: it does not block", op, r.err)
	case <-time.After(blocksFor):
	}
	return returned
}

func run[C Call](call C) error {
	switch call := any(call).(type) {
	case func():
		call()
	case func() error:
		return call()
	}
	return nil
}
