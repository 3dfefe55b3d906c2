//lint:file-ignore SA1019 what is deprecated blocks as well

// Package kubernetes shows of the drives and waits of Kubernetes' libraries that they
// block.
package kubernetes

import (
	"context"
	"testing"
	"time"

	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/utils/clock"

	"connlint.test/blocks/blocktest"
)

const period = 10 * time.Millisecond

func TestUntilStopped(t *testing.T) {
	for name, until := range map[string]func(f func(), stop <-chan struct{}){
		"Until":           func(f func(), stop <-chan struct{}) { wait.Until(f, period, stop) },
		"NonSlidingUntil": func(f func(), stop <-chan struct{}) { wait.NonSlidingUntil(f, period, stop) },
		"JitterUntil":     func(f func(), stop <-chan struct{}) { wait.JitterUntil(f, period, 1, true, stop) },
		"BackoffUntil":    func(f func(), stop <-chan struct{}) { wait.BackoffUntil(f, backoff(), true, stop) },
	} {
		stop := make(chan struct{})
		blocktest.Until(t, "k8s.io/apimachinery/pkg/util/wait."+name, func() { until(func() {}, stop) }, "close(stopCh)", func() { close(stop) })
	}
}

func TestUntilCancelled(t *testing.T) {
	for name, until := range map[string]func(ctx context.Context, f func(context.Context)){
		"UntilWithContext":           func(ctx context.Context, f func(context.Context)) { wait.UntilWithContext(ctx, f, period) },
		"NonSlidingUntilWithContext": func(ctx context.Context, f func(context.Context)) { wait.NonSlidingUntilWithContext(ctx, f, period) },
		"JitterUntilWithContext": func(ctx context.Context, f func(context.Context)) {
			wait.JitterUntilWithContext(ctx, f, period, 1, true)
		},
		"BackoffUntilWithContext": func(ctx context.Context, f func(context.Context)) {
			wait.BackoffUntilWithContext(ctx, f, backoff(), true)
		},
	} {
		ctx, cancel := context.WithCancel(context.Background())
		t.Cleanup(cancel)
		blocktest.Until(t, "k8s.io/apimachinery/pkg/util/wait."+name, func() { until(ctx, func(context.Context) {}) }, "ctx is cancelled", cancel)
	}
}

func backoff() wait.BackoffManager {
	return wait.NewJitteredBackoffManager(period, 0, clock.RealClock{})
}

func TestWaitGroup(t *testing.T) {
	var g wait.Group
	done := make(chan struct{})
	g.Start(func() { <-done })
	blocktest.Until(t, "(*k8s.io/apimachinery/pkg/util/wait.Group).Wait", g.Wait, "the function given to g returns", func() { close(done) })
}
