package synctest // import "testing/synctest"

import "testing"

// Test runs f in a bubble and waits for all its goroutines: one that still
// drives a connection when f is done makes the test fail as a deadlock. Source:
// testing/synctest/synctest.go, go1.26.8.
//
//connlint:call f
func Test(t *testing.T, f func(*testing.T))

// Wait returns when all other goroutines of the bubble are blocked, driving or
// not. Source: testing/synctest/synctest.go, go1.26.8.
//
//connlint:neutral it waits for the other goroutines to block, not for them to end
func Wait()
