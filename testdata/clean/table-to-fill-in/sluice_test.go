// Package sluice lets boats through one after the other.
package sluice

import "testing"

// pass hands on each boat that comes in.
func pass(in <-chan string, out chan<- string) {
	for {
		boat := <-in
		out <- boat
	}
}

// TestPass has no cases yet: nothing is passed, and there is no second turn.
func TestPass(t *testing.T) {
	tests := []struct {
		name string
		in   chan string
		out  chan string
	}{
		// Cases go here.
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pass(tt.in, tt.out)
		})
	}
}
