// Package apps shows of the drives and waits of frameworks, that run a whole program,
// that they block.
package apps

import (
	"os"
	"os/signal"
	"syscall"
	"testing"
	"time"
)

// terminate returns a function that sends SIGTERM to this process, which survives it, and
// comes back when all who wait for signals have got it. It reaches them all: tests that
// use it must not run beside each other.
func terminate(t *testing.T) func() {
	t.Helper()
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGTERM)
	t.Cleanup(func() { signal.Stop(told) })
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		if err := self.Signal(syscall.SIGTERM); err != nil {
			panic(err)
		}
		select {
		case <-told:
		case <-time.After(10 * time.Second):
			panic("the signal has not come")
		}
	}
}
