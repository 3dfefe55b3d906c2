package conc // import "github.com/sourcegraph/conc"

import "github.com/sourcegraph/conc/panics"

// Go starts f in a goroutine. Source: waitgroup.go, v0.3.0.
//
//connlint:go f
func (h *WaitGroup) Go(f func())

// Wait waits for all goroutines that Go started. Source: waitgroup.go, v0.3.0.
//
//connlint:wait h until all goroutines of {h} have returned
func (h *WaitGroup) Wait()

// WaitAndRecover waits for all goroutines that Go started. Source:
// waitgroup.go, v0.3.0.
//
//connlint:wait h until all goroutines of {h} have returned
func (h *WaitGroup) WaitAndRecover() (r *panics.Recovered)
