package sluice

import "testing"

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
			Pass(tt.in, tt.out)
		})
	}
}
