package analyzer_test

import (
	"strings"
	"testing"

	"github.com/connlint/connlint/analyzer"
)

const informers = `package cache

import "time"

type InformerSynced func() bool

type SharedInformer interface {
	Run(stopCh <-chan struct{})
	HasSynced() bool
}

type shared struct{ synced bool }

func (s *shared) Run(stopCh <-chan struct{}) { s.synced = true; <-stopCh }
func (s *shared) HasSynced() bool            { return s.synced }

func NewSharedInformer(lw any, exampleObject any, defaultEventHandlerResyncPeriod time.Duration) SharedInformer {
	return new(shared)
}

func WaitForCacheSync(stopCh <-chan struct{}, cacheSyncs ...InformerSynced) bool {
	for _, f := range cacheSyncs {
		for !f() {
			time.Sleep(time.Millisecond)
		}
	}
	return true
}
`

// TestTrapInside: a stub says what drives for those who import a package. In the package
// itself its functions are what their source says: here Run is started with a method value
// of a type of which no stub tells, as in a test of client-go.
func TestTrapInside(t *testing.T) {
	const use = `
func look(c SharedInformer, stop chan struct{}) bool {
	return WaitForCacheSync(stop, c.HasSynced)
}

func f(stop chan struct{}) bool {
	informer := NewSharedInformer(nil, nil, 0).(*shared)
	start(stop, informer.Run)
	return WaitForCacheSync(stop, informer.HasSynced)
}

func start(stop chan struct{}, f func(<-chan struct{})) { go func() { f(stop) }() }
`
	const path = "k8s.io/client-go/tools/cache"
	w := newWorkspace(t)
	if got := w.check(path, "", informers+use).analyze(analyzer.Analyzer); len(got) > 0 {
		t.Errorf("from inside: %s", strings.Join(got, "\n"))
	}
	w = newWorkspace(t)
	c := w.check(path, "", informers)
	c.analyze(analyzer.Analyzer)
	w.own[path] = c.pkg
	got := strings.Join(w.check("example.test/p", "", `package p

import "k8s.io/client-go/tools/cache"

func f(stop chan struct{}) bool {
	informer := cache.NewSharedInformer(nil, nil, 0)
	return cache.WaitForCacheSync(stop, informer.HasSynced)
}
`).analyze(analyzer.Analyzer), "\n")
	if !strings.Contains(got, "undriven: WaitForCacheSync blocks this goroutine") {
		t.Errorf("from outside: %s", got)
	}
}
