//go:build !linux

package blocktest

import "testing"

// Address skips the test: only on Linux a listener can be made to fail from outside.
func Address(t *testing.T) string {
	t.Helper()
	t.Skip("a listener cannot be made to fail here")
	return ""
}

// FailListener is for Linux.
func FailListener(addr string) { panic("a listener cannot be made to fail here") }
